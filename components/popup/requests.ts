import type { Integration } from '../../lib/integrations/integration';
import { type EpochMs, minute } from '../../lib/time';
import type { Figure } from '../../lib/usage/snapshot';

/** How many requests a service itself still takes. `left` is absent where nothing is known of that time. */
export type RequestBudget = { window: 'minute' | 'day'; limit: number; left?: number; onIcon: boolean };

/** The service's own request limits (contract konnector 1.8): the day's as the icon has it, the minute's while it lasts. */
export function requestBudgets(
  { provider, status, checkedAt = 0, failure }: Integration,
  figures: readonly Figure[],
  icon: Figure | undefined,
  now: EpochMs,
): RequestBudget[] {
  // It says that there are none: the last known figures would contradict it.
  if (failure?.code === 'rate-limited') return [];
  const requests = (status?.allowances ?? []).filter(({ counts }) => counts === 'requests');
  return requests.flatMap(({ window, used, limit, resetsAt }): RequestBudget[] => {
    if (limit === undefined) return [];
    if (window === 'minute') {
      // Nobody says when the minute began; one later it is over for certain.
      const lasts = (resetsAt ?? checkedAt + minute) > now && checkedAt <= now;
      const left = lasts && used !== undefined && { left: Math.max(0, limit - used) };
      return [{ window, limit, ...left, onIcon: false }];
    }
    if (window !== 'day') return [];
    const figure = figures.find(
      (each) => each.provider === provider && each.counts === 'requests' && each.window === 'day',
    );
    const left = figure?.left !== undefined && { left: figure.left };
    return [{ window, limit, ...left, onIcon: icon !== undefined && figure === icon }];
  });
}
