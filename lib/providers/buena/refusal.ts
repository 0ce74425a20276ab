import type { Failure } from '../../failure';
import type { EpochMs } from '../../time';
import { byStatus } from '../by-status';
import { shorten } from '../foreign-text';
import type { Reply } from '../http';
import { retryAfterSeconds } from '../retry-after';
import { errorBody } from './reply';

/** What Buena means by an error status, contract buena 1.2 and 4. */
export function refusalOf(reply: Reply, now: EpochMs): Failure {
  const parsed = errorBody.safeParse(reply.body);
  const body: Partial<typeof parsed.data> = parsed.success ? parsed.data : {};
  // `error: true` is never printed.
  const said = shorten(body.message) ?? shorten(body.error);
  const failure = byStatus(reply, said);
  switch (reply.status) {
    case 400:
      // The key's kind shows in the route it names, not in the sentence. That route is never asked: it is foreign text.
      return typeof body.availableRoute === 'string'
        ? { ...failure, code: 'invalid-input', reason: 'buenaGlobalKey' }
        : { ...failure, reason: 'buenaNotAccepted' };
    case 401:
      return { ...failure, reason: 'buenaKeyRefused' };
    case 403:
      return {
        ...failure,
        reason: 'buenaPermissionMissing',
        message: permissionSentence(body.permissionHelp),
      };
    case 404:
      return { ...failure, reason: 'buenaUserUnknown' };
    case 429: {
      const retryAt = failure.retryAt ?? retryAfterSeconds(body.retryAfter, now);
      return { ...failure, ...(retryAt !== undefined && { retryAt }) };
    }
    default:
      return failure;
  }
}

function permissionSentence(
  help: { required?: string | undefined; available?: string[] | undefined } | undefined,
): string {
  const required = shorten(help?.required, 60) ?? 'users:read';
  const available = help?.available?.slice(0, 20).flatMap((scope) => shorten(scope, 40) ?? []) ?? [];
  const has = available.length > 0 ? ` The key has: ${available.join(', ')}.` : '';
  return `Needed: ${required}.${has}`;
}
