import { describe, expect, it } from 'vitest';
import type { OpenRun, RunRow } from '../../../components/dashboard/runs/run-row';
import { aRow } from '../../../components/dashboard/runs/sample-rows';
import { type Failure, failed } from '../../failure';
import type { Call } from '../popup-store';
import type { RunsReading } from './dashboard-reading';
import { createRunsStore } from './runs-store';

const isSettled = ({ state }: RunRow) => ['succeeded', 'failed', 'cancelled'].includes(state);
const whole = (row: RunRow): OpenRun => ({ row, input: {}, attempt: 1, result: { kind: 'none' } });

/** A storage of rows that counts what is read of it, a background, a clock. */
function world(first: readonly RunRow[] = []) {
  const stored = new Map(first.map((row) => [row.runId, row]));
  const calls: [string, unknown][] = [];
  const timers = new Map<number, () => void>();
  const outside = {
    now: 100_000,
    visible: true,
    changed: async () => {},
    rowsRead: 0,
    broken: undefined as Failure | undefined,
    /** What the background does with a message before it answers. */
    on: (_name: string, _input: Record<string, unknown>): unknown => undefined,
  };
  const newestFirst = () => [...stored.values()].sort((a, b) => b.createdAt - a.createdAt);
  const reading: RunsReading = {
    page: async (after, limit) => {
      if (outside.broken) throw failed(outside.broken.code, outside.broken.message);
      const rest = newestFirst().filter(({ createdAt }) => !after || createdAt < after.createdAt);
      const rows = rest.slice(0, limit);
      outside.rowsRead += rows.length;
      const next = rows.at(-1);
      return { rows, ...(next && rows.length === limit && { next }) };
    },
    unsettled: async () => newestFirst().filter((row) => !isSettled(row)),
    row: async (runId) => stored.get(runId),
    whole: async (runId) => {
      const row = stored.get(runId);
      return row && whole(row);
    },
  };
  const handle = async (name: string, input: Record<string, unknown>): Promise<unknown> => {
    calls.push([name, input]);
    return outside.on(name, input);
  };
  const life = new AbortController();
  const store = createRunsStore(
    {
      reading,
      subscribe: (onChange) => {
        outside.changed = onChange;
      },
      // The table of messages ties name, input and output together; a stand-in for all cannot.
      call: handle as unknown as Call,
      now: () => outside.now,
      every: (ms, work) => timers.set(ms, work),
      visible: () => outside.visible,
      newRunId: () => 'new-run',
    },
    life.signal,
  );
  const put = (row: RunRow) => stored.set(row.runId, row);
  const at = () => store.state.get();
  return { store, stored, put, at, outside, calls, timers, ids: () => at().rows.map(({ runId }) => runId) };
}

const later = () => new Promise((resolve) => setTimeout(resolve));

describe('reading', () => {
  it('10,000 runs come in batches, newest first, and the page is told after each', async () => {
    const { store, at } = world(Array.from({ length: 10_000 }, () => aRow()));
    const seen: [number, string][] = [];
    store.state.listen(({ rows, stage }) => seen.push([rows.length, stage]), new AbortController().signal);
    await store.start();
    expect(seen).toContainEqual([500, 'reading']);
    expect(seen).toContainEqual([9_500, 'reading']);
    expect(seen.at(-1)).toEqual([10_000, 'whole']);
    const times = at().rows.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('a change reads a few rows again, not all', async () => {
    const many = Array.from({ length: 2_000 }, () => aRow());
    const { store, outside, put, ids } = world(many);
    await store.start();
    outside.rowsRead = 0;
    const fresh = aRow({ state: 'waiting' });
    put(fresh);
    await outside.changed();
    expect(ids()[0]).toBe(fresh.runId);
    expect(ids()).toHaveLength(2_001);
    expect(outside.rowsRead).toBeLessThanOrEqual(50);
  });

  it('more new runs than one glance takes in are all found', async () => {
    const { store, outside, put, ids } = world([aRow()]);
    await store.start();
    for (let count = 0; count < 120; count += 1) put(aRow());
    await outside.changed();
    expect(ids()).toHaveLength(121);
  });

  it('an old run that ends meanwhile is seen to end', async () => {
    const old = aRow({ state: 'waiting' });
    const { store, outside, put, at } = world([old, ...Array.from({ length: 100 }, () => aRow())]);
    await store.start();
    put({ ...old, state: 'failed' });
    await outside.changed();
    expect(at().rows.find(({ runId }) => runId === old.runId)?.state).toBe('failed');
  });

  it('after everything was erased nothing is left on screen', async () => {
    const { store, outside, stored, at } = world([aRow(), aRow({ state: 'waiting' })]);
    await store.start();
    stored.clear();
    await outside.changed();
    expect(at()).toMatchObject({ rows: [], stage: 'whole' });
  });

  it('storage that cannot be read is told, and reading again mends it', async () => {
    const { store, outside, at } = world([aRow()]);
    outside.broken = { code: 'bug', message: 'closed' };
    await store.start();
    expect(at()).toMatchObject({ rows: [], failure: { code: 'bug' } });
    outside.broken = undefined;
    store.reload();
    await later();
    expect(at()).toMatchObject({ stage: 'whole', failure: undefined });
    expect(at().rows).toHaveLength(1);
  });
});

describe('one run', () => {
  it('is read whole, and again when it changes', async () => {
    const row = aRow({ state: 'waiting' });
    const { store, outside, put, at } = world([row]);
    await store.start();
    store.open(row.runId);
    expect(at().open).toEqual({ kind: 'reading', runId: row.runId });
    await later();
    expect(at().open).toEqual({ kind: 'read', run: whole(row) });
    put({ ...row, state: 'succeeded' });
    await outside.changed();
    expect(at().open).toMatchObject({ run: { row: { state: 'succeeded' } } });
    store.open(undefined);
    expect(at().open).toBeUndefined();
  });

  it('that is not kept here is said to be absent', async () => {
    const { store, at } = world();
    await store.start();
    store.open('gone');
    await later();
    expect(at().open).toEqual({ kind: 'absent', runId: 'gone' });
  });
});

describe('buttons', () => {
  it.each([
    ['undo', 'cancelRun', {}],
    ['cancel', 'cancelRun', {}],
    ['check', 'checkRun', {}],
    ['dismiss', 'dismissRun', {}],
    ['retry', 'retryRun', { newRunId: 'new-run' }],
  ] as const)('%s asks the background to %s, once', async (act, name, more) => {
    const row = aRow({ state: 'failed' });
    const { store, calls } = world([row]);
    await store.start();
    await Promise.all([store.act(act, row.runId), store.act(act, row.runId)]);
    expect(calls).toEqual([[name, { runId: row.runId, ...more }]]);
  });

  it('another try leads to the run it became', async () => {
    const row = aRow({ state: 'failed' });
    const { store, outside, at } = world([row]);
    await store.start();
    outside.on = () => aRow({ runId: 'new-run' });
    await store.act('retry', row.runId);
    expect(at()).toMatchObject({ notice: { kind: 'again', runId: 'new-run' }, busy: [] });
  });

  it.each(['tooLateToCancel', 'alreadyEnded'])(
    'cancelling what had finished meanwhile says so, and how it ended (%s)',
    async (reason) => {
      const row = aRow({ state: 'waiting' });
      const { store, outside, put, at } = world([row]);
      await store.start();
      outside.on = () => {
        put({ ...row, state: 'succeeded' });
        throw failed('refused', '', { reason });
      };
      await store.act('cancel', row.runId);
      expect(at()).toMatchObject({ notice: { kind: 'ended', run: { state: 'succeeded' } }, busy: [] });
    },
  );

  it('any other refusal is shown as it is', async () => {
    const row = aRow({ state: 'waiting' });
    const { store, outside, at } = world([row]);
    await store.start();
    outside.on = () => {
      throw failed('offline', '');
    };
    await store.act('check', row.runId);
    expect(at().notice).toEqual({ kind: 'failed', run: row, failure: { code: 'offline', message: '' } });
  });
});

describe('restoring', () => {
  it('asks by id and function name, and leads to what was found', async () => {
    const { store, outside, put, calls, at } = world();
    await store.start();
    outside.on = () => {
      const row = aRow({ runId: 'new-run', restored: true, state: 'waiting' });
      put(row);
      return row;
    };
    await store.restore('wf-1', 'salesNavigatorFetchPerson');
    const input = { runId: 'new-run', operation: 'salesNavigatorFetchPerson', workflowId: 'wf-1' };
    expect(calls).toEqual([['restoreRun', input]]);
    expect(at().restore).toEqual({ kind: 'found', runId: 'new-run' });
    expect(at().rows).toHaveLength(1);
  });

  it('tells why a workflow cannot be taken up', async () => {
    const { store, outside, at } = world();
    await store.start();
    outside.on = () => {
      throw failed('invalid-input', '', { reason: 'unknownOperation' });
    };
    await store.restore('wf-1', 'nonsense');
    expect(at().restore).toMatchObject({ kind: 'failed', failure: { reason: 'unknownOperation' } });
  });
});

describe('what is under way', () => {
  it('is looked at every few seconds while the page is seen, and not otherwise', async () => {
    const open = Array.from({ length: 30 }, () => aRow({ state: 'waiting' }));
    const { store, outside, timers, calls } = world([aRow(), ...open]);
    await store.start();
    calls.length = 0;
    outside.visible = false;
    timers.get(3_000)?.();
    expect(calls).toEqual([]);
    outside.visible = true;
    timers.get(3_000)?.();
    const newest = open.reverse().slice(0, 20);
    expect(calls).toEqual([['poke', { runIds: newest.map(({ runId }) => runId) }]]);
  });

  it('makes the clock tick by the second; without it the clock goes by the minute', async () => {
    const { store, outside, timers, put, at } = world([aRow()]);
    await store.start();
    const tick = () => {
      outside.now += 1_000;
      timers.get(1_000)?.();
    };
    const before = at().now;
    tick();
    expect(at().now).toBe(before);
    put(aRow({ state: 'held', until: outside.now + 5_000 }));
    await outside.changed();
    tick();
    expect(at().now).toBe(outside.now);
  });
});
