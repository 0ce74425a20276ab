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
  it.each(refusals)('%s: %s', async (_, status, path, key, body) => {
    const answer = await get(path, key);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(Object(body));
  });
});
