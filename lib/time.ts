/** A moment: milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives. */
export type EpochMs = number;

/** A calendar day of the person's own time zone, `YYYY-MM-DD`. */
export type Day = string;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const two = (part: number): string => String(part).padStart(2, '0');

/** The local calendar day that `at` falls on. Built from parts: an ISO string would give the UTC day. */
export function dayOf(at: EpochMs): Day {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** First moment of the local day that lies `daysBefore` days before the day of `at`. Safe across clock changes. */
export function startOfDay(at: EpochMs, daysBefore = 0): EpochMs {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysBefore).getTime();
}

/** The last `count` local days ending with the day of `at`, oldest first. */
export function lastDays(at: EpochMs, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => dayOf(startOfDay(at, count - 1 - index)));
}
