import { expect, it } from 'vitest';
import { inactiveHoursOf } from './inactive-hours';

it.each([
  ['12', 12],
  [' 24 ', 24],
  ['0.5', 0.5],
  ['1,5', 1.5],
])('%j is %s hours', (typed, hours) => {
  expect(inactiveHoursOf(typed)).toEqual({ ok: true, hours });
});

it.each(['', '   ', '0', '0.00', '-1', 'NaN', 'Infinity', '1e3', '12 h', '99999'])('%j is none', (typed) => {
  expect(inactiveHoursOf(typed)).toEqual({ ok: false, words: { key: 'options_inactive_bad' } });
});
