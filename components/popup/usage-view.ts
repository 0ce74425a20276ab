import { type Freshness, freshness, type Integration } from '../../lib/integrations/integration';
import type { About, ProviderId } from '../../lib/providers/about';
import type { Allowance } from '../../lib/providers/status';
import { type Day, dayOf, type EpochMs, lastDays } from '../../lib/time';
import type { UsageRow } from '../../lib/usage/usage-row';
import type { Level } from '../shared/meter';

type Counted = Allowance['counts'];

/** Where figures come from and how far they can be trusted. */
type Source = {
  provider: ProviderId;
  name: string;
  freshness: Freshness;
  /** Time of the answer they came with. */
  asOf?: EpochMs;
};

/** An allowance. Only with `used` and `limit` both known is there a bar. */
export type UsageLine = Source & {
  counts: Counted;
  window: Allowance['window'];
  used?: number;
  limit?: number;
  left?: number;
  level?: Level;
  resetsAt?: EpochMs;
};

/** What was counted today without any limit being told. */
export type UsageCounts = Source & { counts: readonly { category: Counted; count: number }[] };

export type UsageDay = { day: Day; total: number | undefined };

export type UsageView = {
  lines: readonly UsageLine[];
  counts: readonly UsageCounts[];
  /** Names of services that tell no figures at all. */
  silent: readonly string[];
  /** Names of services that have not answered yet. */
  unknown: readonly string[];
  /** The last 14 days, oldest first; `undefined` where nothing is known. */
  days: readonly UsageDay[];
};

const daysShown = 14;

/** What today's figures are, per allowance and per service, and how the last days went. */
export function usageView(
  integrations: readonly Integration[],
  usage: readonly UsageRow[],
  abouts: readonly About[],
  now: EpochMs,
): UsageView {
  const today = dayOf(now);
  const lines: UsageLine[] = [];
  const counts: UsageCounts[] = [];
  const silent: string[] = [];
  const unknown: string[] = [];
  for (const integration of integrations) {
    const { provider, status, checkedAt } = integration;
    const name = abouts.find(({ id }) => id === provider)?.name ?? provider;
    const source: Source = {
      provider,
      name,
      freshness: freshnessToday(integration, now),
      ...(checkedAt !== undefined && { asOf: checkedAt }),
    };
    const own = usage.filter((row) => row.provider === provider);
    const todays = own.filter((row) => row.day === today);
    const told = status?.allowances.filter(({ window }) => window !== 'minute') ?? [];
    lines.push(...told.filter(hasLimitOrNothing).map((allowance) => lineOf(allowance, todays, source)));
    const covered = new Set(told.filter(hasLimitOrNothing).map((allowance) => allowance.counts));
    const free = [
      ...todays.map((row) => ({ category: row.category, count: row.count })),
      ...told.flatMap(({ counts: category, used, limit }) =>
        limit === undefined && used !== undefined && !todays.some((row) => row.category === category)
          ? [{ category, count: used }]
          : [],
      ),
    ].filter(({ category, count }) => count > 0 && !covered.has(category));
    if (free.length > 0) counts.push({ ...source, counts: free.sort((a, b) => b.count - a.count) });
    else if (told.length === 0 && own.length > 0) counts.push({ ...source, counts: [] });
    else if (told.length === 0) (status ? silent : unknown).push(name);
  }
  lines.sort((a, b) => share(b) - share(a));
  return { lines, counts, silent, unknown, days: daysOf(usage, now) };
}

/** After midnight an answer of yesterday evening is no longer today's, however young it is. */
function freshnessToday(integration: Integration, now: EpochMs): Freshness {
  const state = freshness(integration, now);
  const { checkedAt } = integration;
  return state === 'fresh' && checkedAt !== undefined && dayOf(checkedAt) !== dayOf(now) ? 'stale' : state;
}

/** A used figure without a limit is a count, not an allowance. */
function hasLimitOrNothing({ used, limit }: Allowance): boolean {
  return limit !== undefined || used === undefined;
}

function lineOf(allowance: Allowance, todays: readonly UsageRow[], source: Source): UsageLine {
  const { counts, window, limit, resetsAt } = allowance;
  const counted = window === 'day' ? todays.find((row) => row.category === counts)?.count : undefined;
  // Its log is asked for after each run, its limits every ten minutes: the greater figure is the newer one.
  const used = counted === undefined ? allowance.used : Math.max(counted, allowance.used ?? 0);
  const known = used !== undefined && limit !== undefined;
  return {
    ...source,
    counts,
    window,
    ...(used !== undefined && { used }),
    ...(limit !== undefined && { limit }),
    ...(known && { left: Math.max(0, limit - used), level: levelOf(used, limit) }),
    ...(resetsAt !== undefined && { resetsAt }),
  };
}

/** Compares the unrounded share: above 90 % is high, above 50 % moderate (contract buena 1.4 A). */
export function levelOf(used: number, limit: number): Level {
  if (used >= limit) return 'reached';
  const percent = (used / limit) * 100;
  if (percent > 90) return 'high';
  return percent > 50 ? 'moderate' : 'low';
}

function share({ used, limit }: UsageLine): number {
  if (used === undefined || limit === undefined) return -1;
  return limit > 0 ? used / limit : 1;
}

/** A day without a row is a day nobody told us about, not a day of zero. */
function daysOf(usage: readonly UsageRow[], now: EpochMs): UsageDay[] {
  const totals = new Map<Day, number>();
  for (const row of usage) totals.set(row.day, (totals.get(row.day) ?? 0) + row.count);
  return lastDays(now, daysShown).map((day) => ({ day, total: totals.get(day) }));
}
