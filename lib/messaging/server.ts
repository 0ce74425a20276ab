import { browser } from 'wxt/browser';
import { answer, type Handlers } from './answer';
import { identify } from './sender';

/**
 * Answers runtime messages. Register in the first synchronous turn of the worker. `true` keeps the channel, and with it
 * the worker, open until the handler is done: the one form of a late answer that every browser from our oldest on knows.
 */
export function serve(handlers: Handlers): void {
  const extension = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // Never rejects: failures are data.
    void answer(handlers, message, identify(sender, extension)).then(respond);
    return true;
  });
}
