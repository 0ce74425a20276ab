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
  /** Names of answer fields to leave out. */
  omit: string[];
};

/** Contract connectsafely 1.2. */
export type ConnectSafelyState = {
  accounts: ConnectSafelyAccount[];
  /** 403 for every key. Contract section 2.3. */
  trialExpired: boolean;
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
  omit: [],
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
});
