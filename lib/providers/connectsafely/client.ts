import { Failed, type Failure } from '../../failure';
import { second } from '../../time';
import { byStatus } from '../by-status';
import { shorten } from '../foreign-text';
import { badReply, type Http, type Reply } from '../http';
import { readKey, refuse, tidy } from '../key';
import type { Normalised, Provider } from '../provider';
import { readOnly } from '../read-only';
import { connectSafelyAbout as about } from './about';
import { errorText, readAccount } from './reply';
import { summarise } from './summary';

/** ConnectSafely through the given door: its one question is safe to repeat. Contract connectsafely 1.1, 1.2. */
export function createConnectSafely(http: Http): Provider {
  return {
    about,
    ...readOnly,
    normalise,
    async status({ credentials, signal, now }) {
      const { apiKey = '', accountId } = credentials;
      const reply = await http({
        about,
        method: 'GET',
        path: '/linkedin/account/status',
        ...(accountId && { query: { accountId } }),
        headers: { authorization: `Bearer ${apiKey}` },
        secrets: [apiKey],
        timeoutMs: 15 * second,
        signal,
        now,
      });
      if (reply.status >= 400) throw new Failed(refusalOf(reply, accountId));
      const account = readAccount(reply.body);
      if (!account) {
        const said = shorten(errorText(reply.body));
        const message = said ?? 'ConnectSafely sent an answer this version does not understand.';
        throw badReply('wrongShape', message, reply.status);
      }
      return summarise(account, accountId, now);
    },
  };
}

/** By status alone: the bodies carry no code, and the documented 404 text is a placeholder (contract connectsafely 1.2). */
function refusalOf(reply: Reply, accountId: string | undefined): Failure {
  const failure = byStatus(reply, shorten(errorText(reply.body)));
  switch (reply.status) {
    case 400:
      return { ...failure, code: 'invalid-input', reason: 'connectSafelyAccountRefused' };
    case 401:
      return { ...failure, reason: 'connectSafelyKeyRefused' };
    case 403:
      return { ...failure, reason: 'connectSafelySubscription' };
    case 404: {
      const message = accountId
        ? 'That account was not found for this key.'
        : 'No LinkedIn account is connected.';
      return {
        ...failure,
        reason: accountId ? 'connectSafelyAccountUnknown' : 'connectSafelyNoAccount',
        message,
      };
    }
    default:
      return failure;
  }
}

function normalise(values: Readonly<Record<string, string>>): Normalised {
  const read = readKey(values.apiKey);
  if (!read.ok) return refuse('apiKey', read.reason);
  const accountId = tidy(values.accountId);
  if (accountId === '') return { ok: true, credentials: { apiKey: read.key } };
  if (!/^[^\s/?&#\\\p{Cc}]{1,200}$/u.test(accountId))
    return refuse('accountId', 'key_connectSafelyAccountId');
  return { ok: true, credentials: { apiKey: read.key, accountId } };
}
