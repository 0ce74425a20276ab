import { describe, expect, it } from 'vitest';
import { createHttp, type Http } from '../http';
import type { Call } from '../provider';
import { createLinkedApi } from './client';

const now = Date.parse('2026-03-04T12:00:00Z');
const keys = { linkedApiToken: 'linked_demo_0001', identificationToken: 'id_demo_0001' };
const call: Call = { credentials: keys, signal: new AbortController().signal, now };

type Answer = { status?: number; type?: string; result?: unknown; hangs?: true };

const told: Readonly<Record<string, Answer>> = {
  '/account': { result: { name: 'Ada Demo', url: 'https://www.linkedin.com/in/ada-demo' } },
  '/admin/accounts.getAll': {
    result: {
      accounts: [
        { id: 'acc-2', name: 'Cy Demo', identificationToken: 'id_demo_0002', status: 'frozen' },
        { id: 'acc-1', name: 'Ada Demo', identificationToken: keys.identificationToken, status: 'active' },
      ],
    },
  },
  '/admin/limits.getUsage': {
    result: {
      usage: [
        { category: 'stMessages', period: 'daily', maxValue: 50, isEnabled: true, currentUsage: 3 },
        { category: 'stPosts', period: 'weekly', maxValue: 5, isEnabled: false, currentUsage: 0 },
      ],
    },
  },
  '/admin/subscription.getStatus': {
    result: { status: 'trialing', eligibleForTrial: false, cancelAtPeriodEnd: false },
  },
  '/admin/subscription.getSeats': {
    result: { seats: [{ seatType: 'plus', quantity: 1, billingPeriod: 'month' }] },
  },
};

/** A service whose answers differ from `told` as `change` says. */
function serviceOf(change: Readonly<Record<string, Answer>> = {}) {
  const asked: { path: string; headers: Headers }[] = [];
  const limits: number[] = [];
  const door = createHttp({
    online: () => true,
    timeoutMs: 150,
    fetch: (input, init) => {
      const { pathname: path } = new URL(String(input));
      asked.push({ path, headers: new Headers(init?.headers) });
      const answer = change[path] ?? told[path] ?? { status: 404, type: 'notFound' };
      if (answer.hangs) {
        return new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        });
      }
      const body = answer.type
        ? { success: false, error: { type: answer.type, message: 'Their words.' } }
        : { success: true, result: answer.result };
      return Promise.resolve(new Response(JSON.stringify(body), { status: answer.status ?? 200 }));
    },
  });
  const http: Http = (question) => {
    limits.push(question.timeoutMs);
    return door(question);
  };
  return { provider: createLinkedApi(http), asked, limits };
}

const bare = { health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [], allowances: [] };

it('tells account, plan and limits with five questions', async () => {
  const { provider, asked } = serviceOf();
  expect(await provider.status(call)).toEqual({
    ...bare,
    account: { name: 'Ada Demo', url: 'https://www.linkedin.com/in/ada-demo' },
    plan: { key: 'linkedApi_planTrial', with: ['Plus'] },
    allowances: [{ counts: 'messages', window: 'day', used: 3, limit: 50 }],
  });
  expect(asked.map(({ path }) => path)).toEqual(Object.keys(told));
});

it('shows the account’s token to its own endpoints only', async () => {
  const { provider, asked } = serviceOf();
  const status = await provider.status(call);
  for (const { path, headers } of asked) {
    expect(headers.get('linked-api-token')).toBe(keys.linkedApiToken);
    expect([path, headers.has('identification-token')]).toEqual([path, !path.startsWith('/admin/')]);
  }
  expect(JSON.stringify(status)).not.toMatch(/id_demo|linked_demo|redacted/);
});

it('says that LinkedIn is signed out and where to sign in again', async () => {
  const account = {
    id: 'acc-1',
    identificationToken: keys.identificationToken,
    status: 'reconnection_required',
    reconnectionLink: 'https://connect.linkedapi.io/r/1',
  };
  const { provider } = serviceOf({ '/admin/accounts.getAll': { result: { accounts: [account] } } });
  expect(await provider.status(call)).toMatchObject({
    health: 'disconnected',
    headline: { key: 'linkedApi_signedOut' },
    fix: { url: 'https://connect.linkedapi.io/r/1' },
  });
});

describe('the key is good all the same, and no more is asked, when the workspace’s accounts', () => {
  it.each<[string, Answer, object]>([
    ['are nobody’s business', { status: 401, type: 'accountIdRequired' }, {}],
    ['are not known to an old server', { status: 404, type: 'notFound' }, {}],
    ['are rubbish', { result: 'none' }, {}],
    ['are none', { result: { accounts: [] } }, {}],
    [
      'must not be asked for just now',
      { status: 429, type: 'tooManyRequests' },
      { unanswered: ['standing', 'allowances'] },
    ],
    ['cannot be had', { status: 503, type: 'notFound' }, { unanswered: ['standing', 'allowances'] }],
  ])('%s', async (_how, answer, more) => {
    const { provider, asked } = serviceOf({ '/admin/accounts.getAll': answer });
    const status = await provider.status(call);
    expect(status).toEqual({ ...bare, account: expect.any(Object), ...more });
    expect(asked.map(({ path }) => path)).toEqual(['/account', '/admin/accounts.getAll']);
  });
});

it('keeps the known limits when asked to slow down at them, and asks no further', async () => {
  const { provider, asked } = serviceOf({
    '/admin/limits.getUsage': { status: 429, type: 'tooManyRequests' },
  });
  expect(await provider.status(call)).toMatchObject({ health: 'ok', unanswered: ['allowances'] });
  expect(asked).toHaveLength(3);
});

it('does without limits and plan that are refused', async () => {
  const refused = { status: 404, type: 'notFound' };
  const { provider, asked } = serviceOf({
    '/admin/limits.getUsage': refused,
    '/admin/subscription.getStatus': { result: [] },
    '/admin/subscription.getSeats': refused,
  });
  expect(await provider.status(call)).toEqual({ ...bare, account: expect.any(Object) });
  expect(asked).toHaveLength(5);
});

it('goes by the key check alone when that fails', async () => {
  const { provider, asked } = serviceOf({ '/account': { status: 401, type: 'invalidLinkedApiToken' } });
  await expect(provider.status(call)).rejects.toMatchObject({ failure: { code: 'unauthorized' } });
  expect(asked).toHaveLength(1);
});

it('gives what is beside the key check little time in all, and does without what hangs', async () => {
  const { provider, limits } = serviceOf({ '/admin/subscription.getStatus': { hangs: true } });
  expect(await provider.status(call)).toMatchObject({ health: 'ok', allowances: [{ limit: 50 }] });
  const [check, ...beside] = limits;
  expect(check).toBe(20_000);
  expect(beside).toHaveLength(3);
  expect(Math.max(...beside)).toBeLessThanOrEqual(8_000);
  expect(beside).toEqual(beside.toSorted((a, b) => b - a));
});

describe('the older form', () => {
  const older: Call = { ...call, credentials: { linkedApiToken: 'acct_demo_0001', form: 'account' } };

  it('is checked by its cheapest question, with its own header', async () => {
    const { provider, asked } = serviceOf({ '/account/stats/actions': { result: [] } });
    expect(await provider.status(older)).toEqual({ ...bare, notes: [{ key: 'linkedApi_olderNote' }] });
    expect(asked.map(({ path }) => path)).toEqual(['/account/stats/actions']);
    const { headers } = asked[0] ?? {};
    expect(headers?.get('account-api-token')).toBe('acct_demo_0001');
    expect(headers?.has('linked-api-token')).toBe(false);
    expect(headers?.has('identification-token')).toBe(false);
  });

  it('cannot do what came later, and says so before anything is sent', async () => {
    const { provider, asked } = serviceOf();
    for (const request of [
      { operation: 'pollInbox', input: {} },
      { operation: 'getAccounts', input: {} },
      { operation: 'getAccountInfo', input: {} },
      { operation: 'syncNetwork', input: {} },
    ] as const) {
      await expect(provider.submit(request, older)).rejects.toMatchObject({
        failure: { code: 'unsupported', reason: 'notInOlderForm', effect: 'none' },
      });
    }
    expect(asked).toEqual([]);
  });

  it('cannot stop what has begun, and asks nobody to', async () => {
    const { provider, asked } = serviceOf();
    await expect(provider.cancel?.('account-1', older)).rejects.toMatchObject({
      failure: { code: 'unsupported', reason: 'noCancelInOlderForm' },
    });
    expect(asked).toEqual([]);
  });
});
