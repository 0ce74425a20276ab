import { beforeEach, describe, expect, test } from 'vitest';
import { anIntent, type Bench, type Life, runBench } from '../../tests/fakes/run-bench';
import { hour, minute } from '../time';

let bench: Bench;
let life: Life;
beforeEach(async () => {
  bench = runBench();
  life = await bench.boot();
});

/** A workflow the service has, of which this browser knows nothing: its own run is in another one. */
async function startedElsewhere(): Promise<string> {
  const { runId } = await life.runner.start(anIntent());
  await bench.sleep(life, minute);
  const run = await bench.runs.read(runId);
  if (run?.status.state !== 'waiting') throw new Error(`It is ${run?.status.state}`);
  return run.status.ticket;
}

const restore = (ticket: string) =>
  life.runner.restore({ runId: crypto.randomUUID(), operation: 'sendConnectionRequest', ticket });

describe('a workflow found again by its id', () => {
  test('is asked for at once and followed to its end, and nothing is sent', async () => {
    bench.service.takesMs = 10 * minute;
    const ticket = await startedElsewhere();
    const sent = bench.service.submits();
    const { runId, restored, status } = await restore(ticket);
    expect(restored).toBe(true);
    expect(status).toMatchObject({ state: 'waiting', ticket, polls: 1 });
    await bench.sleep(life, hour);
    expect(await bench.state(runId)).toBe('succeeded');
    expect(bench.service.submits()).toBe(sent);
  });

  test('twice is one run while it is under way; two workflows of a kind are two', async () => {
    bench.service.takesMs = hour;
    const ticket = await startedElsewhere();
    const first = await restore(ticket);
    expect((await restore(ticket)).runId).toBe(first.runId);
    expect((await restore('wf-other')).runId).not.toBe(first.runId);
  });

  test('of somebody else ends as failed, not as in doubt: nothing was sent from here', async () => {
    const { runId } = await restore('wf-nobody');
    await bench.sleep(life, hour);
    expect(await bench.state(runId)).toBe('failed');
    expect(bench.service.submits()).toBe(0);
  });

  test('says nothing of how long such a thing takes: it was only found at its end', async () => {
    bench.service.takesMs = minute;
    const ticket = await startedElsewhere();
    await bench.sleep(life, hour);
    const before = await bench.durations.usualMs('sendConnectionRequest');
    for (let times = 0; times < 5; times += 1) await restore(ticket);
    expect(before).toBeGreaterThan(0);
    expect(await bench.durations.usualMs('sendConnectionRequest')).toBe(before);
  });

  test('cannot be tried again, since nobody knows what it was asked', async () => {
    bench.service.takesMs = 10 * minute;
    const { runId } = await restore(await startedElsewhere());
    await bench.sleep(life, hour);
    await expect(life.runner.retry(runId, crypto.randomUUID())).rejects.toMatchObject({
      failure: { reason: 'restoredRun', effect: 'none' },
    });
  });
});

test('what does not fit any more is not started again, and the field is named', async () => {
  bench.service.takesMs = 0;
  // A time that had passed when it was asked for; then the clock was set back.
  const old = await life.runner.start(anIntent('read'));
  await bench.sleep(life, hour);
  const since = new Date(Date.now() + hour).toISOString();
  await bench.runs.change(old.runId, (run) => ({ ...run, operation: 'pollInbox', input: { since } }));
  expect((await bench.runs.read(old.runId))?.operation, 'it is not taken for damaged').toBe('pollInbox');
  await expect(life.runner.retry(old.runId, crypto.randomUUID())).rejects.toMatchObject({
    failure: { code: 'invalid-input', message: 'input.since: in_future', effect: 'none' },
  });
});

test('what has finished cannot be cancelled, and the service is not asked', async () => {
  bench.service.takesMs = 0;
  const { runId } = await life.runner.start(anIntent());
  await bench.sleep(life, hour);
  const asked = bench.service.requests.length;
  await expect(life.runner.cancel(runId)).rejects.toMatchObject({
    failure: { code: 'refused', reason: 'alreadyEnded', effect: 'none' },
  });
  expect(bench.service.requests.length).toBe(asked);
});
