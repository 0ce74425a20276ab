import type { Failure } from '../../lib/failure';
import type { Run, RunStatus } from '../../lib/runs/run';
import type { RunEvent } from '../../lib/runs/transition';
import { day, hour, minute, second } from '../../lib/time';

export const now = 1_800_000_000_000;
export const sure: Failure = { code: 'refused', message: 'no', effect: 'none' };
export const unsure: Failure = { code: 'timeout', message: 'no answer', effect: 'unknown' };
export const limited: Failure = { code: 'rate-limited', message: '', effect: 'none', retryAt: now + minute };

export const statuses = {
  held: { state: 'held', until: now + 5 * second },
  heldFar: { state: 'held', until: now + hour },
  queued: { state: 'queued' },
  queuedSoon: { state: 'queued', notBefore: now + minute, because: limited },
  queuedFar: { state: 'queued', notBefore: now + 2 * day, because: limited },
  submitting: { state: 'submitting', bootId: 'boot-1', since: now - second },
  waiting: {
    state: 'waiting',
    ticket: 'wf',
    since: now - 40 * second,
    polls: 1,
    nextPollAt: now,
    waiting: {},
  },
  waitingFar: {
    state: 'waiting',
    ticket: 'wf',
    since: now,
    polls: 0,
    nextPollAt: now + 2 * day,
    waiting: {},
  },
  stale: { state: 'stale', ticket: 'wf', since: now - 2 * day },
  unconfirmed: { state: 'unconfirmed', since: now - minute, failure: unsure },
  succeeded: { state: 'succeeded', at: now, result: {}, problems: [] },
  failed: { state: 'failed', at: now, failure: sure },
  cancelled: { state: 'cancelled', at: now, sent: false },
} as const satisfies Record<string, RunStatus>;

export const events = {
  released: { type: 'released' },
  postponed: { type: 'postponed', until: now + minute, because: limited },
  refused: { type: 'refused', failure: sure },
  submitting: { type: 'submitting', bootId: 'boot-2' },
  done: { type: 'submitted', reply: { state: 'done', result: { a: 1 }, problems: [] } },
  ticket: { type: 'submitted', reply: { state: 'pending', ticket: 'wf-9', waiting: { why: 'queued' } } },
  lostSure: { type: 'submit-failed', failure: sure },
  lostUnsure: { type: 'submit-failed', failure: unsure },
  lostLimited: { type: 'submit-failed', failure: limited },
  interrupted: { type: 'interrupted' },
  polledDone: { type: 'polled', reply: { state: 'done', result: {}, problems: [sure] }, random: 0 },
  polledFailed: { type: 'polled', reply: { state: 'failed', failure: sure }, random: 0 },
  polledPending: { type: 'polled', reply: { state: 'pending', waiting: {} }, random: 0 },
  pollFailed: { type: 'poll-failed', failure: unsure, random: 0 },
  pollNow: { type: 'poll-now' },
  goneStale: { type: 'gone-stale' },
  reclocked: { type: 'reclocked' },
  happened: { type: 'shown', happened: true },
  notHappened: { type: 'shown', happened: false },
  cancelled: { type: 'cancelled' },
} as const satisfies Record<string, RunEvent>;

/** A run in this state; one that was sent has one attempt behind it. */
export function aRun(
  effect: 'read' | 'write',
  status: RunStatus,
  change: Partial<Pick<Run, 'attempt' | 'createdAt'>> = {},
): Run {
  const url = 'https://www.linkedin.com/in/ada-park';
  const base = {
    v: 1,
    runId: 'r',
    effect,
    subject: { kind: 'person', url },
    subjectKey: 'person:ada-park',
  } as const;
  const request =
    effect === 'write'
      ? ({ operation: 'sendConnectionRequest', input: { personUrl: url } } as const)
      : ({ operation: 'checkConnectionStatus', input: { personUrl: url } } as const);
  const attempt = status.state === 'held' || status.state === 'queued' ? 0 : 1;
  const times = { createdAt: now - hour, updatedAt: now - hour };
  return { ...base, ...request, ...times, provider: 'linked-api', attempt, status, ...change };
}
