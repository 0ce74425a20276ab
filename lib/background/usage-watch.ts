import { browser } from 'wxt/browser';
import { inOrder } from '../integrations/in-order';
import type { Integration } from '../integrations/integration';
import type { ProviderId } from '../providers/about';
import { catalog } from '../providers/catalog';
import type { Settings } from '../settings/settings';
import type { UsageStore } from '../storage/usage';
import type { EpochMs } from '../time';
import { noticesDue, type UsageNotice } from '../usage/notices';
import type { UsageSnapshot } from '../usage/snapshot';
import { usageSnapshot } from '../usage/usage-snapshot';
import type { Text } from '../words';
import { mayNotify } from './notify';

/** How usage stands now, by the same reading as the popup's. Rows are read only where a limit was told. */
export async function readUsageSnapshot(
  usage: UsageStore,
  integrations: readonly Integration[],
  { accounts }: Settings,
  now: EpochMs,
): Promise<UsageSnapshot> {
  const isTold = integrations.some(({ status }) =>
    status?.allowances.some(({ window }) => window !== 'minute'),
  );
  const rows = isTold ? await usage.keptDays(now) : [];
  // As the popup has them: of two figures that are equally far the icon shows the first.
  return usageSnapshot(inOrder(integrations, catalog), rows, accounts, now);
}

/**
 * Tells of limits that are half, three quarters, nine tenths or wholly used up, each once per window. What was told is
 * remembered before it is shown: a worker that dies in between says it never rather than twice.
 */
export async function tellOfLimits(
  { figures }: UsageSnapshot,
  usage: UsageStore,
  settings: Settings,
  text: Text,
): Promise<void> {
  const limits = figures.filter(({ counts }) => counts !== 'requests');
  const { due, given } = noticesDue(await usage.noticesGiven(), limits);
  if (given.length === 0) return;
  await usage.rememberNotices(given);
  if (!settings.notifyUsage || !(await mayNotify())) return;
  for (const notice of due) await show(notice, text);
}

/** Begins the id of such a notification, so that a click on it finds the page in another life of the worker. */
export const usageNoticePrefix = 'usage ';

async function show(
  { provider, counts, window, threshold, used, limit }: UsageNotice,
  text: Text,
): Promise<void> {
  const name = nameOf(provider);
  // One a figure: the next threshold takes the place of the last.
  await browser.notifications.create(`${usageNoticePrefix}${provider} ${counts} ${window}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('notify_usage_title', name, text(`unit_${counts}`), String(threshold)),
    message: text(
      threshold === 100 ? 'notify_usage_reached' : 'notify_usage_left',
      ...[String(used), String(limit), text(`unit_window_${window}`)],
    ),
  });
}

export function nameOf(provider: ProviderId): string {
  return catalog.find(({ id }) => id === provider)?.name ?? provider;
}
