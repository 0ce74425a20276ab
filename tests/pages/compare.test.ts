import { describe, expect, it } from 'vitest';
import { type Described, describePage } from '../../lib/pages/describe';
import { openFixture } from '../../lib/pages/fixtures/open';
import { compare, remark } from './compare';
import { type Expect, expectSchema, indexSchema } from './expect';

const { document, url } = openFixture('2026-05-profile-sdui.html');
const ada = describePage(document, url);
const known: Expect = {
  kind: 'profile',
  canonical: 'https://www.linkedin.com/in/ada-park',
  name: 'Ada Park',
  headline: 'Weaver of looms at Northpier Mills',
  memberId: 'ACoAABadaPark0123456789-_abcdefghijklm',
  connectState: 'connect',
};
const feed: Described = { kind: 'feed', canonical: null, places: [] };

describe('a page and what is known of it', () => {
  it('are equal when every known field was found', () => {
    expect(compare(known, ada)).toEqual([]);
  });

  it.each<[Partial<Expect>, string]>([
    [{ name: 'Bo' }, 'name: expected "Bo", found "Ada Park"'],
    [{ memberId: null }, 'memberId: expected nothing, found "ACoAABadaPark0123456789-_abcdefghijklm"'],
    [{ connectState: 'none' }, 'connectState: expected "none", found "connect"'],
    [{ postUrns: ['urn:li:activity:1'] }, 'post urns: expected ["urn:li:activity:1"], found []'],
    [{ commentUrns: ['x'] }, 'commentUrns: expected ["x"], found nothing'],
    [{ rows: 2 }, 'rows: expected 2, found 1'],
    [{ rows: 1, rowList: [{ name: 'Bo' }] }, 'row 1 name: expected "Bo", found "Ada Park"'],
    [{ rows: 1, rowList: [{}, { name: 'Bo' }] }, 'row 2: not found'],
    [{ kind: 'post' }, 'kind: expected "post", found "profile"'],
  ])('differ by %o', (change, difference) => {
    expect(compare({ ...known, ...change }, ada)).toContain(difference);
  });

  it('differ when no place was found, or one that refuses', () => {
    expect(compare(known, { ...ada, places: [] })).toEqual(['place: not found']);
    const stale = describePage(document, 'https://www.linkedin.com/in/bo-lindqvist/');
    expect(compare({ ...known, canonical: 'https://www.linkedin.com/in/bo-lindqvist' }, stale)).toContain(
      'place: names another subject than the URL (sdui-topcard 2026-05)',
    );
  });

  it('are compared by kind and address alone while no page kind covers them', () => {
    const expected: Expect = { kind: 'feed', canonical: null, rows: 6, postUrns: ['urn:li:activity:1'] };
    expect(compare(expected, feed)).toEqual([]);
    expect(remark(expected)).toBe('no page kind yet');
    expect(compare(expected, { ...feed, kind: 'none' })).toHaveLength(1);
    expect(remark(known)).toBe('');
  });

  it('differ when a place is found where there is no subject', () => {
    expect(compare({ kind: 'none', canonical: null }, { ...ada, kind: 'none', canonical: null })).toEqual([
      'places: expected 0, found 1',
    ]);
    expect(remark({ kind: 'none', canonical: null })).toBe('');
  });
});

describe('the index of saved pages', () => {
  it('is refused when an entry lacks its address', () => {
    expect(indexSchema.safeParse([{ file: 'a.html', expect: known }]).success).toBe(false);
    expect(indexSchema.safeParse([{ file: 'a.html', url, era: '2026-05', expect: known }]).success).toBe(
      true,
    );
    expect(expectSchema.safeParse({ canonical: null }).success).toBe(false);
  });
});
