import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Integration } from '../integrations/integration';
import { type ProviderId, providerIds } from '../providers/about';
import { accountsOf, type LedgerAccount, noLinks } from '../usage/account';
import { suggestLinks } from '../usage/suggest-links';
import { accountsApart, described, linkEvents } from './account-links';

const integration = (provider: ProviderId): Integration => ({
  ...{ v: 1, provider, connectedAt: 0, lastFour: {}, nextCheckAt: 0, checkedAt: 0 },
  status: {
    ...{ health: 'ok', headline: { key: 'buena_connected' }, notes: [], allowances: [] },
    account: { id: `id-${provider}`, name: 'Ada Park' },
  },
});
const all = providerIds.map(integration);
const [first, second] = accountsOf(all, noLinks);

function account(found: LedgerAccount | undefined): LedgerAccount {
  if (!found) throw new Error('No such account');
  return found;
}

describe('saying something of an account', () => {
  it('gives one that stands alone a place, and takes it away when nothing is said any more', () => {
    const named = described(noLinks, account(first), { name: 'Looms' }, 'fresh');
    expect(named.accounts).toEqual([{ id: 'fresh', members: first?.members, name: 'Looms' }]);
    expect(accountsOf(all, named)[0]).toMatchObject({ id: 'fresh', name: 'Looms' });
    const again = account(accountsOf(all, named)[0]);
    expect(described(named, again, { name: undefined }, 'other')).toEqual(noLinks);
  });

  it('changes only what was said, and never writes down a name a service told', () => {
    const links = {
      accounts: [{ id: 'a', members: [{ provider: 'buena' }, { provider: 'konnector' }], timeZone: 'UTC' }],
      apart: [],
    } as const;
    const shown = account(accountsOf(all, links)[0]);
    expect(shown.name).toBe('Ada Park');
    expect(described(links, shown, { weekStartsOn: 7 }, 'fresh').accounts).toEqual([
      { ...links.accounts[0], weekStartsOn: 7 },
    ]);
    expect(described(links, shown, { timeZone: undefined }, 'fresh').accounts).toEqual([
      { id: 'a', members: links.accounts[0].members },
    ]);
  });

  it('leaves those alone whose service shows another account or was removed', () => {
    const members = [
      { provider: 'buena', accountId: 'somebody-else' },
      { provider: 'konnector', accountId: 'id-konnector' },
    ] as const;
    const links = { accounts: [{ id: 'a', members }], apart: [] };
    const shown = account(accountsOf(all, links)[0]);
    expect(described(links, shown, { name: 'Looms' }, 'fresh').accounts).toEqual([
      { id: 'a', members, name: 'Looms' },
    ]);
  });
});

it('two accounts kept apart are not proposed again, whoever of them looks alike', () => {
  expect(suggestLinks(all)).toHaveLength(6);
  const apart = accountsApart(noLinks, account(first), account(second));
  expect(suggestLinks(all, apart)).toHaveLength(5);
  const pairs = { members: [{ provider: 'linked-api' }, { provider: 'buena' }] } as const;
  const others = { members: [{ provider: 'konnector' }, { provider: 'connectsafely' }] } as const;
  expect(suggestLinks(all, accountsApart(noLinks, pairs, others))).toHaveLength(2);
});

it('whatever is pressed, every integration stands in exactly one account', () => {
  const id = fc.constantFrom(...providerIds);
  const press = fc.oneof(
    fc.record({ kind: fc.constant('link' as const), one: id, other: id }),
    fc.record({ kind: fc.constant('unlink' as const), one: id, other: id }),
    fc.record({ kind: fc.constant('apart' as const), one: id, other: id }),
    fc.record({ kind: fc.constant('describe' as const), one: id, other: id }),
  );
  fc.assert(
    fc.property(fc.array(press, { maxLength: 12 }), (presses) => {
      let links = noLinks;
      let made = 0;
      for (const { kind, one, other } of presses) {
        const on = linkEvents({
          links,
          integrations: all,
          newId: () => `fresh-${made++}`,
          keep: (next) => {
            links = next;
          },
        });
        const home = (provider: string) =>
          account(
            accountsOf(all, links).find(({ members }) => members.some((each) => each.provider === provider)),
          );
        if (kind === 'link' && one !== other) on.onLink(one, other);
        if (kind === 'unlink') on.onUnlink(one);
        if (kind === 'apart' && home(one).id !== home(other).id) on.onKeepApart(home(one), home(other));
        if (kind === 'describe') on.onDescribe(home(one), { name: made % 2 ? 'Looms' : undefined });
      }
      const standing = accountsOf(all, links).flatMap(({ members }) =>
        members.map(({ provider }) => provider),
      );
      expect([...standing].sort()).toEqual([...providerIds].sort());
      const stored = links.accounts.flatMap(({ members }) => members.map(({ provider }) => provider));
      expect(new Set(stored).size).toBe(stored.length);
      expect(links.apart.length).toBeLessThanOrEqual(6);
    }),
  );
});
