import type { ConnectSafelyRefusal } from './refusals';

export type ConnectSafelyAccount = {
  id: string;
  firstName: string | null;
  lastName: string | null;
  publicId: string | null;
  platform: string;
  status: string;
  enabled: boolean;
  lastUsed: string | null;
  hasTokens: boolean;
  /** Shown only while the status is AVAILABLE or WARMUP; null when the service has none. */
  linkedinPlan: Record<string, unknown> | null;
  /** Only the list of accounts tells these two. */
  picture: string | null;
  apiSeatAllocated: boolean;
  /** Names of answer fields to leave out. */
  omit: string[];
  /** Answer fields that get another value, of whatever type, or that no contract knows. */
  odd: Record<string, unknown>;
};

/** Contract connectsafely 1.2. */
export type ConnectSafelyState = {
  accounts: ConnectSafelyAccount[];
  /** 403 for every key. Contract section 2.3. */
  trialExpired: boolean;
  /** Every route answers with this; null when they do their work. */
  refuses: ConnectSafelyRefusal | null;
  /** The status comes as `{success, data}`, which no contract knows. */
  wrapped: boolean;
  /** The status is that of this account whichever was asked for. */
  answersFor: string | null;
  /** The plan is told whatever the status, or never; null for as documented. */
  tellsPlan: boolean | null;
  /** Limit of requests, told in headers when not null; with nothing remaining every route answers 429. */
  rate: {
    limit: number;
    remaining: number;
    resetsInMs: number;
    /** The vendor's pages disagree about how `X-RateLimit-Reset` is written. */
    resetAs: 'iso' | 'unix';
    /** Whether `Retry-After` comes along. */
    retryAfter: boolean;
  } | null;
  /** Whether the list of accounts can be had; without it the route answers 404. */
  lists: boolean;
};

const freePlan = {
  premiumType: 'NON_PREMIUM',
  isPremium: false,
  hasSalesNavigator: false,
  hasRecruiter: false,
  hasAwayMessages: false,
  hasAdvertiseBadge: false,
  hasHiringManager: false,
};

const account = (rest: Partial<ConnectSafelyAccount>): ConnectSafelyAccount => ({
  id: '67aa31f0c2d94b0012ab77e1',
  firstName: 'Mara',
  lastName: 'Self',
  publicId: 'mara-self',
  platform: 'ConnectSafely',
  status: 'AVAILABLE',
  enabled: true,
  lastUsed: null,
  hasTokens: true,
  linkedinPlan: freePlan,
  picture: null,
  apiSeatAllocated: true,
  omit: [],
  odd: {},
  ...rest,
});

export const createConnectSafely = (now: number): ConnectSafelyState => ({
  accounts: [
    account({ lastUsed: new Date(now - 2 * 3_600_000).toISOString() }),
    account({
      id: '67aa31f0c2d94b0012ab77f2',
      firstName: 'Kofi',
      lastName: '',
      publicId: 'kofi-m',
      status: 'WARMUP',
      enabled: false,
      linkedinPlan: { ...freePlan, premiumType: 'SOMETHING_NEW', isPremium: true, hasSalesNavigator: true },
    }),
  ],
  trialExpired: false,
  refuses: null,
  wrapped: false,
  answersFor: null,
  tellsPlan: null,
  rate: null,
  lists: true,
});
