import { browser } from 'wxt/browser';
import type { Reply } from './protocol';

/** What an extension page may ask the content script of a tab. */
type TabHandlers = { describePage(): unknown };

/**
 * Answers questions from our own pages in a content script. Only those can send here: the extension has no external
 * messaging, and other tabs' content scripts cannot reach a tab.
 */
export function serveTab(handlers: TabHandlers, signal: AbortSignal): void {
  const listen = (
    message: { name?: unknown } | undefined,
    _sender: unknown,
    reply: (answer: Reply<unknown>) => void,
  ) => {
    if (message?.name === 'describePage') {
      reply({ ok: true, value: handlers.describePage() });
    }
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
