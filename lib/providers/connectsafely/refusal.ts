import type { Failure } from '../../failure';
import { type EpochMs, second } from '../../time';
import { momentOf } from '../activity';
import { byStatus } from '../by-status';
import { shorten } from '../foreign-text';
import type { Reply } from '../http';
import { retryAfterSeconds } from '../retry-after';
import { readError } from './reply';

/** The form of all ids of today; older ones were `acc_…`, so others are sent all the same (contract 2.2, 4). */
const usualId = /^[0-9a-f]{24}$/i;

/** By status alone: the bodies carry no code, and the documented 404 text is a placeholder (contract connectsafely 1.2). */
export function refusalOf(reply: Reply, accountId: string | undefined, now: EpochMs): Failure {
  const { said, holdUntil } = readError(reply.body);
  const failure = byStatus(reply, shorten(said));
  switch (reply.status) {
    case 400:
      return accountId
        ? { ...failure, code: 'invalid-input', reason: 'connectSafelyAccountRefused' }
        : { ...failure, reason: 'connectSafelyNotAccepted' };
    case 401:
      return { ...failure, reason: 'connectSafelyKeyRefused' };
    case 403:
      return { ...failure, reason: 'connectSafelySubscription' };
    case 404:
      return { ...failure, ...unknownAccount(accountId) };
    case 429: {
      const retryAt =
        failure.retryAt ??
        waitUntil(holdUntil, now) ??
        waitUntil(reply.headers.get('x-ratelimit-reset'), now);
      return { ...failure, ...(retryAt !== undefined && { retryAt }) };
    }
    default:
      return failure;
  }
}

/** With an id the id is not known; without one there is no account at all. The service's own text is never shown. */
function unknownAccount(accountId: string | undefined): Pick<Failure, 'reason' | 'message'> {
  if (!accountId) {
    return { reason: 'connectSafelyNoAccount', message: 'No LinkedIn account is connected.' };
  }
  const reason = usualId.test(accountId) ? 'connectSafelyAccountUnknown' : 'connectSafelyAccountIdUnusual';
  return { reason, message: 'That account was not found for this key.' };
}

/** The vendor's pages disagree whether a moment is ISO or unix seconds (contract connectsafely 2.3). */
function waitUntil(moment: unknown, now: EpochMs): EpochMs | undefined {
  const text = typeof moment === 'string' ? moment.trim() : '';
  const at = /^\d{9,11}$/.test(text) ? Number(text) * second : momentOf(text);
  return at === undefined ? undefined : retryAfterSeconds((at - now) / second, now);
}
