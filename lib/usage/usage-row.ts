import type { UsageCategory } from '../linkedin/operations/operation';
import type { ProviderId } from '../providers/about';
import type { Day, EpochMs } from '../time';

/** What is counted: a category of ours, or `actions` where a service counts all LinkedIn actions in one. */
export type Counted = UsageCategory | 'actions';

/** How often something was done on one day through one service, by us and by everybody else on that account. */
export type UsageRow = {
  v: 1;
  provider: ProviderId;
  category: Counted;
  day: Day;
  count: number;
  /**
   * When each of them was done, where the service keeps a log; `count` of them. With these the row can be counted into
   * the days of any time zone, and our own runs can be found in it. Absent: a counter, which knows its day only.
   */
  times?: readonly EpochMs[];
  /** When the log was read. What was done later cannot be in it. */
  asOf?: EpochMs;
};

/** What is left of days that are over for long: a row a month. */
export type UsageMonthRow = {
  v: 1;
  provider: ProviderId;
  category: Counted;
  /** `YYYY-MM` */
  month: string;
  count: number;
  /** The last day that went in. Days up to it are never added again, even if a service tells of them anew. */
  through: Day;
};
