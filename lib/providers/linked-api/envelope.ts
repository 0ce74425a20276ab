import type { Failure } from '../../failure';
import { z } from '../../schema';
import { byStatus } from '../by-status';
import type { Reply } from '../http';
import { failureOf, typeOf } from './errors';

const envelope = z.object({
  success: z.catch(z.optional(z.boolean()), undefined),
  result: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

/** `own`: the service itself said no, in its own words; otherwise only the status or the form speaks. */
export type Answer = { ok: true; result: unknown } | { ok: false; own: boolean; failure: Failure };

/**
 * Opens `{success, result | error}`. The error's type decides, never the status: refusals come under 200 as well as under
 * 4xx and 5xx (contract linked-api 1.3).
 */
export function openEnvelope(reply: Reply): Answer {
  const parsed = envelope.safeParse(reply.body);
  if (!parsed.success) {
    return { ok: false, own: false, failure: reply.status >= 400 ? byStatus(reply) : strange(reply) };
  }
  const { success, result, error } = parsed.data;
  if (error !== undefined && error !== null) return refusal(reply, error);
  if (reply.status >= 400) return { ok: false, own: false, failure: byStatus(reply) };
  if (success === false || result === undefined) return { ok: false, own: false, failure: strange(reply) };
  return { ok: true, result };
}

function refusal(reply: Reply, error: unknown): Answer {
  const { type, known } = typeOf(error);
  // A server error in a dress we do not know may have come after the work was begun. Also a 4xx without any type.
  if (!known && (reply.status >= 500 || type === '')) {
    const failure = reply.status >= 400 ? byStatus(reply, failureOf(error).message) : strange(reply);
    return { ok: false, own: false, failure };
  }
  const failure = failureOf(error);
  const { retryAt } = reply;
  const timed = failure.code === 'rate-limited' && retryAt !== undefined ? { ...failure, retryAt } : failure;
  return { ok: false, own: true, failure: timed };
}

/** An answer that is JSON and nothing the contract knows. Whether the request had an effect cannot be told. */
function strange(reply: Reply): Failure {
  return {
    code: 'bad-reply',
    reason: 'wrongShape',
    message: `Linked API sent an answer this version does not understand (HTTP ${reply.status}).`,
    effect: 'unknown',
  };
}
