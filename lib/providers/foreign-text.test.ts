import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpsLink, reasonOf, shorten } from './foreign-text';

describe('shorten', () => {
  it.each([
    ['  two\n\nlines\t', 'two lines'],
    ['\u202eevil\u2069', 'evil'],
    ['', undefined],
    [' \n ', undefined],
    [7, undefined],
    [null, undefined],
    [true, undefined],
    ['\ud800x', '\ufffdx'],
  ])('makes %j fit to show: %j', (text, shown) => {
    expect(shorten(text)).toBe(shown);
  });

  it('never exceeds its limit and always gives text that can be encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shown = shorten(text, 20) ?? '';
        expect(shown.length).toBeLessThanOrEqual(20);
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }),
      { seed: 7 },
    );
  });
});

describe('httpsLink', () => {
  it.each([
    ['https://app.buena.ai/integrations', 'https://app.buena.ai/integrations'],
    ['https://buena.ai', 'https://buena.ai/'],
    ['http://app.buena.ai/', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//app.buena.ai', undefined],
    ['https://app.buena.ai@evil.example/', undefined],
    ['https://buena.ai.evil.example/', undefined],
    ['https://evilbuena.ai/', undefined],
    ['https://user:word@buena.ai/', undefined],
    ['https://buena.ai./', undefined],
    ['https://xn--buea-2wa.ai/', undefined],
    ['', undefined],
    [null, undefined],
  ])('lets %j become %j', (text, link) => {
    expect(httpsLink(text, 'buena.ai')).toBe(link);
  });
});

it('takes only words for reasons', () => {
  expect(reasonOf('emailRequired')).toEqual({ reason: 'emailRequired' });
  for (const type of ['', 'a b', '<b>', '9lives', 'x'.repeat(61), 5, null, undefined, {}])
    expect(reasonOf(type)).toEqual({});
});
