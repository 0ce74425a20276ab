import { expect } from 'vitest';
import { hour } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { type Case, type Cases, type Desk, keysOf, sayingsOf } from './table-desk';

const wrongShape = { code: 'bad-reply', reason: 'wrongShape' };
const { buena: userKey, variants } = demoKeys;
const userId = '6710fa2b9c04d17e55aa0c31';
const dayActions = { counts: 'actions', window: 'day' };
const simple = '/api/v2/users/linkedin';

/** The account has used `used` of `limit` and was active just now. */
const used =
  (used: unknown, limit: unknown, ...expected: string[]): Case =>
  async ({ world, status }) => {
    world.control.buena({
      lastActivity: new Date().toISOString(),
      odd: { actionsToday: used, dailyLimit: limit },
    });
    expect(
      sayingsOf(await status())
        .slice(1, 3)
        .join(' '),
    ).toMatch(new RegExp(expected.join('.*'), 's'));
  };

const high = 'High use today';
const moderate = 'Moderate use today';
const low = 'Low use today';
const advice = {
  high: 'nearly used up',
  medium: 'Keep an eye on it',
  normal: 'within the normal range',
  low: 'room for more',
};

const quiet = async ({ world, status }: Desk, hours: number, more = {}) => {
  const now = Date.now();
  world.control.buena({ lastActivity: new Date(now - hours * hour).toISOString() });
  return keysOf(await status(undefined, { now, ...more })).filter((key) => key.startsWith('buena_quiet'));
};

/** Contract buena 1.2 to 1.4. */
export const buenaAnswers: Cases = {
  '1.2 `userId` | string | always | Sits beside `data`, not inside it': async ({ world, status }) => {
    expect((await status()).account?.id).toBe(userId);
    world.control.buena({ odd: { userId: { id: 7 } } });
    expect((await status()).account).toEqual({ name: 'Mara Self', url: 'https://linkedin.com/in/mara-self' });
  },
  '1.2 `success` | boolean | always | Always `true` on success': async ({ world, failure }) => {
    world.control.buena({ odd: { success: 'yes' } });
    expect(await failure()).toMatchObject(wrongShape);
  },
  '1.2 `data` | object | always': async ({ world, failure }) => {
    world.control.buena({ odd: { data: [] } });
    expect(await failure()).toMatchObject(wrongShape);
  },
  '1.2 `data.linkedInIntegration` | object | always': async ({ world, failure }) => {
    world.control.buena({ odd: { linkedInIntegration: null } });
    expect(await failure()).toMatchObject(wrongShape);
  },
  '1.2 `….connected` | boolean | always | The discriminator between the two shapes': async (desk) => {
    expect((await desk.status()).health).toBe('ok');
    desk.world.control.buena({ connected: false });
    expect((await desk.status()).health).toBe('disconnected');
  },
  '1.2 `….profileUrl` | string (URL)': async ({ world, status }) => {
    expect((await status()).account?.url).toBe('https://linkedin.com/in/mara-self');
    world.control.buena({ omit: ['profileUrl'] });
    expect((await status()).account).toEqual({ id: userId, name: 'Mara Self' });
  },
  '1.2 `….name` | string | Treat as optional': async ({ world, status }) => {
    world.control.buena({ omit: ['name'] });
    expect((await status()).account).toEqual({ id: userId, url: 'https://linkedin.com/in/mara-self' });
  },
  '1.2 `….connectionCount` | number (int)': async ({ world, status }) => {
    expect(sayingsOf(await status())).toContain('LinkedIn connections: 842');
    world.control.buena({ odd: { connectionCount: 'many' } });
    expect(keysOf(await status())).not.toContain('buena_connections');
  },
  '1.2 `….actionsToday` | number (int) | LinkedIn actions done today': async ({ status }) => {
    expect((await status()).allowances).toMatchObject([{ ...dayActions, used: 38 }]);
  },
  '1.2 `….dailyLimit` | number (int) | Can be absent or 0': async ({ world, status }) => {
    expect((await status()).allowances).toMatchObject([{ limit: 80 }]);
    world.control.buena({ omit: ['dailyLimit'] });
    expect((await status()).allowances[0]).not.toHaveProperty('limit');
  },
  '1.2 `….lastActivity` | string, ISO 8601 UTC, or null/empty/absent': async ({ world, status }) => {
    const now = Date.now();
    expect((await status(undefined, { now })).lastActivityAt).toBeLessThan(now);
    world.control.buena({ lastActivity: '' });
    expect(await status()).not.toHaveProperty('lastActivityAt');
  },
  '1.2 `data.hasProxy` | boolean | always': async ({ world, status }) => {
    expect(keysOf(await status())).not.toContain('buena_proxy');
    world.control.buena({ hasProxy: true });
    expect(keysOf(await status())).toContain('buena_proxy');
  },
  '1.2 `data.timezone` | string (IANA) | unknown zone -> show the raw text': async ({ world, status }) => {
    const now = Date.parse('2026-10-24T23:30:00Z');
    world.control.buena({ timezone: 'Europe/London' });
    const known = await status(undefined, { now });
    expect(sayingsOf(known)).toContain(
      'Time zone of the account: Europe/London. Its day is taken to end at midnight there.',
    );
    expect(known.timeZone).toBe('Europe/London');
    // Half past midnight in summer; clocks go back that night, so the day has 25 hours.
    expect(known.allowances[0]?.resetsAt).toBe(Date.parse('2026-10-26T00:00:00Z'));
    world.control.buena({ timezone: 'Mars/Olympus' });
    const unknown = await status(undefined, { now });
    expect(sayingsOf(unknown)).toContain('Buena names a time zone this browser does not know: Mars/Olympus');
    expect(unknown.allowances[0]).not.toHaveProperty('resetsAt');
    expect(unknown).not.toHaveProperty('timeZone');
  },
  '1.2 not connected: `connected` | `false`': async ({ world, status }) => {
    world.control.buena({ connected: false, hasProxy: true });
    expect(await status()).toMatchObject({ health: 'disconnected', allowances: [], notes: [] });
  },
  '1.2 not connected: `setupUrl` | Open only if `https:` and host is `buena.ai` or ends in `.buena.ai`':
    async ({ world, status }) => {
      const known = 'https://app.buena.ai/integrations/linkedin';
      for (const [setupUrl, url] of [
        ['https://app.buena.ai/setup?u=1', 'https://app.buena.ai/setup?u=1'],
        ['https://buena.ai/x', 'https://buena.ai/x'],
        ['https://buena.ai.evil.example/', known],
        ['https://evilbuena.ai/', known],
        ['https://buena.ai@evil.example/', known],
        ['http://app.buena.ai/setup', known],
      ] as const) {
        world.control.buena({ connected: false, setupUrl });
        expect((await status()).fix?.url).toBe(url);
      }
    },
  '1.2 400 | a global key was used on this route | `error` is a string here': async ({
    world,
    failure,
    asked,
  }) => {
    world.control.buena({ refuses: 'globalKey' });
    expect(await failure()).toMatchObject({ code: 'invalid-input', reason: 'buenaGlobalKey' });
    // The route it names is foreign text and is not asked.
    expect(asked().map(({ path }) => path)).toEqual([simple]);
  },
  '1.2 403 | key lacks `users:read` | `error` is boolean `true` here': async ({ failure }) => {
    expect(await failure({ apiKey: variants.buenaNoScope })).toMatchObject({
      code: 'forbidden',
      reason: 'buenaPermissionMissing',
      message:
        'Needed: users:read. The key has: leads:read, linkedin:schedule. See https://docs.buena.ai/authentication',
    });
  },
  '1.2 anything else | 401, 404, 429, 5xx | Not in the reference': async ({ world, failure }) => {
    for (const [refuses, code] of [
      ['unauthorized', 'unauthorized'],
      ['notFound', 'not-found'],
      ['rateLimited', 'rate-limited'],
      ['internal', 'service-down'],
      ['badGateway', 'service-down'],
      ['unavailable', 'service-down'],
    ] as const) {
      world.control.buena({ refuses });
      expect((await failure()).code).toBe(code);
    }
  },
  '1.3 `GET …/user-linkedin-integration/:userId` | status of one user, for global keys': async (desk) => {
    const { world, status, asked } = desk;
    world.control.buena({ omit: ['userId', 'success'] });
    const answer = await status({ apiKey: variants.buenaGlobal, userId });
    expect(answer).toMatchObject({ health: 'ok', account: { name: 'Mara Self' } });
    expect(asked().map(({ path }) => path)).toEqual([`${simple}/user-linkedin-integration/${userId}`]);
    world.control.buena({ userId: 'ü&1%2F' });
    expect((await status({ apiKey: variants.buenaGlobal, userId: 'ü&1%2F' })).health).toBe('ok');
    world.control.buena({ userId, omit: ['connected'] });
    expect(await desk.failure({ apiKey: variants.buenaGlobal, userId })).toMatchObject(wrongShape);
  },
  '1.3 `POST …/setup-linkedin-integration` | A companion must not call it': async ({
    world,
    status,
    asked,
  }) => {
    world.control.buena({ connected: false });
    await status();
    expect(asked().map(({ method }) => method)).toEqual(['GET']);
  },
  '1.4 A | > 90 | high': used(91, 100, high, '91 of 100 actions'),
  '1.4 A | > 50 and <= 90 | moderate': used(90, 100, moderate),
  '1.4 A | <= 50 | low': used(50, 100, low),
  '1.4 A hours since `lastActivity` > 24 -> suggest scheduling actions': async (desk) => {
    expect(await quiet(desk, 24)).toEqual(['buena_quiet']);
    expect(await quiet(desk, 24.01)).toEqual(['buena_quietDay']);
  },
  '1.4 B `remaining_actions` | `dailyLimit - actionsToday`, floored at 0': async (desk) => {
    await used(30, 80, '50 left')(desk);
    await used(96, 80, '120.0 %', ', 0 left')(desk);
  },
  '1.4 B | >= 95 | `high`': used(95, 100, high, advice.high),
  '1.4 B | >= 80 and < 95 | `medium`': used(80, 100, moderate, advice.medium),
  '1.4 B | > 20 and < 80 | `normal`': used(20.1, 100, low, advice.normal),
  '1.4 B | <= 20 | `low`': used(20, 100, low, advice.low),
  '1.4 C | `lastActivity` falsy | `inactive: true`, message "no activity recorded"': async ({
    world,
    status,
  }) => {
    world.control.buena({ lastActivity: null });
    expect(sayingsOf(await status())).toContain('No activity recorded yet.');
  },
  '1.4 C | otherwise | `inactive: hours > threshold` (strict; exactly 12.0 is active)': async (desk) => {
    expect(await quiet(desk, 12)).toEqual([]);
    expect(await quiet(desk, 12.01)).toEqual(['buena_quiet']);
    expect(await quiet(desk, 2, { inactiveAfterHours: 1.5 })).toEqual(['buena_quiet']);
    expect(await quiet(desk, 20, { inactiveAfterHours: 23 })).toEqual([]);
  },
  '3 boundary | 0 | 0.0 | low | low': used(0, 1000, low, '0.0 %', advice.low),
  '3 boundary | 200 | 20.0 | low | low': used(200, 1000, low, '20.0 %', advice.low),
  '3 boundary | 201 | 20.1 | low | normal': used(201, 1000, low, '20.1 %', advice.normal),
  '3 boundary | 500 | 50.0 | low | normal': used(500, 1000, low, '50.0 %', advice.normal),
  '3 boundary | 501 | 50.1 | moderate | normal': used(501, 1000, moderate, '50.1 %', advice.normal),
  '3 boundary | 799 | 79.9 | moderate | normal': used(799, 1000, moderate, '79.9 %', advice.normal),
  '3 boundary | 800 | 80.0 | moderate | medium': used(800, 1000, moderate, '80.0 %', advice.medium),
  '3 boundary | 900 | 90.0 | moderate | medium': used(900, 1000, moderate, '90.0 %', advice.medium),
  '3 boundary | 901 | 90.1 | high | medium': used(901, 1000, high, '90.1 %', advice.medium),
  '3 boundary | 949 | 94.9 | high | medium': used(949, 1000, high, '94.9 %', advice.medium),
  '3 boundary | 950 | 95.0 | high | high': used(950, 1000, high, '95.0 %', advice.high),
  '3 boundary | 1200 | 120.0 | high | high': used(1200, 1000, high, '120.0 %', advice.high),
  '3 rounding | 9004 of 10000 shows "90.0 %" yet is level high': used(9004, 10_000, high, '90.0 %'),
  '3 rounding | 9496 of 10000 shows "95.0 %" yet is priority medium': used(
    9496,
    10_000,
    '95.0 %',
    advice.medium,
  ),
};

/** The demo key of the service. */
export const buenaDemo = { apiKey: userKey };
