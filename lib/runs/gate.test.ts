import { describe, expect, test } from 'vitest';
import type { Failure, FailureCode } from '../failure';
import { day, hour, minute, second } from '../time';
import { afterAnswer, closed, freshGate } from './gate';
import type { Gate } from './ports';

const now = 1_800_000_000_000;
const failure = (code: FailureCode, rest: Partial<Failure> = {}): Failure => ({
  code,
  message: 'said',
  ...rest,
});

/** The gate after so many failures in a row, each at `now`. */
function afterFailures(count: number, of: Failure = failure('timeout')): Gate {
  let gate = freshGate('linked-api');
  for (let each = 0; each < count; each++) gate = afterAnswer(gate, of, now);
  return gate;
}

/** How long the gate stays closed from `now`, in ms. */
const closedFor = (gate: Gate): number => Math.max(0, gate.blockedUntil - now);

test('a new gate is open and asks for no pause', () => {
  expect(closed(freshGate('buena'), 0)).toBeUndefined();
  expect(freshGate('buena')).toEqual({ provider: 'buena', lastRequestAt: 0, blockedUntil: 0, failures: 0 });
});

describe('a refused key', () => {
  test('stops everything, whatever the time, until the gate is made anew', () => {
    const refused = failure('unauthorized');
    const gate = afterAnswer(freshGate('linked-api'), refused, now);
    expect(closed(gate, now)).toEqual(refused);
    expect(closed(gate, now + 400 * day)).toEqual(refused);
    expect(closed(freshGate('linked-api'), now)).toBeUndefined();
  });
});

describe('too many requests', () => {
  test.each([
    ['with a time', now + 90 * second, 90 * second],
    ['with a time in the past', now - hour, second],
    ['with this very moment', now, second],
    ['without a time', undefined, minute],
  ])('%s', (_, retryAt, blockedMs) => {
    const limited = failure('rate-limited', retryAt === undefined ? {} : { retryAt });
    const gate = afterAnswer(freshGate('linked-api'), limited, now);
    expect(closedFor(gate)).toBe(blockedMs);
    expect(closed(gate, now)).toMatchObject({
      code: 'rate-limited',
      effect: 'none',
      retryAt: now + blockedMs,
    });
    expect(closed(gate, now + blockedMs)).toBeUndefined();
  });

  test('says which limit it was, until something else goes wrong', () => {
    const daily = failure('rate-limited', { reason: 'konnectorDailyLimit', retryAt: now + hour });
    const gate = afterAnswer(freshGate('konnector'), daily, now);
    expect(closed(gate, now)).toMatchObject({ code: 'rate-limited', reason: 'konnectorDailyLimit' });
    expect(afterAnswer(gate, failure('timeout'), now)).not.toHaveProperty('reason');
  });

  test('again and again, with the shortest of pauses, is a failing service all the same', () => {
    const eager = afterFailures(8, failure('rate-limited', { retryAt: now + second }));
    expect(closedFor(eager)).toBe(8 * minute);
    const patient = afterFailures(8, failure('rate-limited', { retryAt: now + 20 * hour }));
    expect(closedFor(patient)).toBe(20 * hour);
  });
});

describe('the breaker', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 16],
    [10, 30],
    [11, 30],
    [500, 30],
  ])('after %i failures is open for %i min', (count, minutes) => {
    expect(closedFor(afterFailures(count))).toBe(minutes * minute);
  });

  test.each(['timeout', 'unreachable', 'service-down', 'bad-reply'] as const)('counts %s', (code) => {
    const gate = afterFailures(5, failure(code));
    expect(closed(gate, now)).toEqual({
      code: 'service-down',
      message: '',
      retryAt: now + minute,
      effect: 'none',
    });
  });

  test('closes with one good answer', () => {
    const gate = afterAnswer(afterFailures(9), undefined, now + hour);
    expect(gate).toEqual({ ...freshGate('linked-api'), lastRequestAt: now + hour });
  });

  test.each(['not-found', 'refused', 'forbidden', 'limit-reached', 'invalid-input'] as const)(
    'closes with %s, which is an answer',
    (code) => {
      expect(afterAnswer(afterFailures(4), failure(code), now).failures).toBe(0);
    },
  );

  test.each(['offline', 'storage-full', 'bug', 'permission-missing'] as const)(
    'is left alone by %s, of which the service knows nothing',
    (code) => {
      expect(afterAnswer(afterFailures(4), failure(code), now).failures).toBe(4);
    },
  );

  test('waits longer when a failing service asks for it', () => {
    expect(closedFor(afterFailures(1, failure('service-down', { retryAt: now + 5 * minute })))).toBe(
      5 * minute,
    );
    expect(closedFor(afterFailures(6, failure('service-down', { retryAt: now + second })))).toBe(2 * minute);
  });
});

test('a block further ahead than any on purpose means the clock was set back, and counts no more', () => {
  const gate = { ...freshGate('linked-api'), blockedUntil: now + 24 * hour };
  expect(closed(gate, now)).toBeDefined();
  expect(closed({ ...gate, blockedUntil: now + 26 * hour }, now)).toBeUndefined();
});
