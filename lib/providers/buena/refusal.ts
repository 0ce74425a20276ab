import type { Failure } from '../../failure';
import { type EpochMs, second } from '../../time';
import { byStatus } from '../by-status';
import { httpsLink, shorten } from '../foreign-text';
import type { Reply } from '../http';
import { retryAfterSeconds } from '../retry-after';
import { errorBody } from './reply';

/** Whose question was refused. `scopes`: what the key is known to be allowed, where somebody asked. */
type Asker = { userId?: string | undefined; scopes?: readonly string[] | undefined; now: EpochMs };

/** The only form of a user id that was ever seen; others are sent all the same (contract buena 1.3). */
const usualUserId = /^[0-9a-f]{24}$/i;

/** What Buena means by an error status, contract buena 1.2 and 4. */
export function refusalOf(reply: Reply, { userId, scopes, now }: Asker): Failure {
  const body = bodyOf(reply);
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
        message: permissionSentence(body.permissionHelp, scopes),
      };
    case 404: {
      if (userId === undefined) return { ...failure, reason: 'buenaAddressUnknown' };
      const reason = usualUserId.test(userId) ? 'buenaUserUnknown' : 'buenaUserIdUnusual';
      return { ...failure, reason };
    }
    case 429: {
      const retryAt =
        failure.retryAt ??
        retryAfterSeconds(body.retryAfter, now) ??
        secondsUntil(body.rateLimitInfo?.reset, now);
      return { ...failure, ...(retryAt !== undefined && { retryAt }) };
    }
    default:
      return failure;
  }
}

/** Whether it is a 403 that does not say what the key may do. */
export function hidesScopes(reply: Reply): boolean {
  return reply.status === 403 && bodyOf(reply).permissionHelp?.available === undefined;
}

function bodyOf(reply: Reply) {
  const parsed = errorBody.safeParse(reply.body);
  const body: Partial<typeof parsed.data> = parsed.success ? parsed.data : {};
  return body;
}

/** A moment in unix seconds as a wait; one that has passed says nothing. */
function secondsUntil(unix: unknown, now: EpochMs): EpochMs | undefined {
  return typeof unix === 'number' ? retryAfterSeconds(unix - now / second, now) : undefined;
}

type Help = NonNullable<ReturnType<typeof bodyOf>['permissionHelp']>;

/** What the key needs and what it has. An address of Buena's own is told along; it stays text. */
function permissionSentence(help: Help | undefined, scopes: readonly string[] | undefined): string {
  const required = shorten(help?.required, 60) ?? 'users:read';
  const listed = (help?.available ?? scopes)?.slice(0, 20);
  const available = listed?.flatMap((scope) => shorten(scope, 40) ?? []) ?? [];
  const nothing = listed?.length === 0 ? ' The key has no permission at all.' : '';
  const has = available.length > 0 ? ` The key has: ${available.join(', ')}.` : nothing;
  const page = shorten(httpsLink(help?.documentation, 'buena.ai'), 200);
  return `Needed: ${required}.${has}${page === undefined ? '' : ` See ${page}`}`;
}
