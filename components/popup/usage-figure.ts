import { type Freshness, freshness, type Integration } from '../../lib/integrations/integration';
import type { About, ProviderId } from '../../lib/providers/about';
import type { Day, EpochMs } from '../../lib/time';
import { paceOf, tooEarly } from '../../lib/usage/pace';
import type { Figure } from '../../lib/usage/snapshot';
import type { UsageRow } from '../../lib/usage/usage-row';

/** A figure of the snapshot on screen. Only with `used` and `limit` both known is there a bar. */
export type UsageLine = Omit<Figure, 'elsewhere'> & {
  name: string;
  freshness: Freshness;
  /** What other services did on the same account; `within`: it stands in `used`. */
  elsewhere?: { count: number; names: readonly string[]; within: boolean };
  /** Where an even pace would be now. */
  even?: number;
  /** When the limit is reached if it goes on like this. */
  runOutAt?: EpochMs;
  /** The icon shows this one. */
  onIcon: boolean;
};

export type LineFacts = {
  integration: Integration;
  name: string;
  usage: readonly UsageRow[];
  abouts: readonly About[];
  icon: Figure | undefined;
  together(provider: ProviderId): readonly ProviderId[];
  /** The day a moment is of for the account behind a service. */
  dayAt(at: EpochMs, provider: ProviderId): Day;
  now: EpochMs;
};

export function usageLine(figure: Figure, facts: LineFacts): UsageLine {
  const { integration, name, icon, now } = facts;
  const { elsewhere: count, ...rest } = figure;
  const state = freshnessOf(figure, integration, now);
  const pace = paceOf(figure, now);
  const early = pace === undefined || pace.passed < tooEarly || pace.passed >= 1;
  // An older figure would promise more time than there is.
  const runOutAt = state === 'fresh' ? pace?.runOutAt : undefined;
  const names = count > 0 ? namesOf(figure, facts) : [];
  return {
    ...rest,
    name,
    freshness: state,
    onIcon: icon === figure,
    ...(count > 0 && { elsewhere: { count, names, within: figure.counts !== 'actions' } }),
    ...(!early && { even: pace.even }),
    ...(runOutAt !== undefined && { runOutAt }),
  };
}

/** Whether the figure itself can be trusted: what its window knows nothing of is unknown, whatever the service said before. */
function freshnessOf({ used, from, asOf }: Figure, integration: Integration, now: EpochMs): Freshness {
  if (used === undefined) return 'unknown';
  if (integration.failure) return 'failed';
  return asOf !== undefined && asOf < from ? 'stale' : freshness(integration, now);
}

/** Who of the others on the same account did it. */
function namesOf(
  { provider, counts, from, to }: Figure,
  { usage, abouts, together, dayAt }: LineFacts,
): string[] {
  const [first, last] = [dayAt(from, provider), dayAt(to - 1, provider)];
  const did = (id: ProviderId): boolean =>
    usage.some(
      (row) =>
        row.provider === id &&
        row.category === counts &&
        row.count > 0 &&
        first <= row.day &&
        row.day <= last,
    );
  return together(provider)
    .filter((id) => id !== provider && did(id))
    .map((id) => abouts.find((about) => about.id === id)?.name ?? id);
}
