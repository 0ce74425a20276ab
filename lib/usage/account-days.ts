import type { ProviderId } from '../providers/about';
import type { Day, EpochMs } from '../time';
import { type AccountLinks, accountsOf, type Linkable, zoneTold } from './account';
import { calendarOf } from './ledger';
import type { UsageRow } from './usage-row';
import type { Calendar } from './window';
import { dayIn, ownZone } from './zone';

/** How the account an integration acts for counts its days, as in its ledger. */
export function calendarsOf(
  integrations: readonly Linkable[],
  links: AccountLinks,
  own = ownZone(),
): (provider: ProviderId) => Calendar {
  const accounts = accountsOf(integrations, links);
  return (provider) => {
    const account = accounts.find(({ members }) => members.some((member) => member.provider === provider));
    return calendarOf(account ?? {}, { told: account && zoneTold(account, integrations), own });
  };
}

/**
 * The rows of logs, which lie under days of this computer, under the days of their accounts. Counters know nothing but
 * their day, which is the account's already.
 */
export function inAccountDays(
  rows: readonly UsageRow[],
  calendar: (provider: ProviderId) => Calendar,
  own = ownZone(),
): UsageRow[] {
  const moved = new Map<string, UsageRow & { times: EpochMs[] }>();
  const stayed = rows.filter((row) => {
    const { zone } = calendar(row.provider);
    if (zone === own || row.count === 0 || row.times?.length !== row.count) return true;
    for (const at of row.times) {
      const day: Day = dayIn(at, zone);
      const key = `${row.provider} ${day} ${row.category}`;
      const times = [...(moved.get(key)?.times ?? []), at];
      moved.set(key, { ...row, day, count: times.length, times });
    }
    return false;
  });
  return [...stayed, ...moved.values()];
}
