import type { Integration } from '../integrations/integration';
import type { ProviderId } from '../providers/about';
import type { EpochMs } from '../time';
import { type AccountLinks, accountsOf } from './account';
import { calendarsOf } from './account-days';
import { snapshotOf, type UsageSnapshot } from './snapshot';
import type { UsageRow } from './usage-row';
import { windowAt } from './window';

type Known = Pick<Integration, 'provider' | 'status' | 'checkedAt'>;

/**
 * The one reading of what is used up: for the popup, the icon and the notifications alike, so that they cannot differ.
 * `rows`: at least those of the longest window, see `oldestDay`. Windows are those of the account's calendar, as in its
 * ledger, unless a service tells when its own ends.
 */
export function usageSnapshot(
  integrations: readonly Known[],
  rows: readonly UsageRow[],
  links: AccountLinks,
  now: EpochMs,
): UsageSnapshot {
  const calendar = calendarsOf(integrations, links);
  return snapshotOf({
    integrations,
    rows,
    together: togetherIn(integrations, links),
    windowOf: (window, provider) => windowAt(window, now, calendar(provider)),
    now,
  });
}

/** Which integrations act for the same LinkedIn account as the given one, itself included. */
export function togetherIn(
  integrations: readonly Known[],
  links: AccountLinks,
): (provider: ProviderId) => readonly ProviderId[] {
  const accounts = accountsOf(integrations, links).map(({ members }) =>
    members.map(({ provider }) => provider),
  );
  return (provider) => accounts.find((members) => members.includes(provider)) ?? [provider];
}
