import type { CDPSession, Page } from 'playwright-core';
import { devtools } from './devtools';

const readDocument = (cdp: CDPSession) => cdp.send('DOM.getDocument', { depth: -1, pierce: true });
type DomNode = Awaited<ReturnType<typeof readDocument>>['root'];

/** What is drawn in closed shadow roots of a page, which is where the extension draws and the page does not. */
export type ClosedRoots = {
  /** Elements that carry a closed shadow root. */
  hosts: { name: string; backendNodeId: number }[];
  /** Every node below one → the host it is below. Backend node ids. */
  inside: ReadonlyMap<number, number>;
};

/** Page → host → when it was first seen or last put into the page, `Date.now()` time. */
const sights = new WeakMap<Page, Map<number, number>>();

async function sightsOf(page: Page): Promise<Map<number, number>> {
  const known = sights.get(page);
  if (known) return known;
  const seen = new Map<number, number>();
  sights.set(page, seen);
  const cdp = await devtools(page);
  await cdp.send('DOM.enable');
  cdp.on('DOM.childNodeInserted', ({ node }) => {
    if (seen.has(node.backendNodeId)) seen.set(node.backendNodeId, Date.now());
  });
  return seen;
}

/** When a host was first seen or last moved; `Date.now()` time. */
export async function shownSince(page: Page, host: number): Promise<number> {
  return (await sightsOf(page)).get(host) ?? Date.now();
}

/** Reads through closed shadow roots with DevTools; page scripts and Playwright's own selectors cannot. */
export async function closedRoots(page: Page): Promise<ClosedRoots> {
  const cdp = await devtools(page);
  const seen = await sightsOf(page);
  const { root } = await readDocument(cdp);
  const hosts: ClosedRoots['hosts'] = [];
  const inside = new Map<number, number>();
  const walk = (node: DomNode, within: number | undefined): void => {
    if (within !== undefined) inside.set(node.backendNodeId, within);
    for (const child of node.children ?? []) walk(child, within);
    for (const shadow of node.shadowRoots ?? []) {
      // The browser's own controls (`user-agent`) are not ours.
      const ours = shadow.shadowRootType === 'closed';
      if (ours) {
        hosts.push({ name: node.localName, backendNodeId: node.backendNodeId });
        if (!seen.has(node.backendNodeId)) seen.set(node.backendNodeId, Date.now());
      }
      walk(shadow, within ?? (ours ? node.backendNodeId : undefined));
    }
  };
  walk(root, undefined);
  return { hosts, inside };
}

/** How many places of the page the extension draws in. */
export async function countHosts(page: Page): Promise<number> {
  return (await closedRoots(page)).hosts.length;
}
