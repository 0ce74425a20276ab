import { describe, expect, it } from 'vitest';
import { failed } from '../failure';
import type { RefreshOutcome } from '../messaging/protocol';
import type { RunView } from '../messaging/views';
import { catalog } from '../providers/catalog';
import { second } from '../time';
import { noLinks } from '../usage/account';
import { defaultBadge } from '../usage/badge-figure';
import { type Call, createPopupStore, type PopupReading } from './popup-store';

const run: RunView = {
  runId: '5f0c1f4e-6d3a-4f0f-9a55-0a3d7b6c1e11',
  operation: 'sendConnectionRequest',
  effect: 'write',
  provider: 'linked-api',
  providerName: 'Linked API',
  subjectKind: 'person',
  state: 'waiting',
  createdAt: 0,
  since: 0,
  problems: [],
  checkable: true,
};

/** A background, a clock and a page that can be looked away from. */
function world({ runs = [run], refresh }: { runs?: RunView[]; refresh?: () => RefreshOutcome } = {}) {
  const calls: [string, unknown][] = [];
  const timers: { ms: number; work: () => void }[] = [];
  const life = new AbortController();
  const outside = { now: 1_000, visible: true, readable: true, changed: async () => {} };
  const reading: PopupReading = {
    integrations: [{ v: 1, provider: 'buena', connectedAt: 0, lastFour: {}, nextCheckAt: 0 }],
    usage: [],
    runs,
    links: noLinks,
    badge: defaultBadge,
  };
  const handle = async (name: string, input: unknown): Promise<unknown> => {
    calls.push([name, input]);
    if (name === 'refresh') return refresh?.() ?? { asked: [], failed: [], tooSoon: [] };
    if (name === 'cancelRun') throw failed('refused', '', { reason: 'tooLateToCancel' });
    return undefined;
  };
  const store = createPopupStore(
    {
      abouts: catalog,
      read: async () => {
        if (!outside.readable) throw failed('storage-full', '');
        return reading;
      },
      subscribe: (onChange) => {
        outside.changed = onChange;
      },
      // The table of messages ties name, input and output together; a stand-in for all cannot.
      call: handle as unknown as Call,
      now: () => outside.now,
      every: (ms, work) => void timers.push({ ms, work }),
      visible: () => outside.visible,
      newRunId: () => 'new',
    },
    life.signal,
  );
  const pass = (ms: number): void => {
    outside.now += ms;
    for (const timer of timers) if (timer.ms <= ms) timer.work();
  };
  return { store, calls, outside, life, pass };
}

const named = (calls: [string, unknown][], name: string) => calls.filter(([each]) => each === name);

describe('opening', () => {
  it('paints what is stored, then asks only for what is stale', async () => {
    const { store, calls } = world();
    await store.start();
    expect(store.state.get().reading?.runs).toEqual([run]);
    expect(named(calls, 'refresh')).toEqual([['refresh', { onlyStale: true }]]);
  });

  it('says nothing of services asked a moment ago, which nobody asked for', async () => {
    const { store } = world({
      refresh: () => ({ asked: [], failed: [], tooSoon: [{ provider: 'buena', until: 9_000 }] }),
    });
    await store.start();
    expect(store.state.get().notice).toEqual({ kind: 'answered', failed: [], tooSoon: [] });
    await store.refresh();
    expect(store.state.get().notice).toMatchObject({ tooSoon: [{ name: 'Buena.ai', until: 9_000 }] });
  });
});

describe('a storage that cannot be read', () => {
  it('is told, and what was read before stands', async () => {
    const { store, outside } = world();
    await store.start();
    outside.readable = false;
    await outside.changed();
    expect(store.state.get()).toMatchObject({
      reading: { runs: [run] },
      unreadable: { code: 'storage-full' },
    });
    await store.refresh();
    expect(store.state.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'storage-full' } });
    outside.readable = true;
    await outside.changed();
    expect(store.state.get().unreadable).toBeUndefined();
  });

  it('from the start shows nothing and asks nobody', async () => {
    const { store, outside, calls } = world();
    outside.readable = false;
    await store.start();
    expect(store.state.get()).toMatchObject({ reading: undefined, unreadable: { code: 'storage-full' } });
    expect(calls).toEqual([]);
  });
});

describe('refreshing', () => {
  it('names the services that failed', async () => {
    const { store } = world({ refresh: () => ({ asked: ['buena'], failed: ['buena'], tooSoon: [] }) });
    await store.refresh('buena');
    expect(store.state.get().notice).toEqual({ kind: 'answered', failed: ['Buena.ai'], tooSoon: [] });
  });

  it('tells when nobody answered', async () => {
    const { store } = world({
      refresh: () => {
        throw failed('unreachable', 'gone');
      },
    });
    await store.refresh();
    expect(store.state.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'unreachable' } });
  });

  it('is not asked twice at once', async () => {
    const { store, calls } = world();
    await Promise.all([store.refresh(), store.refresh()]);
    expect(named(calls, 'refresh')).toHaveLength(1);
  });
});

describe('poking', () => {
  it('happens while something is under way and somebody looks', async () => {
    const { store, calls, outside, pass } = world();
    await store.start();
    pass(3 * second);
    expect(named(calls, 'poke')).toHaveLength(2);
    outside.visible = false;
    pass(3 * second);
    expect(named(calls, 'poke')).toHaveLength(2);
  });

  it('does not happen when all has ended', async () => {
    const { store, calls, pass } = world({ runs: [{ ...run, state: 'failed' }] });
    await store.start();
    pass(3 * second);
    expect(named(calls, 'poke')).toEqual([]);
  });
});

describe('a button of a run', () => {
  it('sends its intention; another try has an id of its own', async () => {
    const { store, calls } = world();
    await store.act('retry', run.runId);
    await store.act('dismiss', run.runId);
    expect(calls).toEqual([
      ['retryRun', { runId: run.runId, newRunId: 'new' }],
      ['dismissRun', { runId: run.runId }],
    ]);
  });

  it('pressed twice at once sends once', async () => {
    const { store, calls } = world();
    await Promise.all([store.act('check', run.runId), store.act('check', run.runId)]);
    expect(named(calls, 'checkRun')).toHaveLength(1);
    expect(store.state.get().busyRuns).toEqual([]);
  });

  it('that does not work says so', async () => {
    const { store } = world();
    await store.act('cancel', run.runId);
    expect(store.state.get().notice).toMatchObject({
      kind: 'run-failed',
      failure: { reason: 'tooLateToCancel' },
    });
  });
});

it('a page that went away hears nothing more', async () => {
  const { store, life, outside } = world();
  const heard: unknown[] = [];
  store.state.listen((state) => heard.push(state), life.signal);
  life.abort();
  await outside.changed();
  expect(heard).toHaveLength(1);
});
