import { Failed } from '../../failure';
import { second } from '../../time';
import { shorten } from '../foreign-text';
import { badReply, type Http, type Reply } from '../http';
import { readKey, refuse, tidy } from '../key';
import type { Call, Normalised, Provider } from '../provider';
import { readOnly } from '../read-only';
import { connectSafelyAbout as about } from './about';
import { choicesOf } from './choices';
import { refusalOf } from './refusal';
import { readAccount, readAccounts, readError } from './reply';
import { summarise } from './summary';

/** ConnectSafely through the given door: its questions are safe to repeat. Contract connectsafely 1.1, 1.2, 2.1. */
export function createConnectSafely(http: Http): Provider {
  /** A good answer to one question; `accountId` only where there is one, since a blank one is refused. */
  async function ask(path: string, call: Call, accountId?: string): Promise<Reply> {
    const { apiKey = '' } = call.credentials;
    const reply = await http({
      about,
      method: 'GET',
      path,
      ...(accountId && { query: { accountId } }),
      headers: { authorization: `Bearer ${apiKey}` },
      secrets: [apiKey],
      timeoutMs: 15 * second,
      signal: call.signal,
      now: call.now,
    });
    if (reply.status >= 400) throw new Failed(refusalOf(reply, accountId, call.now));
    return reply;
  }

  return {
    about,
    ...readOnly,
    normalise,
    async status(call) {
      const { accountId } = call.credentials;
      const reply = await ask('/linkedin/account/status', call, accountId);
      const account = readAccount(reply.body);
      if (!account) throw misunderstood(reply);
      return summarise(account, accountId, call);
    },
    async accounts(call) {
      const reply = await ask('/linkedin/accounts', call);
      const listed = readAccounts(reply.body);
      if (!listed) throw misunderstood(reply);
      return choicesOf(listed);
    },
  };
}

function misunderstood({ body, status }: Reply): Failed {
  const said = shorten(readError(body).said);
  const message = said ?? 'ConnectSafely sent an answer this version does not understand.';
  return badReply('wrongShape', message, status);
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
