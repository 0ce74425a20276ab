import { beforeEach, describe, expect, test } from 'vitest';
import { anIntent, type Bench, type Life, runBench } from '../../tests/fakes/run-bench';
import { done } from '../../tests/fakes/service';
import type { Failure } from '../failure';
import { day, hour, minute, second } from '../time';
import { firstPollAt, nextPollAt } from './schedule';

const down: Failure = { code: 'service-down', message: 'HTTP status 503.', effect: 'unknown' };

let bench: Bench;
let life: Life;
beforeEach(async () => {
  bench = runBench();
  life = await bench.boot();
});

/** A run whose ticket is held. */
async function waiting(kind: 'read' | 'write' = 'write', person = 'ada-park'): Promise<string> {
  const { runId } = await life.runner.start(anIntent(kind, person));
  bench.clock.pass(5 * second);
  await life.runner.advance(runId, true);
  expect(await bench.state(runId)).toBe('waiting');
  return runId;
}

const polls = () => bench.service.requests.filter(({ kind }) => kind === 'poll').length;

describe('while the service works', () => {
  test('failed questions keep the ticket and show the trouble, until one is answered', async () => {
    const runId = await waiting();
    bench.service.takesMs = 20 * minute;
    bench.service.faults.push({ failure: down }, { failure: down });
    await bench.sleep(life, 2 * minute);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'waiting',
      ticket: 'wf-1',
      trouble: down,
    });
    await bench.sleep(life, hour);
    expect(await bench.state(runId)).toBe('succeeded');
    expect(bench.service.submits()).toBe(1);
  });

  test.each([
    ['the computer is offline', { online: false }, 'offline'],
    ['the permission is gone', { permitted: false }, 'permission-missing'],
    ['the key is gone', { connected: false }, 'not-configured'],
  ] as const)('nothing is asked while %s', async (_, change, code) => {
    const runId = await waiting();
    Object.assign(bench.around, change);
    await bench.sleep(life, hour);
    expect(polls()).toBe(0);
    expect((await bench.runs.read(runId))?.status).toMatchObject({ state: 'waiting', trouble: { code } });
    Object.assign(bench.around, { online: true, permitted: true, connected: true });
    await bench.sleep(life, 10 * minute);
    expect(await bench.state(runId)).toBe('succeeded');
  });

  test('a workflow that ends badly ends the run badly', async () => {
    const failure: Failure = {
      code: 'refused',
      reason: 'emailRequired',
      message: 'Email needed.',
      effect: 'none',
    };
    bench.service.outcome = () => ({ state: 'failed', failure });
    const runId = await waiting();
    await bench.sleep(life, 5 * minute);
    expect((await bench.runs.read(runId))?.status).toMatchObject({ state: 'failed', failure });
  });

  test('a surface that watches hears of the end within seconds, and how long it usually takes is learned', async () => {
    bench.service.takesMs = 12 * second;
    bench.service.outcome = () => done({ connectionStatus: 'pending' });
    const runId = await waiting('read');
    await bench.watch(life, runId, 20 * second);
    expect(await bench.state(runId)).toBe('succeeded');
    expect(polls()).toBeLessThanOrEqual(4);
    expect(bench.changes.at(-1)?.status).toMatchObject({ result: { connectionStatus: 'pending' } });
  });

  test('many surfaces that watch ask no more than one', async () => {
    bench.service.takesMs = hour;
    const runId = await waiting();
    for (let round = 0; round < 10; round++) {
      bench.clock.pass(3 * second);
      await Promise.all(Array.from({ length: 6 }, () => life.runner.advance(runId, true)));
    }
    expect(polls()).toBeLessThanOrEqual(6);
  });
});

describe('a run without an end', () => {
  test('is given up after a day, with its ticket, and can be asked for by hand', async () => {
    bench.service.takesMs = 30 * hour;
    const runId = await waiting();
    await bench.sleep(life, 25 * hour);
    expect((await bench.runs.read(runId))?.status).toMatchObject({ state: 'stale', ticket: 'wf-1' });
    const asked = polls();
    await bench.sleep(life, 3 * hour);
    expect(polls()).toBe(asked);

    await life.runner.check(runId);
    expect(polls(), 'asking by hand asks').toBe(asked + 1);
    expect(await bench.state(runId)).toBe('stale');
    await bench.sleep(life, 3 * hour);
    expect((await life.runner.check(runId)).status.state).toBe('succeeded');
  });

  test('is asked once more after a long sleep before it is given up', async () => {
    const runId = await waiting();
    bench.clock.pass(3 * day);
    await life.runner.tick();
    expect(await bench.state(runId)).toBe('succeeded');
  });
});

test('a run that is overdue after a long sleep is not given up before there is a network', async () => {
  const runId = await waiting();
  bench.clock.pass(3 * day);
  bench.around.online = false;
  await life.runner.tick();
  expect(await bench.state(runId)).toBe('waiting');
  bench.around.online = true;
  await bench.sleep(life, 10 * minute);
  expect(await bench.state(runId)).toBe('succeeded');
});

describe('cancelling', () => {
  test('a waiting run stops at the service first', async () => {
    bench.service.takesMs = hour;
    const runId = await waiting();
    const { status } = await life.runner.cancel(runId);
    expect(status).toMatchObject({ state: 'cancelled', sent: true });
    await bench.sleep(life, hour);
    expect(polls()).toBe(0);
  });

  test('says so when it is too late, and the end is told all the same', async () => {
    bench.service.takesMs = 0;
    const runId = await waiting();
    await expect(life.runner.cancel(runId)).rejects.toMatchObject({
      failure: { code: 'refused', reason: 'tooLateToCancel' },
    });
    await bench.sleep(life, 5 * minute);
    expect(await bench.state(runId)).toBe('succeeded');
  });

  test('says so when the service does not answer', async () => {
    bench.service.takesMs = hour;
    const runId = await waiting();
    bench.service.faults.push({ failure: down });
    await expect(life.runner.cancel(runId)).rejects.toMatchObject({ failure: { code: 'service-down' } });
    expect(await bench.state(runId)).toBe('waiting');
  });

  test('an unconfirmed run admits that it may have been sent; a settled one stays as it is', async () => {
    bench.service.faults.push({ failure: { code: 'timeout', message: '', effect: 'unknown' } });
    const { runId } = await life.runner.start(anIntent());
    await bench.sleep(life, minute);
    expect((await life.runner.cancel(runId)).status).toMatchObject({ state: 'cancelled', sent: true });
    const at = bench.clock.now();
    bench.clock.pass(minute);
    expect((await life.runner.cancel(runId)).status).toMatchObject({ state: 'cancelled', at });
  });

  test('a run nobody knows is not found', async () => {
    await expect(life.runner.cancel(crypto.randomUUID())).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });
});

describe('a clock that goes back', () => {
  test.each(['held', 'queued', 'waiting'] as const)('does not strand a %s run', async (state) => {
    bench.around.online = state !== 'queued';
    const runId = state === 'waiting' ? await waiting() : (await life.runner.start(anIntent())).runId;
    if (state === 'queued') await bench.sleep(life, minute);
    expect(await bench.state(runId)).toBe(state);
    bench.around.online = true;
    bench.clock.pass(-30 * day);
    const next = await bench.boot();
    await bench.sleep(next, hour);
    expect(await bench.state(runId)).toBe('succeeded');
    expect(bench.service.effects).toHaveLength(1);
  });
});

describe('over a day', () => {
  const failing: readonly (readonly [string, () => Failure])[] = [
    ['does not answer', () => ({ code: 'timeout', message: '', effect: 'unknown' })],
    ['says 503', () => down],
    ['says 429 without a time', () => ({ code: 'rate-limited', message: '', effect: 'none' })],
    [
      'says 429, in a second',
      () => ({ code: 'rate-limited', message: '', effect: 'none', retryAt: bench.clock.now() + second }),
    ],
  ];

  test.each(failing)('a service that %s is asked at most 60 times', async (_, failure) => {
    for (const name of ['ada', 'bo', 'cy']) await waiting('write', name);
    await life.runner.start(anIntent('read', 'dee'));
    const before = bench.service.requests.length;
    const end = bench.clock.now() + day;
    while (bench.clock.now() < end) {
      bench.service.down = failure();
      await bench.sleep(life, 10 * minute);
    }
    expect(bench.service.requests.length - before).toBeLessThanOrEqual(60);
  });

  test('a put-off write is asked for at most 60 times, and sent once when the service is back', async () => {
    const { runId } = await life.runner.start(anIntent());
    const end = bench.clock.now() + day;
    while (bench.clock.now() < end) {
      const retryAt = bench.clock.now() + second;
      bench.service.down = { code: 'rate-limited', message: '', effect: 'none', retryAt };
      await bench.sleep(life, 10 * minute);
    }
    expect(bench.service.requests.length).toBeLessThanOrEqual(60);
    bench.service.down = undefined;
    await bench.sleep(life, hour);
    expect(await bench.state(runId)).toBe('succeeded');
    expect(bench.service.effects).toHaveLength(1);
  });

  /** Requests for one workflow by the pure schedule: one to start, then polls until it is over. */
  function leastRequests(takesMs: number): number {
    let at = firstPollAt(0);
    let count = 2;
    for (let asked = 1; at < takesMs; asked++, count++) at = nextPollAt({ polls: asked, waiting: {} }, at, 0);
    return count;
  }

  test.each([
    ['quiet', 1.05, undefined],
    ['with a worker that dies every few minutes', 1.25, 4 * minute],
  ] as const)('%s, requests stay within %f of the pure schedule', async (_, ratio, lifeMs) => {
    let least = 0;
    for (let each = 0; each < 12; each++) {
      bench.service.takesMs = (20 + 97 * each) * second;
      least += leastRequests(bench.service.takesMs);
      const { runId } = await life.runner.start(anIntent('write', `person-${each}`));
      for (let slept = 0; slept < hour; slept += lifeMs ?? hour) {
        await bench.sleep(life, lifeMs ?? hour);
        if (lifeMs !== undefined) life = await bench.boot();
      }
      expect(await bench.state(runId)).toBe('succeeded');
    }
    expect(bench.service.requests.length).toBeLessThanOrEqual(least * ratio);
    expect(bench.service.effects).toHaveLength(12);
  });
});

test('after a long sleep at most ten runs move at a time, and all are told in the end', async () => {
  bench.around.holdMs = 0;
  const names = Array.from({ length: 25 }, (_, index) => `person-${index}`);
  const runs = await Promise.all(names.map((name) => life.runner.start(anIntent('read', name))));
  bench.clock.pass(8 * hour);
  await life.runner.tick();
  expect(bench.service.requests).toHaveLength(10);
  await bench.sleep(life, hour);
  const states = await Promise.all(runs.map(({ runId }) => bench.state(runId)));
  expect(states.filter((state) => state !== 'succeeded')).toEqual([]);
});
