import type { About, ProviderId } from '../providers/about';
import type { EpochMs } from '../time';
import type { Integration } from './integration';
import { type NextCheck, nextCheck, type OnDemand, onDemand, spreadOut } from './schedule';

/** When a service is asked next by itself, and from when on a press of Refresh asks it. */
export type Check = {
  provider: ProviderId;
  name: string;
  next: NextCheck;
  onDemand: OnDemand;
};

/** Every service's next check, in the order given. After sleep they are asked one after another, and said to be. */
export function checksOf(
  integrations: readonly Integration[],
  abouts: readonly About[],
  now: EpochMs,
): Check[] {
  const checks = integrations.flatMap((integration): Check[] => {
    const about = abouts.find(({ id }) => id === integration.provider);
    if (!about) return [];
    const allowances = integration.status?.allowances ?? [];
    return [
      {
        provider: about.id,
        name: about.name,
        next: nextCheck({ ...integration, allowances }, about, now),
        onDemand: onDemand(integration, about, now),
      },
    ];
  });
  const spread = spreadOut(
    checks.map(({ provider, next }) => ({ source: provider, at: next.at })),
    now,
  );
  return checks.map((check) => {
    const at = spread.find(({ source }) => source === check.provider)?.at ?? check.next.at;
    return { ...check, next: { ...check.next, at } };
  });
}
