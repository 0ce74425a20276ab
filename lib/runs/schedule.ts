import type { ProviderId } from '../providers/about';
import { day, type EpochMs, minute, second } from '../time';
import type { Run, RunStatus } from './run';

/** Browsers hold back alarms under this; we do so everywhere, so that tests see what users get (mv3-facts 2). */
export const alarmFloorMs = 30 * second;
const unwatchedCapMs = 5 * minute;
const watchedFloorMs = 3 * second;
/** Outside the account's working hours nothing moves; asking often is pointless (contract linked-api 1.5). */
const outsideHoursMs = 15 * minute;
/** A workflow is given up on after this; the user can still ask (contract linked-api 1.5). */
export const staleAfterMs = day;

type Waiting = Extract<RunStatus, { state: 'waiting' }>;

/** When nobody looks: the first question after a submit. */
export function firstPollAt(now: EpochMs): EpochMs {
  return now + alarmFloorMs;
}

/** When nobody looks: 30 s, growing by half each time, at most 5 min; jitter only ever adds (mv3-facts 5). */
export function nextPollAt(
  status: Pick<Waiting, 'polls' | 'waiting'>,
  now: EpochMs,
  random: number,
): EpochMs {
  if (status.waiting.why === 'outside-hours') return now + outsideHoursMs;
  const delay = Math.min(unwatchedCapMs, alarmFloorMs * 1.5 ** status.polls);
  return now + Math.round(delay * (1 + 0.1 * random));
}

/**
 * When a visible surface shows the run: paced by how long this operation usually takes, never under 3 s, slower the
 * longer it lasts (contract linked-api 1.5: 5 s to 2 min, 15 s to 10 min, then 60 s). While nothing is known of the
 * operation the first question comes at the floor.
 */
export function watchedPollAt(status: Waiting, usualMs: number | undefined): EpochMs {
  const last = status.lastPollAt ?? status.since;
  // After a failed question or a "not before" the watched pace does not apply.
  if (status.trouble || status.waiting.why === 'outside-hours') return status.nextPollAt;
  const waited = last - status.since;
  const pace = waited < 2 * minute ? 5 * second : waited < 10 * minute ? 15 * second : minute;
  const usual = usualMs === undefined ? watchedFloorMs : usualMs / (status.polls === 0 ? 1 : 4);
  const delay = status.polls > 0 && usualMs === undefined ? pace : Math.min(pace, usual);
  return Math.min(status.nextPollAt, last + Math.max(watchedFloorMs, delay));
}

/** When something has to happen to this run by itself; undefined when only the user can move it. */
export function dueAt(run: Run): EpochMs | undefined {
  const { status } = run;
  switch (status.state) {
    case 'held':
      return status.until;
    case 'queued':
      return status.notBefore ?? run.createdAt;
    case 'submitting':
      return status.since;
    case 'waiting':
      return status.nextPollAt;
    case 'stale':
    case 'unconfirmed':
    case 'succeeded':
    case 'failed':
    case 'cancelled':
      return undefined;
  }
}

/** The longest we wait by ourselves between two questions. Further ahead, the clock went back. */
export const longestPollMs = outsideHoursMs + 2 * minute;
/** The longest a service may have us wait: `Retry-After` is clamped to a day. */
export const longestAheadMs = day + 5 * minute;
/** The hold setting goes to 30 s. */
export const longestHoldMs = 31 * second;

/** The moment for the one alarm `tick`: the earliest due time, but never under the floor. */
export function alarmAt(due: EpochMs, now: EpochMs): EpochMs {
  return Math.max(due, now + alarmFloorMs);
}

/** After sleep many rows are overdue at once; this many are looked at in one tick, and `batchSize` of them moved. */
export const dueLimit = 100;
const batchSize = 10;

/**
 * What one tick moves: what waits to be sent, and of the questions the oldest of each provider; oldest first.
 * Ticks are 30 s apart, so unseen work asks a service at most twice a minute, however much of it there is (mv3-facts 5).
 */
export function movedInOneTick(due: readonly Run[]): Run[] {
  const asked = new Set<ProviderId>();
  const moved = due.filter(({ status, provider }) => {
    if (status.state !== 'waiting') return true;
    if (asked.has(provider)) return false;
    asked.add(provider);
    return true;
  });
  return moved.slice(0, batchSize);
}
