import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { ProviderId } from '../../lib/providers/about';
import type { AccountLinks, LedgerAccount } from '../../lib/usage/account';
import type { Weekday } from '../../lib/usage/window';

/** What the user can say about an account; `undefined` takes it back. */
export type AccountDetails = {
  name?: string | undefined;
  timeZone?: string | undefined;
  weekStartsOn?: Weekday | undefined;
};

/** The time zones there are to choose from, and this computer's. */
export type Zones = { own: string; all: readonly string[] };

/** What the person can say about which integrations act for the same LinkedIn account. Kept as soon as it is said. */
export type LinkEvents = {
  onLink(one: ProviderId, other: ProviderId): void;
  onUnlink(provider: ProviderId): void;
  /** These two accounts are not one; they are not proposed again. */
  onKeepApart(one: LedgerAccount, other: LedgerAccount): void;
  onDescribe(account: LedgerAccount, details: AccountDetails): void;
};

export type LinkedAccountsProps = {
  integrations: readonly Integration[];
  links: AccountLinks;
  /** What a service is called. */
  nameOf(provider: ProviderId): string;
  zones: Zones;
  saved: boolean;
  failure: Failure | undefined;
  on: LinkEvents;
};
