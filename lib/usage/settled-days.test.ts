import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOf, type EpochMs, hour, lastDays, minute, startOfDay } from '../time';
import { unsettledDays } from './settled-days';
import type { UsageRow } from './usage-row';

afterEach(() => {
  vi.unstubAllEnvs();
});

const now = new Date(2026, 10, 22, 15).getTime();

const row = (day: string, asOf?: EpochMs): UsageRow => ({
  ...{ v: 1, provider: 'linked-api', category: 'comments', day, count: 1 },
  ...(asOf !== undefined && { asOf }),
});

/** What a reading at that moment leaves behind: a row for each of its days. */
const readAt = (at: EpochMs, count = 30): UsageRow[] => lastDays(at, count).map((day) => row(day, at));

describe('of the last thirty days are read', () => {
  test.each<[string, readonly UsageRow[], number]>([
    ['all, the first time', [], 30],
    ['two, after a reading a minute ago', readAt(now - minute), 2],
    ['two, after one in the first minute of today', readAt(startOfDay(now)), 2],
    ['three, after one in the last minute of yesterday', readAt(startOfDay(now) - minute), 3],
    ['the days of three weeks away and the two before', readAt(now - 21 * 24 * hour), 23],
    ['all, after a month away', readAt(now - 31 * 24 * hour), 30],
    ['all, when nobody knows when the rows were read', lastDays(now, 30).map((day) => row(day)), 30],
    [
      'all from the first that was left out',
      readAt(now - minute).filter(({ day }) => day !== dayOf(startOfDay(now, 11))),
      12,
    ],
    ['all, when only others than these days are known', [row('2026-09-01', now), row('2026-12-24', now)], 30],
  ])('%s', (_, rows, count) => {
    expect(unsettledDays(rows, 30, now)).toEqual(lastDays(now, count));
  });

  test('a day counts as read when the newest of its rows was', () => {
    const day = dayOf(startOfDay(now, 5));
    const late = readAt(now - minute).filter((each) => each.day !== day);
    const mixed = [
      row(day, now - 9 * 24 * hour),
      { ...row(day, now - minute), category: 'messages' } as const,
    ];
    expect(unsettledDays([...late, ...mixed], 30, now)).toHaveLength(2);
  });
});

describe('what was read while the clock was ahead', () => {
  const ahead = now + 10 * 24 * hour;

  test('is not known: the days of then are read again', () => {
    expect(unsettledDays(readAt(ahead, 40), 30, now)).toEqual(lastDays(now, 30));
  });

  test('does not hide what was known before', () => {
    const rows = [...readAt(now - 3 * 24 * hour), row(dayOf(now), ahead), row(dayOf(ahead), ahead)];
    expect(unsettledDays(rows, 30, now)).toEqual(lastDays(now, 5));
  });
});

describe('where clocks change', () => {
  test.each([
    ['to winter', '2026-10-25T12:00:00Z'],
    ['to summer', '2026-03-29T12:00:00Z'],
  ])('%s, yesterday and today are read until a whole day after', (_, noon) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    for (let at = Date.parse(noon) - 24 * hour; at < Date.parse(noon) + 24 * hour; at += hour) {
      const again = unsettledDays(readAt(at), 30, at);
      expect([at, again.slice(-2)]).toEqual([at, lastDays(at, 2)]);
      expect(again.length).toBeLessThanOrEqual(3);
    }
  });
});

test('are always the newest in a row, today among them, however the readings were', () => {
  const moment = fc.integer({ min: -40 * 24, max: 40 * 24 }).map((hours) => now + hours * hour);
  const some = fc.array(
    fc.record({ back: fc.integer({ min: -2, max: 35 }), asOf: fc.option(moment, { nil: undefined }) }),
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 35 }), (readings, count) => {
      const rows = readings.map(({ back, asOf }) => row(dayOf(startOfDay(now, back)), asOf));
      const days = unsettledDays(rows, count, now);
      expect(days.length).toBeGreaterThanOrEqual(Math.min(2, count));
      expect(days).toEqual(lastDays(now, days.length));
    }),
  );
});
