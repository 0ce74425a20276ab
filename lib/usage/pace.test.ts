import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paceOf } from './pace';
import { windowAt } from './window';

const hour = 3_600_000;
const calendar = { zone: 'Europe/Berlin', weekStartsOn: 1 } as const;
const at = (text: string) => Date.parse(text);
const dayOf = (text: string) => windowAt('day', at(text), calendar);
/** A Wednesday in winter: midnight is at 23:00 UTC. */
const day = dayOf('2026-11-18T12:00:00Z');
const iso = (moment: number | undefined) => moment && new Date(moment).toISOString();

describe('the pace tick', () => {
  test.each([
    [0, 0],
    [6, 25],
    [12, 50],
    [24, 100],
    [30, 100],
  ])('%d hours into a day of 24 stands at %d of 100', (hours, even) => {
    expect(paceOf({ ...day, used: 1, limit: 100 }, day.from + hours * hour)?.even).toBeCloseTo(even);
  });

  test.each([
    ['2026-03-29T12:00:00Z', 23],
    ['2026-10-25T12:00:00Z', 25],
  ])('on the day of a clock change around %s goes through %d hours', (text, hours) => {
    const window = dayOf(text);
    expect(paceOf({ ...window, used: 1, limit: hours }, window.from + 5 * hour)?.even).toBeCloseTo(5);
  });
});

describe('the run-out time', () => {
  const runOut = (used: number, text: string) =>
    iso(paceOf({ ...day, used, limit: 100 }, at(text))?.runOutAt);

  test.each<[string, number, string, string | undefined]>([
    ['at an uneven pace is told', 75, '2026-11-18T11:00:00Z', '2026-11-18T15:00:00.000Z'],
    ['is rounded to five minutes', 70, '2026-11-18T11:00:00Z', '2026-11-18T16:10:00.000Z'],
    ['is hidden while less than 5 % has passed', 75, '2026-11-18T00:11:00Z', undefined],
    ['is told from 5 % on', 75, '2026-11-18T00:13:00Z', '2026-11-18T00:35:00.000Z'],
    ['is hidden when the window ends first', 50, '2026-11-18T11:00:00Z', undefined],
    ['is hidden when the window is almost over', 99, '2026-11-18T21:50:00Z', undefined],
    ['is hidden when nothing was done', 0, '2026-11-18T11:00:00Z', undefined],
    ['is hidden when the limit is reached', 100, '2026-11-18T11:00:00Z', undefined],
    ['is hidden above the limit', 130, '2026-11-18T11:00:00Z', undefined],
  ])('%s', (_, used, text, expected) => expect(runOut(used, text)).toBe(expected));

  test('is always between now and the end of the window', () => {
    const numbers = fc.record({ used: fc.nat(300), limit: fc.nat(300), minutes: fc.nat(7 * 24 * 60) });
    fc.assert(
      fc.property(numbers, fc.constantFrom('day', 'week'), ({ used, limit, minutes }, kind) => {
        const window = windowAt(kind, day.from, calendar);
        const now = window.from + minutes * 60_000;
        const pace = paceOf({ ...window, used, limit }, now);
        if (limit === 0) expect(pace).toBeUndefined();
        if (pace?.runOutAt === undefined) return;
        expect(pace.runOutAt).toBeGreaterThanOrEqual(now);
        expect(pace.runOutAt).toBeLessThanOrEqual(window.to);
        expect(used).toBeLessThan(limit);
      }),
    );
  });
});

test.each([{ used: 1 }, { limit: 1 }, { used: 1, limit: 0 }, {}])('there is no pace of %o', (known) => {
  expect(paceOf({ ...day, ...known }, day.from + hour)).toBeUndefined();
});
