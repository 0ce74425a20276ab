import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProviderId, providerIds } from '../providers/about';
import { type AccountLinks, accountsOf, keepApart, type Linkable, link, noLinks, unlink } from './account';
import { suggestLinks } from './suggest-links';

type Account = { id?: string; name?: string; url?: string };
const integration = (provider: ProviderId, account?: Account): Linkable => ({
  provider,
  ...(account && {
    status: {
      health: 'ok',
      headline: { key: 'linkedApi_connected' },
      notes: [],
      allowances: [],
      account,
    },
  }),
});
const profile = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const membersOf = (links: AccountLinks, all: readonly Linkable[]) =>
  accountsOf(all, links).map(({ members }) => members.map(({ provider }) => provider));

describe('accounts', () => {
  const [api, buena, konnector] = [
    integration('linked-api', { name: 'Ada Park' }),
    integration('buena', { id: 'b1', name: 'Ada P.' }),
    integration('konnector', { id: '88', name: 'Looms' }),
  ];
  const all = [api, buena, konnector];

  test('without links are one a service', () => {
    expect(membersOf(noLinks, all)).toEqual([['linked-api'], ['buena'], ['konnector']]);
    expect(accountsOf(all, noLinks).map(({ name }) => name)).toEqual(['Ada Park', 'Ada P.', 'Looms']);
  });

  test('of linked services are one, whoever joins whom', () => {
    const links = link(link(noLinks, api, buena, 'a'), buena, konnector, 'b');
    expect(links.accounts.map(({ id }) => id)).toEqual(['a']);
    expect(membersOf(links, all)).toEqual([['linked-api', 'buena', 'konnector']]);
    expect(membersOf(unlink(links, 'buena'), all)).toEqual([['linked-api', 'konnector'], ['buena']]);
    expect(unlink(unlink(links, 'buena'), 'konnector').accounts).toEqual([]);
    const zoned = {
      ...links,
      accounts: links.accounts.map((each) => ({ ...each, timeZone: 'Asia/Kolkata' })),
    };
    expect(unlink(unlink(zoned, 'buena'), 'konnector').accounts).toMatchObject([
      { timeZone: 'Asia/Kolkata', members: [{ provider: 'linked-api' }] },
    ]);
  });

  test('two become one when a member of each is linked', () => {
    const safely = integration('connectsafely', { id: 'c' });
    const two = link(link(noLinks, api, buena, 'a'), konnector, safely, 'b');
    expect(two.accounts).toHaveLength(2);
    expect(membersOf(link(two, buena, safely, 'c'), [...all, safely])).toEqual([
      ['linked-api', 'konnector', 'buena', 'connectsafely'],
    ]);
  });

  test('lose a member whose service shows another account, and get it back', () => {
    const links = link(noLinks, api, buena, 'a');
    const other = integration('buena', { id: 'b2', name: 'Bo Boss' });
    expect(accountsOf([api, other], links)).toMatchObject([
      { id: 'a', members: [{ provider: 'linked-api' }], moved: ['buena'] },
      { id: 'buena', name: 'Bo Boss', moved: [] },
    ]);
    expect(membersOf(links, [api, buena])).toEqual([['linked-api', 'buena']]);
  });

  test('know nothing of services that are not set up', () => {
    const links = link(noLinks, api, buena, 'a');
    expect(membersOf(links, [buena])).toEqual([['buena']]);
    expect(membersOf(links, [])).toEqual([]);
  });

  test('hold each integration exactly once, whatever was stored', () => {
    const member = fc.record({ provider: fc.constantFrom(...providerIds) });
    const stored = fc.array(fc.record({ id: fc.string(), members: fc.array(member) }));
    fc.assert(
      fc.property(stored, fc.subarray([...providerIds]), (accounts, set) => {
        const found = membersOf(
          { accounts, apart: [] },
          set.map((id) => integration(id)),
        ).flat();
        expect([...found].sort()).toEqual([...set].sort());
      }),
    );
  });
});

describe('suggestions', () => {
  test.each<[string, Account, Account, string | undefined]>([
    [
      'the same profile in two spellings',
      { url: 'https://linkedin.com/in/Ada-Park/' },
      { url: profile('ada-park') },
      'profile',
    ],
    ['an id that is the other’s address', { id: 'ada-park' }, { url: profile('ada-park') }, 'public-id'],
    ['only the name', { name: ' Ada  PARK ' }, { name: 'Ada Park' }, 'name'],
    [
      'the same name at two profiles: two people',
      { name: 'Ada Park', url: profile('ada-park') },
      { name: 'Ada Park', url: profile('ada-park-2') },
      undefined,
    ],
    [
      'the same name, one profile by its member id',
      { name: 'Ada Park', url: profile('ACoAAB1234567890') },
      { name: 'Ada Park', url: profile('ada-park') },
      'name',
    ],
    ['nothing in common', { id: '1', name: 'Ada' }, { id: '2', name: 'Bo' }, undefined],
    ['nothing told', {}, {}, undefined],
    ['blank names', { name: ' ' }, { name: '' }, undefined],
    ['an address elsewhere', { url: 'https://evil.example/in/a' }, { url: profile('a') }, undefined],
  ])('for %s', (_, one, other, kind) => {
    const found = suggestLinks([integration('buena', one), integration('connectsafely', other)]);
    expect(found.map(({ reason }) => reason.kind)).toEqual(kind ? [kind] : []);
  });

  const three = [
    integration('linked-api', { name: 'Ada Park', url: profile('ada-park') }),
    integration('buena', { name: 'Ada Park' }),
    integration('connectsafely', { name: 'A. Park', url: profile('ada-park') }),
  ];

  test('come with the surest first', () => {
    expect(suggestLinks(three)).toEqual([
      { one: 'linked-api', other: 'connectsafely', reason: { kind: 'profile', profile: 'ada-park' } },
      { one: 'linked-api', other: 'buena', reason: { kind: 'name', name: 'Ada Park' } },
    ]);
  });

  test('end when they are taken or turned down', () => {
    const [api, buena, safely] = three;
    if (!api || !buena || !safely) throw new Error('three integrations');
    const linked = link(noLinks, api, safely, 'a');
    expect(suggestLinks(three, linked).map(({ other }) => other)).toEqual(['buena']);
    const apart = keepApart(keepApart(linked, 'buena', 'linked-api'), 'linked-api', 'buena');
    expect(apart.apart).toHaveLength(1);
    expect(suggestLinks(three, apart)).toEqual([]);
    expect(link(apart, buena, api, 'b').apart).toEqual([]);
  });
});
