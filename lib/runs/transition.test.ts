import { describe, expect, test } from 'vitest';
import { aRun, events, limited, now, statuses, sure, unsure } from '../../tests/fakes/run-events';
import type { Failure } from '../failure';
import { day, hour, second } from '../time';
import type { RunState, RunStatus } from './run';
import { isPassing, maxReadAttempts, type RunEvent, transition } from './transition';

type Expected = Partial<Record<keyof typeof events, RunState>>;

const whileWaiting: Expected = {
  polledDone: 'succeeded',
  polledFailed: 'failed',
  polledPending: 'waiting',
  pollFailed: 'waiting',
  pollNow: 'waiting',
  goneStale: 'stale',
  cancelled: 'cancelled',
};

/** For a write; an event that is not named leaves the very same object. */
const writes: Record<keyof typeof statuses, Expected> = {
  held: { released: 'queued', cancelled: 'cancelled' },
  heldFar: { released: 'queued', cancelled: 'cancelled', reclocked: 'held' },
  queued: { postponed: 'queued', refused: 'failed', submitting: 'submitting', cancelled: 'cancelled' },
  queuedSoon: { postponed: 'queued', refused: 'failed', submitting: 'submitting', cancelled: 'cancelled' },
  queuedFar: {
    postponed: 'queued',
    refused: 'failed',
    submitting: 'submitting',
    cancelled: 'cancelled',
    reclocked: 'queued',
  },
  submitting: {
    done: 'succeeded',
    ticket: 'waiting',
    lostSure: 'failed',
    lostUnsure: 'unconfirmed',
    lostLimited: 'queued',
    interrupted: 'unconfirmed',
  },
  waiting: whileWaiting,
  waitingFar: { ...whileWaiting, reclocked: 'waiting' },
  stale: { pollNow: 'waiting', cancelled: 'cancelled' },
  unconfirmed: {
    happened: 'succeeded',
    notHappened: 'failed',
    cancelled: 'cancelled',
    // The reply came after all.
    done: 'succeeded',
    ticket: 'waiting',
  },
  succeeded: {},
  failed: {},
  cancelled: {},
};

/** Reads differ only where nobody knows whether the service acted: asking again does no harm. */
const reads: typeof writes = {
  ...writes,
  submitting: { ...writes.submitting, lostUnsure: 'queued', interrupted: 'queued' },
};

const cells = (['write', 'read'] as const).flatMap((effect) =>
  Object.entries(statuses).flatMap(([name, status]) =>
    Object.entries(events).map(([eventName, event]) => {
      const row: Partial<Record<string, RunState>> = (effect === 'write' ? writes : reads)[
        name as keyof typeof statuses
      ];
      return { effect, name, status, eventName, event, expected: row[eventName] };
    }),
  ),
);

describe('every state meets every event', () => {
  test.each(cells)('a $name $effect on $eventName: $expected', ({ effect, status, event, expected }) => {
    const run = aRun(effect, status);
    const after = transition(run, event, now);
    if (expected === undefined) {
      expect(after).toBe(run);
      return;
    }
    expect(after.status.state).toBe(expected);
    expect(after).not.toBe(run);
    expect(after.updatedAt).toBe(now);
    expect(run.status).toEqual(status);
  });

  test.each(Object.entries(statuses))('%s can be waved away once it is over, and once only', (_, status) => {
    const run = aRun('write', status);
    const over = ['succeeded', 'failed', 'cancelled'].includes(status.state);
    // What may still act stays in sight.
    if (!over) return expect(transition(run, { type: 'dismissed' }, now)).toBe(run);
    const waved = transition(run, { type: 'dismissed' }, now);
    expect(waved).toEqual({ ...run, dismissed: true, updatedAt: now });
    expect(transition(waved, { type: 'dismissed' }, now + 1)).toBe(waved);
  });
});

describe('what the states carry', () => {
  const became = (status: RunStatus, event: RunEvent, effect: 'read' | 'write' = 'write', at = now) =>
    transition(aRun(effect, status), event, at);

  test('a ticket is first asked about after 30 s, without counting a poll', () => {
    expect(became(statuses.submitting, events.ticket).status).toEqual({
      state: 'waiting',
      ticket: 'wf-9',
      since: now,
      polls: 0,
      nextPollAt: now + 30 * second,
      waiting: { why: 'queued' },
    });
  });

  test('partial results keep the data and list the problems', () => {
    const reply = { state: 'done', result: { name: 'Ada' }, problems: [sure] } as const;
    expect(became(statuses.submitting, { type: 'submitted', reply }).status).toEqual({
      state: 'succeeded',
      at: now,
      result: { name: 'Ada' },
      problems: [sure],
    });
  });

  test('a good answer after a bad one takes the trouble away', () => {
    const troubled = became(statuses.waiting, events.pollFailed).status;
    expect(troubled).toMatchObject({ state: 'waiting', trouble: unsure, polls: 2, lastPollAt: now });
    expect(became(troubled, events.polledPending).status).not.toHaveProperty('trouble');
  });

  test('a failed question is not repeated before the service allows it', () => {
    const failure: Failure = { ...unsure, code: 'rate-limited', retryAt: now + 2 * hour };
    expect(became(statuses.waiting, { type: 'poll-failed', failure, random: 0 }).status).toMatchObject({
      nextPollAt: now + 2 * hour,
    });
  });

  test('cancelling says whether anything had been sent', () => {
    const sent = (status: RunStatus) => became(status, events.cancelled).status;
    expect(sent(statuses.held)).toMatchObject({ sent: false });
    expect(sent(statuses.queued)).toMatchObject({ sent: false });
    expect(sent(statuses.waiting)).toMatchObject({ sent: true });
    expect(sent(statuses.stale)).toMatchObject({ sent: true });
    expect(sent(statuses.unconfirmed)).toMatchObject({ sent: true });
  });

  test('a write turned away for now goes back in line as one that was never sent', () => {
    const back = became(statuses.submitting, events.lostLimited);
    expect(back.status).toEqual({ state: 'queued', notBefore: limited.retryAt, because: limited });
    expect(back.attempt).toBe(0);
    expect(transition(back, events.cancelled, now).status).toMatchObject({ sent: false });
    expect(transition(back, events.submitting, now).attempt).toBe(1);
  });

  test('a run shown not to have happened says so and may be tried again without risk', () => {
    expect(became(statuses.unconfirmed, events.notHappened).status).toEqual({
      state: 'failed',
      at: now,
      failure: { ...unsure, effect: 'none', reason: 'shownNotSent' },
    });
  });

  test.each([
    ['held', statuses.heldFar, { until: now }],
    ['queued', statuses.queuedFar, { notBefore: now }],
    ['waiting', statuses.waitingFar, { nextPollAt: now }],
  ] as const)('with the clock set back a %s run is due at once', (_, status, due) => {
    expect(became(status, events.reclocked).status).toMatchObject(due);
  });

  test('with the clock set back a queued run made in the future is due at once', () => {
    const run = aRun('write', statuses.queued, { createdAt: now + 3 * day });
    expect(transition(run, events.reclocked, now).status).toEqual({ state: 'queued', notBefore: now });
  });
});

describe('reads', () => {
  test('are sent at most three times, each later than the one before', () => {
    let run = aRun('read', statuses.queued);
    const waits: number[] = [];
    for (let round = 0; round < 10 && run.status.state === 'queued'; round++) {
      run = transition(run, events.submitting, now);
      run = transition(run, events.lostUnsure, now);
      if (run.status.state === 'queued') waits.push((run.status.notBefore ?? 0) - now);
    }
    expect(run.attempt).toBe(maxReadAttempts);
    expect(run.status.state).toBe('failed');
    expect(waits).toEqual([4_000, 8_000]);
  });

  test('that are plainly refused are not repeated', () => {
    const run = transition(aRun('read', statuses.submitting), events.lostSure, now);
    expect(run.status).toEqual({ state: 'failed', at: now, failure: sure });
  });

  test.each([
    ['timeout', true],
    ['unreachable', true],
    ['service-down', true],
    ['rate-limited', true],
    ['bad-reply', true],
    ['unconfirmed', true],
    ['offline', true],
    ['unauthorized', false],
    ['forbidden', false],
    ['refused', false],
    ['invalid-input', false],
    ['storage-full', false],
    ['bug', false],
  ] as const)('%s may pass by itself: %s', (code, passing) => {
    expect(isPassing({ code, message: '' })).toBe(passing);
  });
});
