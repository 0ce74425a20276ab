import { failed } from '../../failure';
import type { Done } from '../provider';
import { askForUsage } from './api-usage';
import { fitting } from './fitting';
import { misunderstood } from './misunderstood';
import { readAccounts, readList, readObject, readReconnectionLink, readUsed, withList } from './read-answer';
import { concernsOwn, questionsOf, type WireQuestion } from './wire/at-once';
import type { AtOnceOperation, AtOnceRequest } from './wire/workflow-operations';

/** What is asked of the service; `/admin/` paths are the workspace's own. */
export type Question = Omit<WireQuestion, 'method'> & { method: 'GET' | 'POST' | 'DELETE' };

/** The `result` of the answer to a question; throws `Failed`. */
export type Ask = (question: Question) => Promise<unknown>;

/** The answer as the operation's result has it; throws when it is none. Read next to contract linked-api 1.7, 2.6, 2.7. */
const readers = {
  // On the wire a bare list (contract linked-api 7.8).
  pollConversations: (result: unknown) => ({ conversations: readList(result) }),
  pollInbox: withList('messages'),
  pollNetwork: withList('events'),
  getAccountInfo: readObject,
  getAccounts: readAccounts,
  getLimits: withList('limits'),
  getLimitsUsage: readUsed,
  getSubscription: readObject,
  getSeats: withList('seats'),
  createReconnectionLink: readReconnectionLink,
} as const satisfies Record<Exclude<AtOnceOperation, 'getApiUsage'>, (result: unknown) => unknown>;

/**
 * What an operation without a workflow gives. Throws `Failed`: `bad-reply` for whatever is no answer to it. Of a list the
 * rest stays when an entry has something strange in it.
 */
export async function answerAtOnce(request: AtOnceRequest, ask: Ask): Promise<Done> {
  const done = fitting(request.operation, await answerOf(request, ask));
  if (!done || (done.problems.length > 0 && !holdsList(done.result))) throw misunderstood();
  return done;
}

async function answerOf(request: AtOnceRequest, ask: Ask): Promise<unknown> {
  if (request.operation === 'getApiUsage') return await askForUsage(request.input, ask);
  const ownId = concernsOwn(request) ? await ownAccountId(ask) : undefined;
  const [question] = questionsOf(request, ownId);
  if (!question) throw failed('bug', `${request.operation} asks nothing`);
  return readers[request.operation](await ask(question));
}

function holdsList(result: unknown): boolean {
  return Object.values(Object(result)).some((each) => Array.isArray(each) && each.length > 0);
}

async function ownAccountId(ask: Ask): Promise<string> {
  const [question] = questionsOf({ operation: 'getAccounts', input: {} });
  const accounts = question ? readAccounts(await ask(question)).accounts : [];
  const own = accounts.find((account) => account.own);
  const id = own && readObject(own).id;
  if (typeof id === 'string' && id !== '') return id;
  const message = 'None of the workspace’s accounts has this identification token.';
  throw failed('not-found', message, { reason: 'accountNotFound', effect: 'none' });
}
