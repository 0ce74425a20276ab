import type { EpochMs } from '../time';
import type { Weekday } from './window';
import { addDays, weekdayOf } from './window';
import { dayIn, momentIn } from './zone';

/** When work is done: on those days, from one time of day to another, in minutes since midnight of that zone. */
export type WorkingHours = {
  zone: string;
  days: readonly Weekday[];
  fromMinutes: number;
  toMinutes: number;
};

/** A stretch of time in which actions are done. */
type Stretch = { from: EpochMs; to: EpochMs };

/** Of a window so little has passed that nothing can be told from it. */
const tooEarly = 0.05;
/** So little is left that it makes no odds. */
const tooLate = 0.95;

export type Pace = {
  /** Share of the window's time that has passed, 0 to 1; of its working time where hours are given. */
  passed: number;
  /** Where an even pace would be now, in actions. */
  even: number;
  /**
   * When the limit is reached if it goes on like this, to five minutes; to the hour in longer windows. Absent while too
   * little has passed, when it will not be reached in this window, when it is reached already, and near the end.
   */
  runOutAt?: EpochMs;
};

/** How a figure goes through its window. Undefined when used or limit are not known, or nothing is worked in it. */
export function paceOf(
  figure: { from: EpochMs; to: EpochMs; used?: number; limit?: number },
  now: EpochMs,
  hours?: WorkingHours,
): Pace | undefined {
  const { from, to, used, limit } = figure;
  if (used === undefined || limit === undefined || limit <= 0) return undefined;
  const stretches = hours ? workedIn(from, to, hours) : [{ from, to }];
  const whole = lengthOf(stretches);
  if (whole <= 0) return undefined;
  const done = lengthOf(cutAt(stretches, now));
  const passed = done / whole;
  const pace = { passed, even: limit * passed };
  if (passed < tooEarly || passed >= tooLate || used <= 0 || used >= limit) return pace;
  const runOut = momentAfter(stretches, (done * limit) / used);
  if (runOut === undefined) return pace;
  const step = (to - from > 2 * 86_400_000 ? 60 : 5) * 60_000;
  // Rounded to whole minutes of the clock, and never into the past.
  return { ...pace, runOutAt: Math.max(Math.round(runOut / step) * step, Math.ceil(now / step) * step) };
}

/** The working time within a window, oldest first. Hours that run past midnight belong to the day they begin on. */
export function workedIn(from: EpochMs, to: EpochMs, { zone, ...hours }: WorkingHours): Stretch[] {
  const stretches: Stretch[] = [];
  const last = dayIn(to - 1, zone);
  for (let day = addDays(dayIn(from, zone), -1); day <= last; day = addDays(day, 1)) {
    if (!hours.days.includes(weekdayOf(day))) continue;
    const overnight = hours.toMinutes <= hours.fromMinutes;
    const begin = momentIn(day, hours.fromMinutes, zone);
    const end = momentIn(overnight ? addDays(day, 1) : day, hours.toMinutes, zone);
    const stretch = { from: Math.max(begin, from), to: Math.min(end, to) };
    if (stretch.to > stretch.from) stretches.push(stretch);
  }
  return stretches;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

function cutAt(stretches: readonly Stretch[], now: EpochMs): Stretch[] {
  return stretches.filter(({ from }) => from < now).map(({ from, to }) => ({ from, to: Math.min(to, now) }));
}

/** The moment at which so much working time has passed; undefined when there is not that much. */
function momentAfter(stretches: readonly Stretch[], length: number): EpochMs | undefined {
  let rest = length;
  for (const { from, to } of stretches) {
    if (rest < to - from) return from + rest;
    rest -= to - from;
  }
  return undefined;
}
