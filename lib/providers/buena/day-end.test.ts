import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, hour } from '../../time';
import { dayEnd } from './day-end';

it.each([
  ['an ordinary day', 'Europe/Lisbon', '2026-03-04T12:00:00Z', '2026-03-05T00:00:00.000Z'],
  ['its last millisecond', 'UTC', '2026-03-04T23:59:59.999Z', '2026-03-05T00:00:00.000Z'],
  ['its first millisecond', 'UTC', '2026-03-05T00:00:00Z', '2026-03-06T00:00:00.000Z'],
  ['23 hours, when clocks go forward', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00.000Z'],
  ['25 hours, when they go back', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00.000Z'],
  ['25 hours in New York', 'America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00.000Z'],
  ['a day that begins at one', 'Africa/Cairo', '2024-04-25T12:00:00Z', '2024-04-25T22:00:00.000Z'],
  ['a zone of half hours', 'Asia/Kolkata', '2026-03-04T12:00:00Z', '2026-03-04T18:30:00.000Z'],
])('ends %s', (_what, zone, now, end) => {
  expect(new Date(dayEnd(Date.parse(now), zone) ?? 0).toISOString()).toBe(end);
});

it.each(['Mars/Olympus', '', 'Europe', '../etc'])('knows no end in %j', (zone) => {
  expect(dayEnd(Date.parse('2026-03-04T12:00:00Z'), zone)).toBeUndefined();
});

it('lies ahead, at most a long day away, and a day of the zone begins there', () => {
  const year = { min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2027-01-01T00:00:00Z') };
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(fc.integer(year), zones, (now, zone) => {
      const end = dayEnd(now, zone) ?? 0;
      const { format } = new Intl.DateTimeFormat('en', { timeZone: zone });
      expect(end).toBeGreaterThan(now);
      expect(end - now).toBeLessThanOrEqual(day + hour);
      expect([format(end - 1), format(end) === format(now)]).toEqual([format(now), false]);
    }),
  );
});
