import { describe, expect, test } from 'vitest';
import type { UsageEntry } from '../providers/provider';
import { dayOf, hour, lastDays, startOfDay } from '../time';
import { quietDays, tally } from './tally';

const now = new Date(2026, 10, 22, 15).getTime();
const days = lastDays(now, 3);
const [first = '', , today = ''] = days;
const entry = (at: number, category: UsageEntry['category'] = 'comments', success = true): UsageEntry => ({
  at,
  category,
  success,
});

const row = { v: 1, provider: 'linked-api' } as const;

describe('tally', () => {
  test('counts by local day and category', () => {
    const entries = [
      entry(now),
      entry(now - hour),
      entry(now, 'messages'),
      entry(startOfDay(now, 2)),
      entry(startOfDay(now, 1) - 1),
    ];
    expect(tally('linked-api', entries, days)).toEqual([
      { ...row, category: 'comments', day: today, count: 2, times: [now, now - hour] },
      { ...row, category: 'messages', day: today, count: 1, times: [now] },
      {
        ...{ ...row, category: 'comments', day: first, count: 2 },
        times: [startOfDay(now, 2), startOfDay(now, 1) - 1],
      },
    ]);
  });

  test('says when the log was read', () => {
    const rows = tally('linked-api', [entry(now)], days, now);
    expect([...rows, ...quietDays(rows, 'linked-api', days, now)].map(({ asOf }) => asOf)).toEqual([
      now,
      now,
      now,
    ]);
  });

  test('counts what failed too, since the service and LinkedIn do', () => {
    expect(tally('linked-api', [entry(now, 'comments', false), entry(now)], days)).toMatchObject([
      { count: 2 },
    ]);
  });

  test.each([
    ['the last moment before', startOfDay(now, 2) - 1, 0],
    ['the first moment of the first day', startOfDay(now, 2), 1],
    ['the last moment of today', startOfDay(now, -1) - 1, 1],
    ['the first moment of tomorrow', startOfDay(now, -1), 0],
  ])('%s counts %#', (_, at, count) => {
    expect(tally('buena', [entry(at)], days)).toHaveLength(count);
  });

  test('of nothing is nothing', () => {
    expect(tally('buena', [], days)).toEqual([]);
    expect(tally('buena', [entry(now)], [])).toEqual([]);
  });

  test('adds up to the entries within the days, however many', () => {
    const entries = Array.from({ length: 500 }, (_, index) =>
      entry(now - index * hour, index % 2 ? 'messages' : 'comments'),
    );
    const within = entries.filter(({ at }) => days.includes(dayOf(at))).length;
    const sum = tally('buena', entries, days).reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(within);
  });
});

describe('quiet days', () => {
  test('are those the log covers without an action', () => {
    const rows = tally('linked-api', [entry(now)], days);
    const quiet = quietDays(rows, 'linked-api', days);
    expect(quiet.map(({ day }) => day)).toEqual(days.slice(0, 2));
    expect(quiet.every(({ count, provider }) => count === 0 && provider === 'linked-api')).toBe(true);
  });

  test('are none when something was done every day', () => {
    const rows = tally(
      'buena',
      days.map((_, index) => entry(startOfDay(now, index))),
      days,
    );
    expect(quietDays(rows, 'buena', days)).toEqual([]);
  });
});
