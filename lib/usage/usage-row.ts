import type { UsageCategory } from '../linkedin/operations/operation';
import type { ProviderId } from '../providers/about';
import type { Day } from '../time';

/** How often something was done on one day through one service, by us and by everybody else on that account. */
export type UsageRow = {
  v: 1;
  provider: ProviderId;
  category: UsageCategory | 'actions';
  day: Day;
  count: number;
};
