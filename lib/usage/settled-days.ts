import { type Day, type EpochMs, lastDays, startOfDay } from '../time';
import type { UsageRow } from './usage-row';

/** A log is written a little after the fact, and days of other time zones end later: a day is waited for one day more. */
const waitDays = 1;

/**
 * Which of the last `count` days have to be read from a service's log: from the first that is not known for good to
 * today. A day is known for good once it was read after the day that followed it; so the last two are always read. A
 * reading of a time to come was made while the clock was ahead: nobody knows when it really was.
 */
export function unsettledDays(rows: readonly UsageRow[], count: number, now: EpochMs): Day[] {
  const days = lastDays(now, count);
  const readAt = new Map<Day, EpochMs>();
  for (const { day, asOf = 0 } of rows)
    if (asOf <= now) readAt.set(day, Math.max(asOf, readAt.get(day) ?? 0));
  const first = days.findIndex((day, index) => {
    const settledAt = startOfDay(now, count - 2 - index - waitDays);
    return (readAt.get(day) ?? 0) < settledAt;
  });
  return days.slice(first);
}
