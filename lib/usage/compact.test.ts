import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, dayOf, lastDays, startOfDay } from '../time';
import { compact, oldestDay } from './compact';
import type { UsageMonthRow, UsageRow } from './usage-row';

const now = new Date(2026, 10, 22, 15).getTime();
const row = (on: string, count: number, rest: Partial<UsageRow> = {}): UsageRow => ({
  ...{ v: 1, provider: 'linked-api', category: 'comments', day: on, count },
  ...rest,
});
const month = (name: string, count: number, through: string): UsageMonthRow => ({
  ...{ v: 1, provider: 'linked-api', category: 'comments', month: name, count, through },
});

test('thirty days and more stay days, and so does the whole of a month of 31 days in any zone', () => {
  expect(lastDays(now, 30).every((each) => each >= oldestDay(now))).toBe(true);
  const endOfMonth = new Date(2026, 11, 31, 12).getTime();
  expect(oldestDay(endOfMonth) <= '2026-11-29').toBe(true);
});

test('older days go into their months, by service and category, times left behind', () => {
  const rows = [
    row('2026-09-30', 2),
    row('2026-10-01', 3, { times: [1, 2, 3], asOf: 9 }),
    row('2026-10-02', 4),
    row('2026-10-02', 5, { provider: 'buena', category: 'actions' }),
    row('2026-11-22', 6),
  ];
  const { gone, months } = compact(rows, [month('2026-09', 10, '2026-09-29')], now);
  expect(gone).toEqual(rows.slice(0, 4));
  expect(months).toEqual([
    month('2026-09', 12, '2026-09-30'),
    month('2026-10', 7, '2026-10-02'),
    { ...month('2026-10', 5, '2026-10-02'), provider: 'buena', category: 'actions' },
  ]);
});

test('a day told anew after it went in is dropped, not added again', () => {
  const { gone, months } = compact([row('2026-10-01', 3)], [month('2026-10', 7, '2026-10-02')], now);
  expect([gone.length, months]).toEqual([1, []]);
});

test('quiet days leave nothing behind', () => {
  expect(compact([row('2026-10-01', 0, { category: 'other' })], [], now)).toMatchObject({ months: [] });
});

test('nothing is lost and nothing counted twice, however often it is done', () => {
  const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 9 })), {
    selector: ([ago]) => ago,
  });
  fc.assert(
    fc.property(entries, fc.array(fc.integer({ min: 0, max: 90 })), (days, waits) => {
      let rows = days.map(([ago, count]) => row(dayOf(startOfDay(now, ago)), count));
      let months: UsageMonthRow[] = [];
      const all = rows.reduce((sum, { count }) => sum + count, 0);
      for (const wait of [0, ...[...waits].sort((a, b) => a - b)]) {
        const done = compact(rows, months, now + wait * day);
        rows = rows.filter((each) => !done.gone.includes(each));
        const changed = new Set(done.months.map((each) => each.month));
        months = [...months.filter((each) => !changed.has(each.month)), ...done.months];
        const sum = [...rows, ...months].reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(all);
      }
    }),
  );
});
