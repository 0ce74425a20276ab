import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyUrl } from './url';
import cases from './url-cases.json';

const site = 'https://www.linkedin.com';

const own: readonly (readonly [string, string, string | null])[] = [
  ['  https://www.linkedin.com/in/ada-park  ', 'profile', `${site}/in/ada-park`],
  ['https://www.linkedin.com./in/ada-park', 'profile', `${site}/in/ada-park`],
  ['https://WWW.LinkedIn.COM/in/ada-park', 'profile', `${site}/in/ada-park`],
  ['http://www.linkedin.com:80/in/ada-park', 'profile', `${site}/in/ada-park`],
  ['http://www.linkedin.com:8080/in/ada-park', 'none', null],
  ['https://user@www.linkedin.com/in/ada-park', 'none', null],
  ['https://u:p@www.linkedin.com/in/ada-park', 'none', null],
  ['ftp://www.linkedin.com/in/ada-park', 'none', null],
  ['www.linkedin.com/in/ada-park', 'none', null],
  ['/in/ada-park', 'none', null],
  ['', 'none', null],
  ['https://a1.linkedin.com/in/ada-park', 'none', null],
  ['https://uk.www.linkedin.com/in/ada-park', 'none', null],
  ['https://www.linkedin.com//in//ada-park//', 'profile', `${site}/in/ada-park`],
  ['https://www.linkedin.com/comm', 'none', null],
  ['https://www.linkedin.com/comm/comm/in/ada-park', 'none', null],
  ['https://www.linkedin.com/in/re%CC%81mi', 'profile', `${site}/in/r%C3%A9mi`],
  ['https://www.linkedin.com/in/%ff', 'none', null],
  ['https://www.linkedin.com/in/a%2Fb', 'none', null],
  ['https://www.linkedin.com/in/a%2525', 'none', null],
  ['https://www.linkedin.com/in/a%20b', 'none', null],
  ['https://www.linkedin.com/in/a%00b', 'none', null],
  ['https://www.linkedin.com/in/%2E%2E', 'none', null],
  ['https://www.linkedin.com/in/..%2Fcompany%2Fx', 'none', null],
  [`https://www.linkedin.com/in/${'a'.repeat(150)}`, 'profile', `${site}/in/${'a'.repeat(150)}`],
  [`https://www.linkedin.com/in/${'a'.repeat(151)}`, 'none', null],
  ['https://www.linkedin.com/in/%6De', 'none', null],
  ['https://www.linkedin.com/in/meg', 'profile', `${site}/in/meg`],
  ['https://www.linkedin.com/company/setup', 'none', null],
  [
    'https://www.linkedin.com/feed/update/urn:li:UGCPOST:7400000000000000048',
    'post',
    `${site}/feed/update/urn:li:ugcPost:7400000000000000048`,
  ],
  [
    'https://www.linkedin.com/feed/update/urn:li:grouppost:12-7400000000000000048',
    'post',
    `${site}/feed/update/urn:li:groupPost:12-7400000000000000048`,
  ],
  ['https://www.linkedin.com/feed/update/urn:li:activity:740000000000000004812', 'none', null],
  ['https://www.linkedin.com/feed/update/urn:li:sponsored:7400000000000000048', 'none', null],
  [
    'https://www.linkedin.com/posts/a_share-7400000000000000001-and-activity-7400000000000000002-x',
    'post',
    `${site}/feed/update/urn:li:activity:7400000000000000002`,
  ],
  [
    'https://www.linkedin.com/posts/activity-7400000000000000002',
    'post',
    `${site}/feed/update/urn:li:activity:7400000000000000002`,
  ],
  [
    'https://www.linkedin.com/posts/reactivity-7400000000000000002',
    'post',
    `${site}/posts/reactivity-7400000000000000002`,
  ],
  ['https://www.linkedin.com/posts/', 'none', null],
  ['https://www.linkedin.com/sales/lead/AC', 'none', null],
  ['https://www.linkedin.com/sales/lead/ACwAAB%2CNAME_SEARCH%2Cx', 'salesLead', `${site}/sales/lead/ACwAAB`],
  ['https://www.linkedin.com/sales/search/companies?x=1', 'salesSearchCompanies', null],
  ['https://www.linkedin.com/feed/following', 'feed', null],
  ['https://www.linkedin.com/feed', 'feed', null],
  ['https://www.linkedin.com/search/results/people-like', 'none', null],
];

describe('the address of a LinkedIn page', () => {
  it.each(cases)('$url is $kind', ({ url, kind, canonical }) => {
    expect(classifyUrl(url)).toEqual({ kind, canonical });
  });

  it.each(own)('%s is %s', (url, kind, canonical) => {
    expect(classifyUrl(url)).toEqual({ kind, canonical });
  });

  const segment = fc.oneof(
    fc.constantFrom(
      ...[
        'in',
        'IN',
        'company',
        'school',
        'posts',
        'feed',
        'update',
        'sales',
        'lead',
        'search',
        'results',
        'people',
      ],
      ...['comm', 'm', 'me', '%6De', '%6d', 'embed', 'setup', '..', '%2e', '%', '%E0', 'ACwAAx,N,%2c'],
      ...[
        'urn:li:activity:7400000000000000048',
        'urn%3Ali%3AUgcPost%3A7400000000000000048',
        'x-share-740000000000000004-y',
      ],
    ),
    fc.string({ unit: 'binary' }),
    fc.webSegment(),
  );
  const linkedInUrl = fc
    .tuple(fc.array(segment, { maxLength: 5 }), fc.webQueryParameters())
    .map(([parts, query]) => `${site}/${parts.join('/')}?${query}`);

  it('is classified without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), linkedInUrl), (url) => {
        expect(classifyUrl(url).kind).toMatch(/^\w+$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps its kind and canonical form when classified again, and carries no query', () => {
    fc.assert(
      fc.property(linkedInUrl, (url) => {
        const found = classifyUrl(url);
        if (found.canonical === null) return;
        expect(classifyUrl(found.canonical)).toEqual(found);
        expect(found.canonical).not.toMatch(/[?#\s]/);
        expect(found.canonical.startsWith(`${site}/`)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
