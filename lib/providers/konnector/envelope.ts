import { Failed, type Failure } from '../../failure';
import { z } from '../../schema';
import { type EpochMs, hour, minute } from '../../time';
import { byStatus } from '../by-status';
import { shorten } from '../foreign-text';
import { badReply, type Reply } from '../http';
import { retryAfterSeconds } from '../retry-after';
import { limitsOf } from './limits';

const envelope = z.object({
  code: z.catch(z.optional(z.number()), undefined),
  status: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
  data: z.optional(z.unknown()),
});

const detail = z.object({
  error: z.optional(z.unknown()),
  error_code: z.optional(z.unknown()),
  request_id: z.optional(z.unknown()),
  retry_after: z.optional(z.unknown()),
  rate_limit_info: z.catch(z.optional(z.object({ remaining_day: z.optional(z.unknown()) })), undefined),
});

type Detail = Partial<z.output<typeof detail>>;

/**
 * `data` of a good answer: 2xx *and* `status: true`. A 200 that says otherwise is classified by its `code` (contract
 * konnector 1.2). Throws `Failed`.
 */
export function openEnvelope(reply: Reply, now: EpochMs, route: string): unknown {
  const parsed = envelope.safeParse(reply.body);
  if (!parsed.success) {
    if (reply.status >= 400) throw new Failed(refusalOf(reply, {}, undefined, now, route));
    throw unreadable(reply);
  }
  const { code, status, message, data } = parsed.data;
  const saysNo = status === false || (code !== undefined && code >= 400);
  if (reply.status >= 400 || saysNo) {
    const said = detail.safeParse(data);
    const actual = reply.status >= 400 ? reply.status : (code ?? 0);
    if (actual < 400 || actual > 599) throw unreadable(reply);
    throw new Failed(
      refusalOf({ ...reply, status: actual }, said.success ? said.data : {}, message, now, route),
    );
  }
  if (status !== true) throw unreadable(reply);
  return data;
}

/** An answer of a shape nobody documented. */
export function unreadable(reply: Reply): Failed {
  return badReply('wrongShape', 'Konnector sent an answer this version does not understand.', reply.status);
}

function refusalOf(reply: Reply, said: Detail, message: unknown, now: EpochMs, route: string): Failure {
  const text = shorten(said.error) ?? shorten(message);
  const request = shorten(said.request_id, 60);
  const failure = byStatus(reply, text && request && reply.status !== 401 ? `${text} (${request})` : text);
  switch (reply.status) {
    case 400:
      return {
        ...failure,
        code: 'invalid-input',
        reason: invalidReasons.get(said.error_code) ?? 'konnectorNotAccepted',
      };
    case 401:
      // The same status says "bad key" and "good key, but not an administrator's"; only the first ends the sign-in.
      return said.error_code === 'UNAUTHORIZED_ACCESS'
        ? { ...failure, code: 'refused', reason: 'konnectorAdminOnly' }
        : { ...failure, reason: 'konnectorKeyRefused' };
    case 404:
      // Only one question names a thing that may be gone; elsewhere it is the address that nobody knows there.
      return {
        ...failure,
        reason: route === '/optimized_routine_data' ? 'konnectorNotFound' : 'konnectorNoEndpoint',
      };
    case 429:
      return limited(failure, reply, said, now);
    default:
      // The request id is in the message: it is what Konnector's support asks for.
      return reply.status >= 500 ? { ...failure, reason: 'konnectorTrouble' } : failure;
  }
}

const invalidReasons: ReadonlyMap<unknown, string> = new Map([
  ['INVALID_DATE_RANGE', 'konnectorDateRange'],
  ['INVALID_USER_IDS', 'konnectorUserIds'],
]);

/** Minute or day: only `remaining_day` tells. The day's unit of `retry_after` is disputed, so it is not used (1.8). */
function limited(failure: Failure, reply: Reply, said: Detail, now: EpochMs): Failure {
  const left = said.rate_limit_info?.remaining_day;
  if (left === 0 || (left === undefined && limitsOf(reply.headers).day.remaining === 0)) {
    return { ...failure, reason: 'konnectorDailyLimit', retryAt: now + hour };
  }
  // No minute lasts longer than an hour, whoever says so and wherever.
  const retryAt = retryAfterSeconds(said.retry_after, now) ?? failure.retryAt ?? now + minute;
  return { ...failure, reason: 'konnectorMinuteLimit', retryAt: Math.min(retryAt, now + hour) };
}
