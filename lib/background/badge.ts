import { browser } from 'wxt/browser';
import type { Text } from '../words';
import type { Badge } from './publish';

const colours = { trouble: '#b3261e', busy: '#4338ca' } as const;

/** Shows the badge, with the same in words for screen readers and on hover. Lost on restart, so set on every start. */
export async function showBadge(badge: Badge, text: Text): Promise<void> {
  const words =
    badge.tone === 'trouble' ? text('badge_trouble') : badge.text ? text('badge_busy', badge.text) : '';
  await browser.action.setBadgeBackgroundColor({ color: colours[badge.tone] });
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setTitle({ title: words ? `Sidecar · ${words}` : 'Sidecar' });
}
