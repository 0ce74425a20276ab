import type { ProviderId } from '../providers/about';
import type { Allowance, IntegrationStatus } from '../providers/status';
import type { Day, EpochMs } from '../time';
import type { Counted, UsageRow } from './usage-row';
import { dayIn } from './zone';

/** The day a counter is of: the one that ends when the service says it starts over, else the account's today. */
export function dayOfCounter({ resetsAt }: Pick<Allowance, 'resetsAt'>, at: EpochMs, zone: string): Day {
  return dayIn(resetsAt !== undefined && resetsAt > at ? resetsAt - 1 : at, zone);
}

/**
 * What a service's daily counters say, as rows; `known` are those of its last days. A counter never goes back within its
 * day, so that a smaller figure is of another day of the service's than we take it for, and the greater one stays.
 */
export function counterRows(
  provider: ProviderId,
  { allowances }: Pick<IntegrationStatus, 'allowances'>,
  { at, zone, known }: { at: EpochMs; zone: string; known: readonly UsageRow[] },
): UsageRow[] {
  return allowances.flatMap((allowance): UsageRow[] => {
    const { counts: category, window, used } = allowance;
    if (window !== 'day' || used === undefined || category === 'requests') return [];
    const day = dayOfCounter(allowance, at, zone);
    const before = known.find(
      (row) => row.provider === provider && row.category === category && row.day === day,
    );
    return [{ v: 1, provider, category, day, count: Math.max(used, before?.count ?? 0), asOf: at }];
  });
}

/** What a service tells day by day, such as the requests and messages of campaigns, as rows. Its dates are its own. */
export function seriesRows(
  provider: ProviderId,
  points: readonly { day: Day; category: Counted; count: number }[],
  asOf: EpochMs,
): UsageRow[] {
  const rows = new Map<string, UsageRow>();
  for (const { day, category, count } of points) {
    const key = `${day} ${category}`;
    rows.set(key, { v: 1, provider, category, day, count: count + (rows.get(key)?.count ?? 0), asOf });
  }
  return [...rows.values()];
}
