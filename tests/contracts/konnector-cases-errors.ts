import { expect } from 'vitest';
import { withRetries } from '../../lib/campaigns/retry';
import { createKonnector } from '../../lib/providers/konnector/client';
import { admin, type Bench, type Cases, openBench, revoked } from './konnector-bench';

const status = (bench: Bench, background = false) =>
  bench.konnector.status(bench.call(undefined, { background }));
const budgets = async (bench: Bench) =>
  (await status(bench)).allowances.map(({ window, used, limit }) => [window, used, limit]);

/** Seconds until it may be asked again, told by a service whose minute is used up. */
async function waitSaid(bench: Bench, retryAfter: unknown): Promise<number> {
  bench.world.control.reset();
  bench.world.control.konnector({ limitMinute: 0, retryAfter });
  // A budget of its own: the last refusal would hold the next question back.
  const fresh = openBench(bench.world);
  const failure = await fresh.failure(() => status(fresh));
  expect(failure.reason).toBe('konnectorMinuteLimit');
  return Math.round(((failure.retryAt ?? 0) - fresh.now()) / 1_000);
}

/** How often and with which pauses a read is asked while `times` of its answers go wrong. */
async function retried(
  bench: Bench,
  ask: () => Promise<unknown>,
  random = 0,
): Promise<{ pauses: number[]; ok: boolean }> {
  const pauses: number[] = [];
  const wait = (ms: number): Promise<void> => {
    pauses.push(Math.round(ms / 1_000));
    bench.advance(ms);
    return Promise.resolve();
  };
  const ports = { now: bench.now, random: () => random, wait };
  const ok = await withRetries(ask, ports, new AbortController().signal).then(
    () => true,
    () => false,
  );
  return { pauses, ok };
}

/** Section 1.8 and what 2.1 says of limits. */
export const errorCases: Cases = {
  '1.8 | 400 | bad request | `INVALID_REQUEST` (generic)': async (bench) => {
    const data = { error: 'limit is odd', error_code: 'INVALID_REQUEST', request_id: 'req_1' };
    bench.answer(400, { code: 400, status: false, message: 'Invalid parameters', data });
    expect(await bench.failure(() => status(bench))).toMatchObject({
      ...{
        code: 'invalid-input',
        reason: 'konnectorNotAccepted',
        message: 'limit is odd (req_1)',
        effect: 'none',
      },
    });
  },
  '1.8 | 401 | invalid or missing key; also not an admin': async (bench) => {
    expect((await bench.failure(() => bench.konnector.status(bench.call(revoked)))).code).toBe(
      'unauthorized',
    );
    expect((await bench.failure(() => bench.konnector.createKey(bench.call()))).code).toBe('refused');
  },
  '1.8 | 404 | not found': async (bench) => {
    const gone = await bench.failure(() => bench.konnector.campaign(bench.call(), 'r/gone'));
    expect(gone).toMatchObject({ code: 'not-found', reason: 'konnectorNotFound' });
    // The same status from a server that does not know the question at all.
    bench.answer(404, 'Not Found');
    const wrongServer = await bench.failure(() => bench.konnector.dashboard(bench.call()));
    expect(wrongServer).toMatchObject({ code: 'not-found', reason: 'konnectorNoEndpoint' });
  },
  '1.8 | 429 | rate limited': async (bench) => {
    bench.world.control.konnector({ limitMinute: 0 });
    expect((await bench.failure(() => status(bench))).code).toBe('rate-limited');
    bench.answer(429, '<h1>Too many</h1>', 30);
    const between = openBench(bench.world);
    const failure = await between.failure(() => status(between));
    expect(failure.code).toBe('rate-limited');
    expect(Math.round(((failure.retryAt ?? 0) - between.now()) / 1_000)).toBe(30);
  },
  '1.8 | 500 | server error': async (bench) => {
    for (const code of [500, 502, 503, 504]) {
      bench.answer(code, '<h1>Gateway</h1>');
      expect((await bench.failure(() => status(bench))).code).toBe('service-down');
    }
  },
  '1.8 | Failed requests count too': async (bench) => {
    await bench.failure(() => bench.konnector.campaign(bench.call(), 'r/gone'));
    expect(await budgets(bench)).toEqual([
      ['minute', 2, 100],
      ['day', 2, 5_000],
    ]);
  },
  '1.8 | Headers on each response | with a comma': async (bench) => {
    bench.world.control.konnector({ usedDay: 879 });
    expect((await budgets(bench))[1]).toEqual(['day', 880, 5_000]);
    bench.world.control.konnector({ rateHeaders: 'plain' });
    expect((await budgets(bench))[1]).toEqual(['day', 881, 5_000]);
  },
  '1.8 | Headers | absent = unknown, not zero': async (bench) => {
    bench.world.control.konnector({ rateHeaders: 'absent' });
    expect(await budgets(bench)).toEqual([]);
    expect(await budgets(bench)).toEqual([]);
  },
  '1.8 | Headers | garbled': async (bench) => {
    bench.world.control.konnector({ rateHeaders: 'garbled' });
    expect(await budgets(bench)).toEqual([]);
    expect(await budgets(bench)).toEqual([]);
  },
  '1.8 | Which limit was hit | remaining_day === 0': async (bench) => {
    bench.world.control.konnector({ usedDay: 5_000 });
    expect((await bench.failure(() => status(bench))).reason).toBe('konnectorDailyLimit');
    // Without the body's word the headers tell.
    bench.world.control.konnector({ rateLimitInfo: false });
    const byHeader = openBench(bench.world);
    expect((await byHeader.failure(() => status(byHeader))).reason).toBe('konnectorDailyLimit');
    bench.world.control.konnector({ usedDay: 0, limitMinute: 0 });
    const minute = openBench(bench.world);
    expect((await minute.failure(() => status(minute))).reason).toBe('konnectorMinuteLimit');
  },
  '1.8 | retry_after | missing, negative, non-numeric, huge, a date': async (bench) => {
    for (const [said, seconds] of [
      [17, 17],
      [0, 1],
      ['absent', 60],
      [-4, 60],
      ['soon', 60],
      ['Wed, 04 Mar 2026 10:00:30 GMT', 60],
      [{ seconds: 5 }, 60],
      [99_999, 3_600],
      [1e300, 3_600],
    ] as const) {
      expect([said, await waitSaid(bench, said)]).toEqual([said, seconds]);
    }
  },
  '1.8 | Retry | network failure, 500, 502, 503, 504: at most 2 more tries': async (bench) => {
    bench.world.control.faults({ service: 'konnector', times: 2, fault: { kind: 'reset' } });
    expect(await retried(bench, () => status(bench))).toEqual({ pauses: [2, 8], ok: true });
    // Jitter makes them longer, by a quarter at most.
    bench.world.control.faults({ service: 'konnector', times: 2, fault: { kind: 'reset' } });
    expect(await retried(bench, () => status(bench), 1)).toEqual({ pauses: [3, 10], ok: true });
    for (const code of [500, 502, 503, 504]) {
      bench.world.control.clearFaults();
      bench.asked.length = 0;
      bench.world.control.faults({ service: 'konnector', fault: { kind: 'status', status: code } });
      expect(await retried(bench, () => status(bench))).toEqual({ pauses: [2, 8], ok: false });
      expect(bench.asked).toHaveLength(3);
    }
  },
  '1.8 | Retry | 429 once after retry_after': async (bench) => {
    bench.world.control.konnector({ limitMinute: 0, retryAfter: 17 });
    expect(await retried(bench, () => status(bench))).toEqual({ pauses: [17], ok: false });
    expect(bench.asked).toHaveLength(2);
  },
  '1.8 | Retry | 400/401/404 never; create-api-key never': async (bench) => {
    const { konnector } = bench;
    const none = { pauses: [], ok: false };
    expect(await retried(bench, () => konnector.campaigns(bench.call(), { users: ['gone'] }))).toEqual(none);
    expect(await retried(bench, () => konnector.status(bench.call(revoked)))).toEqual(none);
    expect(await retried(bench, () => konnector.campaign(bench.call(), 'gone'))).toEqual(none);
    bench.asked.length = 0;
    bench.answer(500, {});
    await bench.failure(() => konnector.createKey(bench.call(admin)));
    expect(bench.asked).toHaveLength(1);
  },
  '1.8 | Stop background refresh when minute <= 5 or day <= 100': async (bench) => {
    bench.world.control.konnector({ usedMinute: 94 });
    await status(bench);
    const spared = await bench.failure(() => status(bench, true));
    // Not a refusal of the service: it must not close the way for what the person asks.
    expect(spared).toMatchObject({ code: 'limit-reached', reason: 'konnectorSpared', effect: 'none' });
    expect((await status(bench)).health).toBe('ok');
    bench.world.control.konnector({ usedMinute: 0, usedDay: 4_900 });
    const day = openBench(bench.world);
    await status(day);
    expect((await day.failure(() => status(day, true))).reason).toBe('konnectorSpared');
    expect(day.asked).toHaveLength(1);
  },
  '1.8 | Timeout 20 s': async (bench) => {
    const limits: number[] = [];
    const konnector = createKonnector(({ timeoutMs }) => {
      limits.push(timeoutMs);
      return Promise.reject(new Error('far away'));
    });
    await konnector.status(bench.call()).catch(() => undefined);
    expect(limits).toEqual([20_000]);
    bench.world.control.faults({ service: 'konnector', fault: { kind: 'hang' } });
    const hasty = openBench(bench.world, { timeoutMs: 50 });
    expect((await hasty.failure(() => status(hasty))).code).toBe('timeout');
  },
  '2.1 | retry_after unit | hours for the daily limit': async (bench) => {
    bench.world.control.konnector({ usedDay: 5_000 });
    const failure = await bench.failure(() => status(bench));
    // The number is hours there and seconds elsewhere: it is not used.
    expect(Math.round(((failure.retryAt ?? 0) - bench.now()) / 60_000)).toBe(60);
  },
  '2.1 | Limit scope | per key and IP address': async (bench) => {
    // Another machine with the same key spends as well: what the service says is left wins over our own count.
    await status(bench);
    bench.world.control.konnector({ usedMinute: 98 });
    await status(bench);
    const failure = await bench.failure(() => status(bench));
    expect([failure.reason, bench.asked.length]).toEqual(['konnectorMinuteLimit', 2]);
  },
};
