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
});
