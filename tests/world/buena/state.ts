import type { BuenaRefusal } from './refusals';

/** What Buena knows and how it behaves; every field can be set through the control API. Contract buena 1.2, 2. */
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
  /** Names of answer fields to leave out, `userId`, `success` and `data` among them. */
  omit: string[];
  /** Answer fields that get another value, of whatever type; those without a place of their own join the integration. */
  odd: Record<string, unknown>;
  /** The status routes answer with this; null when they do their work. */
  refuses: BuenaRefusal | null;
  /** What the key without `users:read` may do instead. */
  scopes: string[];
  /** Whether the 403 carries `permissionHelp`. */
  permissionHelp: boolean;
  /** Limit of requests, told in headers when not null; with nothing remaining every route answers 429. */
  rate: { limit: number; remaining: number; window: 'minute' | 'hour' | 'day'; resetsInMs: number } | null;
  /** What `GET /health` says of the service; null when it answers 404. */
  health: 'healthy' | 'degraded' | 'maintenance' | null;
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
  odd: {},
  refuses: null,
  scopes: ['leads:read', 'linkedin:schedule'],
  permissionHelp: true,
  rate: null,
  health: 'healthy',
});
