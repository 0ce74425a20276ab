import { day, type EpochMs, hour } from '../../time';

/** Writes moments as days of that zone; undefined when this browser knows no such zone. */
function daysIn(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    // RangeError: not a zone this browser knows.
    return undefined;
  }
}

/**
 * The first moment of the next day in the zone; undefined for an unknown zone. Searched for rather than computed: a day
 * has 23 or 25 hours when clocks change, and may begin at one o'clock. Buena does not say which midnight its day ends
 * at; that of the account's zone is our reading (contract buena 1.2).
 */
export function dayEnd(now: EpochMs, zone: string): EpochMs | undefined {
  const days = daysIn(zone);
  if (!days) return undefined;
  const today = days.format(now);
  let [before, after] = [now, now + day + 2 * hour];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (days.format(middle) === today) before = middle;
    else after = middle;
  }
  return after;
}
