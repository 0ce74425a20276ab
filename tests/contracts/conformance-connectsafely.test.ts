import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { waysTo } from './world-call';

const path = '/linkedin/account/status';
const first = '67aa31f0c2d94b0012ab77e1';
const second = '67aa31f0c2d94b0012ab77f2';
const { variants } = demoKeys;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

describe.each(waysTo('connectsafely', 'api.connectsafely.ai'))('ConnectSafely over $name', ({ call }) => {
  const get = (query = '', key: string = demoKeys.connectSafely) =>
    call(world, { path: `${path}${query}`, headers: { authorization: `Bearer ${key}` } });

  it('answers a flat object for the most recently used account', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id: first,
      firstName: 'Mara',
      lastName: 'Self',
      publicId: 'mara-self',
      platform: 'ConnectSafely',
      status: 'AVAILABLE',
      enabled: true,
      lastUsed: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      hasTokens: true,
      linkedinPlan: {
        premiumType: 'NON_PREMIUM',
        isPremium: false,
        hasSalesNavigator: false,
        hasRecruiter: false,
        hasAwayMessages: false,
        hasAdvertiseBadge: false,
        hasHiringManager: false,
      },
    });
  });

  it('answers the pinned account, and another default once that was used last', async () => {
    expect((await get(`?accountId=${second}`)).body).toMatchObject({ id: second, status: 'WARMUP' });
    world.control.connectsafely({ id: second, lastUsed: '2999-01-01T00:00:00.000Z' });
    expect((await get()).body).toMatchObject({ id: second });
  });

  it.each([
    ['AVAILABLE', true],
    ['WARMUP', true],
    ['IN_USE', false],
    ['ERROR', false],
    ['FREE', false],
  ])('status %s: plan shown %s', async (status, shown) => {
    world.control.connectsafely({ status });
    const { body } = await get();
    expect(body).toMatchObject({ status });
    expect('linkedinPlan' in Object(body)).toBe(shown);
  });

  it.each([
    [
      'a revoked key',
      401,
      '',
      variants.connectSafelyRevoked,
      { error: 'Unauthorized - Invalid credentials' },
    ],
    ['an owner without an account', 404, '', variants.connectSafelyNoAccount, { error: 'example_value' }],
    ['an unknown account', 404, '?accountId=none', demoKeys.connectSafely, { error: 'example_value' }],
    ['an empty account id', 404, '?accountId=', demoKeys.connectSafely, { error: 'example_value' }],
  ])('%s: %s', async (_, status, query, key, body) => {
    expect(await get(query, key)).toMatchObject({ status, body });
  });

  it('a key without Bearer, and no key, are 401', async () => {
    const bare = { path, headers: { authorization: demoKeys.connectSafely } };
    expect((await call(world, bare)).status).toBe(401);
    expect((await call(world, { path })).status).toBe(401);
  });

  it('an ended trial is 403', async () => {
    world.control.connectsafely({ trialExpired: true });
    expect((await get()).status).toBe(403);
  });

  it.each([
    ['badId', 400, { error: 'Invalid account ID format' }],
    ['badRequest', 400, { success: false, error: { name: 'ZodError', issues: [{ path: ['accountId'] }] } }],
    ['unauthorized', 401, { error: 'Unauthorized - Invalid credentials' }],
    ['trialExpired', 403, { success: false, error: 'Your trial has expired.' }],
    ['notFound', 404, { error: 'example_value' }],
    ['rateLimited', 429, { success: false, code: 'rate_limited' }],
    ['internal', 500, { success: false, code: 'internal_error' }],
    ['unavailable', 503, { error: { message: 'Down for maintenance' } }],
    ['errorUnder200', 200, { error: 'Something failed' }],
    ['failedUnder200', 200, { success: false }],
  ] as const)('refuses with %s when told to: %i', async (refuses, status, body) => {
    world.control.connectsafely({ refuses });
    const answer = await get();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
  });

  const ask = (asked: string, key: string = demoKeys.connectSafely) =>
    call(world, { path: `/linkedin${asked}`, headers: { authorization: `Bearer ${key}` } });

  it('lists the accounts of the key in a bare array, searched by name', async () => {
    world.control.connectsafely({
      id: second,
      apiSeatAllocated: false,
      picture: 'https://img.example/k.png',
    });
    expect((await ask('/accounts')).body).toEqual([
      {
        id: first,
        firstName: 'Mara',
        lastName: 'Self',
        publicId: 'mara-self',
        picture: null,
        status: 'AVAILABLE',
        enabled: true,
        apiSeatAllocated: true,
      },
      expect.objectContaining({ id: second, apiSeatAllocated: false, picture: 'https://img.example/k.png' }),
    ]);
    expect((await ask('/accounts?q=KOFI')).body).toMatchObject([{ id: second }]);
    expect((await ask('/accounts', variants.connectSafelyNoAccount)).body).toEqual([]);
    world.control.connectsafely({ lists: false });
    expect((await ask('/accounts')).status).toBe(404);
  });

  it.each([
    [first, 200, { id: first, platform: 'ConnectSafely' }],
    [`${first.slice(0, -1)}0`, 404, { error: 'LinkedIn account not found or not accessible' }],
    ['acc_1', 400, { error: 'Invalid account ID format' }],
  ])('takes the id in the path too: %s', async (id, status, body) => {
    const answer = await ask(`/account/${id}/status`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
  });

  it('wraps, swaps and distorts its answer when told to', async () => {
    world.control.connectsafely({ wrapped: true, odd: { hasTokens: 'yes', surplus: 1 } });
    expect((await get()).body).toMatchObject({
      success: true,
      data: { id: first, hasTokens: 'yes', surplus: 1 },
    });
    world.control.connectsafely({ wrapped: false, answersFor: second });
    expect((await get(`?accountId=${first}`)).body).toMatchObject({ id: second });
    world.control.connectsafely({ answersFor: null, tellsPlan: true, status: 'ERROR' });
    expect((await get()).body).toHaveProperty('linkedinPlan');
    world.control.connectsafely({ tellsPlan: false, status: 'AVAILABLE' });
    expect((await get()).body).not.toHaveProperty('linkedinPlan');
  });

  it.each(['iso', 'unix'] as const)('counts requests in its headers, the reset as %s', async (resetAs) => {
    const rate = { limit: 60, remaining: 4, resetsInMs: 30_000, resetAs, retryAfter: true };
    world.control.connectsafely({ rate });
    const { headers } = await get();
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '4' });
    expect(headers).not.toHaveProperty('retry-after');
    const reset = String(headers['x-ratelimit-reset']);
    const at = resetAs === 'iso' ? Date.parse(reset) : Number(reset) * 1_000;
    expect(Math.abs(at - Date.now() - 30_000)).toBeLessThan(3_000);
    world.control.connectsafely({ rate: { ...rate, remaining: 0 } });
    const refused = await get();
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30']);
    world.control.connectsafely({ rate: { ...rate, remaining: 0, retryAfter: false } });
    expect((await get()).headers).not.toHaveProperty('retry-after');
  });
});
