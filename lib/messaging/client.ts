import { browser } from 'wxt/browser';
import { Failed, failed } from '../failure';
import type { Input, MessageName, Outputs, Reply } from './protocol';

/**
 * Sends one message to the background and gives its answer.
 * @throws Failed the background's own failure; `orphaned` when the extension was updated under this page; `unreachable`
 *   with `effect: 'unknown'` when the worker died before answering. What acts on LinkedIn
 *   may be sent again: it carries a `runId`, and the same id twice is one run. `createKonnectorKey` may not.
 */
export async function call<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Outputs[Name]> {
  const reply = await send<Outputs[Name]>(name, input);
  if (!reply) throw failed('unreachable', 'no answer', { effect: 'unknown' });
  if (!reply.ok) throw new Failed(reply.failure);
  return reply.value;
}

async function send<Output>(name: MessageName, input: unknown): Promise<Reply<Output> | undefined> {
  try {
    return await browser.runtime.sendMessage({ name, input });
  } catch (thrown) {
    // Without an id the extension behind this script is gone (mv3-facts 6).
    throw failed(browser.runtime?.id ? 'unreachable' : 'orphaned', String(thrown), { effect: 'unknown' });
  }
}
