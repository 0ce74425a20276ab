import { describe, expect, it } from 'vitest';
import { company } from './company';
import { openFixture, parse } from './fixtures/open';

const topCard = (inside: string) =>
  parse(`<main><section class="org-top-card"><h1>Tidewater</h1>${inside}</section></main>`);
const about = (slug: string) => `<a href="/company/${slug}/about/">About</a>`;
const place = (document: Document, path: string) =>
  company.places(document, `https://www.linkedin.com/${path}`)[0];

describe('a company page', () => {
  it.each([
    ['2026-11-company-ember.html', 'org-top-card 2026-11', 'Northpier Mills'],
    ['2026-10-company-sdui.html', 'main-section 2026-10', 'Tidewater'],
    ['2026-07-company-guest.html', 'main-section 2026-10', 'Harbour Lights'],
  ])('%s is read by %s', (file, finder, name) => {
    const { document, url } = openFixture(file);
    expect(company.places(document, url)).toMatchObject([{ finder, name }]);
  });

  it.each(['', 'about/', 'people/?keywords=loom', 'life'])('is the same company on its tab "%s"', (tab) => {
    expect(place(topCard(about('tidewater')), `company/tidewater/${tab}`)).toMatchObject({
      subject: { kind: 'company', url: 'https://www.linkedin.com/company/tidewater' },
      name: 'Tidewater',
    });
  });

  it.each(['school', 'showcase'])('may be a %s, which is not the company of that name', (word) => {
    const document = topCard(`<a href="/${word}/tidewater/about/">About</a>`);
    expect(place(document, `${word}/tidewater`)?.anchor).toBeDefined();
    expect(place(document, 'company/tidewater')).toMatchObject({ disagrees: true });
  });

  it('names another company than its address while the old card still stands', () => {
    expect(place(topCard(about('tidewater')), 'company/northpier-mills')).toMatchObject({
      disagrees: true,
      anchor: undefined,
      name: 'Tidewater',
    });
  });

  it('opened by number says nothing by its name, and is taken at its number', () => {
    expect(place(topCard(about('tidewater')), 'company/7002')).toBeUndefined();
    expect(place(topCard(about('7002')), 'company/7002')?.anchor).toBeDefined();
  });

  it('offers no spot in a card that does not say whose it is', () => {
    expect(place(topCard(''), 'company/tidewater')).toBeUndefined();
  });

  it('takes the row of its actions, or the card where there is none', () => {
    const row = '<div class="org-top-card-primary-actions"><button>Follow</button></div>';
    expect(place(topCard(about('tidewater') + row), 'company/tidewater')?.anchor?.className).toBe(
      'org-top-card-primary-actions',
    );
    expect(place(topCard(about('tidewater')), 'company/tidewater')?.anchor?.className).toBe('org-top-card');
  });
});
