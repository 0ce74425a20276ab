import { describe, expect, it } from 'vitest';
import { openFixture, parse } from './fixtures/open';
import { post } from './post';

const site = 'https://www.linkedin.com';
const first = `${site}/feed/update/urn:li:activity:7400000000000000101`;
const sdui = (inside: string) =>
  parse(`<main><div componentkey="expandedXFeedType_FEED_DETAIL">${inside}</div></main>`);
const comment = (urn: string) =>
  `<div componentkey="replaceableComment_urn:li:comment:(${urn},7400000000000000900)"></div>`;
const ember = (urn: string) => parse(`<main><div role="article" data-urn="${urn}"></div></main>`);

describe('a post page', () => {
  it.each([
    ['2026-05-post-sdui.html', 'sdui-detail 2026-05', 'Ada Park', 'urn:li:activity:7400000000000000101', 2],
    [
      '2026-09-post-ember.html',
      'ember-article 2026-09',
      'Hal Yarrow',
      'urn:li:activity:7400000000000000104',
      1,
    ],
    [
      '2026-07-post-guest.html',
      'guest-article 2026-07',
      'Northpier Mills',
      'urn:li:activity:7400000000000000103',
      0,
    ],
  ])('%s is read by %s', (file, finder, name, urn, comments) => {
    const { document, url } = openFixture(file);
    const [place] = post.places(document, url);
    expect(place).toMatchObject({ finder, name, urn });
    expect(place?.commentUrns).toHaveLength(comments);
    expect(place?.anchor?.getAttribute('data-fixture')).toBe('anchor');
  });

  it('lists each comment once, without the post', () => {
    const { document, url } = openFixture('2026-05-post-sdui.html');
    expect(post.places(document, url)[0]?.commentUrns).toEqual([
      'urn:li:comment:(urn:li:activity:7400000000000000101,7400000000000000201)',
      'urn:li:comment:(urn:li:activity:7400000000000000101,7400000000000000202)',
    ]);
  });

  it('agrees by its comments when nothing else says which post it is', () => {
    expect(post.places(sdui(comment('urn:li:activity:7400000000000000101')), first)).toHaveLength(1);
    expect(post.places(sdui(''), first)).toEqual([]);
  });

  it('disagrees when its card is of another post', () => {
    for (const document of [
      sdui(comment('urn:li:activity:7300000000000000101')),
      ember('urn:li:activity:7300000000000000101'),
      ember('urn:li:activity:7400000000000000102'),
    ])
      expect(post.places(document, first)).toMatchObject([{ disagrees: true, anchor: undefined }]);
  });

  it('is known under its other urn, made in the same minute', () => {
    expect(post.places(ember('urn:li:ugcPost:7400000000000003000'), first)).toMatchObject([
      { urn: 'urn:li:activity:7400000000000000101' },
    ]);
    expect(post.places(ember('urn:li:ugcPost:7300000000000003000'), first)).toEqual([]);
  });

  it('without any author still has a place', () => {
    const [place] = post.places(ember('urn:li:activity:7400000000000000101'), first);
    expect(place).toMatchObject({ name: undefined });
    expect(place?.anchor?.getAttribute('data-urn')).toBe('urn:li:activity:7400000000000000101');
  });
});
