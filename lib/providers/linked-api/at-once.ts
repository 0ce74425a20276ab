import { failed } from '../../failure';
import { operations } from '../../linkedin/operations';
import { z } from '../../schema';
import { askForUsage } from './api-usage';
import { misunderstood } from './misunderstood';
import { readAccounts, readList, readObject, readReconnectionLink, readUsed, withList } from './read-answer';
import type { AtOnceOperation, AtOnceRequest } from './wire/workflow-operations';

/** What is asked of the service; `/admin/` paths are the workspace's own. */
export type Question = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: object;
};

/** The `result` of the answer to a question; throws `Failed`. */
export type Ask = (question: Question) => Promise<unknown>;

type Row = {
  method?: 'GET';
  path: string;
  /** What of the input is sent, in this order. */
  params?: readonly string[];
  /** The answer as the operation's result has it; throws when it is none. */
  read(result: unknown): unknown;
};

/** Read next to contract linked-api 1.2, 1.7, 2.6 and 2.7. */
const rows = {
  pollInbox: { path: '/inbox/poll', params: ['since', 'type', 'threadId'], read: withList('messages') },
  pollNetwork: { path: '/network/poll', params: ['since', 'type'], read: withList('events') },
  getAccountInfo: { method: 'GET', path: '/account', read: readObject },
  getAccounts: { path: '/admin/accounts.getAll', read: readAccounts },
  getLimits: { path: '/admin/limits.get', params: ['accountId'], read: withList('limits') },
  getLimitsUsage: { path: '/admin/limits.getUsage', params: ['accountId'], read: readUsed },
  getSubscription: { path: '/admin/subscription.getStatus', read: readObject },
  getSeats: { path: '/admin/subscription.getSeats', read: withList('seats') },
  createReconnectionLink: {
    path: '/admin/accounts.createReconnectionSession',
    params: ['accountId'],
    read: readReconnectionLink,
  },
} as const satisfies Record<Exclude<AtOnceOperation, 'pollConversations' | 'getApiUsage'>, Row>;

/** The result of an operation without a workflow. Throws `Failed`: `bad-reply` for whatever is no answer to it. */
export async function answerAtOnce(request: AtOnceRequest, ask: Ask): Promise<unknown> {
  const answer = await answerOf(request, ask);
  const parsed = z.safeParse<z.ZodMiniType>(operations[request.operation].result, answer);
  if (!parsed.success) throw misunderstood();
  return parsed.data;
}

async function answerOf(request: AtOnceRequest, ask: Ask): Promise<unknown> {
  if (request.operation === 'getApiUsage') return await askForUsage(request.input, ask);
  if (request.operation === 'pollConversations') {
    // On the wire both are bare lists (contract linked-api 7.8).
    const body = request.input.conversations.map((each) => named(each, ['personUrl', 'type', 'since']));
    return { conversations: readList(await ask({ method: 'POST', path: '/conversations/poll', body })) };
  }
  const { method, path, params = [], read }: Row = rows[request.operation];
  const input = named(request.input, params);
  const forOwn = params.includes('accountId') && input.accountId === undefined;
  const body = forOwn ? { accountId: await ownAccountId(ask) } : input;
  return read(await ask(method ? { method, path } : { method: 'POST', path, body }));
}

function named(input: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  const given: Readonly<Record<string, unknown>> = { ...input };
  return Object.fromEntries(
    names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );
}

async function ownAccountId(ask: Ask): Promise<unknown> {
  const { path, read } = rows.getAccounts;
  const own = read(await ask({ method: 'POST', path, body: {} })).accounts.find((account) => account.own);
  const id = own && readObject(own).id;
  if (typeof id === 'string' && id !== '') return id;
  const message = 'None of the workspace’s accounts has this identification token.';
  throw failed('not-found', message, { reason: 'accountNotFound', effect: 'none' });
}
