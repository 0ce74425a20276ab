import { demoKeys } from '../demo-keys';
import { type Exchange, header, type Reply } from '../exchange';
import { without } from '../json';
import type { Parts } from '../parts';
import { refuse } from './refusals';
import type { ConnectSafelyAccount, ConnectSafelyState } from './state';

/** The ConnectSafely service. Contract connectsafely 1.2; the list, the path form and all but 401, 404 are of 2. */
export function connectSafely(exchange: Exchange, parts: Parts): Reply {
  const state = parts.state.connectSafely;
  const reply = answer(exchange, state);
  const headers = rateHeaders(state, reply.status, parts);
  return headers ? { ...reply, headers } : reply;
}

function answer(exchange: Exchange, state: ConnectSafelyState): Reply {
  const key = /^Bearer (\S+)$/.exec(header(exchange, 'authorization') ?? '')?.[1];
  const { connectSafelyNoAccount } = demoKeys.variants;
  if (key !== demoKeys.connectSafely && key !== connectSafelyNoAccount) return refuse('unauthorized');
  if (state.trialExpired) return refuse('trialExpired');
  if (state.rate?.remaining === 0) return refuse('rateLimited');
  if (state.refuses) return refuse(state.refuses);
  const { method, path, query } = exchange;
  if (method !== 'GET') return refuse('notFound');
  const own = key === connectSafelyNoAccount ? { ...state, accounts: [] } : state;
  if (path === '/linkedin/accounts' && state.lists) return list(own, query.get('q') ?? '');
  if (path === '/linkedin/account/status') return status(own, query.get('accountId'));
  const named = /^\/linkedin\/account\/([^/]+)\/status$/.exec(path)?.[1];
  if (named === undefined) return refuse('notFound');
  if (!/^[0-9a-f]{24}$/.test(named)) return refuse('badId');
  return own.accounts.some(({ id }) => id === named) ? status(own, named) : refuse('notFoundByPath');
}

function status(state: ConnectSafelyState, asked: string | null): Reply {
  const id = state.answersFor ?? asked;
  const account =
    id === null ? mostRecentlyUsed(state.accounts) : state.accounts.find((one) => one.id === id);
  if (!account) return refuse('notFound');
  const body = report(account, state);
  return { status: 200, body: state.wrapped ? { success: true, data: body } : body };
}

export function mostRecentlyUsed(
  accounts: readonly ConnectSafelyAccount[],
): ConnectSafelyAccount | undefined {
  return [...accounts].sort((a, b) => (b.lastUsed ?? '').localeCompare(a.lastUsed ?? ''))[0];
}

function report(account: ConnectSafelyAccount, { tellsPlan }: ConnectSafelyState) {
  const usual = account.linkedinPlan !== null && ['AVAILABLE', 'WARMUP'].includes(account.status);
  const hidden = ['omit', 'odd', 'picture', 'apiSeatAllocated'];
  const plan = (tellsPlan ?? usual) ? [] : ['linkedinPlan'];
  return without({ ...account, ...account.odd }, [...hidden, ...plan, ...account.omit]);
}

/** A bare array out of the service's own books. Contract 2.1. */
function list({ accounts }: ConnectSafelyState, searched: string): Reply {
  const wanted = searched.toLowerCase();
  const fits = ({ firstName, lastName, publicId }: ConnectSafelyAccount): boolean =>
    `${firstName} ${lastName} ${publicId}`.toLowerCase().includes(wanted);
  const body = accounts.filter(fits).map((account) => {
    const { id, firstName, lastName, publicId, picture, enabled, apiSeatAllocated } = account;
    const row = { id, firstName, lastName, publicId, picture, status: account.status, enabled };
    return without({ ...row, apiSeatAllocated, ...account.odd }, account.omit);
  });
  return { status: 200, body };
}

function rateHeaders(
  { rate }: ConnectSafelyState,
  status: number,
  { clock }: Parts,
): Record<string, string> | undefined {
  if (!rate) return undefined;
  const resetsAt = clock.now() + rate.resetsInMs;
  return {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-reset': rate.resetAs === 'iso' ? clock.iso(resetsAt) : String(Math.ceil(resetsAt / 1_000)),
    ...(rate.retryAfter && status === 429 && { 'retry-after': String(Math.ceil(rate.resetsInMs / 1_000)) }),
  };
}
