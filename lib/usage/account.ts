import type { Integration } from '../integrations/integration';
import type { ProviderId } from '../providers/about';
import type { Weekday } from './window';
import { knownZone } from './zone';

/**
 * Which integrations act for the same LinkedIn account, as it lies in the settings (`Settings.accounts`). The user says
 * it; `suggestLinks` only proposes. What stands in no account is an account of its own, so that nothing has to be said
 * while there is one service, and nothing is counted together that the user did not put together.
 */
export type AccountLinks = {
  accounts: readonly LinkedAccount[];
  /** Pairs the user said do not belong together; they are not proposed again. */
  apart: readonly Pair[];
};

/** One LinkedIn account of the user. */
export type LinkedAccount = {
  /** Made once, by `crypto.randomUUID()`; members may change. */
  id: string;
  /** What the user calls it; absent: the name a service tells. */
  name?: string;
  members: readonly Member[];
  /** IANA name. Its midnight ends a day; absent: a service's word for it, else this computer's zone. */
  timeZone?: string;
  /** What its weeks begin with; absent: Monday. */
  weekStartsOn?: Weekday;
};

/** An integration within an account. */
export type Member = {
  provider: ProviderId;
  /**
   * The service's id of the account when it was linked (`status.account.id`). When the service shows another account
   * later, its figures are not this account's any more: the link rests until it shows this one again.
   */
  accountId?: string;
};

export type Pair = { one: ProviderId; other: ProviderId };

export const noLinks: AccountLinks = { accounts: [], apart: [] };

/** What of an integration the ledger has to know. */
export type Linkable = Pick<Integration, 'provider' | 'status'>;

/** An account with those of its members that are set up and still show it. */
export type LedgerAccount = LinkedAccount & {
  /** Members whose service shows another account now; they stand as accounts of their own meanwhile. */
  moved: readonly ProviderId[];
};

/** Every integration in exactly one account, the user's accounts first. */
export function accountsOf(integrations: readonly Linkable[], { accounts }: AccountLinks): LedgerAccount[] {
  const free = new Map(integrations.map((each) => [each.provider, each]));
  const linked = accounts.flatMap((account): LedgerAccount[] => {
    const moved: ProviderId[] = [];
    const members = account.members.filter((member) => {
      const integration = free.get(member.provider);
      if (!integration) return false;
      if (showsAnother(member, integration)) {
        moved.push(member.provider);
        return false;
      }
      return free.delete(member.provider);
    });
    if (members.length === 0) return [];
    const name = account.name ?? nameOf(members, integrations);
    return [{ ...account, ...(name !== undefined && { name }), members, moved }];
  });
  const single = [...free.values()].map(({ provider, status }): LedgerAccount => {
    const { id: accountId, name } = status?.account ?? {};
    const member: Member = { provider, ...(accountId !== undefined && { accountId }) };
    return { id: provider, ...(name !== undefined && { name }), members: [member], moved: [] };
  });
  return [...linked, ...single];
}

/** Puts two integrations into one account: into the one either stands in, or into a new one called `freshId`. */
export function link(links: AccountLinks, one: Linkable, other: Linkable, freshId: string): AccountLinks {
  const standsIn =
    ({ provider }: Linkable) =>
    (account: LinkedAccount) =>
      account.members.some((member) => member.provider === provider);
  const home = links.accounts.find(standsIn(one)) ?? links.accounts.find(standsIn(other));
  const guest = links.accounts.find((account) => account !== home && standsIn(other)(account));
  const asked = [one, other].map(memberOf);
  // Whoever was linked with the other comes along: they act for the same account.
  const members = [...(home?.members ?? []), ...(guest?.members ?? [])].filter(
    ({ provider }) => !asked.some((each) => each.provider === provider),
  );
  const joined: LinkedAccount = { ...(home ?? { id: freshId }), members: [...members, ...asked] };
  return {
    accounts: [...links.accounts.filter((account) => account !== home && account !== guest), joined],
    apart: links.apart.filter((pair) => !isPair(pair, one.provider, other.provider)),
  };
}

/** Takes an integration out of its account. An account of one is none, unless the user said something about it. */
export function unlink(links: AccountLinks, provider: ProviderId): AccountLinks {
  const accounts = links.accounts
    .map((account) => ({
      ...account,
      members: account.members.filter((member) => member.provider !== provider),
    }))
    .filter(({ members, name, timeZone, weekStartsOn }) => {
      const said = name !== undefined || timeZone !== undefined || weekStartsOn !== undefined;
      return members.length > (said ? 0 : 1);
    });
  return { ...links, accounts };
}

/** The user said that these two do not belong together. */
export function keepApart(links: AccountLinks, one: ProviderId, other: ProviderId): AccountLinks {
  if (links.apart.some((pair) => isPair(pair, one, other))) return links;
  return { ...links, apart: [...links.apart, { one, other }] };
}

export function isPair(pair: Pair, one: ProviderId, other: ProviderId): boolean {
  return (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one);
}

/** The zone a service names for the account, the first one's when several do; names nobody knows are none. */
export function zoneTold(
  { members }: Pick<LedgerAccount, 'members'>,
  integrations: readonly Linkable[],
): string | undefined {
  const zones = members.map(
    ({ provider }) => integrations.find((each) => each.provider === provider)?.status?.timeZone,
  );
  return zones.find((zone) => knownZone(zone) !== undefined);
}

function memberOf({ provider, status }: Linkable): Member {
  const accountId = status?.account?.id;
  return { provider, ...(accountId !== undefined && { accountId }) };
}

function showsAnother({ accountId }: Member, { status }: Linkable): boolean {
  const shown = status?.account?.id;
  return accountId !== undefined && shown !== undefined && accountId !== shown;
}

function nameOf(members: readonly Member[], integrations: readonly Linkable[]): string | undefined {
  const names = members.map(
    ({ provider }) => integrations.find((each) => each.provider === provider)?.status?.account?.name,
  );
  return names.find((name) => name !== undefined);
}
