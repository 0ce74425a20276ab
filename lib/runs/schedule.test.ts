import { describe, expect, test } from 'vitest';
import type { Waiting } from '../providers/provider';
import { day, hour, minute, second } from '../time';
import type { Run, RunStatus } from './run';
import {
  alarmAt,
  alarmFloorMs,
  dueAt,
  firstPollAt,
  longestAheadMs,
  longestHoldMs,
  nextPollAt,
  watchedPollAt,
} from './schedule';

const now = 1_800_000_000_000;

describe('when nobody looks', () => {
  test('the first question comes after the alarm floor', () => {
    expect(firstPollAt(now) - now).toBe(30 * second);
  });

  test.each([
    [0, 30],
    [1, 45],
    [2, 67.5],
    [3, 101.25],
    [5, 227.8125],
    [6, 300],
    [40, 300],
    [2_000, 300],
  ])('after %i questions the next one waits %f s', (polls, seconds) => {
    expect(nextPollAt({ polls, waiting: {} }, now, 0) - now).toBe(Math.round(seconds * 1_000));
  });

  test('chance only ever adds, at most a tenth', () => {
    for (const polls of [0, 3, 9]) {
      const least = nextPollAt({ polls, waiting: {} }, now, 0) - now;
      const most = nextPollAt({ polls, waiting: {} }, now, 0.999_999) - now;
      expect(most).toBeGreaterThan(least);
      expect(most).toBeLessThanOrEqual(least * 1.1 + 1);
    }
  });

  test('outside working hours it asks every quarter of an hour', () => {
    expect(nextPollAt({ polls: 0, waiting: { why: 'outside-hours' } }, now, 0.7) - now).toBe(15 * minute);
  });
});

describe('when a surface shows the run', () => {
  const status = (change: Partial<Extract<RunStatus, { state: 'waiting' }>> = {}) => ({
    state: 'waiting' as const,
    ticket: 'wf',
    since: now,
    polls: 0,
    nextPollAt: now + hour,
    waiting: {} as Waiting,
    ...change,
  });

  test.each([
    ['no past: the first question comes at the floor', {}, undefined, 3],
    ['no past: the next ones every 5 s', { polls: 1, lastPollAt: now + 3 * second }, undefined, 8],
    ['usually 25 s: still 5 s, so that a quick one shows early', {}, 25 * second, 5],
    ['usually 4 s: at 4 s', {}, 4 * second, 4],
    ['usually under the floor: 3 s', {}, 200, 3],
    [
      'later questions come at a quarter of the usual time',
      { polls: 1, lastPollAt: now + 5 * second },
      16 * second,
      9,
    ],
    ['but never closer than 3 s', { polls: 1, lastPollAt: now + 5 * second }, 4 * second, 8],
    ['after two minutes: every 15 s', { polls: 9, lastPollAt: now + 2 * minute }, undefined, 135],
    ['after ten minutes: every minute', { polls: 9, lastPollAt: now + 10 * minute }, undefined, 660],
  ] as const)('%s', (_, change, usualMs, seconds) => {
    expect((watchedPollAt(status(change), usualMs) - now) / 1_000).toBe(seconds);
  });

  test('it never waits longer than unwatched', () => {
    expect(watchedPollAt(status({ nextPollAt: now + second }), undefined)).toBe(now + second);
  });

  test.each([
    ['a failed question', { trouble: { code: 'timeout', message: '' } }],
    ['closed hours', { waiting: { why: 'outside-hours' } }],
  ] as const)('%s keeps its own time', (_, change) => {
    expect(watchedPollAt(status(change), 5 * second)).toBe(now + hour);
  });
});

describe('the moment a run is due', () => {
  const made = now - minute;
  test.each<[RunStatus, number | undefined]>([
    [{ state: 'held', until: now }, now],
    [{ state: 'queued' }, made],
    [{ state: 'queued', notBefore: now + second }, now + second],
    [{ state: 'submitting', bootId: 'b', since: now }, now],
    [{ state: 'waiting', ticket: 't', since: made, polls: 0, nextPollAt: now + 7, waiting: {} }, now + 7],
    [{ state: 'stale', ticket: 't', since: made }, undefined],
    [{ state: 'unconfirmed', since: made, failure: { code: 'timeout', message: '' } }, undefined],
    [{ state: 'succeeded', at: made, result: {}, problems: [] }, undefined],
    [{ state: 'failed', at: made, failure: { code: 'refused', message: '' } }, undefined],
    [{ state: 'cancelled', at: made, sent: false }, undefined],
  ])('%o', (status, expected) => {
    const url = 'https://www.linkedin.com/in/ada-park';
    const run: Run = {
      v: 1,
      runId: 'r',
      operation: 'checkConnectionStatus',
      input: { personUrl: url },
      effect: 'read',
      subject: { kind: 'person', url },
      subjectKey: 'person:ada-park',
      provider: 'linked-api',
      createdAt: made,
      updatedAt: made,
      attempt: 0,
      status,
    };
    expect(dueAt(run)).toBe(expected);
  });
});

describe('the one alarm', () => {
  test.each([
    ['overdue', -hour, alarmFloorMs],
    ['due now', 0, alarmFloorMs],
    ['due within the floor', 10 * second, alarmFloorMs],
    ['due later', 10 * minute, 10 * minute],
  ])('%s', (_, due, rings) => {
    expect(alarmAt(now + due, now)).toBe(now + rings);
  });
});

test('the bounds for a clock set back lie beyond everything we set on purpose', () => {
  expect(longestAheadMs).toBeGreaterThan(day);
  expect(longestHoldMs).toBeGreaterThan(30 * second);
  expect(nextPollAt({ polls: 99, waiting: {} }, now, 1) - now).toBeLessThan(longestAheadMs);
});
