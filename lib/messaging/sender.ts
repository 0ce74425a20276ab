import { classifyUrl } from '../linkedin/url';
import type { Audience } from './protocol';

/** What the browser says of a sender; nothing of it comes from the message (threat model 11). */
export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
};

/** Who is asking, as far as we believe it. `url` is the page the sender's tab shows now. */
export type Caller =
  | { class: 'extension' }
  | { class: 'page'; url: string; tabId: number }
  | { class: 'stranger' };

/**
 * Our own pages are known by their origin; the content script by its tab, the top frame and a LinkedIn host over https.
 * Everybody else is a stranger.
 */
export function identify(sender: Sender, extension: { id: string; origin: string }): Caller {
  if (sender.id !== extension.id || !sender.url) return { class: 'stranger' };
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === extension.origin) return { class: 'extension' };
  if (sender.frameId !== 0 || sender.tab?.id === undefined) return { class: 'stranger' };
  if (!isLinkedIn(origin)) return { class: 'stranger' };
  return { class: 'page', url: sender.tab.url ?? sender.url, tabId: sender.tab.id };
}

/** Whether this caller may send messages for that audience. Our own pages may send all of them. */
export function mayUse(caller: Caller, audience: Audience): boolean {
  return caller.class === 'extension' || (caller.class === 'page' && audience === 'page');
}

/** Same host rule as for addresses, so that nothing drifts apart: pages.md R1. */
function isLinkedIn(origin: string): boolean {
  return origin.startsWith('https://') && classifyUrl(`${origin}/in/x`).kind === 'profile';
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
