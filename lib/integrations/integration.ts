import type { Failure } from '../failure';
import type { ProviderId } from '../providers/about';
import type { IntegrationStatus } from '../providers/status';
import { type EpochMs, minute } from '../time';

/** A provider the user has set up: what its service said last, and what went wrong since. Holds no key. */
export type Integration = {
  v: 1;
  provider: ProviderId;
  connectedAt: EpochMs;
  /** Field name → last four characters, for "ends in a1b2". */
  lastFour: Readonly<Record<string, string>>;
  /** Field name → what was chosen or typed where it is no secret: a form, a server, an account's id. Never a key. */
  chosen?: Readonly<Record<string, string>>;
  /** The last good answer and its time. Kept when later checks fail. */
  status?: IntegrationStatus;
  checkedAt?: EpochMs;
  /** The newest attempt failed; absent after a good one. */
  failure?: Failure;
  failedAt?: EpochMs;
  /** Schedule: the next check by itself. */
  nextCheckAt: EpochMs;
};

/** Every value on screen is one of these, and looks it (design section 1). */
export type Freshness = 'fresh' | 'stale' | 'failed' | 'unknown';

/** Snapshots older than this are stale whatever the provider's pace. */
const staleAfterMs = 15 * minute;

/** How far the snapshot can be trusted at `now`. A failed check wins over an old answer; no answer at all is unknown. */
export function freshness(integration: Integration, now: EpochMs): Freshness {
  if (integration.failure) return 'failed';
  if (!integration.status || integration.checkedAt === undefined) return 'unknown';
  return now - integration.checkedAt > staleAfterMs ? 'stale' : 'fresh';
}
