import { type Day, dayOf, type EpochMs, startOfDay } from '../time';
import type { UsageMonthRow, UsageRow } from './usage-row';

/**
 * Days kept one by one: thirty to look at, and enough to hold a month of 31 days in every time zone, whose first day may
 * be two days back from what this computer calls it.
 */
const keptDays = 35;

/** The oldest day that stays a day. */
export function oldestDay(now: EpochMs): Day {
  return dayOf(startOfDay(now, keptDays - 1));
}

/**
 * Days that are over for long, added to their months. `gone` are the rows that went in; `months` those that changed, whole.
 * A day that went in once never does again: after a clock set right, services tell of it anew.
 */
export function compact(
  rows: readonly UsageRow[],
  known: readonly UsageMonthRow[],
  now: EpochMs,
): { gone: UsageRow[]; months: UsageMonthRow[] } {
  const oldest = oldestDay(now);
  const gone = rows.filter(({ day }) => day < oldest);
  const before = new Map(known.map((month) => [keyOf(month), month]));
  const months = new Map<string, UsageMonthRow>();
  for (const { provider, category, day, count } of gone) {
    const month = { v: 1, provider, category, month: day.slice(0, 7) } as const;
    const key = keyOf(month);
    if (day <= (before.get(key)?.through ?? '')) continue;
    const sum = months.get(key) ?? before.get(key) ?? { ...month, count: 0, through: day };
    if (count === 0) continue;
    const later = day > sum.through && { through: day };
    months.set(key, { ...sum, count: sum.count + count, ...later });
  }
  return { gone, months: [...months.values()] };
}

function keyOf({
  provider,
  month,
  category,
}: Pick<UsageMonthRow, 'provider' | 'month' | 'category'>): string {
  return `${provider} ${month} ${category}`;
}
