import { beforeEach, describe, expect, test } from 'vitest';
import { anIntent, type Bench, type Moment, runBench } from '../../tests/fakes/run-bench';
import type { Failure } from '../failure';
import { day, hour, minute, second } from '../time';
import { maxReadAttempts } from './transition';

const nothingDone: Failure = {
  code: 'refused',
  reason: 'alreadyPending',
  message: 'Pending.',
  effect: 'none',
};
const noAnswer: Failure = { code: 'timeout', message: 'No answer in time.', effect: 'unknown' };

let bench: Bench;
beforeEach(() => {
  bench = runBench();
});

describe('a write that is held', () => {
  test('leaves when its hold is over and somebody watches', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    bench.clock.pass(4_999);
    await life.runner.advance(runId, true);
    expect([await bench.state(runId), bench.service.submits()]).toEqual(['held', 0]);
    bench.clock.pass(1);
    await life.runner.advance(runId, true);
    expect([await bench.state(runId), bench.service.submits()]).toEqual(['waiting', 1]);
  });

  test('leaves with the alarm when nobody does', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    await bench.sleep(life, 29 * second);
    expect(bench.service.submits()).toBe(0);
    await bench.sleep(life, second);
    expect([await bench.state(runId), bench.service.submits()]).toEqual(['waiting', 1]);
  });

  test('never leaves after Undo', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    const undone = await life.runner.cancel(runId);
    expect(undone.status).toMatchObject({ state: 'cancelled', sent: false });
    await bench.watch(life, runId, minute);
    await bench.sleep(life, hour);
    expect(bench.service.requests).toEqual([]);
  });

  test('that is undone at the very moment it leaves is either undone or sent, never both', async () => {
    for (let round = 0; round < 10; round++) {
      bench = runBench();
      const life = await bench.boot();
      const { runId } = await life.runner.start(anIntent());
      bench.clock.pass(5 * second);
      await Promise.all(
        [life.runner.advance(runId, true), life.runner.cancel(runId)].sort(() => (round % 2) - 0.5),
      );
      const run = await bench.runs.read(runId);
      if (run?.status.state === 'cancelled' && !run.status.sent) expect(bench.service.effects).toEqual([]);
      else expect(bench.service.effects).toHaveLength(1);
    }
  });

  test('is not held at all when the user wants no hold, nor is a read', async () => {
    const life = await bench.boot();
    expect((await life.runner.start(anIntent('read'))).status.state).toBe('queued');
    bench.around.holdMs = 0;
    expect((await life.runner.start(anIntent('write'))).status.state).toBe('queued');
  });
});

describe('one click is one run', () => {
  test('when the message comes twice', async () => {
    const life = await bench.boot();
    const intent = anIntent();
    const [a, b] = await Promise.all([life.runner.start(intent), life.runner.start(intent)]);
    expect(b?.runId).toBe(a?.runId);
    await bench.sleep(life, 10 * minute);
    expect(bench.service.effects).toEqual(['sendConnectionRequest']);
  });

  test('when two tabs ask for the same', async () => {
    const life = await bench.boot();
    const [a, b] = await Promise.all([life.runner.start(anIntent()), life.runner.start(anIntent())]);
    expect(b?.runId).toBe(a?.runId);
    await Promise.all([bench.watch(life, a?.runId ?? '', minute), life.runner.tick(), life.runner.tick()]);
    await bench.sleep(life, 10 * minute);
    expect(bench.service.effects).toEqual(['sendConnectionRequest']);
    const settled = await life.runner.start(anIntent());
    expect(settled.runId, 'once it is settled a new click is a new run').not.toBe(a?.runId);
  });

  test('when two lives of the worker overlap', async () => {
    const [old, fresh] = [await bench.boot(), await bench.boot()];
    const { runId } = await old.runner.start(anIntent());
    bench.clock.pass(5 * second);
    await Promise.all([old.runner.advance(runId, true), fresh.runner.advance(runId, true)]);
    expect(bench.service.effects).toHaveLength(1);
  });
});

describe('a worker that is killed', () => {
  const moments: readonly (readonly [Moment, 'nothing' | 'done once' | 'unconfirmed', number])[] = [
    ['before add', 'nothing', 0],
    ['after add', 'done once', 1],
    ['before write queued', 'done once', 1],
    ['after write queued', 'done once', 1],
    ['before write submitting', 'done once', 1],
    ['after write submitting', 'unconfirmed', 0],
    ['request about to leave', 'unconfirmed', 0],
    ['request arrived', 'unconfirmed', 1],
    ['before write waiting', 'unconfirmed', 1],
    ['after write waiting', 'done once', 1],
    ['before write succeeded', 'done once', 1],
    ['after write succeeded', 'done once', 1],
  ];

  test.each(moments)('%s: %s, with %i effects on LinkedIn', async (moment, ending, effects) => {
    const life = await bench.boot(moment);
    const intent = anIntent();
    await Promise.race([life.runner.start(intent), life.dies]);
    await bench.sleep(life, 10 * minute);

    const next = await bench.boot();
    await bench.sleep(next, 10 * minute);
    const expected = { nothing: undefined, 'done once': 'succeeded', unconfirmed: 'unconfirmed' }[ending];
    expect(await bench.state(intent.runId)).toBe(expected);
    expect(bench.service.effects).toHaveLength(effects);
    expect(bench.service.submits()).toBeLessThanOrEqual(1);
    expect((await bench.runs.read(intent.runId))?.attempt ?? 0).toBeLessThanOrEqual(1);
  });

  test.each(moments.map(([moment]) => moment))(
    '%s does not stop a read from being answered',
    async (moment) => {
      const life = await bench.boot(moment);
      const intent = anIntent('read');
      await Promise.race([life.runner.start(intent), life.dies]);
      await bench.sleep(life, 10 * minute);
      const next = await bench.boot();
      await bench.sleep(next, 10 * minute);
      expect(await bench.state(intent.runId)).toBe(moment === 'before add' ? undefined : 'succeeded');
      expect(bench.service.submits()).toBeLessThanOrEqual(2);
    },
  );

  test('while sending leaves the row alone as long as it lives itself', async () => {
    const life = await bench.boot('request arrived');
    const { runId } = await life.runner.start(anIntent());
    bench.clock.pass(5 * second);
    await Promise.race([life.runner.advance(runId, true), life.dies]);
    expect(await bench.state(runId)).toBe('submitting');
    const next = await bench.boot();
    await next.runner.tick();
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'unconfirmed',
      failure: { code: 'unconfirmed', effect: 'unknown' },
    });
  });
});

describe('a request that fails', () => {
  test('without a clear answer leaves a write unconfirmed, for good', async () => {
    bench.service.faults.push({ failure: noAnswer, after: true });
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    await bench.sleep(life, 3 * day);
    expect((await bench.runs.read(runId))?.status).toMatchObject({ state: 'unconfirmed', failure: noAnswer });
    expect(bench.service.effects).toHaveLength(1);
    expect(bench.service.submits()).toBe(1);
  });

  test('with a clear no fails the run, and is not asked again', async () => {
    bench.service.faults.push({ failure: nothingDone });
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    await bench.sleep(life, day);
    expect((await bench.runs.read(runId))?.status).toMatchObject({ state: 'failed', failure: nothingDone });
    expect(bench.service.submits()).toBe(1);
  });

  test('is tried three times for a read, then given up', async () => {
    bench.service.down = noAnswer;
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent('read'));
    await bench.sleep(life, day);
    expect((await bench.runs.read(runId))?.status).toMatchObject({ state: 'failed', failure: noAnswer });
    expect(bench.service.submits()).toBe(maxReadAttempts);
  });

  test('for a moment does not keep a read from its answer', async () => {
    bench.service.faults.push({ failure: noAnswer }, { failure: noAnswer });
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent('read'));
    await bench.sleep(life, 10 * minute);
    expect(await bench.state(runId)).toBe('succeeded');
  });
});

describe('too many requests', () => {
  const limited = (ms: number): Failure => ({
    code: 'rate-limited',
    message: '',
    effect: 'none',
    retryAt: bench.clock.now() + ms,
  });

  test('puts a write off and sends it once, not before its time', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    const limit = limited(10 * minute);
    bench.service.faults.push({ failure: limit });
    await bench.sleep(life, 9 * minute);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'queued',
      notBefore: limit.retryAt,
    });
    await bench.watch(life, runId, 30 * second);
    expect(bench.service.submits()).toBe(1);
    await bench.sleep(life, 10 * minute);
    expect(await bench.state(runId)).toBe('succeeded');
    expect(bench.service.effects).toHaveLength(1);
    expect(bench.service.submits()).toBe(2);
  });

  test('puts off whoever is behind in the line too, without asking', async () => {
    const life = await bench.boot();
    const runs = await Promise.all(
      ['ada', 'bo', 'cy'].map((name) => life.runner.start(anIntent('write', name))),
    );
    bench.service.faults.push({ failure: limited(5 * minute) });
    await bench.sleep(life, 4 * minute);
    expect(bench.service.submits()).toBe(1);
    await bench.sleep(life, 20 * minute);
    expect(await Promise.all(runs.map(({ runId }) => bench.state(runId)))).toEqual(
      Array(3).fill('succeeded'),
    );
    expect(bench.service.effects).toHaveLength(3);
  });
});
