import { beforeEach, describe, expect, test } from 'vitest';
import { anIntent, type Bench, runBench } from '../../tests/fakes/run-bench';
import type { Failure } from '../failure';
import { day, hour, minute } from '../time';

let bench: Bench;
beforeEach(() => {
  bench = runBench();
});

describe('the door', () => {
  test('a full disk lets nothing leave, and the run goes on when there is room', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    bench.around.fullFor = 'submitting';
    await bench.watch(life, runId, minute);
    await bench.sleep(life, 5 * minute);
    expect(bench.service.requests).toEqual([]);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'queued',
      because: { code: 'storage-full' },
    });
    bench.around.fullFor = undefined;
    await bench.sleep(life, 5 * minute);
    expect(bench.service.effects).toHaveLength(1);
  });

  test('a disk that fills right after the service accepted leaves the outcome unknown, not failed', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    bench.around.fullFor = 'waiting';
    await bench.watch(life, runId, minute);
    expect(bench.service.effects).toHaveLength(1);
    expect(await bench.state(runId)).toBe('unconfirmed');
    bench.around.fullFor = undefined;
    await bench.sleep(life, hour);
    expect(bench.service.effects).toHaveLength(1);
  });

  test('a key that was changed meanwhile is not used for a run started under the old one', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    bench.around.keyedAt = 2;
    await bench.sleep(life, minute);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'failed',
      failure: { reason: 'keyChanged', effect: 'none' },
    });
    expect(bench.service.requests).toEqual([]);
  });

  test('another try takes the place of a doubtful one in one step, or leaves it as it was', async () => {
    const life = await bench.boot();
    const intent = anIntent();
    const { runId } = await life.runner.start(intent);
    bench.service.faults.push({ failure: { code: 'timeout', message: '', effect: 'unknown' } });
    await bench.watch(life, runId, minute);
    expect(await bench.state(runId)).toBe('unconfirmed');

    bench.around.permitted = false;
    await expect(life.runner.retry(runId, crypto.randomUUID())).rejects.toMatchObject({
      failure: { code: 'permission-missing' },
    });
    expect(await bench.state(runId)).toBe('unconfirmed');

    bench.around.permitted = true;
    const again = await life.runner.retry(runId, crypto.randomUUID());
    expect(again.runId).not.toBe(runId);
    expect(await bench.runs.read(runId)).toMatchObject({
      dismissed: true,
      status: { state: 'cancelled', sent: true },
    });
  });

  test('waits while the computer is offline, and says so', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    bench.around.online = false;
    await bench.sleep(life, hour);
    expect(bench.service.requests).toEqual([]);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'queued',
      because: { code: 'offline' },
    });
    bench.around.online = true;
    await bench.sleep(life, 5 * minute);
    expect(await bench.state(runId)).toBe('succeeded');
  });

  test.each([
    ['permission', { permitted: false }, 'permission-missing'],
    ['key', { connected: false }, 'not-configured'],
  ] as const)('refuses a run whose %s was taken back meanwhile', async (_, change, code) => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    Object.assign(bench.around, change);
    await bench.sleep(life, minute);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'failed',
      failure: { code, effect: 'none' },
    });
    await expect(life.runner.start(anIntent())).rejects.toMatchObject({ failure: { code, effect: 'none' } });
    expect(bench.service.requests).toEqual([]);
  });

  test('refuses everything once the service refused the key', async () => {
    const life = await bench.boot();
    const first = await life.runner.start(anIntent('write', 'ada'));
    const second_ = await life.runner.start(anIntent('write', 'bo'));
    const refused: Failure = { code: 'unauthorized', message: 'Bad token.', effect: 'none' };
    bench.service.faults.push({ failure: refused });
    await bench.sleep(life, day);
    for (const { runId } of [first, second_])
      expect((await bench.runs.read(runId))?.status).toMatchObject({
        state: 'failed',
        failure: { code: 'unauthorized' },
      });
    expect(bench.service.requests).toHaveLength(1);
  });

  test('keeps a run whose keys cannot be opened, and says why', async () => {
    const life = await bench.boot();
    const { runId } = await life.runner.start(anIntent());
    bench.around.locked = true;
    await bench.sleep(life, 5 * minute);
    expect((await bench.runs.read(runId))?.status).toMatchObject({
      state: 'queued',
      because: { code: 'not-configured', reason: 'locked', effect: 'none' },
    });
    bench.around.locked = false;
    await bench.sleep(life, 5 * minute);
    expect(await bench.state(runId)).toBe('succeeded');
  });
});
