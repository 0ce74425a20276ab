import type { Failure, FailureCode } from '../../failure';
import { z } from '../../schema';
import { reasonOf, shorten } from '../foreign-text';

/** Request-level errors and workflow failure reasons, contract linked-api 4.1 and 4.2. */
const requestCodes = {
  linkedApiTokenRequired: 'unauthorized',
  invalidLinkedApiToken: 'unauthorized',
  identificationTokenRequired: 'unauthorized',
  invalidIdentificationToken: 'unauthorized',
  // About one question, not about the key: that would stop everything else, too.
  accountIdRequired: 'invalid-input',
  subscriptionRequired: 'forbidden',
  trialLimitReached: 'forbidden',
  plusPlanRequired: 'forbidden',
  noAvailableSeats: 'forbidden',
  invalidRequestPayload: 'invalid-input',
  invalidWorkflow: 'invalid-input',
  linkedinAccountSignedOut: 'signed-out',
  languageNotSupported: 'refused',
  outsideWorkingHours: 'refused',
  workingHoursWaitExpired: 'refused',
  conversationsNotSynced: 'refused',
  tooManyRequests: 'rate-limited',
  dailyConnectionAttemptsExceeded: 'limit-reached',
  accountNotFound: 'not-found',
  sessionNotFound: 'not-found',
  workflowNotFound: 'not-found',
} as const satisfies Record<string, FailureCode>;

/** What LinkedIn or the service says of one action, contract linked-api 4.3. */
const actionCodes = {
  personNotFound: 'not-found',
  companyNotFound: 'not-found',
  postNotFound: 'not-found',
  jobNotFound: 'not-found',
  commentNotFound: 'not-found',
  threadNotFound: 'not-found',
  connectionNotFound: 'not-found',
  selfProfileNotAllowed: 'refused',
  messagingNotAllowed: 'refused',
  alreadyPending: 'refused',
  alreadyConnected: 'refused',
  emailRequired: 'refused',
  noteTooLong: 'invalid-input',
  noteLimitExceeded: 'limit-reached',
  requestNotAllowed: 'refused',
  notPending: 'refused',
  retrievingNotAllowed: 'refused',
  searchingNotAllowed: 'refused',
  filterNotApplied: 'refused',
  searchInterfaceMismatch: 'refused',
  commentingNotAllowed: 'refused',
  replyingNotAllowed: 'refused',
  duplicateComment: 'refused',
  noPostingPermission: 'refused',
  mentionNotResolved: 'refused',
  repostNotAllowed: 'refused',
  alreadyReposted: 'refused',
  noSalesNavigator: 'unsupported',
  limitExceeded: 'limit-reached',
} as const satisfies Record<string, FailureCode>;

/** Names of retired versions of the service and their successors, contract linked-api 4.1. */
const successors: Readonly<Record<string, keyof typeof requestCodes>> = {
  accountApiTokenRequired: 'linkedApiTokenRequired',
  invalidAccountApiToken: 'invalidLinkedApiToken',
  dataApiTokenRequired: 'linkedApiTokenRequired',
  invalidDataApiToken: 'invalidLinkedApiToken',
  insufficientCredits: 'subscriptionRequired',
  noActiveSeats: 'subscriptionRequired',
  invalidActionParams: 'invalidRequestPayload',
};

const codes: Readonly<Record<string, FailureCode>> = { ...requestCodes, ...actionCodes };

/** Every type that has a sentence of its own. */
export const knownTypes: readonly string[] = Object.keys(codes);

/** `{type, message}` as it comes in envelopes, action results and (with `reason` for `type`) failed workflows. */
const wireError = z.object({
  type: z.catch(z.optional(z.string()), undefined),
  reason: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.optional(z.string()), undefined),
});

/** The type's present-day name, and whether the contract knows it. Both sets are open. */
export function typeOf(error: unknown): { type: string; known: boolean } {
  const parsed = wireError.safeParse(error);
  const wire = (parsed.success && (parsed.data.type ?? parsed.data.reason)) || '';
  const type = Object.hasOwn(successors, wire) ? (successors[wire] ?? wire) : wire;
  return { type, known: Object.hasOwn(codes, type) };
}

/** A documented error as a failure; an undocumented one is `refused` with the service's own message. */
export function failureOf(error: unknown): Failure & { effect: 'none' } {
  const { type } = typeOf(error);
  const parsed = wireError.safeParse(error);
  const said = parsed.success ? shorten(parsed.data.message) : undefined;
  const code = Object.hasOwn(codes, type) ? (codes[type] ?? 'refused') : 'refused';
  const message = said ?? (shorten(type, 60) || 'Linked API gave no reason.');
  return { code, ...reasonOf(type), message, effect: 'none' };
}
