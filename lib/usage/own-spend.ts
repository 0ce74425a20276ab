import type { UsageCategory } from '../linkedin/operations/operation';
import type { ProviderId } from '../providers/about';
import { day, type EpochMs, minute } from '../time';

/** What one of our own runs did or is doing on LinkedIn: an action, and between which moments it was done. */
export type OwnSpend = {
  runId: string;
  provider: ProviderId;
  category: UsageCategory;
  /** When it was asked for. */
  from: EpochMs;
  /** When it was over; absent: it may still happen. */
  until?: EpochMs;
  /** It failed: whether the action was tried at all is for the service's log to say. */
  onlyIfLogged?: true;
};

/** Clocks of this computer and of the service differ, and a log is written a little after the fact. */
export const slackMs = 5 * minute;
/** What is not over after this has been given up on (contract linked-api 1.5). */
const longestMs = day;

/** The last moment at which the service's log may still say that it was done. */
export function lastChance({ from, until = from + longestMs }: OwnSpend): EpochMs {
  return until + slackMs;
}
