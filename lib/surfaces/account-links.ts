import type { AccountDetails, LinkEvents } from '../../components/options/linked-accounts-state';
import type { Integration } from '../integrations/integration';
import type { ProviderId } from '../providers/about';
import {
  type AccountLinks,
  keepApart,
  type LedgerAccount,
  type LinkedAccount,
  link,
  unlink,
} from '../usage/account';

/** What the links are now, and where new ones go. */
export type LinkPorts = {
  links: AccountLinks;
  integrations: readonly Integration[];
  newId(): string;
  keep(links: AccountLinks): void;
};

/** What each press in the card of accounts makes of the links. */
export function linkEvents({ links, integrations, newId, keep }: LinkPorts): LinkEvents {
  const integrationOf = (id: ProviderId) => integrations.find(({ provider }) => provider === id);
  return {
    onLink: (one, other) => {
      const [first, second] = [integrationOf(one), integrationOf(other)];
      // One of them was removed meanwhile in another window.
      if (first && second) keep(link(links, first, second, newId()));
    },
    onUnlink: (provider) => keep(unlink(links, provider)),
    onKeepApart: (one, other) => keep(accountsApart(links, one, other)),
    onDescribe: (account, details) => keep(described(links, account, details, newId())),
  };
}

/** Two accounts are not one: nobody of the one belongs to anybody of the other. */
export function accountsApart(
  links: AccountLinks,
  one: Pick<LedgerAccount, 'members'>,
  other: Pick<LedgerAccount, 'members'>,
): AccountLinks {
  const pairs = one.members.flatMap((first) => other.members.map((second) => [first, second] as const));
  return pairs.reduce((sum, [first, second]) => keepApart(sum, first.provider, second.provider), links);
}

/**
 * What the user says about an account. One that stands alone gets a place of its own in the settings for it, and loses it
 * again when nothing is said of it any more.
 */
export function described(
  links: AccountLinks,
  account: Pick<LedgerAccount, 'id' | 'members'>,
  details: AccountDetails,
  freshId: string,
): AccountLinks {
  const stored = links.accounts.find(({ id }) => id === account.id);
  const { id, members, ...said } = stored ?? { id: freshId, members: account.members };
  const { name, timeZone, weekStartsOn } = { ...said, ...details };
  const words = {
    ...(name !== undefined && { name }),
    ...(timeZone !== undefined && { timeZone }),
    ...(weekStartsOn !== undefined && { weekStartsOn }),
  };
  const worthKeeping = members.length > 1 || Object.keys(words).length > 0;
  const next: LinkedAccount[] = worthKeeping ? [{ id, members, ...words }] : [];
  const accounts = stored
    ? links.accounts.flatMap((each) => (each === stored ? next : each))
    : [...links.accounts, ...next];
  return { ...links, accounts };
}
