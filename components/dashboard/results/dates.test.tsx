import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import messages from '../../../public/_locales/en/messages.json';
import { dateWords, momentWords, monthsWords, periodWords } from './dates';
import { salaryWords } from './salary';

const text = textFrom(catalogueLookup(messages));

describe('how long a position was held', () => {
  it.each<[string | undefined, string | undefined, string]>([
    ['2025-02-01T00:00:00Z', undefined, 'Feb 2025 – now'],
    ['2019-12-01T00:00:00Z', '2021-01-01T00:00:00Z', 'Dec 2019 – Jan 2021'],
    ['2019', '2021', '2019 – 2021'],
    [undefined, '2021-01-01T00:00:00Z', 'until Jan 2021'],
    ['a while ago', undefined, 'a while ago – now'],
    [undefined, undefined, ''],
  ])('from %s to %s reads %j', (start, end, words) => {
    expect(periodWords(start, end, text)).toBe(words);
  });

  it.each<[number | undefined, string]>([
    [18, '18 months'],
    [1, '1 month'],
    [24, '2 years'],
    [38, '3 years 2 months'],
    [0, ''],
    [-3, ''],
    [Number.NaN, ''],
    [undefined, ''],
  ])('%s months read %j', (months, words) => expect(monthsWords(months, 'en-GB')).toBe(words));
});

it('a day without a time is that day in every time zone', () => {
  expect(dateWords('2026-01-06', 'en-GB')).toBe('6 Jan 2026');
});

it('what is no date stays as it came', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      fc.pre(Number.isNaN(Date.parse(word)));
      expect([dateWords(word, 'en'), momentWords(word, 'en')]).toEqual([word, word]);
    }),
  );
});

it.each([
  [{ currency: 'eur', minAmount: 60_000, maxAmount: 80_000, period: 'yearly' }, '€60,000 – €80,000 a year'],
  [{ currency: 'usd', minAmount: 30, maxAmount: 30, period: 'hourly' }, 'US$30 an hour'],
  [{ currency: 'shells', minAmount: 7 }, '7 shells'],
  [{ maxAmount: 5_000, period: 'perMoon' }, '5,000 perMoon'],
  [{ currency: 'eur', period: 'yearly' }, ''],
  [undefined, ''],
])('the salary %j reads %j', (salary, words) => expect(salaryWords(salary, text)).toBe(words));
