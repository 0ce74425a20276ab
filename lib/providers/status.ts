import type { UsageCategory } from '../linkedin/operations/operation';
import type { EpochMs } from '../time';
import type { Words } from '../words';

/**
 * How a service says its LinkedIn side is doing. `unknown` is an answer of its own: it is never shown as good or as bad.
 */
export type Health = 'ok' | 'busy' | 'paused' | 'attention' | 'disconnected' | 'unknown';

/** An allowance as the service reports it. Absent `used` or `limit` means unknown, never zero. */
export type Allowance = {
  /** What is counted; `actions` when the service counts all LinkedIn actions in one, `requests` for its own API. */
  counts: UsageCategory | 'actions' | 'requests';
  window: 'minute' | 'day' | 'week' | 'month';
  used?: number;
  limit?: number;
  /** When the window starts over, if the service says so. */
  resetsAt?: EpochMs;
};

/** A link offered as the way out; `url` is always https and on a host we know. */
export type Fix = { label: Words; url: `https://${string}` };

/** One answer to "how is this integration?". Texts are keys, so that they follow the user's language. */
export type IntegrationStatus = {
  health: Health;
  /** The word beside the dot, such as "Connected" or "LinkedIn session expired". */
  headline: Words;
  /** Further sentences: other problems at the same time, recommendations, notices. */
  notes: readonly Words[];
  account?: { id?: string; name?: string; url?: string };
  /** Words of the plan, e.g. "Premium, Sales Navigator". Absent = unknown, not free. */
  plan?: Words;
  /** When the service told the plan: it may tell none for a while, and the last known one stays. */
  planAt?: EpochMs;
  /** What it tells day by day is all of one LinkedIn account's; absent: of several, or nobody knows. */
  oneAccount?: true;
  /** Whether LinkedIn allows long notes on this account, where the service says so. */
  premium?: boolean;
  /** IANA name of the account's zone, where the service names one this browser knows. */
  timeZone?: string;
  fix?: Fix;
  allowances: readonly Allowance[];
  /** What it would not say just now: what it said last stands. */
  unanswered?: readonly ('standing' | 'allowances')[];
  /** Last action the service saw, for "active 2 h ago". */
  lastActivityAt?: EpochMs;
};

/** One LinkedIn account of several behind a key. */
export type AccountChoice = {
  id: string;
  name: string;
  url?: string;
  health: Health;
  headline: Words;
  notes: readonly Words[];
};
