import type { ProviderId } from '../providers/about';
import type { Allowance } from '../providers/status';
import { day, type EpochMs, hour, minute } from '../time';

/** Shares of a limit, in per cent, that are worth a word. */
export const thresholds = [50, 75, 90, 100] as const;
export type Threshold = (typeof thresholds)[number];

/** What can be said of a figure: whose, of what, in which window. */
type Told = { provider: ProviderId; counts: Allowance['counts']; window: Allowance['window'] };

/** The highest threshold the user was told of, and in the window that began when. */
export type GivenNotice = Told & { v: 1; from: EpochMs; threshold: Threshold };

/** A figure as far as notices go. */
export type Watched = Told & { from: EpochMs; used?: number; limit?: number };

export type UsageNotice = Told & { threshold: Threshold; used: number; limit: number };

/** Half of each window: nearer to each other no two of them begin. */
const halves: Readonly<Record<Allowance['window'], number>> = {
  minute: minute / 2,
  day: 12 * hour,
  week: 3.5 * day,
  month: 14 * day,
};

/** The highest threshold reached, by the unrounded share. A limit of 0 leaves nothing that could be reached. */
export function thresholdOf(used: number, limit: number): Threshold | undefined {
  if (limit <= 0) return undefined;
  return thresholds.findLast((threshold) => used * 100 >= threshold * limit);
}

/**
 * What is due after a change, and what to remember. Each threshold once per window: of several passed at a time only the
 * highest is told, and one that was passed is not told again when the figure falls and rises. A window that began later
 * than the remembered one starts afresh; one that began earlier means the clock was set back, and says nothing new. Where
 * they began almost together it is one window, of another time zone.
 */
export function noticesDue(
  before: readonly GivenNotice[],
  after: readonly Watched[],
): { due: UsageNotice[]; given: GivenNotice[] } {
  const due: UsageNotice[] = [];
  const given: GivenNotice[] = [];
  for (const { provider, counts, window, from, used, limit } of after) {
    const told = { provider, counts, window };
    const threshold = used === undefined || limit === undefined ? undefined : thresholdOf(used, limit);
    if (threshold === undefined || used === undefined || limit === undefined) continue;
    const last = before.find((each) => isSame(each, told));
    const isOne = last !== undefined && Math.abs(last.from - from) < halves[window];
    if (last && (isOne ? last.threshold >= threshold : last.from > from)) continue;
    due.push({ ...told, threshold, used, limit });
    given.push({ v: 1, ...told, from, threshold });
  }
  return { due, given };
}

function isSame(one: Told, other: Told): boolean {
  return one.provider === other.provider && one.counts === other.counts && one.window === other.window;
}
