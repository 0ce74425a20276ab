import { expect } from 'vitest';
import { createBuena } from '../../lib/providers/buena/client';
import { hour, minute, second } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { doorTo } from './providers-world-door';
import { buenaDemo } from './table-buena-answers';
import { type Case, type Cases, keptIn, keysOf, sayingsOf } from './table-desk';

const wrongShape = { code: 'bad-reply', reason: 'wrongShape' };
const { variants } = demoKeys;

/** The day's use, and what is said of it. */
const usage =
  (odd: object, said: string, allowance: object | undefined): Case =>
  async ({ world, status }) => {
    world.control.buena({ odd: { ...odd } });
    const answer = await status();
    expect(sayingsOf(answer)).toContain(said);
    expect(keysOf(answer).join(' ')).not.toMatch(/buena_(advice|usage(Low|Moderate|High))/);
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|null/);
    // Exactly these: a limit of 0 would be a bar that is full.
    expect(answer.allowances.map(({ resetsAt: _, ...rest }) => rest)).toEqual(allowance ? [allowance] : []);
  };

/** After 429, the first moment at which to ask again, counted from then. */
const wait =
  (fault: { retryAfter?: string | number; body?: unknown }, ms: number | undefined): Case =>
  async ({ world, failure }) => {
    world.control.faults({ service: 'buena', times: 1, fault: { kind: 'status', status: 429, ...fault } });
    const now = Date.now();
    const { code, retryAt } = await failure(undefined, { now });
    expect(code).toBe('rate-limited');
    if (ms === undefined) expect(retryAt).toBeUndefined();
    else expect(Math.abs((retryAt ?? 0) - now - ms)).toBeLessThan(2 * second);
  };

/** Contract buena 1.5, 1.6 and what of 2 a first version uses. */
export const buenaEdges: Cases = {
  '1.5 `lastActivity` null, empty or absent | never pass it to `Date`': async ({ world, status }) => {
    for (const patch of [{ lastActivity: null }, { lastActivity: '' }, { omit: ['lastActivity'] }]) {
      world.control.buena(patch);
      const answer = await status();
      expect(sayingsOf(answer)).toContain('No activity recorded yet.');
      expect(JSON.stringify(answer)).not.toMatch(/1970|null|hours/);
    }
  },
  '1.5 `lastActivity` unparsable | "Last activity unknown", no alert': async ({ world, status }) => {
    for (const lastActivity of ['yesterday', '2026-13-45T99:00:00Z', 17, {}, true]) {
      world.control.buena({ odd: { lastActivity } });
      const answer = await status();
      expect(sayingsOf(answer)).toContain('Last activity unknown.');
      expect(keysOf(answer).join(' ')).not.toMatch(/quiet|noActivity/);
    }
  },
  '1.5 `lastActivity` without a zone | treat as UTC': async ({ world, status }) => {
    world.control.buena({ lastActivity: '2026-03-04T09:00:00' });
    const { lastActivityAt } = await status(undefined, { now: Date.parse('2026-03-04T12:00:00Z') });
    expect(lastActivityAt).toBe(Date.parse('2026-03-04T09:00:00Z'));
  },
  '1.5 Clock skew: `lastActivity` in the future | clamp to 0, over 5 min ahead also hint': async (desk) => {
    const now = Date.now();
    for (const [ahead, hinted] of [
      [4 * minute, false],
      [6 * minute, true],
      [24_000 * hour, true],
    ] as const) {
      desk.world.control.buena({ lastActivity: new Date(now + ahead).toISOString() });
      const answer = await desk.status(undefined, { now });
      expect(answer.lastActivityAt).toBe(now);
      expect(keysOf(answer).includes('buena_clockOff')).toBe(hinted);
    }
  },
  '1.5 `dailyLimit` 0, absent, negative or non-number | No division': async (desk) => {
    for (const dailyLimit of [0, undefined, -5, '80', null, []]) {
      const odd = { actionsToday: 12, dailyLimit };
      const told = '12 actions today; Buena reports no daily limit.';
      await usage(odd, told, { counts: 'actions', window: 'day', used: 12 })(desk);
    }
  },
  '1.5 `actionsToday` > `dailyLimit` | text shows the true figure, remaining 0': async ({
    world,
    status,
  }) => {
    world.control.buena({ actionsToday: 96, dailyLimit: 80 });
    const answer = await status();
    expect(sayingsOf(answer)).toContain('High use today: 96 of 80 actions (120.0 %), 0 left.');
    expect(answer.allowances).toMatchObject([{ used: 96, limit: 80 }]);
  },
  '1.5 `actionsToday` absent | Unknown, not 0': async (desk) => {
    const told = 'Buena did not say how many actions were done today.';
    for (const actionsToday of [undefined, null, '9', -1])
      await usage({ actionsToday }, told, { counts: 'actions', window: 'day', limit: 80 })(desk);
    desk.world.control.buena({ omit: ['actionsToday'] });
    expect((await desk.status()).allowances[0]).not.toHaveProperty('used');
  },
  '1.5 `connected: false` | Skip every usage and activity computation': async ({ world, status }) => {
    const odd = { actionsToday: 99, dailyLimit: 100, lastActivity: 'nonsense' };
    world.control.buena({ connected: false, odd });
    const answer = await status();
    expect(answer).toMatchObject({ notes: [], allowances: [] });
    expect(answer).not.toHaveProperty('lastActivityAt');
  },
  '1.5 `connected` missing or not boolean | Do not treat missing as false': async ({ world, failure }) => {
    for (const connected of ['true', 1, null]) {
      world.control.buena({ odd: { connected } });
      expect(await failure()).toMatchObject(wrongShape);
    }
    world.control.buena({ odd: {}, omit: ['connected'] });
    expect(await failure()).toMatchObject(wrongShape);
  },
  '1.5 200 with `success: false`, or no `data` | not "disconnected"': async ({ world, failure }) => {
    world.control.buena({ odd: { success: false } });
    expect(await failure()).toMatchObject(wrongShape);
    world.control.buena({ odd: {}, omit: ['data'] });
    expect(await failure()).toMatchObject(wrongShape);
  },
  '1.5 `error: true` against `error: "text"` | string `message`, string `error`, status text': async (
    desk,
  ) => {
    for (const [body, said] of [
      [{ error: true, message: 'Bad field' }, 'Bad field'],
      [{ error: 'Bad text', message: 'Bad field' }, 'Bad field'],
      [{ error: 'Bad text', message: { no: 1 } }, 'Bad text'],
      [{ error: true }, 'HTTP status 400.'],
      [{}, 'HTTP status 400.'],
    ] as const) {
      desk.world.control.faults({ service: 'buena', times: 1, fault: { kind: 'status', status: 400, body } });
      expect((await desk.failure()).message).toBe(said);
    }
  },
  '1.5 Body not JSON (proxy HTML, empty) | Report by status; do not show HTML': async ({
    world,
    failure,
  }) => {
    for (const [fault, code] of [
      [{ kind: 'html' }, 'bad-reply'],
      [{ kind: 'html', status: 403 }, 'forbidden'],
      [{ kind: 'html', status: 404 }, 'not-found'],
      [{ kind: 'html', status: 503 }, 'service-down'],
      [{ kind: 'status', status: 401, body: '' }, 'unauthorized'],
    ] as const) {
      world.control.faults({ service: 'buena', times: 1, fault });
      const failed = await failure();
      expect(failed.code).toBe(code);
      expect(failed.message).not.toMatch(/[<>]/);
    }
  },
  '1.5 `permissionHelp` absent on 403 | Still a permission problem': async ({ world, failure }) => {
    world.control.buena({ permissionHelp: false, health: null });
    const failed = await failure({ apiKey: variants.buenaNoScope });
    expect(failed).toMatchObject({ reason: 'buenaPermissionMissing', message: 'Needed: users:read.' });
  },
  '1.5 `profileUrl` / `documentation` / `setupUrl` not https | Show as text, no link': async (desk) => {
    const { world, status, failure } = desk;
    world.control.buena({ profileUrl: 'http://linkedin.com/in/mara-self' });
    const answer = await status();
    expect(answer.account).not.toHaveProperty('url');
    expect(sayingsOf(answer).at(-1)).toContain('http://linkedin.com/in/mara-self');
    world.control.buena({ connected: false, setupUrl: 'javascript:alert(1)' });
    const apart = await status();
    expect(apart.fix?.url).toBe('https://app.buena.ai/integrations/linkedin');
    expect(sayingsOf(apart).at(-1)).toContain('javascript:alert(1)');
    const permissionHelp = { required: 'users:read', available: [], documentation: 'http://docs.buena.ai/' };
    const body = { error: true, permissionHelp };
    world.control.faults({ service: 'buena', times: 1, fault: { kind: 'status', status: 403, body } });
    expect((await failure()).message).toBe('Needed: users:read. The key has no permission at all.');
  },
  '1.5 Unknown extra fields | Ignore': async ({ world, status }) => {
    const plain = await status(undefined, { now: Date.now() });
    world.control.buena({ odd: { plan: 'gold', limits: { weekly: 5 } } });
    expect(await status(undefined, { now: Date.now() })).toEqual(plain);
  },
  '1.6 no retry on 400/401/403/404': async ({ world, failure, asked }) => {
    for (const refuses of ['validation', 'unauthorized', 'notFound', 'globalKey'] as const) {
      world.control.buena({ refuses });
      await failure();
    }
    expect(asked()).toHaveLength(4);
  },
  '1.6 honouring `Retry-After` in seconds': async (desk) => {
    await wait({ retryAfter: 7 }, 7 * second)(desk);
    const fault = { kind: 'status', status: 503, retryAfter: '120' } as const;
    desk.world.control.faults({ service: 'buena', times: 1, fault });
    const now = Date.now();
    const { retryAt = 0 } = await desk.failure(undefined, { now });
    expect(Math.abs(retryAt - now - 120 * second)).toBeLessThan(2 * second);
  },
  '1.6 honouring `Retry-After` as an HTTP date': (desk) =>
    wait({ retryAfter: new Date(Date.now() + 90 * second).toUTCString() }, 90 * second)(desk),
  '1.6 honouring a body `retryAfter` in seconds': wait(
    { body: { error: true, retryAfter: 12 } },
    12 * second,
  ),
  '1.6 a `Retry-After` that is negative, past or no time at all': async (desk) => {
    for (const retryAfter of ['-5', 'soon', 'Wed, 04 Mar 2020 10:00:00 GMT', 'NaN', '']) {
      await wait({ retryAfter, body: { error: true, retryAfter: -3 } }, undefined)(desk);
    }
  },
  '1.6 a `Retry-After` that is huge is a day': wait({ retryAfter: '999999999' }, 24 * hour),
  '1.6 10 s timeout': async ({ world }) => {
    const limits: number[] = [];
    const door = doorTo(world);
    const watched = createBuena((question) => {
      limits.push(question.timeoutMs);
      return door(question);
    });
    await watched.status({ credentials: buenaDemo, signal: AbortSignal.timeout(5_000), now: Date.now() });
    expect(limits).toEqual([10 * second]);
  },
  '1.6 poll no more often than every 5 minutes': async ({ background, asked }) => {
    const bench = await background();
    await bench.clock.pass(4 * minute);
    const { tooSoon } = await bench.integrations.refresh({ onlyStale: false });
    expect(tooSoon).toEqual([{ provider: 'buena', until: bench.clock.now() + minute }]);
    await bench.clock.pass(minute);
    await bench.integrations.refresh({ onlyStale: false });
    expect(asked()).toHaveLength(2);
  },
  '1.6 keep the last good answer with its time and mark it stale': async ({ world, background }) => {
    const bench = await background();
    const before = await keptIn(bench, 'buena');
    world.control.buena({ refuses: 'internal', actionsToday: 79 });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const after = await keptIn(bench, 'buena');
    expect(after).toMatchObject({ status: before?.status, checkedAt: before?.checkedAt });
    expect(after?.failure?.code).toBe('service-down');
  },
  '2 Scopes … unknown scopes shown raw': async ({ world, failure }) => {
    world.control.buena({ scopes: ['leads:read', 'brand:new'] });
    const { message } = await failure({ apiKey: variants.buenaNoScope });
    expect(message).toContain('The key has: leads:read, brand:new.');
  },
  '2 400 `VALIDATION_ERROR` with `details` | By status only': async ({ world, failure }) => {
    world.control.buena({ refuses: 'validation' });
    expect(await failure()).toMatchObject({ reason: 'buenaNotAccepted', message: 'Validation failed' });
  },
  '2 Headers `X-RateLimit-…`, `-Reset` (unix seconds) | Show if present; never require': async (desk) => {
    const { world, status } = desk;
    expect((await status()).allowances).toHaveLength(1);
    const now = Date.now();
    for (const window of ['minute', 'day'] as const) {
      world.control.buena({ rate: { limit: 60, remaining: 57, window, resetsInMs: 30 * second } });
      const { allowances } = await status(undefined, { now });
      expect(allowances[1]).toMatchObject({ counts: 'requests', window, used: 3, limit: 60 });
      expect(Math.abs((allowances[1]?.resetsAt ?? 0) - now - 30 * second)).toBeLessThan(2 * second);
    }
    world.control.buena({ rate: { limit: 60, remaining: 57, window: 'day', resetsInMs: -30 * second } });
    expect((await status(undefined, { now })).allowances[1]).not.toHaveProperty('resetsAt');
    world.control.buena({ rate: { limit: 1000, remaining: 9, window: 'hour', resetsInMs: hour } });
    expect((await status()).allowances).toHaveLength(1);
  },
  '2 429 body: `retryAfter`, `rateLimitInfo {limit, remaining, reset, window}`': async (desk) => {
    const rate = { limit: 60, remaining: 0, window: 'minute', resetsInMs: 30 * second } as const;
    desk.world.control.buena({ rate });
    const now = Date.now();
    const { retryAt = 0 } = await desk.failure(undefined, { now });
    expect(Math.abs(retryAt - now - 30 * second)).toBeLessThan(2 * second);
    desk.world.control.buena({ rate: null });
    const reset = Math.ceil(Date.now() / second) + 40;
    await wait({ body: { error: true, rateLimitInfo: { reset } } }, 40 * second)(desk);
    await wait({ body: { error: true, rateLimitInfo: { reset: reset - 900 } } }, undefined)(desk);
  },
  '2 `GET /health` | explains a missing `users:read` … Must not be required to connect': async (desk) => {
    const { world, failure, asked, status } = desk;
    world.control.buena({ permissionHelp: false, scopes: ['leads:read'] });
    const { message } = await failure({ apiKey: variants.buenaNoScope });
    expect(message).toBe('Needed: users:read. The key has: leads:read.');
    expect(asked().map(({ path }) => path)).toEqual(['/api/v2/users/linkedin', '/api/v2/health']);
    const fault = { kind: 'reset' } as const;
    world.control.faults({ service: 'buena', path: '/api/v2/health', fault });
    expect((await failure({ apiKey: variants.buenaNoScope })).message).toBe('Needed: users:read.');
    expect((await status()).health).toBe('ok');
  },
};
