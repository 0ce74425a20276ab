import type { Day, EpochMs } from '../time';

/**
 * Calendar arithmetic in a named time zone. `Intl` is the only source of zones browsers have in common; it answers "what
 * does the clock on the wall say at this moment", and the way back is searched for.
 */

/** What the clock on the wall says. */
type WallClock = { day: Day; minutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    // Without it the day of zones before 1900 or in other calendars would not be the one people write.
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit' } as const),
  });
  formats.set(zone, format);
  return format;
}

/** The name when the platform knows it as a time zone; services send names nobody knows (contract buena 1.2). */
export function knownZone(name: string | undefined): string | undefined {
  if (!name) return undefined;
  try {
    formatFor(name);
    return name;
  } catch {
    // A RangeError: no zone of that name.
    return undefined;
  }
}

/** The zone of this computer. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Day and minutes since midnight, as the clock on the wall shows them. */
export function wallClock(at: EpochMs, zone: string): WallClock {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at)) found[type] = value;
  const { year = '', month = '', day = '', hour, minute } = found;
  return { day: `${year.padStart(4, '0')}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minute) };
}

/** The calendar day `at` falls on there. */
export function dayIn(at: EpochMs, zone: string): Day {
  return wallClock(at, zone).day;
}

/** Midnight of that day if the zone were UTC. */
export function utcOf(day: Day): EpochMs {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

const hours = 3_600_000;
/** No zone is further from UTC; the line between the dates was once moved by a day. */
const furthest = 26 * hours;

/**
 * The first moment of the day there. Where the clock jumps over midnight that is the moment of the jump, and where it is
 * set back to before midnight the day still begins once: days never go backwards, so that one can search.
 */
export function startOfDayIn(day: Day, zone: string): EpochMs {
  const utc = utcOf(day);
  const guess = utc - offsetAt(utc, zone);
  if (dayIn(guess, zone) >= day && dayIn(guess - 1, zone) < day) return guess;
  return firstMoment((at) => dayIn(at, zone) >= day, utc - furthest, utc + furthest);
}

/** How far the clock there is ahead of UTC. */
function offsetAt(at: EpochMs, zone: string): number {
  const { day, minutes } = wallClock(at, zone);
  return utcOf(day) + minutes * 60_000 - Math.floor(at / 60_000) * 60_000;
}

/** Halves the stretch until one moment is left. `holds` must be false before some moment and true from then on. */
function firstMoment(holds: (at: EpochMs) => boolean, from: EpochMs, until: EpochMs): EpochMs {
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return holds(low) ? low : high;
}
