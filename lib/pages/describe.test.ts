import { describe, expect, it } from 'vitest';
import { describePage } from './describe';
import { openFixture, parse } from './fixtures/open';

describe('what a page is described as', () => {
  it('survives a message unchanged', () => {
    const { document, url } = openFixture('2026-09-post-ember.html');
    const described = describePage(document, url);
    expect(described).toMatchObject({
      kind: 'post',
      places: [{ name: 'Hal Yarrow', anchored: true, disagrees: false }],
    });
    expect(JSON.parse(JSON.stringify(described))).toMatchObject({
      places: [{ finder: 'ember-article 2026-09' }],
    });
  });

  it('has no places where no page kind covers the URL', () => {
    expect(describePage(parse('<main></main>'), 'https://www.linkedin.com/feed/')).toEqual({
      kind: 'feed',
      canonical: null,
      places: [],
    });
  });
});
