import { expect, it } from 'vitest';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { formatIn } from '../../lib/wording/format';
import messages from '../../public/_locales/en/messages.json';
import { daysWords } from './days-words';

const text = textFrom(catalogueLookup(messages));
const format = formatIn(text.language);
const days = (...totals: (number | undefined)[]) =>
  totals.map((total, index) => ({ day: `2026-11-${20 + index}`, total }));

it.each<[string, (number | undefined)[], string]>([
  ['all known', [4, 0, 11], '15 in all, most on 22 Nov (11)'],
  ['some not known', [4, undefined, undefined], '4 in all, most on 20 Nov (4) · 2 without figures'],
  ['known to be quiet', [0, 0, 0], 'no actions'],
  ['quiet as far as known', [0, undefined, 0], 'no actions · 1 without figures'],
  ['none known', [undefined, undefined, undefined], 'no figures yet'],
])('days %s are summed up in one line', (_, totals, sum) => {
  expect(daysWords(days(...totals), text, format).sum).toBe(sum);
});

it('each day is told to those who cannot see the columns, and an unknown one is not a zero', () => {
  expect(daysWords(days(4, undefined, 0), text, format).each).toBe('20 Nov: 4, 21 Nov: not known, 22 Nov: 0');
});
