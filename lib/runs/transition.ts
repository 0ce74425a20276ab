import type { Failure } from '../failure';
import type { Polled, Submitted, Waiting } from '../providers/provider';
import { type EpochMs, minute } from '../time';
import { isSettled, type Run, type RunStatus } from './run';
import { firstPollAt, longestAheadMs, longestHoldMs, longestPollMs, nextPollAt } from './schedule';

/** Reads are sent at most this often; writes once (design section 2). */
export const maxReadAttempts = 3;

/** All that can happen to a run. An event that does not fit the present state changes nothing. */
export type RunEvent =
  | { type: 'released' }
  | { type: 'postponed'; until: EpochMs; because: Failure }
  | { type: 'refused'; failure: Failure }
  | { type: 'submitting'; bootId: string }
  | { type: 'submitted'; reply: Submitted }
  /** The submit failed; `failure.effect` says whether the service may have acted. */
  | { type: 'submit-failed'; failure: Failure }
  /** A worker woke to a run that another life was sending. */
  | { type: 'interrupted' }
  | { type: 'polled'; reply: Polled; random: number }
  | { type: 'poll-failed'; failure: Failure; random: number }
  | { type: 'poll-now' }
  | { type: 'gone-stale' }
  /** Due times further ahead than we ever set: the clock went back. */
  | { type: 'reclocked' }
  /** A later reading shows whether an unconfirmed run happened. */
  | { type: 'shown'; happened: boolean }
  | { type: 'cancelled' }
  | { type: 'dismissed' };

/**
 * The one place where a run changes. Pure: time is `now`, chance comes in with the event.
 * @returns the same object when the event does not fit the state, so that callers can tell by identity.
 */
export function transition(run: Run, event: RunEvent, now: EpochMs): Run {
  // What may still act stays in sight: a page may ask for this (threat model 8).
  if (event.type === 'dismissed') {
    return run.dismissed || !isSettled(run) ? run : { ...run, dismissed: true, updatedAt: now };
  }
  const status = next(run, event, now);
  if (!status) return run;
  return { ...run, attempt: attemptsAfter(run, status), status, updatedAt: now };
}

/** A write that comes back into the line was certainly not done, so that it has not been sent. Reads count each try. */
function attemptsAfter({ attempt, effect, status }: Run, next: RunStatus): number {
  if (next.state === 'submitting') return attempt + 1;
  const undone = effect === 'write' && status.state === 'submitting' && next.state === 'queued';
  return undone ? attempt - 1 : attempt;
}

function next(
  run: Run,
  event: Exclude<RunEvent, { type: 'dismissed' }>,
  now: EpochMs,
): RunStatus | undefined {
  const { status } = run;
  switch (status.state) {
    case 'held':
      if (event.type === 'released') return { state: 'queued' };
      if (event.type === 'reclocked')
        return nearer(status.until, now, longestHoldMs, (until) => ({ ...status, until }));
      if (event.type === 'cancelled') return { state: 'cancelled', at: now, sent: false };
      return undefined;
    case 'queued':
      if (event.type === 'postponed')
        return { state: 'queued', notBefore: event.until, because: event.because };
      if (event.type === 'reclocked') {
        // Without a time of its own it is due since it was made, which cannot lie ahead.
        const ahead = status.notBefore === undefined ? 0 : longestAheadMs;
        const due = status.notBefore ?? run.createdAt;
        return nearer(due, now, ahead, (notBefore) => ({ ...status, notBefore }));
      }
      if (event.type === 'refused') return { state: 'failed', at: now, failure: event.failure };
      if (event.type === 'submitting') return { state: 'submitting', bootId: event.bootId, since: now };
      if (event.type === 'cancelled') return { state: 'cancelled', at: now, sent: run.attempt > 0 };
      return undefined;
    case 'submitting':
      if (event.type === 'submitted') return afterSubmit(event.reply, now);
      if (event.type === 'submit-failed') return afterLoss(run, event.failure, now);
      if (event.type === 'interrupted') return afterLoss(run, interruption, now);
      return undefined;
    case 'waiting':
      return whileWaiting(run.effect, status, event, now);
    case 'stale':
      if (event.type === 'poll-now') return waiting(status.ticket, status.since, {}, now);
      if (event.type === 'cancelled') return { state: 'cancelled', at: now, sent: true };
      return undefined;
    case 'unconfirmed':
      // Another life took it for lost while the reply was on its way.
      if (event.type === 'submitted') return afterSubmit(event.reply, now);
      if (event.type === 'shown') return afterShown(event.happened, status.failure, now);
      if (event.type === 'cancelled') return { state: 'cancelled', at: now, sent: true };
      return undefined;
    case 'succeeded':
    case 'failed':
    case 'cancelled':
      return undefined;
  }
}

function afterShown(happened: boolean, failure: Failure, now: EpochMs): RunStatus {
  if (happened) return { state: 'succeeded', at: now, result: {}, problems: [] };
  return { state: 'failed', at: now, failure: { ...failure, effect: 'none', reason: 'shownNotSent' } };
}

type WaitingStatus = Extract<RunStatus, { state: 'waiting' }>;

function whileWaiting(
  effect: Run['effect'],
  status: WaitingStatus,
  event: RunEvent,
  now: EpochMs,
): RunStatus | undefined {
  switch (event.type) {
    case 'polled':
      return afterPoll(effect, status, event.reply, event.random, now);
    case 'poll-failed': {
      const polls = status.polls + 1;
      const due = nextPollAt({ ...status, polls }, now, event.random);
      const nextAt = Math.max(due, event.failure.retryAt ?? 0);
      return { ...status, polls, lastPollAt: now, nextPollAt: nextAt, trouble: event.failure };
    }
    case 'poll-now':
      return { ...status, nextPollAt: now };
    case 'reclocked':
      return nearer(
        status.nextPollAt,
        now,
        status.trouble?.retryAt ? longestAheadMs : longestPollMs,
        (due) => ({
          ...status,
          nextPollAt: due,
        }),
      );
    case 'gone-stale':
      return { state: 'stale', ticket: status.ticket, since: status.since };
    case 'cancelled':
      return { state: 'cancelled', at: now, sent: true };
    default:
      return undefined;
  }
}

function afterSubmit(reply: Submitted, now: EpochMs): RunStatus {
  if (reply.state === 'done') {
    return { state: 'succeeded', at: now, result: reply.result, problems: reply.problems };
  }
  return waiting(reply.ticket, now, reply.waiting, firstPollAt(now));
}

function waiting(ticket: string, since: EpochMs, why: Waiting, due: EpochMs): RunStatus {
  return { state: 'waiting', ticket, since, polls: 0, nextPollAt: due, waiting: why };
}

/** A submit that got no clear answer: nothing happened, or a read, or nobody knows. */
function afterLoss(run: Run, failure: Failure, now: EpochMs): RunStatus {
  const harmless = run.effect === 'read' || failure.effect === 'none';
  if (!harmless) return { state: 'unconfirmed', since: now, failure };
  const again = run.effect === 'read' && isPassing(failure) && run.attempt < maxReadAttempts;
  if (again)
    return {
      state: 'queued',
      notBefore: failure.retryAt ?? now + 2_000 * 2 ** run.attempt,
      because: failure,
    };
  // Nothing was started, so sending it later is not sending it again.
  if (run.effect === 'write' && failure.code === 'rate-limited') {
    return { state: 'queued', notBefore: failure.retryAt ?? now + minute, because: failure };
  }
  return { state: 'failed', at: now, failure };
}

function afterPoll(
  effect: Run['effect'],
  status: WaitingStatus,
  reply: Polled,
  random: number,
  now: EpochMs,
): RunStatus {
  switch (reply.state) {
    case 'done':
      return { state: 'succeeded', at: now, result: reply.result, problems: reply.problems };
    case 'failed':
      // The service lost track of it, or answered what nobody can read: a write may have happened.
      return effect === 'write' && reply.failure.effect === 'unknown'
        ? { state: 'unconfirmed', since: now, failure: reply.failure }
        : { state: 'failed', at: now, failure: reply.failure };
    case 'pending': {
      const { trouble: _over, ...kept } = status;
      const waited: WaitingStatus = {
        ...kept,
        polls: status.polls + 1,
        lastPollAt: now,
        waiting: reply.waiting,
      };
      return { ...waited, nextPollAt: nextPollAt(waited, now, random) };
    }
  }
}

const interruption: Failure = {
  code: 'unconfirmed',
  message: 'The browser stopped Sidecar while it was sending.',
  effect: 'unknown',
};

/** A due time beyond `ahead` is brought back to now; undefined when it is in order. */
function nearer(
  due: EpochMs,
  now: EpochMs,
  ahead: number,
  build: (due: EpochMs) => RunStatus,
): RunStatus | undefined {
  return due > now + ahead ? build(now) : undefined;
}

/** Failures that may be gone a moment later. */
export function isPassing(failure: Failure): boolean {
  return [
    'timeout',
    'unreachable',
    'service-down',
    'rate-limited',
    'bad-reply',
    'unconfirmed',
    'offline',
  ].includes(failure.code);
}
