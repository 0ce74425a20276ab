import { type Freshness, freshness, type Integration } from '../../lib/integrations/integration';
import type { About, ProviderId } from '../../lib/providers/about';
import { type Day, type EpochMs, lastDays } from '../../lib/time';
import type { Figure, UsageSnapshot } from '../../lib/usage/snapshot';
import { shareOf } from '../../lib/usage/snapshot';
import type { UsageRow } from '../../lib/usage/usage-row';
import { type UsageLine, usageLine } from './usage-figure';

type Counted = Figure['counts'];

/** What was counted today without any limit being told. */
export type UsageCounts = {
  provider: ProviderId;
  name: string;
  freshness: Freshness;
  /** Time of the answer they came with. */
  asOf?: EpochMs;
  counts: readonly { category: Counted; count: number }[];
};

export type UsageDay = { day: Day; total: number | undefined };

export type UsageView = {
  /** The furthest through its limit first. */
  lines: readonly UsageLine[];
  counts: readonly UsageCounts[];
  /** Names of services that tell no figures at all. */
  silent: readonly string[];
  /** Names of services nothing is known of today. */
  unknown: readonly string[];
  /** The last 14 days, oldest first; `undefined` where nothing is known. */
  days: readonly UsageDay[];
};

/** What the figures on screen are made from. */
export type UsageFacts = {
  integrations: readonly Integration[];
  /** Of the longest window, the last 14 days at least. */
  usage: readonly UsageRow[];
  abouts: readonly About[];
  snapshot: UsageSnapshot;
  /** The figure the icon shows, out of the snapshot. */
  icon: Figure | undefined;
  together(provider: ProviderId): readonly ProviderId[];
  /** The day a moment is of for the account behind a service. */
  dayAt(at: EpochMs, provider: ProviderId): Day;
  now: EpochMs;
};

const daysShown = 14;

/** How far each limit is used up, what was done without one, and how the last days went. */
export function usageView(facts: UsageFacts): UsageView {
  const { integrations, usage, snapshot, now } = facts;
  const lines: UsageLine[] = [];
  const counts: UsageCounts[] = [];
  const silent: string[] = [];
  const unknown: string[] = [];
  for (const integration of integrations) {
    const { provider } = integration;
    const name = facts.abouts.find(({ id }) => id === provider)?.name ?? provider;
    // What is left of its requests stands with the service itself.
    const own = snapshot.figures.filter((each) => each.provider === provider && each.counts !== 'requests');
    const limited = own.filter(isLine);
    lines.push(...limited.map((figure) => usageLine(figure, { ...facts, integration, name })));
    const today = facts.dayAt(now, provider);
    const todays = usage.filter((row) => row.provider === provider && row.day === today);
    const free = freeCounts(own, todays);
    const counted = { ...sourceOf(integration, name, facts), counts: free };
    if (free.length > 0) counts.push(counted);
    else if (limited.length > 0) continue;
    else if (todays.length > 0) counts.push(counted);
    else if (integration.status && !usage.some((row) => row.provider === provider)) silent.push(name);
    else unknown.push(name);
  }
  return { lines: inOrder(lines), counts, silent, unknown, days: daysOf(usage, now) };
}

/** A day's count without a limit is a count, not an allowance. */
function isLine({ used, limit, window }: Figure): boolean {
  return limit !== undefined || used === undefined || window !== 'day';
}

function freeCounts(own: readonly Figure[], today: readonly UsageRow[]): UsageCounts['counts'] {
  const told = own.flatMap((figure) =>
    isLine(figure) || figure.used === undefined ? [] : [{ category: figure.counts, count: figure.used }],
  );
  const covered = new Set(own.map(({ counts }) => counts));
  const others = today
    .filter(({ category }) => !covered.has(category))
    .map(({ category, count }) => ({ category, count }));
  return [...told, ...others].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function sourceOf(
  integration: Integration,
  name: string,
  { dayAt, now }: UsageFacts,
): Omit<UsageCounts, 'counts'> {
  const { provider, checkedAt } = integration;
  const state = freshness(integration, now);
  // After midnight an answer of yesterday evening is no longer today's, however young it is.
  const told = checkedAt !== undefined && dayAt(checkedAt, provider);
  const old = state === 'fresh' && told && told !== dayAt(now, provider);
  return {
    ...{ provider, name, freshness: old ? 'stale' : state },
    ...(checkedAt !== undefined && { asOf: checkedAt }),
  };
}

/** What the icon shows comes second if not first, so that it never folds away. */
function inOrder(lines: readonly UsageLine[]): UsageLine[] {
  const share = (line: UsageLine): number => shareOf(line) ?? -1;
  const [first, ...rest] = lines.toSorted((a, b) => share(b) - share(a));
  if (!first) return [];
  return [first, ...rest.filter(({ onIcon }) => onIcon), ...rest.filter(({ onIcon }) => !onIcon)];
}

/** A day without a row is a day nobody told us about, not a day of zero. */
function daysOf(usage: readonly UsageRow[], now: EpochMs): UsageDay[] {
  const totals = new Map<Day, number>();
  for (const row of usage) totals.set(row.day, (totals.get(row.day) ?? 0) + row.count);
  return lastDays(now, daysShown).map((day) => ({ day, total: totals.get(day) }));
}
