import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { waysTo } from './world-call';

const simple = '/api/v2/users/linkedin';
const userId = '6710fa2b9c04d17e55aa0c31';
const older = `${simple}/user-linkedin-integration/${userId}`;
const { variants } = demoKeys;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

describe.each(waysTo('buena', 'api.buena.ai'))('Buena over $name', ({ call }) => {
  const get = (path: string, key?: string) =>
    call(world, { path, headers: key === undefined ? {} : { 'x-api-key': key } });

  const connected = {
    userId,
    success: true,
    data: {
      linkedInIntegration: {
        connected: true,
        profileUrl: 'https://linkedin.com/in/mara-self',
        name: 'Mara Self',
        connectionCount: 842,
        actionsToday: 38,
        dailyLimit: 80,
        lastActivity: expect.stringMatching(/^\d{4}-/),
      },
      hasProxy: false,
      timezone: 'Europe/London',
    },
  };

  it.each([
    ['the simple route with a user key', simple, demoKeys.buena],
    ['the older route with a global key', older, variants.buenaGlobal],
  ])('connected, by %s', async (_, path, key) => {
    const answer = await get(path, key);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(connected);
  });

  it('not connected is 200 and carries the set-up address only', async () => {
    world.control.buena({ connected: false, hasProxy: true });
    expect((await get(simple, demoKeys.buena)).body).toEqual({
      userId,
      success: true,
      data: {
        linkedInIntegration: { connected: false, setupUrl: 'https://app.buena.ai/integrations/linkedin' },
        hasProxy: true,
        timezone: 'Europe/London',
      },
    });
  });

  it('figures follow the control API, and fields can be left out', async () => {
    world.control.buena({ actionsToday: 77, lastActivity: null, omit: ['dailyLimit', 'timezone'] });
    const { body } = await get(simple, demoKeys.buena);
    expect(body).toMatchObject({ data: { linkedInIntegration: { actionsToday: 77, lastActivity: null } } });
    expect(JSON.stringify(body)).not.toMatch(/dailyLimit|timezone/);
  });

  const refusals: [string, number, string, string | undefined, unknown][] = [
    ['no key', 401, simple, undefined, { error: true, code: 'UNAUTHORIZED' }],
    ['a revoked key', 401, simple, variants.buenaRevoked, { error: true, code: 'UNAUTHORIZED' }],
    [
      'a key without the scope',
      403,
      simple,
      variants.buenaNoScope,
      {
        error: true,
        code: 'PERMISSION_DENIED',
        version: '2.0',
        permissionHelp: { required: 'users:read', available: ['leads:read', 'linkedin:schedule'] },
      },
    ],
    [
      'a global key on the simple route',
      400,
      simple,
      variants.buenaGlobal,
      {
        error: expect.stringMatching(/^When using global API key/),
        availableRoute: '/api/v2/users/linkedin/user-linkedin-integration/:userId',
      },
    ],
    ['an unknown user', 404, `${older}0`, variants.buenaGlobal, { error: true, code: 'NOT_FOUND' }],
  ];
  it.each([
    ['unauthorized', 401, { error: true, code: 'UNAUTHORIZED' }],
    ['validation', 400, { error: true, code: 'VALIDATION_ERROR', details: expect.any(Array) }],
    ['globalKey', 400, { error: expect.any(String), availableRoute: expect.stringMatching(/:userId$/) }],
    ['permissionDenied', 403, { code: 'PERMISSION_DENIED', permissionHelp: { required: 'users:read' } }],
    ['notFound', 404, { error: true, code: 'NOT_FOUND' }],
    ['rateLimited', 429, { retryAfter: 12, rateLimitInfo: { limit: 60, remaining: 0, window: 'minute' } }],
    ['internal', 500, { error: true, code: 'INTERNAL_ERROR' }],
    ['badGateway', 502, { error: true, code: 'BAD_GATEWAY' }],
    ['unavailable', 503, { error: true, code: 'SERVICE_UNAVAILABLE' }],
  ] as const)('refuses with %s when told to: %i', async (refuses, status, body) => {
    world.control.buena({ refuses });
    const answer = await get(simple, demoKeys.buena);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
    expect('code' in Object(answer.body)).toBe(refuses !== 'globalKey');
  });

  it.each([
    ['a key of its own', demoKeys.buena, ['users:read', 'leads:read', 'linkedin:schedule']],
    ['one without the scope', variants.buenaNoScope, ['leads:read', 'linkedin:schedule']],
    ['a global one', variants.buenaGlobal, ['*']],
  ])('tells the health to %s, with its permissions', async (_, key, permissions) => {
    world.control.buena({ health: 'degraded' });
    const answer = await get('/api/v2/health', key);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'degraded', version: '2.0', apiKey: { permissions } });
    world.control.buena({ health: null });
    expect((await get('/api/v2/health', key)).status).toBe(404);
  });

  it('counts requests in its headers when told to, the reset in unix seconds, and ends with 429', async () => {
    expect((await get(simple, demoKeys.buena)).headers).not.toHaveProperty('x-ratelimit-limit');
    const rate = { limit: 60, remaining: 1, window: 'minute', resetsInMs: 30_000 } as const;
    world.control.buena({ rate });
    const { headers, status } = await get(simple, demoKeys.buena);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'x-ratelimit-remaining': '1', 'x-ratelimit-window': 'minute' });
    expect(Math.abs(Number(headers['x-ratelimit-reset']) - Date.now() / 1_000 - 30)).toBeLessThan(3);
    world.control.buena({ rate: { ...rate, remaining: 0 } });
    const refused = await get('/api/v2/health', demoKeys.buena);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ retryAfter: 30, rateLimitInfo: { limit: 60 } });
  });

  it('says odd things in any place when told to', async () => {
    world.control.buena({ odd: { success: 'yes', hasProxy: 7, dailyLimit: '80', surplus: [] } });
    expect((await get(simple, demoKeys.buena)).body).toMatchObject({
      success: 'yes',
      data: { hasProxy: 7, linkedInIntegration: { dailyLimit: '80', surplus: [], actionsToday: 38 } },
    });
    world.control.buena({ odd: { data: 'none' }, omit: ['userId', 'success'] });
    expect((await get(simple, demoKeys.buena)).body).toEqual({ data: 'none' });
  });

  it.each(refusals)('%s: %s', async (_, status, path, key, body) => {
    const answer = await get(path, key);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(Object(body));
  });
});
