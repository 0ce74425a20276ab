import type { EpochMs } from '../time';

/** Of a window so little has passed that nothing can be told from it. */
export const tooEarly = 0.05;
/** So little is left that it makes no odds. */
const tooLate = 0.95;

export type Pace = {
  /** Share of the window's time that has passed, 0 to 1. */
  passed: number;
  /** Where an even pace would be now, in actions. */
  even: number;
  /**
   * When the limit is reached if it goes on like this, to five minutes; to the hour in longer windows. Absent while too
   * little has passed, when it will not be reached in this window, when it is reached already, and near the end.
   */
  runOutAt?: EpochMs;
};

/** How a figure goes through its window. Undefined when used or limit are not known. */
export function paceOf(
  figure: { from: EpochMs; to: EpochMs; used?: number; limit?: number },
  now: EpochMs,
): Pace | undefined {
  const { from, to, used, limit } = figure;
  if (used === undefined || limit === undefined || limit <= 0 || to <= from) return undefined;
  const done = Math.min(Math.max(0, now - from), to - from);
  const passed = done / (to - from);
  const pace = { passed, even: limit * passed };
  if (passed < tooEarly || passed >= tooLate || used <= 0 || used >= limit) return pace;
  const runOut = from + (done * limit) / used;
  if (runOut >= to) return pace;
  const step = (to - from > 2 * 86_400_000 ? 60 : 5) * 60_000;
  // Rounded to whole minutes of the clock, and never into the past.
  return { ...pace, runOutAt: Math.max(Math.round(runOut / step) * step, Math.ceil(now / step) * step) };
}
