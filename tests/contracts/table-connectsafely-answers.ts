import { expect } from 'vitest';
import { hour } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { type Case, type Cases, keptIn, keysOf, say, sayingsOf } from './table-desk';

const { connectSafely: apiKey, variants } = demoKeys;
const first = '67aa31f0c2d94b0012ab77e1';
const second = '67aa31f0c2d94b0012ab77f2';
const wrongShape = { code: 'bad-reply', reason: 'wrongShape' };

/** The demo key of the service. */
export const connectSafelyDemo = { apiKey };

/** The account stands so, and this is said of it, headline first. */
const stands =
  (patch: Record<string, unknown>, health: string, ...said: string[]): Case =>
  async ({ world, status }) => {
    world.control.connectsafely({ odd: patch });
    const answer = await status();
    expect([answer.health, ...keysOf(answer)]).toEqual([
      health,
      ...said.map((key) => `connectSafely_${key}`),
    ]);
    // There is no count and no limit in this answer, so there is never a bar.
    expect(answer.allowances).toEqual([]);
  };

/** The plan, of which these flags are told, reads so. */
const plan =
  (flags: Record<string, unknown>, words: string | undefined, premium?: boolean): Case =>
  async ({ world, status }) => {
    world.control.connectsafely({ linkedinPlan: flags });
    const now = Date.now();
    const answer = await status(undefined, { now });
    expect(answer.plan && say(answer.plan)).toBe(words);
    expect(answer.premium).toBe(premium);
    expect(answer.planAt).toBe(words === undefined ? undefined : now);
  };

/** Contract connectsafely 1.1 to 1.3. */
export const connectSafelyAnswers: Cases = {
  '1.1 Auth header | `Authorization: Bearer <key>`': async ({ status, asked }) => {
    await status();
    expect(asked()).toMatchObject([
      { path: '/linkedin/account/status', keyId: 'connectSafely', status: 200 },
    ]);
  },
  '1.2 `accountId` | query | no | omitted -> the most recently used account': async (desk) => {
    const { world, status, asked } = desk;
    expect((await status()).account?.id).toBe(first);
    expect((await status({ apiKey, accountId: second })).account?.id).toBe(second);
    world.control.connectsafely({ id: second, lastUsed: new Date(Date.now() + hour).toISOString() });
    expect((await status()).account?.id).toBe(second);
    expect(asked().map(({ path }) => path.split('?')[1])).toEqual([
      undefined,
      `accountId=${second}`,
      undefined,
    ]);
  },
  '1.2 `id` | string | required | Opaque': async ({ world, status, failure }) => {
    world.control.connectsafely({ odd: { id: 'acc_ü 7' } });
    expect((await status()).account?.id).toBe('acc_ü 7');
    for (const id of ['', 7, null]) {
      world.control.connectsafely({ odd: { id } });
      expect(await failure()).toMatchObject(wrongShape);
    }
  },
  '1.2 `firstName` | string | tolerate null/empty': async ({ world, status }) => {
    world.control.connectsafely({ firstName: null });
    expect((await status()).account?.name).toBe('Self');
  },
  '1.2 `lastName` | string | tolerate null/empty': async ({ world, status }) => {
    world.control.connectsafely({ lastName: '' });
    expect((await status()).account?.name).toBe('Mara');
  },
  '1.2 `publicId` | string | tolerate null | LinkedIn slug': async ({ world, status }) => {
    expect((await status()).account?.url).toBe('https://www.linkedin.com/in/mara-self');
    world.control.connectsafely({ publicId: null });
    expect((await status()).account).toEqual({ id: first, name: 'Mara Self' });
  },
  '1.2 `platform` | string | Display only': async ({ world, status }) => {
    const now = Date.now();
    const plain = await status(undefined, { now });
    for (const platform of ['linkedin', 7, null]) {
      world.control.connectsafely({ odd: { platform } });
      expect(await status(undefined, { now })).toEqual(plain);
    }
  },
  '1.2 `status` | string enum | required': async ({ world, failure }) => {
    for (const status of ['', 3, null, undefined]) {
      world.control.connectsafely({ odd: { status } });
      expect(await failure()).toMatchObject(wrongShape);
    }
  },
  '1.2 `enabled` | boolean | required': stands({ enabled: false }, 'paused', 'off'),
  '1.2 `lastUsed` | string, ISO 8601 with ms | tolerate null/absent': async ({ world, status }) => {
    world.control.connectsafely({ lastUsed: '2026-03-04T11:00:00.120Z' });
    const now = Date.parse('2026-03-04T12:00:00Z');
    expect((await status(undefined, { now })).lastActivityAt).toBe(Date.parse('2026-03-04T11:00:00.120Z'));
    world.control.connectsafely({ omit: ['lastUsed'] });
    expect(sayingsOf(await status())).toContain('No activity recorded yet.');
  },
  '1.2 `hasTokens` | boolean | required': stands({ hasTokens: false }, 'attention', 'noSession'),
  '1.2 `linkedinPlan` | object | optional | only when `AVAILABLE` or `WARMUP`; cached for 12 hours': async (
    desk,
  ) => {
    const { world, background } = desk;
    const bench = await background();
    const told = (await keptIn(bench, 'connectsafely'))?.status;
    expect(told?.planAt).toBe(bench.clock.now());
    world.control.connectsafely({ status: 'IN_USE' });
    await bench.clock.pass(hour);
    await bench.integrations.refresh({ onlyStale: true });
    const kept = (await keptIn(bench, 'connectsafely'))?.status;
    // The last known one, with its own time.
    expect(kept).toMatchObject({ health: 'busy', plan: told?.plan, planAt: told?.planAt });
    world.control.connectsafely({ status: 'AVAILABLE' });
    await bench.clock.pass(hour);
    await bench.integrations.refresh({ onlyStale: true });
    expect((await keptIn(bench, 'connectsafely'))?.status?.planAt).toBe((told?.planAt ?? 0) + 2 * hour);
  },
  '1.2 | `AVAILABLE` | ready': stands({ status: 'AVAILABLE' }, 'ok', 'ready'),
  '1.2 | `IN_USE` | busy (normal, not an error)': stands({ status: 'IN_USE' }, 'busy', 'busy'),
  '1.2 | `ERROR` | needs attention': stands({ status: 'ERROR' }, 'attention', 'attention'),
  '1.2 | `WARMUP` | Ready but warming up': stands({ status: 'WARMUP' }, 'ok', 'warmingUp'),
  '1.2 | anything else | unknown: show raw, neutral colour': async (desk) => {
    await stands({ status: 'SLEEPING' }, 'unknown', 'status')(desk);
    expect(sayingsOf(await desk.status())).toEqual(['Status: SLEEPING']);
    await stands({ status: 'FREE' }, 'unknown', 'olderStatus')(desk);
    expect(sayingsOf(await desk.status())).toEqual(['FREE (older status)']);
  },
  '1.2 `premiumType` | string | open set': plan(
    { isPremium: true, premiumType: 'SOMETHING_NEW' },
    'Premium (SOMETHING_NEW)',
    true,
  ),
  '1.2 `isPremium` | boolean': async (desk) => {
    await plan({ isPremium: true }, 'Premium', true)(desk);
    await plan({ isPremium: false, premiumType: 'NON_PREMIUM' }, 'Free LinkedIn account', false)(desk);
    await plan({ isPremium: 'yes' }, undefined)(desk);
  },
  '1.2 `hasSalesNavigator` | boolean': plan(
    { isPremium: true, hasSalesNavigator: true },
    'Premium, Sales Navigator',
    true,
  ),
  '1.2 `hasRecruiter` | boolean': plan({ isPremium: true, hasRecruiter: true }, 'Premium, Recruiter', true),
  '1.2 `hasAwayMessages` | boolean': plan({ hasAwayMessages: true }, 'Away messages'),
  '1.2 `hasAdvertiseBadge` | boolean': plan({ hasAdvertiseBadge: true }, 'Advertise badge'),
  '1.2 `hasHiringManager` | boolean': plan({ hasHiringManager: true, hasRecruiter: 1 }, 'Hiring manager'),
  '1.2 Absent plan = unknown, not "free"': async ({ world, status }) => {
    world.control.connectsafely({ linkedinPlan: null });
    const answer = await status();
    for (const name of ['plan', 'planAt', 'premium']) expect(answer).not.toHaveProperty(name);
  },
  '1.2 401 | key invalid or missing | `{ error: string }`': async ({ failure }) => {
    expect(await failure({ apiKey: variants.connectSafelyRevoked })).toMatchObject({
      code: 'unauthorized',
      reason: 'connectSafelyKeyRefused',
    });
  },
  '1.2 404 | the user has no LinkedIn account … Never match on it and do not show it': async ({
    failure,
  }) => {
    const failed = await failure({ apiKey: variants.connectSafelyNoAccount });
    expect(failed).toMatchObject({ code: 'not-found', reason: 'connectSafelyNoAccount' });
    expect(JSON.stringify(failed)).not.toContain('example_value');
  },
  '1.2 other | not documented in the reference | by status': async ({ world, failure }) => {
    for (const [refuses, code] of [
      ['trialExpired', 'forbidden'],
      ['rateLimited', 'rate-limited'],
      ['internal', 'service-down'],
      ['unavailable', 'service-down'],
    ] as const) {
      world.control.connectsafely({ refuses });
      expect((await failure()).code).toBe(code);
    }
  },
  '1.3 1 | `status === "ERROR"` | attention': stands(
    { status: 'ERROR', enabled: true },
    'attention',
    'attention',
  ),
  '1.3 2 | `hasTokens === false` | attention': stands(
    { status: 'IN_USE', hasTokens: false },
    'attention',
    'noSession',
  ),
  '1.3 3 | `enabled === false` | paused': stands({ status: 'WARMUP', enabled: false }, 'paused', 'off'),
  '1.3 4 | `status === "IN_USE"` | busy': stands({ status: 'IN_USE' }, 'busy', 'busy'),
  '1.3 5 | `status === "WARMUP"` | ok': stands({ status: 'WARMUP' }, 'ok', 'warmingUp'),
  '1.3 6 | `status === "AVAILABLE"` | ok': stands({ status: 'AVAILABLE' }, 'ok', 'ready'),
  '1.3 7 | otherwise | unknown': stands({ status: 'UNKNOWN' }, 'unknown', 'status'),
  '1.3 several problems hold at once | list all; headline is the first': stands(
    { status: 'ERROR', hasTokens: false, enabled: false },
    'attention',
    'attention',
    'noSession',
    'off',
  ),
  '1.3 inconsistent: `AVAILABLE` with `hasTokens: false`': stands(
    { hasTokens: false },
    'attention',
    'noSession',
  ),
  '1.3 inconsistent: `ERROR` with `hasTokens: true`': stands({ status: 'ERROR' }, 'attention', 'attention'),
  '1.3 inconsistent: plan present with `ERROR`': async ({ world, status }) => {
    world.control.connectsafely({ status: 'ERROR', tellsPlan: true });
    expect((await status()).plan).toBeDefined();
  },
  '1.3 inconsistent: plan absent with `AVAILABLE`': async ({ world, status }) => {
    world.control.connectsafely({ tellsPlan: false });
    expect(await status()).not.toHaveProperty('plan');
  },
  '1.3 `isPremium` false while a `has*` flag is true | list the flags, take no conclusion': plan(
    { isPremium: false, hasSalesNavigator: true, hasRecruiter: true },
    'Sales Navigator, Recruiter',
  ),
  '1.3 Hours since `lastUsed` | use the app-wide inactivity setting': async ({ world, status }) => {
    const now = Date.now();
    world.control.connectsafely({ lastUsed: new Date(now - 13 * hour).toISOString() });
    expect(sayingsOf(await status(undefined, { now }))).toContain('No activity for 13.0 hours.');
    expect(keysOf(await status(undefined, { now, inactiveAfterHours: 14 }))).toEqual(['connectSafely_ready']);
  },
};
