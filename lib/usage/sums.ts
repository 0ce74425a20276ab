import type { ProviderId } from '../providers/about';
import type { Day } from '../time';
import type { Ledger, LedgerRow, Spender } from './ledger';
import type { Counted } from './usage-row';

/** Days from the first to the last, both included: a `Window`, or any other stretch. */
export type Span = { firstDay: Day; lastDay: Day };

/** The rows a sum is made of: they add up to it, and nothing else does. */
export function explain({ rows }: Ledger, { firstDay, lastDay }: Span): LedgerRow[] {
  return rows.filter(({ day }) => firstDay <= day && day <= lastDay);
}

/** What was spent in those days, and by whom. */
export type Sums = {
  total: number;
  byCategory: ReadonlyMap<Counted, number>;
  byProvider: ReadonlyMap<ProviderId, number>;
  bySpender: ReadonlyMap<Spender, number>;
  byDay: ReadonlyMap<Day, number>;
};

/** Adds rows up; `explain` gives those of a window. */
export function sumsOf(rows: readonly LedgerRow[]): Sums {
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    byCategory: sumBy(rows, ({ category }) => category),
    byProvider: sumBy(rows, ({ provider }) => provider),
    bySpender: sumBy(rows, ({ by }) => by),
    byDay: sumBy(rows, ({ day }) => day),
  };
}

/** Who spent how much of one category, the greatest first. */
export type Share = { provider: ProviderId; by: Spender; count: number };

export function sharesOf(rows: readonly LedgerRow[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { provider, by, count } of rows) {
    const key = `${provider} ${by}`;
    shares.set(key, { provider, by, count: count + (shares.get(key)?.count ?? 0) });
  }
  const byName = [...shares.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return byName.map(([, share]) => share).sort((a, b) => b.count - a.count);
}

/** A total a day for a chart; `undefined` where nothing is known. */
export function seriesOf(
  ledgers: readonly Ledger[],
  days: readonly Day[],
): { day: Day; total: number | undefined }[] {
  const known = new Set(ledgers.flatMap(({ knownDays }) => [...knownDays]));
  const totals = sumBy(
    ledgers.flatMap(({ rows }) => rows),
    ({ day }) => day,
  );
  return days.map((day) => ({ day, total: totals.get(day) ?? (known.has(day) ? 0 : undefined) }));
}

function sumBy<Key>(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  return sums;
}
