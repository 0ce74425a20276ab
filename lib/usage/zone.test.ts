import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './window';
import { dayIn, knownZone, ownZone, startOfDayIn, wallClock } from './zone';

const hour = 3_600_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;
const zone = fc.constantFrom(...zones);
const moment = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2032, 0, 1) });

describe('the start of a day', () => {
  test('is its first moment, in every zone and at every clock change', () => {
    fc.assert(
      fc.property(moment, zone, (at, name) => {
        const day = dayIn(at, name);
        const start = startOfDayIn(day, name);
        expect(start).toBeLessThanOrEqual(at);
        expect(dayIn(start, name)).toBe(day);
        expect(dayIn(start - 1, name) < day).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Pacific/Chatham', '2026-09-27', 23],
    ['Pacific/Chatham', '2026-04-05', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Kolkata', '2026-03-29', 24],
    // The whole day was left out when the islands changed sides.
    ['Pacific/Apia', '2011-12-30', 0],
  ])('in %s leaves %s as long as it was: %d hours', (name, day, length) => {
    expect(startOfDayIn(addDays(day, 1), name) - startOfDayIn(day, name)).toBe(length * hour);
  });

  test('where midnight is jumped over is the moment of the jump', () => {
    // At 00:00 the clock is put to 01:00.
    expect(wallClock(startOfDayIn('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toEqual({
      day: '2018-11-04',
      minutes: 60,
    });
  });

  test('of offsets that are no whole hours is exact', () => {
    expect(new Date(startOfDayIn('2026-07-01', 'Asia/Kolkata')).toISOString()).toBe(
      '2026-06-30T18:30:00.000Z',
    );
    expect(new Date(startOfDayIn('2026-07-01', 'Pacific/Chatham')).toISOString()).toBe(
      '2026-06-30T11:15:00.000Z',
    );
  });
});

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Middle/Earth', undefined],
  ['', undefined],
  [undefined, undefined],
])('the zone %s is %s', (name, known) => expect(knownZone(name)).toBe(known));

test('the zone of this computer is one', () => expect(knownZone(ownZone())).toBe(ownZone()));
