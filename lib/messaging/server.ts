import browser, { type Runtime } from 'webextension-polyfill';
import { answer, type Handlers } from './answer';
import { identify } from './sender';

/**
 * Answers runtime messages. Register in the first synchronous turn of the worker. The promise returned keeps the
 * channel, and with it the worker, open until the handler is done.
 */
export function serve(handlers: Handlers): void {
  const extension = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('')).origin };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(handlers, message, identify(sender, extension)),
  );
}
