import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench } from '../fakes/background-bench';
import { personUrl } from '../fakes/message-samples';
import { content, popup } from '../fakes/senders';
import { saveKeys } from '../fakes/typed-keys';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
});

describe('the user decides', () => {
  const request = { operation: 'sendConnectionRequest', input: { personUrl } };
  const start = async (operation: object = request) => {
    const runId = crypto.randomUUID();
    expect(
      await bench.send(content(), 'startRun', {
        runId,
        subject: { kind: 'person', url: personUrl, name: 'Ada Park' },
        request: operation,
      }),
    ).toMatchObject({ ok: true });
    return runId;
  };
  const state = async (runId: string) => (await bench.stores.runs.read(runId))?.status.state;

  beforeEach(async () => {
    await saveKeys(bench);
    await bench.send(popup, 'saveSettings', { holdSeconds: 0 });
  });

  /** A connection request of which nobody knows whether it arrived. */
  async function unconfirmed(): Promise<string> {
    const runId = await start();
    bench.service.faults.push({ failure: { code: 'timeout', message: '', effect: 'unknown' }, after: true });
    await bench.send(content(), 'poke', { runIds: [runId] });
    expect(await state(runId)).toBe('unconfirmed');
    return runId;
  }

  test('to look first: a check settles what was unconfirmed, and what it found stays known', async () => {
    const runId = await unconfirmed();
    bench.clock.pass(1_000);
    bench.service.outcome = () => ({
      state: 'done',
      result: { connectionStatus: 'connected' },
      problems: [],
    });
    const reply = await bench.send(content(), 'checkRun', { runId });
    expect(reply).toMatchObject({ ok: true, value: { operation: 'checkConnectionStatus' } });
    for (let round = 0; round < 10; round++) {
      bench.clock.pass(30_000);
      await bench.runner.tick();
    }
    expect(await state(runId)).toBe('succeeded');
    const view = await bench.send(content(), 'readSubject', { subject: { kind: 'person', url: personUrl } });
    expect(view).toMatchObject({ ok: true, value: { facts: { connection: { state: 'connected' } } } });
  });

  test('to send again: as a new run, the old one settled and out of sight', async () => {
    const runId = await unconfirmed();
    const newRunId = crypto.randomUUID();
    const reply = await bench.send(content(), 'retryRun', { runId, newRunId });
    expect(reply).toMatchObject({ ok: true, value: { runId: newRunId, state: 'queued' } });
    expect(await bench.stores.runs.read(runId)).toMatchObject({
      dismissed: true,
      status: { state: 'cancelled', sent: true },
    });
    const again = await bench.send(content(), 'retryRun', { runId, newRunId });
    expect(again, 'the same message twice is one run').toMatchObject({
      ok: true,
      value: { runId: newRunId },
    });
    expect(await bench.stores.runs.latest(9)).toHaveLength(2);
  });

  test('to send again what is still under way: it goes on, in sight', async () => {
    const runId = await start();
    const reply = await bench.send(content(), 'retryRun', { runId, newRunId: crypto.randomUUID() });
    expect(reply).toMatchObject({ ok: true, value: { runId } });
    expect(await bench.stores.runs.read(runId)).not.toHaveProperty('dismissed');
  });

  test('to wave away what nobody can know', async () => {
    const runId = await unconfirmed();
    expect(await bench.send(content(), 'dismissRun', { runId })).toEqual({ ok: true, value: undefined });
    expect(await state(runId)).toBe('cancelled');
    const view = await bench.send(content(), 'readSubject', { subject: { kind: 'person', url: personUrl } });
    expect(view).toMatchObject({ ok: true, value: { runs: [] } });
  });

  test('to watch: a poke moves what is due and is remembered', async () => {
    const runId = await start();
    await bench.send(content(), 'poke', { runIds: [runId] });
    expect(await state(runId)).toBe('waiting');
    expect(bench.seen).toEqual([runId]);
  });
});
