import { browser } from 'wxt/browser';
import type { Text } from '../words';
import type { Badge } from './publish';
import { nameOf } from './usage-watch';

/** Dark enough for the white text the browser puts on them. */
const colours = {
  trouble: '#b3261e',
  busy: '#4338ca',
  low: '#1b6e3c',
  moderate: '#8a5a00',
  high: '#a8470a',
  reached: '#b3261e',
} as const;

/** Shows the badge, with the same in words for screen readers and on hover. Lost on restart, so set on every start. */
export async function showBadge(badge: Badge, text: Text): Promise<void> {
  const words = wordsOf(badge, text);
  await browser.action.setBadgeBackgroundColor({ color: colours[badge.tone] });
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setTitle({ title: words ? `Sidecar · ${words}` : 'Sidecar' });
}

function wordsOf(badge: Badge, text: Text): string {
  if ('figure' in badge) {
    const { provider, counts, window, used = 0, limit = 0 } = badge.figure;
    const figures = [String(used), String(limit), text(`unit_window_${window}`)];
    return text('badge_usage', nameOf(provider), text(`unit_${counts}`), ...figures);
  }
  if (badge.tone === 'trouble') return text('badge_trouble');
  return badge.text ? text('badge_busy', badge.text) : '';
}
