import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../failure';
import { createHttp } from '../http';
import type { IntegrationStatus } from '../status';
import { createConnectSafely } from './client';

const now = Date.parse('2026-03-04T12:00:00Z');
const asked: string[] = [];

function provider(code: number, body: unknown) {
  asked.length = 0;
  return createConnectSafely(
    createHttp({
      online: () => true,
      fetch: (input) => {
        asked.push(String(input));
        return Promise.resolve(new Response(JSON.stringify(body), { status: code }));
      },
    }),
  );
}

const ask = (code: number, body: unknown, accountId?: string): Promise<IntegrationStatus> =>
  provider(code, body).status({
    credentials: { apiKey: 'cs_1', ...(accountId !== undefined && { accountId }) },
    signal: new AbortController().signal,
    now,
  });

const lena = {
  id: '67aa31f0c2d94b0012ab77e1',
  firstName: 'Lena',
  lastName: 'Ortiz',
  publicId: 'lena-ortiz-88',
  platform: 'ConnectSafely',
  status: 'AVAILABLE',
  enabled: true,
  lastUsed: '2026-03-04T11:00:00.000Z',
  hasTokens: true,
};

async function refusal(code: number, body: unknown, accountId?: string): Promise<Failure> {
  const thrown: unknown = await ask(code, body, accountId).catch((error: unknown) => error);
  if (!(thrown instanceof Failed)) throw new Error('Expected a refusal.');
  return thrown.failure;
}

describe('the state of the account, by contract connectsafely 1.3', () => {
  it.each([
    [{ status: 'ERROR' }, 'attention', ['connectSafely_attention']],
    [
      { status: 'ERROR', hasTokens: false, enabled: false },
      'attention',
      ['connectSafely_attention', 'connectSafely_noSession', 'connectSafely_off'],
    ],
    [{ hasTokens: false }, 'attention', ['connectSafely_noSession']],
    [{ enabled: false }, 'paused', ['connectSafely_off']],
    [{ enabled: false, status: 'WARMUP' }, 'paused', ['connectSafely_off']],
    [{ status: 'IN_USE' }, 'busy', ['connectSafely_busy']],
    [{ status: 'WARMUP' }, 'ok', ['connectSafely_warmingUp']],
    [{}, 'ok', ['connectSafely_ready']],
    [{ status: 'available' }, 'ok', ['connectSafely_ready']],
    [{ status: 'FREE' }, 'unknown', ['connectSafely_olderStatus']],
    [{ status: 'SLEEPING' }, 'unknown', ['connectSafely_status']],
    [{ enabled: undefined }, 'ok', ['connectSafely_ready', 'connectSafely_readyUnknown']],
    [{ hasTokens: 'yes' }, 'ok', ['connectSafely_ready', 'connectSafely_readyUnknown']],
  ])('%j is %s: %j', async (fields, health, keys) => {
    const answer = await ask(200, { ...lena, ...fields });
    expect(answer.health).toBe(health);
    expect([answer.headline.key, ...answer.notes.map(({ key }) => key)]).toEqual(keys);
    expect(answer.fix !== undefined).toBe(health === 'attention' || health === 'paused');
    expect(answer.allowances).toEqual([]);
  });

  it('keeps the raw word of a status nobody documented', async () => {
    expect((await ask(200, { ...lena, status: 'SLEEPING' })).headline.with).toEqual(['SLEEPING']);
  });
});

describe('the plan', () => {
  const free = {
    premiumType: 'NON_PREMIUM',
    isPremium: false,
    hasSalesNavigator: false,
    hasRecruiter: false,
  };
  it.each([
    [undefined, undefined, undefined],
    [null, undefined, undefined],
    [{}, undefined, undefined],
    [free, { key: 'connectSafely_planFree' }, false],
    [
      { ...free, isPremium: true, premiumType: 'PREMIUM' },
      { key: 'connectSafely_plan', with: ['Premium'] },
      true,
    ],
    [
      { ...free, isPremium: true, premiumType: 'SOMETHING_NEW', hasSalesNavigator: true },
      { key: 'connectSafely_plan', with: ['Premium (SOMETHING_NEW), Sales Navigator'] },
      true,
    ],
    [
      { ...free, hasRecruiter: true, hasHiringManager: true },
      { key: 'connectSafely_plan', with: ['Recruiter, Hiring manager'] },
      undefined,
    ],
  ])('%j reads %j, premium %s', async (linkedinPlan, plan, premium) => {
    const answer = await ask(200, { ...lena, linkedinPlan });
    expect([answer.plan, answer.premium]).toEqual([plan, premium]);
  });
});

describe('the account', () => {
  it.each([
    [{}, 'Lena Ortiz', 'https://www.linkedin.com/in/lena-ortiz-88'],
    [{ lastName: '' }, 'Lena', 'https://www.linkedin.com/in/lena-ortiz-88'],
    [{ firstName: null, lastName: null }, 'lena-ortiz-88', 'https://www.linkedin.com/in/lena-ortiz-88'],
    [{ firstName: '', lastName: '', publicId: null }, '…ab77e1', undefined],
    [{ publicId: 'zoë/..?x' }, 'Lena Ortiz', 'https://www.linkedin.com/in/zo%C3%AB%2F..%3Fx'],
  ])('with %j is called %s', async (fields, name, url) => {
    const { account } = await ask(200, { ...lena, ...fields });
    expect([account?.id, account?.name, account?.url]).toEqual([lena.id, name, url]);
  });

  it.each([
    [null, undefined, 'connectSafely_neverUsed'],
    ['', undefined, 'connectSafely_neverUsed'],
    ['soon', undefined, 'connectSafely_activityUnknown'],
    ['2026-03-04T11:00:00.000Z', now - 3_600_000, undefined],
    ['2027-03-04T11:00:00.000Z', now, undefined],
  ])('last used %j was active at %s', async (lastUsed, at, key) => {
    const { lastActivityAt, notes } = await ask(200, { ...lena, lastUsed });
    expect([lastActivityAt, notes[0]?.key]).toEqual([at, key]);
  });

  it('is asked for by id only when there is one, and another one is not passed off as it', async () => {
    await ask(200, lena);
    expect(asked).toEqual(['https://api.connectsafely.ai/linkedin/account/status']);
    const pinned = await ask(200, lena, 'acc 1&x');
    expect(asked).toEqual(['https://api.connectsafely.ai/linkedin/account/status?accountId=acc+1%26x']);
    expect(pinned.notes).toContainEqual({ key: 'connectSafely_otherAccount', with: ['Lena Ortiz'] });
    expect((await ask(200, lena, lena.id)).notes).toEqual([]);
  });

  it('may come wrapped, if it is complete', async () => {
    expect((await ask(200, { success: true, data: lena })).account?.id).toBe(lena.id);
    expect(await refusal(200, { success: true, data: { id: 'x' } })).toMatchObject({ code: 'bad-reply' });
  });
});

describe('a refusal', () => {
  it.each([
    [
      400,
      {
        success: false,
        error: { name: 'ZodError', issues: [{ path: ['accountId'], message: 'Invalid id' }] },
      },
      'acc1',
      'invalid-input',
      'connectSafelyAccountRefused',
      'Invalid id',
    ],
    [
      401,
      { error: 'Unauthorized - Invalid credentials' },
      undefined,
      'unauthorized',
      'connectSafelyKeyRefused',
      'Unauthorized - Invalid credentials',
    ],
    [
      403,
      { success: false, error: 'Your trial has expired.' },
      undefined,
      'forbidden',
      'connectSafelySubscription',
      'Your trial has expired.',
    ],
    [
      404,
      { error: 'example_value' },
      undefined,
      'not-found',
      'connectSafelyNoAccount',
      'No LinkedIn account is connected.',
    ],
    [
      404,
      { error: 'example_value' },
      'acc1',
      'not-found',
      'connectSafelyAccountIdUnusual',
      'That account was not found for this key.',
    ],
    [
      429,
      { success: false, code: 'rate_limited', message: 'Too many requests' },
      undefined,
      'rate-limited',
      undefined,
      'Too many requests',
    ],
    [
      500,
      { success: false, code: 'internal_error', message: 'Something failed' },
      undefined,
      'service-down',
      undefined,
      'Something failed',
    ],
    [500, { error: { message: 'Deep' } }, undefined, 'service-down', undefined, 'Deep'],
    [200, { error: 'Odd' }, undefined, 'bad-reply', 'wrongShape', 'Odd'],
    [200, { ...lena, success: false, message: 'Odd' }, undefined, 'bad-reply', 'wrongShape', 'Odd'],
  ])('%i %j for account %s is %s, %s: %s', async (status, body, accountId, code, reason, message) => {
    const failure = await refusal(status, body, accountId);
    expect([failure.code, failure.reason, failure.message]).toEqual([code, reason, message]);
  });
});

it.each([
  [{ apiKey: 'Authorization: Bearer k1' }, { ok: true, credentials: { apiKey: 'k1' } }],
  [
    { apiKey: 'k1', accountId: ' ' },
    { ok: true, credentials: { apiKey: 'k1' } },
  ],
  [
    { apiKey: 'k1', accountId: ' acc_1 ' },
    { ok: true, credentials: { apiKey: 'k1', accountId: 'acc_1' } },
  ],
  [{ apiKey: '' }, { ok: false, field: 'apiKey', failure: { reason: 'key_empty' } }],
  [{ apiKey: 'bna_00ff' }, { ok: false, field: 'apiKey', failure: { reason: 'key_isBuena' } }],
  [
    { apiKey: 'k1', accountId: 'a b' },
    { ok: false, field: 'accountId', failure: { reason: 'key_connectSafelyAccountId' } },
  ],
  [
    { apiKey: 'k1', accountId: 'https://www.linkedin.com/in/x' },
    { ok: false, field: 'accountId', failure: { reason: 'key_connectSafelyAccountId' } },
  ],
])('what was typed as %j becomes %j', (values, expected) => {
  expect(provider(200, lena).normalise(values)).toMatchObject(expected);
});

describe('the list of accounts to choose from', () => {
  const choices = (body: unknown) =>
    provider(200, body).accounts?.({
      credentials: { apiKey: 'cs_1', accountId: 'pinned' },
      signal: new AbortController().signal,
      now,
    });

  it('is asked for without the account chosen so far, and names each account once', async () => {
    const answer = await choices([
      lena,
      { ...lena, enabled: false },
      { ...lena, id: 'x'.repeat(90) },
      null,
      7,
    ]);
    expect(asked).toEqual(['https://api.connectsafely.ai/linkedin/accounts']);
    expect(answer?.map(({ id, health }) => [id, health])).toEqual([
      [lena.id, 'paused'],
      // Whole, since it is sent back.
      ['x'.repeat(90), 'ok'],
    ]);
  });

  it('ends at 200 accounts', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...lena, id: `a${index}` }));
    expect(await choices(many)).toHaveLength(200);
  });

  it('is a list or a failure, whatever comes', async () => {
    const place = fc.constantFrom(...Object.keys(lena), 'apiSeatAllocated');
    const row = fc.tuple(place, fc.jsonValue()).map(([name, value]) => ({ ...lena, [name]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(fc.oneof(row, fc.jsonValue())), fc.jsonValue()), async (body) => {
        const answer = await choices(body)?.catch((error: unknown) => error);
        if (!Array.isArray(body)) expect(answer).toBeInstanceOf(Failed);
        else expect(structuredClone(answer)).toBeInstanceOf(Array);
      }),
    );
  });
});
