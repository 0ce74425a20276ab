import type { ProviderId } from '../providers/about';
import type { UsageEntry } from '../providers/provider';
import { type Day, dayOf, type EpochMs } from '../time';
import type { UsageRow } from './usage-row';

/**
 * Counts a service's log of actions by local day and category. Actions that failed count too: the service and LinkedIn
 * count them (contract linked-api 1.2, `/stats/actions`). Entries outside `days` are left out. `asOf`: when it was read.
 */
export function tally(
  provider: ProviderId,
  entries: readonly UsageEntry[],
  days: readonly Day[],
  asOf?: EpochMs,
): UsageRow[] {
  const rows = new Map<string, UsageRow & { times: EpochMs[] }>();
  for (const { at, category } of entries) {
    const day = dayOf(at);
    if (!days.includes(day)) continue;
    const key = `${day} ${category}`;
    const times = rows.get(key)?.times ?? [];
    times.push(at);
    rows.set(key, { v: 1, provider, category, day, count: times.length, times, ...(asOf && { asOf }) });
  }
  return [...rows.values()];
}

/** A day the log covers without an action is a day of none, not a day nobody knows of: these rows say so. */
export function quietDays(
  rows: readonly UsageRow[],
  provider: ProviderId,
  days: readonly Day[],
  asOf?: EpochMs,
): UsageRow[] {
  const busy = new Set(rows.map((row) => row.day));
  return days
    .filter((day) => !busy.has(day))
    .map((day) => ({ v: 1, provider, category: 'other', day, count: 0, times: [], ...(asOf && { asOf }) }));
}
