import { describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../failure';
import { createHttp } from '../http';
import type { IntegrationStatus } from '../status';
import { createBuena } from './client';

const now = Date.parse('2026-03-04T12:00:00Z');
const asked: string[] = [];

function status(code: number, body: unknown, credentials: Record<string, string> = { apiKey: 'bna_00ff' }) {
  asked.length = 0;
  const http = createHttp({
    online: () => true,
    fetch: (input) => {
      asked.push(String(input));
      return Promise.resolve(new Response(JSON.stringify(body), { status: code }));
    },
  });
  return createBuena(http).status({ credentials, signal: new AbortController().signal, now });
}

const connected = (fields: object, rest: object = {}): Promise<IntegrationStatus> =>
  status(200, {
    userId: '6710fa2b9c04d17e55aa0c31',
    success: true,
    data: { linkedInIntegration: { connected: true, ...fields }, hasProxy: false, ...rest },
  });

async function refusal(code: number, body: unknown): Promise<Failure> {
  const thrown: unknown = await status(code, body).catch((error: unknown) => error);
  if (!(thrown instanceof Failed)) throw new Error('Expected a refusal.');
  return thrown.failure;
}

const keys = ({ notes }: IntegrationStatus): string[] => notes.map(({ key }) => key);

describe('a connected account', () => {
  it('gives account, allowance, level, advice and zone', async () => {
    const answer = await connected(
      {
        profileUrl: 'https://linkedin.com/in/mara-okafor',
        name: 'Mara Okafor',
        connectionCount: 842,
        actionsToday: 38,
        dailyLimit: 80,
        lastActivity: '2026-03-04T11:00:00Z',
      },
      { timezone: 'Europe/Lisbon' },
    );
    expect(answer).toEqual({
      health: 'ok',
      headline: { key: 'buena_connected' },
      notes: [
        { key: 'buena_usageLow', with: ['38', '80', '47.5', '42'] },
        { key: 'buena_adviceNormal' },
        { key: 'buena_timeZone', with: ['Europe/Lisbon'] },
        { key: 'buena_connections', with: ['842'] },
      ],
      account: {
        id: '6710fa2b9c04d17e55aa0c31',
        name: 'Mara Okafor',
        url: 'https://linkedin.com/in/mara-okafor',
      },
      timeZone: 'Europe/Lisbon',
      allowances: [
        {
          counts: 'actions',
          window: 'day',
          used: 38,
          limit: 80,
          resetsAt: Date.parse('2026-03-05T00:00:00Z'),
        },
      ],
      lastActivityAt: now - 3_600_000,
    });
  });

  it.each([
    [{ lastActivity: null }, 'buena_noActivity'],
    [{ lastActivity: '' }, 'buena_noActivity'],
    [{}, 'buena_noActivity'],
    [{ lastActivity: 'soon' }, 'buena_activityUnknown'],
    [{ lastActivity: '2026-03-04T00:00:00Z' }, undefined],
    [{ lastActivity: '2026-03-03T23:59:59Z' }, 'buena_quiet'],
    [{ lastActivity: '2026-03-03T12:00:00Z' }, 'buena_quiet'],
    [{ lastActivity: '2026-03-03T11:59:59Z' }, 'buena_quietDay'],
    [{ lastActivity: '2026-03-04T12:04:00Z' }, undefined],
    [{ lastActivity: '2026-03-04T13:00:00Z' }, 'buena_clockOff'],
  ])('with %j says %s of its activity', async (fields, key) => {
    const answer = await connected({ actionsToday: 5, dailyLimit: 80, ...fields });
    expect(keys(answer).slice(2)).toEqual(key === undefined ? [] : [key]);
    expect(answer.lastActivityAt ?? 0).toBeLessThanOrEqual(now);
    expect(JSON.stringify(answer)).not.toContain('null');
  });

  it.each([
    [{ dailyLimit: 80 }, 'buena_usageUnknown', [{ limit: 80 }]],
    [{ actionsToday: '9', dailyLimit: 80 }, 'buena_usageUnknown', [{ limit: 80 }]],
    [{ actionsToday: 9, dailyLimit: 0 }, 'buena_noLimit', [{ used: 9 }]],
    [{ actionsToday: 9 }, 'buena_noLimit', [{ used: 9 }]],
    [{ actionsToday: 9, dailyLimit: -1 }, 'buena_noLimit', [{ used: 9 }]],
    [{ actionsToday: 9, dailyLimit: 'many' }, 'buena_noLimit', [{ used: 9 }]],
    [{ actionsToday: 96, dailyLimit: 80 }, 'buena_usageHigh', [{ used: 96, limit: 80 }]],
    [{}, 'buena_usageUnknown', []],
  ])('with %j says %s and makes nothing up', async (fields, key, allowances) => {
    const answer = await connected(fields);
    expect(keys(answer)[0]).toBe(key);
    expect(answer.allowances).toEqual(
      allowances.map((given) => ({ counts: 'actions', window: 'day', ...given })),
    );
  });

  it('shows a zone this browser does not know, and no link that is not https', async () => {
    const answer = await connected(
      { profileUrl: 'http://linkedin.com/in/x', name: '' },
      { timezone: 'Mars/Olympus' },
    );
    expect(answer.notes.slice(-2)).toEqual([
      { key: 'buena_timeZoneUnknown', with: ['Mars/Olympus'] },
      { key: 'buena_address', with: ['http://linkedin.com/in/x'] },
    ]);
    expect(answer.account).toEqual({ id: '6710fa2b9c04d17e55aa0c31' });
  });
});

it.each([
  ['https://app.buena.ai/setup', 'https://app.buena.ai/setup'],
  ['https://buena.ai/x', 'https://buena.ai/x'],
  ['https://buena.ai.evil.example/', 'https://app.buena.ai/integrations/linkedin'],
  ['javascript:alert(1)', 'https://app.buena.ai/integrations/linkedin'],
  [undefined, 'https://app.buena.ai/integrations/linkedin'],
])('a disconnected account is an answer; its set-up address %s leads to %s', async (setupUrl, url) => {
  const linkedInIntegration = { connected: false, setupUrl };
  const answer = await status(200, {
    userId: 'u1',
    success: true,
    data: { linkedInIntegration, hasProxy: true },
  });
  expect(answer).toEqual({
    health: 'disconnected',
    headline: { key: 'buena_notConnected' },
    notes: setupUrl?.startsWith('javascript') ? [{ key: 'buena_address', with: [setupUrl] }] : [],
    account: { id: 'u1' },
    fix: { label: { key: 'buena_setUp' }, url },
    allowances: [],
  });
});

it.each([
  [{ success: false, data: { linkedInIntegration: { connected: true } } }],
  [{ success: true }],
  [{ success: true, data: { linkedInIntegration: {} } }],
  [{ success: true, data: { linkedInIntegration: { connected: 'true' } } }],
  [{ success: true, data: { linkedInIntegration: null } }],
  [{ error: true, message: 'No.' }],
])('%j is no answer, above all not "disconnected"', async (body) => {
  expect(await refusal(200, body)).toMatchObject({ code: 'bad-reply', reason: 'wrongShape' });
});

it('asks the older route, encoded, when there is a user id, and the simple one otherwise', async () => {
  const body = { data: { linkedInIntegration: { connected: true } } };
  await status(200, body, { apiKey: '1a2b3c4d-rest', userId: 'ü&1' });
  expect(asked).toEqual(['https://api.buena.ai/api/v2/users/linkedin/user-linkedin-integration/%C3%BC%261']);
  await status(200, body);
  expect(asked).toEqual(['https://api.buena.ai/api/v2/users/linkedin']);
});

describe('a refusal', () => {
  it.each([
    [
      400,
      { error: 'Use the specific route', availableRoute: '/api/v2/x/:userId' },
      'invalid-input',
      'buenaGlobalKey',
    ],
    [400, { error: true, message: 'Bad field' }, 'refused', 'buenaNotAccepted'],
    [
      401,
      { error: true, code: 'UNAUTHORIZED', message: 'Invalid API key' },
      'unauthorized',
      'buenaKeyRefused',
    ],
    [403, { error: true }, 'forbidden', 'buenaPermissionMissing'],
    [404, {}, 'not-found', 'buenaAddressUnknown'],
    [418, { error: 'Teapot' }, 'refused', undefined],
    [500, { error: true, message: 'Down' }, 'service-down', undefined],
  ])('with %i %j is %s, %s, and never shows `true`', async (code, body, expected, reason) => {
    const failure = await refusal(code, body);
    expect([failure.code, failure.reason]).toEqual([expected, reason]);
    expect(failure.message).not.toBe('true');
  });

  it('names the permission that is missing and those there are', async () => {
    const permissionHelp = { required: 'users:read', available: ['leads:read', 'linkedin:schedule'] };
    const { message } = await refusal(403, { error: true, code: 'PERMISSION_DENIED', permissionHelp });
    expect(message).toBe('Needed: users:read. The key has: leads:read, linkedin:schedule.');
    expect((await refusal(403, { error: true })).message).toBe('Needed: users:read.');
  });

  it('takes the wait from the body when no header has it', async () => {
    expect((await refusal(429, { error: true, message: 'Slow', retryAfter: 12 })).retryAt).toBe(now + 12_000);
    expect((await refusal(429, { error: true, retryAfter: 'x' })).retryAt).toBeUndefined();
  });
});
