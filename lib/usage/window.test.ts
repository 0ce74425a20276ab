import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, reachOf, spanOf, type Weekday, weekdayOf, windowAt } from './window';

const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham');
const moment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2032, 0, 1) });
const kind = fc.constantFrom('day', 'week', 'month');
const weekStartsOn = fc.constantFrom<Weekday>(1, 6, 7);

test('a window holds its moment, and the next one begins where it ends', () => {
  fc.assert(
    fc.property(moment, zone, kind, weekStartsOn, (at, name, which, first) => {
      const calendar = { zone: name, weekStartsOn: first };
      const window = windowAt(which, at, calendar);
      expect(window.from <= at && at < window.to).toBe(true);
      const next = windowAt(which, window.to, calendar);
      expect(next.from).toBe(window.to);
      expect(next.firstDay).toBe(addDays(window.lastDay, 1));
      expect(windowAt(which, window.to - 1, calendar)).toEqual(window);
    }),
    { numRuns: 300 },
  );
});

test('weeks begin with their day, months with the first', () => {
  fc.assert(
    fc.property(moment, weekStartsOn, (at, first) => {
      const day = new Date(at).toISOString().slice(0, 10);
      const week = spanOf('week', day, first);
      expect(weekdayOf(week.firstDay)).toBe(first);
      expect(daysBetween(week.firstDay, week.lastDay)).toHaveLength(7);
      expect(daysBetween(week.firstDay, week.lastDay)).toContain(day);
      const month = spanOf('month', day, first);
      expect(month.firstDay.slice(7)).toBe('-01');
      expect(addDays(month.lastDay, 1).slice(7)).toBe('-01');
      expect(month.lastDay.slice(0, 7)).toBe(day.slice(0, 7));
    }),
  );
});

describe('a week with a clock change', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T12:00:00Z', 169],
    ['Europe/Berlin', '2026-03-29T12:00:00Z', 167],
    ['America/New_York', '2026-11-01T12:00:00Z', 169],
    ['Asia/Kolkata', '2026-10-25T12:00:00Z', 168],
  ])('in %s around %s has %i hours', (name, at, hours) => {
    const { from, to } = windowAt('week', Date.parse(at), { zone: name, weekStartsOn: 1 });
    expect((to - from) / 3_600_000).toBe(hours);
  });
});

test('one moment lies on two days in two zones', () => {
  const at = Date.parse('2026-10-31T23:30:00Z');
  const dayIn = (name: string) => windowAt('day', at, { zone: name, weekStartsOn: 1 }).firstDay;
  expect([dayIn('Europe/Berlin'), dayIn('America/New_York')]).toEqual(['2026-11-01', '2026-10-31']);
});

test.each([
  ['day', '2026-11-18'],
  ['week', '2026-11-16'],
  ['month', '2026-11-01'],
  ['thirty', '2026-10-20'],
] as const)('looking back a %s begins on %s and ends today', (reach, firstDay) => {
  const calendar = { zone: 'Europe/Berlin', weekStartsOn: 1 } as const;
  expect(reachOf(reach, Date.parse('2026-11-17T23:30:00Z'), calendar)).toEqual({
    firstDay,
    lastDay: '2026-11-18',
  });
});
