import { describe, expect, test } from 'vitest';
import type { Allowance } from '../providers/status';
import { counterRows, dayOfCounter, seriesRows } from './counter';
import type { UsageRow } from './usage-row';

const at = Date.parse('2026-11-22T23:30:00Z');
const allowance: Allowance = { counts: 'actions', window: 'day', used: 38, limit: 80 };
const rows = (used: number | undefined, known: readonly UsageRow[] = [], rest: Partial<Allowance> = {}) => {
  const { used: _used, ...unused } = allowance;
  const allowances = [{ ...unused, ...(used !== undefined && { used }), ...rest }];
  return counterRows('buena', { allowances }, { at, zone: 'Europe/Berlin', known });
};

describe('a counter', () => {
  test('is of the account’s day', () => {
    expect(rows(38)).toEqual([
      { v: 1, provider: 'buena', category: 'actions', day: '2026-11-23', count: 38, asOf: at },
    ]);
  });

  test('is of the day that ends when the service says it starts over', () => {
    // Its day ends an hour later than ours.
    expect(dayOfCounter({ resetsAt: Date.parse('2026-11-23T00:00:00Z') }, at, 'Europe/London')).toBe(
      '2026-11-22',
    );
    expect(dayOfCounter({ resetsAt: at - 1 }, at, 'Europe/Berlin')).toBe('2026-11-23');
  });

  test('never goes back within its day', () => {
    const [known] = rows(38);
    if (!known) throw new Error('a row');
    expect(rows(5, [known]).map(({ count }) => count)).toEqual([38]);
    expect(rows(40, [known]).map(({ count }) => count)).toEqual([40]);
    expect(rows(5, [{ ...known, day: '2026-11-22' }]).map(({ count }) => count)).toEqual([5]);
  });

  test.each<[string, number | undefined, Partial<Allowance>]>([
    ['that is not told', undefined, {}],
    ['of a week', 3, { window: 'week' }],
    ['of the service’s own requests', 3, { counts: 'requests' }],
  ])('%s is no spending of a day', (_, used, rest) => expect(rows(used, [], rest)).toEqual([]));
});

test('a series is a row a day', () => {
  const points = [
    { day: '2026-11-20', category: 'messages', count: 2 },
    { day: '2026-11-21', category: 'messages', count: 0 },
    { day: '2026-11-20', category: 'messages', count: 3 },
    { day: '2026-11-20', category: 'connectionRequests', count: 1 },
  ] as const;
  const row = { v: 1, provider: 'konnector', asOf: 7 } as const;
  expect(seriesRows('konnector', points, 7)).toEqual([
    { ...row, category: 'messages', day: '2026-11-20', count: 5 },
    { ...row, category: 'messages', day: '2026-11-21', count: 0 },
    { ...row, category: 'connectionRequests', day: '2026-11-20', count: 1 },
  ]);
});
