import { afterAll, describe, expect, test } from 'vitest';
import { day, dayOf, hour, lastDays, startOfDay } from './time';

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

/** Zones with their clock changes: an hour lost, an hour won, midnight itself skipped, half an hour, and none at all. */
const places = [
  ['Europe/Berlin', 2026, 2, 29, 23],
  ['Europe/Berlin', 2026, 9, 25, 25],
  ['America/New_York', 2026, 2, 8, 23],
  ['America/New_York', 2026, 10, 1, 25],
  ['Africa/Cairo', 2026, 3, 24, 23],
  ['Australia/Lord_Howe', 2026, 3, 5, 24.5],
  ['Pacific/Auckland', 2026, 8, 27, 23],
  ['Asia/Kolkata', 2026, 10, 22, 24],
  ['UTC', 2026, 10, 22, 24],
] as const;

describe.each(places)('in %s, around %i-%i-%i', (zone, year, month, date, hours) => {
  const at = (hourOfDay: number, dayOfMonth: number = date) => {
    process.env.TZ = zone;
    return new Date(year, month, dayOfMonth, hourOfDay, 30).getTime();
  };

  test('the day is as long as the clock makes it', () => {
    const noon = at(12);
    expect((startOfDay(noon, -1) - startOfDay(noon)) / hour).toBe(hours);
  });

  test('every half hour of it belongs to that day, and the moments around it do not', () => {
    const noon = at(12);
    const start = startOfDay(noon);
    const today = dayOf(noon);
    for (let moment = start; moment < startOfDay(noon, -1); moment += hour / 2)
      expect(dayOf(moment)).toBe(today);
    expect(dayOf(start - 1)).toBe(dayOf(at(12, date - 1)));
    expect(dayOf(startOfDay(noon, -1))).toBe(dayOf(at(12, date + 1)));
  });

  test.each([0, 1, 3, 12, 23])(
    'the last 14 days seen at half past %i are 14 days, each a day apart',
    (hourOfDay) => {
      const now = at(hourOfDay, date + 3);
      const days = lastDays(now, 14);
      expect(new Set(days).size).toBe(14);
      expect(days.at(-1)).toBe(dayOf(now));
      expect([...days].sort()).toEqual(days);
      const numbers = days.map((each) => Date.parse(`${each}T00:00Z`) / day);
      for (const [index, number] of numbers.entries()) expect(number - (numbers[0] ?? 0)).toBe(index);
    },
  );
});

test('days are written with zeros, across years', () => {
  process.env.TZ = 'Asia/Tokyo';
  expect(dayOf(Date.UTC(2026, 0, 2, 14, 59))).toBe('2026-01-02');
  expect(dayOf(Date.UTC(2026, 0, 2, 15, 0))).toBe('2026-01-03');
  expect(lastDays(Date.UTC(2026, 0, 1), 2)).toEqual(['2025-12-31', '2026-01-01']);
  expect(lastDays(Date.UTC(2026, 0, 1), 0)).toEqual([]);
});
