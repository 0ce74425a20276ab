import type { Reply } from '../exchange';

/** A refusal of the request itself. Status mapping as contract 1.3 suggests; callers branch on `type`. */
export class Refusal extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
    this.status = statusOf(type);
  }
}

const statuses: Record<string, number> = {
  linkedApiTokenRequired: 401,
  invalidLinkedApiToken: 401,
  identificationTokenRequired: 401,
  invalidIdentificationToken: 401,
  accountApiTokenRequired: 401,
  invalidAccountApiToken: 401,
  subscriptionRequired: 402,
  trialLimitReached: 402,
  plusPlanRequired: 402,
  workflowNotFound: 404,
  notFound: 404,
  accountIdRequired: 401,
  accountNotFound: 401,
  sessionNotFound: 404,
  tooManyRequests: 429,
};

const statusOf = (type: string): number => statuses[type] ?? 400;

export const success = (result: unknown): Reply => ({ status: 200, body: { success: true, result } });

export const failure = (refusal: Refusal): Reply => ({
  status: refusal.status,
  body: { success: false, error: { type: refusal.type, message: refusal.message } },
});
