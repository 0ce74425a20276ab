import type { JsonObject } from '../json';
import { type Account, createAccounts } from './account';

export type Action = JsonObject & { actionType: string };

export type Workflow = {
  id: string;
  account: string;
  root: Action | Action[];
  status: 'pending' | 'running' | 'completed' | 'failed' | 'cancelled';
  completion?: unknown;
  failure?: { reason: string; message: string };
};

export type SessionStatus =
  | 'pending'
  | 'preparing'
  | 'serving'
  | 'streaming'
  | 'success'
  | 'expired'
  | 'error'
  | 'cancelled';

/** A window in which somebody signs in to LinkedIn; with an account, again. Contract linked-api 1.7. */
export type ConnectionSession = { sessionId: string; status: SessionStatus; account: string | null };

/** What the main workspace pays for. Everything here can be set through the control API. */
export type Subscription = {
  status: 'active' | 'trialing' | 'past_due' | 'canceled' | null;
  eligibleForTrial: boolean;
  cancelAtPeriodEnd: boolean;
  seats: { seatType: 'core' | 'plus'; quantity: number; billingPeriod: 'month' | 'year' }[];
  /** How many times a day an account may be connected; then `dailyConnectionAttemptsExceeded`. */
  connectionAttemptsLeft: number;
};

export type LinkedApiState = {
  accounts: Map<string, Account>;
  workflows: Map<string, Workflow>;
  sessions: ConnectionSession[];
  subscription: Subscription;
  /** Times of admin requests by token, epoch ms. */
  adminRequests: Map<string, number[]>;
};

export const createLinkedApi = (): LinkedApiState => ({
  accounts: new Map(createAccounts().map((each) => [each.id, each])),
  workflows: new Map(),
  sessions: [],
  subscription: {
    status: 'active',
    eligibleForTrial: false,
    cancelAtPeriodEnd: false,
    seats: [
      { seatType: 'plus', quantity: 3, billingPeriod: 'month' },
      { seatType: 'core', quantity: 1, billingPeriod: 'year' },
    ],
    connectionAttemptsLeft: 5,
  },
  adminRequests: new Map(),
});
