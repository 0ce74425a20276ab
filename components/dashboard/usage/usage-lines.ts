import type { ProviderId } from '../../../lib/providers/about';
import type { Day, EpochMs } from '../../../lib/time';
import type { Ledger, LedgerRow } from '../../../lib/usage/ledger';
import { explain, seriesOf } from '../../../lib/usage/sums';
import { daysBetween, type Reach, reachOf } from '../../../lib/usage/window';
import type { UsageData, UsageLedger, UsageLine, UsageMonthLine } from './usage-state';

export type Choice = { reach: Reach; account: string | undefined };

export type DayTotal = { day: Day; total: number | undefined };

/** What a choice shows. Each account looks back by its own calendar. */
export type Shown = {
  ledgers: readonly UsageLedger[];
  lines: readonly UsageLine[];
  days: readonly DayTotal[];
  /** Runs of those days that count for nothing, because the service's log does not have them. */
  absent: number;
};

export function shownOf(data: UsageData, { reach, account }: Choice, now: EpochMs): Shown {
  const ledgers = chosenOf(data, account);
  const lines = ledgers.flatMap((ledger) =>
    named(ledger, explain(ledger, reachOf(reach, now, ledger.calendar)), data),
  );
  const spans = ledgers.map(({ calendar }) => reachOf(reach, now, calendar));
  const absent = ledgers.flatMap((ledger) => {
    const { firstDay, lastDay } = reachOf(reach, now, ledger.calendar);
    return ledger.absent.filter(({ day }) => firstDay <= day && day <= lastDay);
  });
  const first = spans.map(({ firstDay }) => firstDay).sort()[0];
  const last = spans
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1);
  const days = first && last ? seriesOf(ledgers, daysBetween(first, last)) : [];
  return { ledgers, lines, days, absent: absent.length };
}

/** Every row there is, of all days that are kept one by one. */
export function allLines(data: UsageData): UsageLine[] {
  return data.ledgers.flatMap((ledger) => named(ledger, ledger.rows, data));
}

/** Months that are over, of one account or all. A service stands in the account it is linked with today. */
export function monthsOf(data: UsageData, account: string | undefined): UsageMonthLine[] {
  const ledgers = chosenOf(data, account);
  return data.months.flatMap((month) => {
    const ledger = ledgers.find(({ account: { members } }) =>
      members.some(({ provider }) => provider === month.provider),
    );
    if (!ledger) return [];
    return [{ ...month, account: nameOfAccount(ledger, data), service: nameOfService(month.provider, data) }];
  });
}

/** Its name; else that of the services it is known by, which also tell accounts of one name apart. */
export function nameOfAccount({ account }: Ledger, data: UsageData): string {
  const { name, members } = account;
  const services = members.map(({ provider }) => nameOfService(provider, data)).join(', ');
  if (name === undefined) return services;
  const isShared = data.ledgers.some(
    (other) => other.account.id !== account.id && other.account.name === name,
  );
  return isShared ? `${name} (${services})` : name;
}

/** Whether anybody told anything of it, ever. */
export function isToldOf({ knownDays }: Ledger): boolean {
  return knownDays.size > 0;
}

export function nameOfService(provider: ProviderId, { sources }: UsageData): string {
  return sources.find((source) => source.provider === provider)?.name ?? provider;
}

function chosenOf({ ledgers }: UsageData, account: string | undefined): UsageLedger[] {
  return ledgers.filter((ledger) => account === undefined || ledger.account.id === account);
}

function named(ledger: Ledger, rows: readonly LedgerRow[], data: UsageData): UsageLine[] {
  const own = { account: nameOfAccount(ledger, data), accountId: ledger.account.id };
  return rows.map((row) => ({ ...row, ...own, service: nameOfService(row.provider, data) }));
}
