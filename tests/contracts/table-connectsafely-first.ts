import { expect } from 'vitest';
import { originsOf } from '../../lib/providers/about';
import { minute } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { connectSafelyDemo } from './table-connectsafely-answers';
import { type Cases, keptIn, keysOf, say, sayingsOf, sentenceOf } from './table-desk';

const { connectSafely: apiKey } = demoKeys;
const first = '67aa31f0c2d94b0012ab77e1';
const other = '67aa31f0c2d94b0012ab77f2';
const service = 'ConnectSafely.ai';
const question = 'https://api.connectsafely.ai/linkedin/account/status';

/** The service answers the next question with exactly this, whatever it would have said. */
const answers = (body: unknown, status = 200) =>
  ({ service: 'connectsafely', times: 1, fault: { kind: 'status', status, body } }) as const;

/** Contract connectsafely 1.1, what 1.2 to 2.3 say around their tables. */
export const connectSafelyFirst: Cases = {
  '1.1 Base URL | `https://api.connectsafely.ai/linkedin`': async ({ status, sent }) => {
    await status();
    expect(sent.map(({ url }) => url.href)).toEqual([question]);
  },
  '1.1 MV3 host permission | `https://api.connectsafely.ai/*`': ({ provider }) => {
    expect(originsOf(provider.about)).toEqual(['https://api.connectsafely.ai']);
  },
  '1.1 Key format | not stated, no regex': ({ provider }) => {
    for (const key of ['x', '~!@#$%^&*()_+', 'cs_7/8==', 'a'.repeat(2_000)])
      expect(provider.normalise({ apiKey: ` ${key}\n` })).toEqual({ ok: true, credentials: { apiKey: key } });
  },
  '1.2 No body. Read-only': async ({ status, sent }) => {
    await status();
    expect(sent.map(({ method, body, headers }) => [method, body, Object.fromEntries(headers)])).toEqual([
      ['GET', undefined, { accept: 'application/json', authorization: `Bearer ${apiKey}` }],
    ]);
  },
  '1.2 When blank, leave the parameter out: never send `accountId=`': async ({ status, sent }) => {
    for (const accountId of ['', '  ', '\n']) await status({ apiKey, accountId });
    expect(sent.map(({ url }) => url.href)).toEqual([question, question, question]);
  },
  '1.2 a flat object (no `success`, no `data` wrapper)': async ({ world, status }) => {
    const flat = { id: 'acc_1', status: 'AVAILABLE', enabled: true, hasTokens: true, firstName: 'Lena' };
    world.control.faults(answers(flat));
    expect(await status()).toMatchObject({ health: 'ok', account: { id: 'acc_1', name: 'Lena' } });
  },
  '1.2 For `IN_USE`/`ERROR` keep showing the last known plan, marked with its time': async (desk) => {
    const bench = await desk.background();
    const told = (await keptIn(bench, 'connectsafely'))?.status;
    for (const status of ['IN_USE', 'ERROR']) {
      desk.world.control.connectsafely({ status });
      await bench.clock.pass(10 * minute);
      await bench.integrations.refresh({ onlyStale: true });
      const kept = (await keptIn(bench, 'connectsafely'))?.status;
      expect(kept?.plan && say(kept.plan)).toBe('Free LinkedIn account');
      expect([kept?.planAt, told?.planAt]).toEqual([told?.planAt, expect.any(Number)]);
    }
    // Another account's plan is not this one's.
    desk.world.control.connectsafely({ id: other, status: 'IN_USE', lastUsed: '2999-01-01T00:00:00.000Z' });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const shown = (await keptIn(bench, 'connectsafely'))?.status;
    expect([shown?.account?.id, shown?.plan]).toEqual([other, undefined]);
  },
  '1.2 several LinkedIn accounts | let the person pin one': async (desk) => {
    const bench = await desk.background();
    const long = 'acc_'.padEnd(90, '7');
    desk.world.control.connectsafely({ id: first, odd: { id: long } });
    const [one, two] = await bench.integrations.accounts('connectsafely');
    // Whole, since it is what is asked for next.
    expect([one?.id, two?.id]).toEqual([long, other]);
    desk.world.control.connectsafely({ id: first, odd: {} });
    expect(await bench.integrations.reconnect('connectsafely', { accountId: other })).toEqual({ ok: true });
    for (const lastUsed of ['2999-01-01T00:00:00.000Z', '2999-01-02T00:00:00.000Z']) {
      desk.world.control.connectsafely({ id: first, lastUsed });
      await bench.clock.pass(10 * minute);
      await bench.integrations.refresh({ onlyStale: true });
      expect((await keptIn(bench, 'connectsafely'))?.status?.account?.id).toBe(other);
    }
    expect(await bench.integrations.reconnect('connectsafely', { accountId: '' })).toEqual({ ok: true });
    expect((await keptIn(bench, 'connectsafely'))?.status?.account?.id).toBe(first);
  },
  '1.2 Classify by HTTP status only': async ({ world, failure }) => {
    for (const [status, code] of [
      [401, 'unauthorized'],
      [403, 'forbidden'],
      [404, 'not-found'],
      [429, 'rate-limited'],
      [500, 'service-down'],
    ] as const) {
      for (const error of ['Unauthorized - Invalid credentials', 'LinkedIn account not found', 'ok']) {
        world.control.faults(answers({ error }, status));
        expect([status, (await failure()).code]).toEqual([status, code]);
      }
    }
  },
  '1.2 404 has two readings': async ({ world, failure }) => {
    const said: string[] = [];
    for (const values of [{ apiKey }, { apiKey, accountId: first }]) {
      world.control.faults(answers({ error: 'example_value' }, 404));
      const failed = await failure(values);
      expect(JSON.stringify(failed)).not.toContain('example_value');
      said.push(sentenceOf(failed, service));
    }
    expect(said).toEqual([
      'No LinkedIn account is connected in ConnectSafely yet. Connect one there, then try again.',
      'ConnectSafely does not know this account for your key. It may be gone or belong to somebody else. Correct the account id in the options, or leave it empty to use the default.',
    ]);
  },
  '1.3 "Ready to automate" = `enabled && hasTokens && status in {AVAILABLE, WARMUP, IN_USE}`': async (
    desk,
  ) => {
    for (const status of ['AVAILABLE', 'WARMUP', 'IN_USE', 'ERROR', 'NEW']) {
      for (const enabled of [true, false]) {
        for (const hasTokens of [true, false]) {
          desk.world.control.connectsafely({ status, enabled, hasTokens });
          const { health } = await desk.status();
          const ready = enabled && hasTokens && ['AVAILABLE', 'WARMUP', 'IN_USE'].includes(status);
          expect([status, enabled, hasTokens, ['ok', 'busy'].includes(health)]).toEqual([
            ...[status, enabled, hasTokens, ready],
          ]);
        }
      }
    }
  },
  '1.3 There is no usage count and no daily limit in this answer: never show a usage bar': async (desk) => {
    desk.world.control.connectsafely({ odd: { actionsToday: 7, dailyLimit: 50, usage: { used: 1 } } });
    desk.world.control.connectsafely({
      rate: { limit: 60, remaining: 9, resetsInMs: minute, resetAs: 'iso', retryAfter: false },
    });
    expect((await desk.status()).allowances).toEqual([]);
  },
  '1.4 network failure, 429, 5xx: at most 2 retries': async ({ world, background, asked }) => {
    const bench = await background();
    for (const fault of [
      { kind: 'reset' },
      ...[429, 500, 503].map((status) => ({ kind: 'status', status }) as const),
    ] as const) {
      world.control.faults({ service: 'connectsafely', fault });
      const before = asked().length;
      await bench.clock.pass(10 * minute);
      await bench.integrations.refresh({ onlyStale: true });
      // What the schedule asks ten minutes later is a question of its own.
      expect(asked().length - before).toBe(1);
      world.control.clearFaults();
    }
  },
  '1.5 200 with `{ error }` | error, also beside a whole account': async ({ world, failure }) => {
    world.control.connectsafely({ odd: { error: 'Something failed' } });
    expect(await failure()).toMatchObject({ code: 'bad-reply', message: 'Something failed' });
  },

  '2.1 `GET /account/{accountId}/status`, `/quota`, `/premium`, `/activity`, `/health` | not in version 1':
    async (desk) => {
      const bench = await desk.background();
      await bench.clock.pass(10 * minute);
      await bench.integrations.refresh({ onlyStale: true });
      await desk.status({ apiKey, accountId: first });
      expect(new Set(desk.asked().map(({ path }) => path.split('?')[0]))).toEqual(
        new Set(['/linkedin/account/status']),
      );
    },
  '2.2 `status` | oldest A: `FREE` … "FREE (older status)", health unknown': async ({ world, status }) => {
    world.control.connectsafely({ status: 'free' });
    const answer = await status();
    expect([answer.health, ...sayingsOf(answer)]).toEqual(['unknown', 'FREE (older status)']);
    world.control.connectsafely({ hasTokens: false });
    expect((await status()).health).toBe('attention');
  },
  '2.2 `platform` | oldest A: always `linkedin`': async ({ world, status }) => {
    world.control.connectsafely({ platform: 'linkedin' });
    expect(keysOf(await status())).toEqual(['connectSafely_ready']);
  },
  '2.2 `id` | oldest A: `acc_…` -> never enforce 24 hex': async ({ world, status }) => {
    world.control.connectsafely({ id: first, odd: { id: 'acc_9' } });
    expect((await status()).account?.id).toBe('acc_9');
  },
  '2.2 `linkedinPlan` | absent in older pages': async ({ world, status }) => {
    world.control.connectsafely({ omit: ['linkedinPlan'] });
    const answer = await status();
    expect([answer.health, answer.plan]).toEqual(['ok', undefined]);
  },
  '2.2 method | B has a curl with POST -> GET': async ({ status, provider, sent }) => {
    await status();
    await provider.accounts?.({
      credentials: connectSafelyDemo,
      signal: AbortSignal.timeout(5_000),
      now: Date.now(),
    });
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET']);
  },
  '2.2 result | B says to list accounts through it -> wrong; that is `/accounts`': async ({
    world,
    failure,
  }) => {
    world.control.faults(answers([{ id: first, status: 'AVAILABLE' }]));
    expect(await failure()).toMatchObject({ code: 'bad-reply', reason: 'wrongShape' });
  },
  '2.3 Global limit: 60/min per key | Polling ceiling only': async ({ background, asked }) => {
    const bench = await background();
    for (let minutes = 0; minutes < 30; minutes += 1) {
      await bench.clock.pass(minute);
      await bench.integrations.refresh({ onlyStale: false });
    }
    // However often somebody asks: every five minutes.
    expect(asked()).toHaveLength(1 + 6);
  },
};
