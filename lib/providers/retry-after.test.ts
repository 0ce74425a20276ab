import { expect, it } from 'vitest';
import { day, second } from '../time';
import { retryAfter } from './retry-after';

const now = Date.parse('2026-03-04T10:00:00Z');

it.each([
  ['12', 12 * second],
  [' 12 ', 12 * second],
  ['1.5', 1.5 * second],
  ['0', second],
  ['86400', day],
  ['999999999999', day],
  ['Wed, 04 Mar 2026 10:00:30 GMT', 30 * second],
  ['Wednesday, 04-Mar-26 10:00:30 GMT', 30 * second],
  ['Fri, 04 Mar 2033 10:00:30 GMT', day],
])('waits as long as “%s” says, between a second and a day', (header, wait) => {
  expect(retryAfter(header, now)).toBe(now + wait);
});

it.each([
  [null],
  [''],
  ['-5'],
  ['soon'],
  ['NaN'],
  ['Infinity'],
  ['1e3'],
  ['5 apples'],
  ['Wed, 04 Mar 2026 09:59:59 GMT'],
])('takes nothing from “%s”', (header) => {
  expect(retryAfter(header, now)).toBeUndefined();
});
