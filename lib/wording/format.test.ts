import { describe, expect, it } from 'vitest';
import { day, hour, minute, second } from '../time';
import { formatIn } from './format';

const format = formatIn('en-GB');
const now = new Date(2026, 10, 22, 15, 42).getTime();

describe('relative time', () => {
  it.each([
    [0, 'now'],
    [-9 * second, 'now'],
    [-48 * second, '40 sec ago'],
    [-2 * minute, '2 min ago'],
    [-3.9 * hour, '3 hr ago'],
    [-2 * day, '2 days ago'],
    [13 * minute, 'in 13 min'],
  ])('of %i ms is %s', (away, words) => expect(format.relative(now + away, now)).toBe(words));
});

describe('a moment', () => {
  it.each([
    [new Date(2026, 10, 22, 16, 20), '16:20'],
    [new Date(2026, 10, 23, 0, 5), 'Mon 00:05'],
    [new Date(2026, 11, 4, 9, 0), '4 Dec, 09:00'],
  ])('%s reads %s', (at, words) =>
    expect(format.moment(at.getTime(), now).replace(' at ', ', ')).toBe(words),
  );
});

it('a duration is rounded to the unit that says most', () => {
  expect([format.duration(25_400), format.duration(95_000), format.duration(200)]).toEqual([
    '25 secs',
    '2 mins',
    '1 sec',
  ]);
});

it('a day is a day of the calendar, not of UTC', () => expect(format.day('2026-11-03')).toBe('3 Nov'));
