import { expect } from 'vitest';
import { createConnectSafely } from '../../lib/providers/connectsafely/client';
import { hour, minute, second } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { doorTo } from './providers-world-door';
import { connectSafelyDemo } from './table-connectsafely-answers';
import { type Case, type Cases, type Desk, keptIn, keysOf, sayingsOf } from './table-desk';

const { connectSafely: apiKey, variants } = demoKeys;
const first = '67aa31f0c2d94b0012ab77e1';
const other = '67aa31f0c2d94b0012ab77f2';
const wrongShape = { code: 'bad-reply', reason: 'wrongShape' };

const choices = async ({ provider }: Desk, key: string = apiKey) =>
  await provider.accounts?.({
    credentials: { apiKey: key },
    signal: AbortSignal.timeout(5_000),
    now: Date.now(),
  });

/** After 429, the first moment at which to ask again, counted from then. */
const wait =
  (ms: number | undefined, fault: { retryAfter?: string; body?: unknown }): Case =>
  async ({ world, failure }) => {
    const limited = { kind: 'status', status: 429, ...fault } as const;
    world.control.faults({ service: 'connectsafely', times: 1, fault: limited });
    const now = Date.now();
    const { code, retryAt } = await failure(undefined, { now });
    expect(code).toBe('rate-limited');
    if (ms === undefined) expect(retryAt).toBeUndefined();
    else expect(Math.abs((retryAt ?? 0) - now - ms)).toBeLessThan(2 * second);
  };

/** Contract connectsafely 1.4, 1.5 and what of 2 a first version uses. */
export const connectSafelyEdges: Cases = {
  '1.4 no retry on 400/401/403/404': async ({ world, failure, asked }) => {
    for (const refuses of ['badRequest', 'unauthorized', 'trialExpired', 'notFound'] as const) {
      world.control.connectsafely({ refuses });
      await failure();
    }
    expect(asked()).toHaveLength(4);
  },
  '1.4 honour `Retry-After` (seconds or date)': async (desk) => {
    await wait(7 * second, { retryAfter: '7' })(desk);
    await wait(90 * second, { retryAfter: new Date(Date.now() + 90 * second).toUTCString() })(desk);
    await wait(24 * hour, { retryAfter: '999999999' })(desk);
    for (const retryAfter of ['-5', 'soon', 'Wed, 04 Mar 2020 10:00:00 GMT']) {
      await wait(undefined, { retryAfter })(desk);
    }
  },
  '1.4 15 s timeout': async ({ world }) => {
    const limits: number[] = [];
    const door = doorTo(world);
    const watched = createConnectSafely((question) => {
      limits.push(question.timeoutMs);
      return door(question);
    });
    const signal = AbortSignal.timeout(5_000);
    await watched.status({ credentials: connectSafelyDemo, signal, now: Date.now() });
    expect(limits).toEqual([15 * second]);
  },
  '1.4 poll no more often than every 5 minutes': async ({ background, asked }) => {
    const bench = await background();
    await bench.clock.pass(4 * minute);
    const { tooSoon } = await bench.integrations.refresh({ onlyStale: false });
    expect(tooSoon).toEqual([{ provider: 'connectsafely', until: bench.clock.now() + minute }]);
    expect(asked()).toHaveLength(1);
  },
  '1.5 `lastUsed` null/absent/empty | "No activity recorded"': async ({ world, status }) => {
    for (const patch of [{ lastUsed: null }, { lastUsed: '' }, { omit: ['lastUsed'] }]) {
      world.control.connectsafely({ id: first, ...patch });
      const answer = await status({ apiKey, accountId: first });
      expect(sayingsOf(answer)).toContain('No activity recorded yet.');
      expect(answer).not.toHaveProperty('lastActivityAt');
    }
  },
  '1.5 `lastUsed` unparsable | "Last activity unknown"': async ({ world, status }) => {
    for (const lastUsed of ['yesterday', 17, {}, '2026-99-99']) {
      world.control.connectsafely({ odd: { lastUsed } });
      const answer = await status();
      expect(sayingsOf(answer)).toContain('Last activity unknown.');
      expect(answer).not.toHaveProperty('lastActivityAt');
    }
  },
  '1.5 `lastUsed` in the future (clock skew) | clamp to "just now"': async ({ world, status }) => {
    const now = Date.now();
    world.control.connectsafely({ lastUsed: new Date(now + 900 * hour).toISOString() });
    const answer = await status(undefined, { now });
    expect(answer.lastActivityAt).toBe(now);
    expect(keysOf(answer)).toEqual(['connectSafely_ready']);
  },
  '1.5 Both names empty | show `publicId`, else the end of `id`': async ({ world, status }) => {
    world.control.connectsafely({ firstName: '', lastName: null });
    expect((await status()).account?.name).toBe('mara-self');
    world.control.connectsafely({ publicId: '' });
    expect((await status()).account).toEqual({ id: first, name: '…ab77e1' });
  },
  '1.5 `publicId` with non-ASCII or odd characters | percent-encode in the link, show as is': async (
    desk,
  ) => {
    desk.world.control.connectsafely({ firstName: '', lastName: '', publicId: 'jürgen/../x?y' });
    expect((await desk.status()).account).toMatchObject({
      name: 'jürgen/../x?y',
      url: 'https://www.linkedin.com/in/j%C3%BCrgen%2F..%2Fx%3Fy',
    });
  },
  '1.5 `status` in another case | compare upper-cased; show raw if unknown': async ({ world, status }) => {
    world.control.connectsafely({ odd: { status: 'in_Use' } });
    expect((await status()).health).toBe('busy');
    world.control.connectsafely({ odd: { status: 'napping' } });
    expect(sayingsOf(await status())).toEqual(['Status: napping']);
  },
  '1.5 `enabled`/`hasTokens` missing or not boolean | unknown, not false': async ({ world, status }) => {
    for (const patch of [
      { odd: { enabled: 'no' } },
      { odd: { hasTokens: 0 } },
      { odd: {}, omit: ['enabled', 'hasTokens'] },
    ]) {
      world.control.connectsafely(patch);
      const answer = await status();
      expect([answer.health, ...keysOf(answer)]).toEqual([
        'ok',
        'connectSafely_ready',
        'connectSafely_readyUnknown',
      ]);
    }
  },
  '1.5 `accountId` with spaces or pasted URL | see section 4': ({ refused }) => {
    expect(refused({ apiKey, accountId: 'a b' }).field).toBe('accountId');
    expect(refused({ apiKey, accountId: 'https://www.linkedin.com/in/x' }).field).toBe('accountId');
  },
  '1.5 Answer wrapped as `{success, data}` | accept only if complete, else "unrecognised"': async (desk) => {
    desk.world.control.connectsafely({ wrapped: true });
    expect((await desk.status()).account?.id).toBe(first);
    desk.world.control.connectsafely({ omit: ['status'] });
    expect(await desk.failure()).toMatchObject(wrongShape);
  },
  '1.5 200 with `{ error }` or `success: false` | error': async ({ world, failure }) => {
    for (const refuses of ['errorUnder200', 'failedUnder200'] as const) {
      world.control.connectsafely({ refuses });
      expect(await failure()).toMatchObject({ ...wrongShape, message: 'Something failed' });
    }
    world.control.connectsafely({ refuses: null, odd: { success: false } });
    expect(await failure()).toMatchObject(wrongShape);
  },
  '1.5 `id` differs from the `accountId` asked for | do not store under the asked id': async (desk) => {
    const bench = await desk.background({ apiKey, accountId: first });
    desk.world.control.connectsafely({ answersFor: other });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const kept = (await keptIn(bench, 'connectsafely'))?.status;
    expect(kept?.account?.id).toBe(other);
    expect(kept && sayingsOf(kept)).toContain('Another account was returned than the one you entered: Kofi');
    // The service chose nothing: what was asked for is another account.
    expect(kept && keysOf(kept)).not.toContain('shared_account_changed');
  },
  '1.5 Body not JSON | by status': async ({ world, failure }) => {
    for (const [fault, code] of [
      [{ kind: 'html' }, 'bad-reply'],
      [{ kind: 'html', status: 401 }, 'unauthorized'],
      [{ kind: 'html', status: 404 }, 'not-found'],
      [{ kind: 'status', status: 503, body: '' }, 'service-down'],
    ] as const) {
      world.control.faults({ service: 'connectsafely', times: 1, fault });
      const failed = await failure();
      expect(failed.code).toBe(code);
      expect(failed.message).not.toMatch(/[<>]/);
    }
  },
  '2.1 `GET /accounts?q=` | bare array | Good optional picker': async (desk) => {
    desk.world.control.connectsafely({ id: other, apiSeatAllocated: false });
    expect(await choices(desk)).toEqual([
      {
        id: first,
        name: 'Mara Self',
        url: 'https://www.linkedin.com/in/mara-self',
        health: 'ok',
        headline: { key: 'connectSafely_ready' },
        notes: [],
      },
      {
        id: other,
        name: 'Kofi',
        url: 'https://www.linkedin.com/in/kofi-m',
        health: 'paused',
        headline: { key: 'connectSafely_off' },
        notes: [{ key: 'connectSafely_noSeat' }],
      },
    ]);
    expect(desk.asked().map(({ path }) => path)).toEqual(['/linkedin/accounts']);
    expect((await desk.status({ apiKey, accountId: other })).account?.id).toBe(other);
  },
  '2.1 `/accounts` | status there includes `UNKNOWN`': async (desk) => {
    desk.world.control.connectsafely({ id: first, status: 'UNKNOWN' });
    desk.world.control.connectsafely({ id: other, odd: { status: 7, enabled: 'no', firstName: null } });
    expect(await choices(desk)).toMatchObject([
      { id: first, health: 'unknown', headline: { with: ['UNKNOWN'] } },
      { id: other, name: 'kofi-m', health: 'unknown' },
    ]);
    desk.world.control.connectsafely({ id: first, odd: { id: 9 } });
    expect(await choices(desk)).toHaveLength(1);
    expect(await choices(desk, variants.connectSafelyNoAccount)).toEqual([]);
  },
  '2.1 `/accounts` | degrade to a typed id if it fails': async (desk) => {
    for (const [patch, code] of [
      [{ lists: false }, 'not-found'],
      [{ refuses: 'unauthorized' }, 'unauthorized'],
      [{ refuses: 'internal' }, 'service-down'],
      [{ refuses: 'errorUnder200' }, 'bad-reply'],
    ] as const) {
      desk.world.control.connectsafely(patch);
      await expect(choices(desk)).rejects.toMatchObject({ failure: { code } });
    }
    desk.world.control.reset();
    expect((await desk.status({ apiKey, accountId: other })).account?.id).toBe(other);
  },
  '2.3 403 = trial expired or no active subscription': async ({ world, failure }) => {
    world.control.connectsafely({ trialExpired: true });
    expect(await failure()).toMatchObject({ code: 'forbidden', reason: 'connectSafelySubscription' });
  },
  '2.3 Error bodies in four shapes | Parse all': async ({ world, failure }) => {
    for (const [status, body, said] of [
      [500, { error: 'Plain' }, 'Plain'],
      [500, { success: false, error: 'With success' }, 'With success'],
      [500, { success: false, code: 'x', message: 'With code' }, 'With code'],
      [400, { success: false, error: { name: 'ZodError', issues: [{ message: 'Issue' }] } }, 'Issue'],
      [500, { error: { message: 'Deep' } }, 'Deep'],
      [500, { message: { no: 1 }, error: 'Text' }, 'Text'],
      [500, { error: true }, 'HTTP status 500.'],
      [500, { error: { issues: [{ message: 7 }] } }, 'HTTP status 500.'],
    ] as const) {
      world.control.faults({ service: 'connectsafely', times: 1, fault: { kind: 'status', status, body } });
      expect((await failure({ apiKey, accountId: first })).message).toBe(said);
    }
  },
  '2.3 429: `Retry-After` seconds; `X-RateLimit-…` | Use if present': async ({ world, failure }) => {
    const rate = {
      limit: 60,
      remaining: 0,
      resetsInMs: 45 * second,
      resetAs: 'iso',
      retryAfter: true,
    } as const;
    world.control.connectsafely({ rate });
    const now = Date.now();
    const { retryAt = 0 } = await failure(undefined, { now });
    expect(Math.abs(retryAt - now - 45 * second)).toBeLessThan(2 * second);
  },
  '2.3 `X-RateLimit-Reset`: ISO 8601 in B, unix time in E | Accept both': async ({ world, failure }) => {
    const now = Date.now();
    for (const resetAs of ['iso', 'unix'] as const) {
      const rate = { limit: 60, remaining: 0, resetsInMs: 50 * second, resetAs, retryAfter: false };
      world.control.connectsafely({ rate });
      const { retryAt = 0 } = await failure(undefined, { now });
      expect(Math.abs(retryAt - now - 50 * second)).toBeLessThan(2 * second);
      world.control.connectsafely({ rate: { ...rate, resetsInMs: -50 * second } });
      expect(await failure(undefined, { now })).not.toHaveProperty('retryAt');
    }
  },
  '2.3 Connect 429 may carry `holdUntil` (ISO) | honour if seen': async (desk) => {
    const holdUntil = new Date(Date.now() + 2 * hour).toISOString();
    await wait(2 * hour, { body: { success: false, holdUntil } })(desk);
    await wait(undefined, { body: { success: false, holdUntil: 'later' } })(desk);
  },
  '2.3 10/min for `/account/*` | Never poll faster than once a minute': ({ provider }) => {
    expect(provider.about.floorMs).toBeGreaterThan(minute);
  },
  '1.2 two calls without `accountId` may describe different accounts | Remember the returned `id`': async (
    desk,
  ) => {
    const bench = await desk.background();
    desk.world.control.connectsafely({ id: other, lastUsed: new Date(Date.now() + minute).toISOString() });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const kept = (await keptIn(bench, 'connectsafely'))?.status;
    expect(kept?.account?.id).toBe(other);
    expect(kept?.notes).toContainEqual({ key: 'shared_account_changed', with: ['Kofi'] });
  },
};
