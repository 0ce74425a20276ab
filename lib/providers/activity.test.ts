import { describe, expect, it } from 'vitest';
import { hour, minute } from '../time';
import { activityOf, momentOf } from './activity';

const now = Date.parse('2026-03-04T12:00:00Z');

describe('momentOf', () => {
  it.each([
    ['2026-03-04T12:00:00Z', now],
    ['2026-03-04T12:00:00.000Z', now],
    ['2026-03-04T17:30:00+05:30', now],
    ['2026-03-04T12:00:00', now],
    ['2026-03-04 12:00:00', now],
    ['2026-03-04', now - 12 * hour],
    ['2026-13-04T12:00:00Z', undefined],
    ['yesterday', undefined],
    ['5', undefined],
    ['', undefined],
    [null, undefined],
    [1_772_625_600_000, undefined],
  ])('reads %j', (text, at) => {
    expect(momentOf(text)).toBe(at);
  });
});

describe('activityOf', () => {
  it.each([[null], [undefined], ['']])('takes %j for never, not for 1970', (value) => {
    expect(activityOf(value, now)).toEqual({ kind: 'never' });
  });

  it.each([['soon'], [5], [false], [{}]])('takes %j for unknown', (value) => {
    expect(activityOf(value, now)).toEqual({ kind: 'unknown' });
  });

  it('counts hours unrounded and clamps a future moment to now', () => {
    const at = new Date(now - 90 * minute).toISOString();
    expect(activityOf(at, now)).toEqual({ kind: 'at', at: now - 90 * minute, hours: 1.5, clockOff: false });
    const soon = activityOf(new Date(now + 5 * minute).toISOString(), now);
    expect(soon).toEqual({ kind: 'at', at: now, hours: 0, clockOff: false });
    const later = activityOf(new Date(now + 5 * minute + 1).toISOString(), now);
    expect(later).toEqual({ kind: 'at', at: now, hours: 0, clockOff: true });
  });
});
