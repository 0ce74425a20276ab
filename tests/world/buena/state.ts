/** What Buena knows; every field can be set through the control API. Contract buena 1.2. */
export type BuenaState = {
  userId: string;
  connected: boolean;
  profileUrl: string;
  name: string;
  connectionCount: number;
  actionsToday: number;
  dailyLimit: number;
  lastActivity: string | null;
  hasProxy: boolean;
  timezone: string;
  setupUrl: string;
  /** Names of answer fields to leave out. */
  omit: string[];
};

export const createBuena = (now: number): BuenaState => ({
  userId: '6710fa2b9c04d17e55aa0c31',
  connected: true,
  profileUrl: 'https://linkedin.com/in/mara-self',
  name: 'Mara Self',
  connectionCount: 842,
  actionsToday: 38,
  dailyLimit: 80,
  lastActivity: new Date(now - 3 * 3_600_000).toISOString(),
  hasProxy: false,
  timezone: 'Europe/London',
  setupUrl: 'https://app.buena.ai/integrations/linkedin',
  omit: [],
});
