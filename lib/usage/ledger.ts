import type { ProviderId } from '../providers/about';
import type { Day, EpochMs } from '../time';
import type { LedgerAccount } from './account';
import { matchRuns, type Spend } from './match-runs';
import type { OwnSpend } from './own-spend';
import type { Counted, UsageRow } from './usage-row';
import type { Calendar } from './window';
import { dayIn, knownZone } from './zone';

/** Who did it: our runs, somebody else on that account, or a service that does not tell the two apart. */
export type Spender = 'ours' | 'others' | 'untold';

/** A line of the ledger: so many actions of one kind, on one day, through one service, told by one source. */
export type LedgerRow = {
  day: Day;
  category: Counted;
  provider: ProviderId;
  by: Spender;
  /** The service's log, the service's counter, or a run of ours that its log cannot know of yet. */
  told: 'log' | 'counter' | 'run';
  count: number;
};

/** Everything one LinkedIn account spent, each action in one row only. */
export type Ledger = {
  account: LedgerAccount;
  calendar: Calendar;
  /** Oldest first. */
  rows: readonly LedgerRow[];
  /** Days anybody told anything of; of others nothing is known, which is not zero. */
  knownDays: ReadonlySet<Day>;
  /** Runs that count for nothing, because the service's log was read after them and does not have them. */
  absent: readonly (OwnSpend & { day: Day })[];
};

/** How an account counts its days: the user's word, then a service's, then this computer's. */
export function calendarOf(
  account: Pick<LedgerAccount, 'timeZone' | 'weekStartsOn'>,
  { told, own }: { told?: string | undefined; own: string },
): Calendar {
  const zone = knownZone(account.timeZone) ?? knownZone(told) ?? own;
  return { zone, weekStartsOn: account.weekStartsOn ?? 1 };
}

/**
 * The ledger of one account from what its services told and what we ran. Rows with times are counted into the account's
 * own days; a counter keeps the day it was read for. Actions behind a counter hold our runs already, so that those do not
 * count again.
 */
export function ledgerOf(
  account: LedgerAccount,
  { rows, runs }: { rows: readonly UsageRow[]; runs: readonly OwnSpend[] },
  calendar: Calendar,
): Ledger {
  const dayOf = (at: EpochMs): Day => dayIn(at, calendar.zone);
  const members = new Set(account.members.map(({ provider }) => provider));
  const own = rows.filter(({ provider }) => members.has(provider));
  const counters = own.filter(({ times, count }) => times?.length !== count);
  const logged = own.filter(({ times, count }) => times?.length === count);
  const covered = new Set(counters.flatMap(keysOfCounter));
  const uncounted = runs.filter(({ provider, category, from, until = from }) => {
    const day = dayOf(until);
    const inCounter = [category, 'actions'].some((each) => covered.has(`${provider} ${day} ${each}`));
    return members.has(provider) && !inCounter;
  });
  const { spends, absent } = matchRuns(logged, uncounted);

  const sums = new Map<string, LedgerRow>();
  const add = (row: LedgerRow): void => {
    const { day, category, provider, by, told } = row;
    const key = [day, provider, category, by, told].join(' ');
    sums.set(key, { ...row, count: row.count + (sums.get(key)?.count ?? 0) });
  };
  for (const spend of spends) add(rowOfSpend(spend, dayOf(spend.at)));
  for (const { day, category, provider, count } of counters) {
    if (count > 0) add({ day, category, provider, by: 'untold', told: 'counter', count });
  }
  const sorted = [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return {
    account,
    calendar,
    rows: sorted,
    knownDays: new Set([
      ...counters.map(({ day }) => day),
      ...logged.flatMap(({ day, asOf }) => [noonOf(day), asOf ?? noonOf(day)].map(dayOf)),
      ...sorted.map(({ day }) => day),
    ]),
    absent: absent
      .map((run) => ({ ...run, day: dayOf(run.until ?? run.from) }))
      // Of days before the log begins, it cannot speak against a run.
      .filter(({ provider, day, onlyIfLogged }) => !onlyIfLogged && firstDay(logged, provider, dayOf) <= day),
  };
}

/** Noon of a day of this computer, by which logs are filed: that tells best which day of the account's it mostly is. */
function noonOf(day: Day): EpochMs {
  return Date.parse(`${day}T12:00:00`);
}

/** Where a service's log begins; after all days when it has none. */
function firstDay(logged: readonly UsageRow[], provider: ProviderId, dayOf: (at: EpochMs) => Day): Day {
  const days = logged.filter((row) => row.provider === provider).map(({ day }) => dayOf(noonOf(day)));
  return days.sort()[0] ?? '9999';
}

function rowOfSpend({ category, provider, runId, told }: Spend, day: Day): LedgerRow {
  return { day, category, provider, by: runId === undefined ? 'others' : 'ours', told, count: 1 };
}

/** A counter of `other` is not one of comments; a counter of `actions` is one of everything. */
function keysOfCounter({ provider, day, category, count }: UsageRow): string[] {
  return count > 0 ? [`${provider} ${day} ${category}`] : [];
}
