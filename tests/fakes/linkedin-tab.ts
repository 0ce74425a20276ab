import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { MessageName, Reply } from '../../lib/messaging/protocol';
import messages from '../../public/_locales/en/messages.json';

// For tests that run in happy-dom. It differs from a browser where our code looks closely: it computes no default for
// opacity, filter and clip-path, sees no intersections, and marks no event as trusted.

export const text = textFrom(catalogueLookup(messages));

const plainStyles = '<style>*{opacity:1;filter:none;clip-path:none}</style>';

/** Every shadow root made in this tab, since closed ones cannot be found from outside. */
export const roots: { host: Element; root: ShadowRoot }[] = [];

/** Whether the browser says that what is watched lies uncovered in plain sight. */
export const sight = { isClear: true };

class Sighting {
  constructor(readonly tell: (entries: unknown[]) => void) {}
  observe(): void {
    this.tell([{ isIntersecting: true, isVisible: sight.isClear }]);
  }
  disconnect(): void {}
}

const attachShadow = Element.prototype.attachShadow;

/** An empty tab at this address, with a worker that answers as `answer` says. */
export function openTab(
  url: string,
  answer: (name: MessageName, input: unknown) => unknown = () => undefined,
) {
  fakeBrowser.reset();
  roots.length = 0;
  sight.isClear = true;
  document.documentElement.innerHTML = `<head>${plainStyles}</head><body></body>`;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push({ host: this, root });
    return root;
  };
  vi.stubGlobal('IntersectionObserver', Sighting);
  const sent: { name: MessageName; input: unknown }[] = [];
  fakeBrowser.runtime.onMessage.addListener(async (heard: unknown) => {
    // Only our own client sends here.
    const message = heard as { name: MessageName; input: unknown };
    sent.push(message);
    const reply: Reply<unknown> = { ok: true, value: await answer(message.name, message.input) };
    return reply;
  });
  goTo(url);
  return { sent };
}

/** The address changes without a load, as on LinkedIn. */
export function goTo(url: string): void {
  // happy-dom's own handle on its window.
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

/** Puts one of the pages made to LinkedIn's landmarks into the tab; its address stays to be set. */
export function showPage(file: string): void {
  const html = readFileSync(join(import.meta.dirname, '../../lib/pages/fixtures', file), 'utf8');
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  // Frames load nothing here and complain about it.
  document.body.innerHTML = body.replace(/<iframe[\s\S]*?<\/iframe>/g, '');
}

/** Our hosts that stand in the page. */
export const hosts = () => roots.filter(({ host }) => host.isConnected);

/** The control of this name in the newest host that stands. */
export function control(name: string): HTMLElement | undefined {
  const root = hosts().at(-1)?.root;
  return [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
}

/** A press by a person's own hand or key, as the browser vouches for it. */
export function press(name: string): void {
  const event = new Event('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  control(name)?.dispatchEvent(event);
}
