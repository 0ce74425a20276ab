import type {
  OpenState,
  RunAct,
  RunNotice,
  RunRow,
  RunsState,
} from '../../../components/dashboard/runs/run-row';
import { type Failure, toFailure } from '../../failure';
import type { RunView } from '../../messaging/views';
import type { RunPlace } from '../../storage/runs';
import { type EpochMs, minute, second } from '../../time';
import { type Cell, cell } from '../cell';
import { inTurn } from '../in-turn';
import { poke, pokeMs } from '../poke';
import type { Call } from '../popup-store';
import type { RunsReading } from './dashboard-reading';

/** All the runs view needs from outside. */
export type RunsPorts = {
  reading: RunsReading;
  /** Calls back after each change worth re-reading for. */
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  call: Call;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
  /** Whether anybody can see the page. */
  visible(): boolean;
  newRunId(): string;
};

export type RunsStore = {
  state: Cell<RunsState>;
  /** Reads all runs, newest first and in batches, and from then on what changes. */
  start(): Promise<void>;
  /** Shows one run; none without an id. */
  open(runId: string | undefined): void;
  act(act: RunAct, runId: string): Promise<void>;
  restore(workflowId: string, functionName: string): Promise<void>;
  /** Reads everything again, after storage could not be read. */
  reload(): void;
};

/** Rows read in one go. Small enough that the page stays alive between two batches. */
const batch = 500;
/** Newest rows read again after a change, before it is known how many are new. */
const glance = 50;

/** The runs of the dashboard: read from storage, read again on change, acted on through the worker. `signal` ends it. */
export function createRunsStore(ports: RunsPorts, signal: AbortSignal): RunsStore {
  const { reading, call, now } = ports;
  const rows = new Map<string, RunRow>();
  const state = cell<RunsState>({
    rows: [],
    stage: 'reading',
    failure: undefined,
    now: now(),
    busy: [],
    notice: undefined,
    restore: { kind: 'idle' },
    open: undefined,
  });

  const next = inTurn((thrown) => state.set({ failure: toFailure(thrown) }));

  const take = (fresh: readonly RunRow[]): void => {
    for (const row of fresh) rows.set(row.runId, row);
  };
  const show = (rest: Partial<RunsState> = {}): void => {
    if (signal.aborted) return;
    state.set({ rows: [...rows.values()].sort(newestFirst), failure: undefined, now: now(), ...rest });
  };

  async function readAll(): Promise<void> {
    let after: RunPlace | undefined;
    do {
      const page = await reading.page(after, batch);
      take(page.rows);
      after = page.next;
      show({ stage: after ? 'reading' : 'whole' });
    } while (after && !signal.aborted);
  }

  /** What is new, what may have moved, and what was open: a few rows, however many there are. */
  async function readChanges(): Promise<void> {
    let after: RunPlace | undefined;
    let known = false;
    do {
      const page = await reading.page(after, glance);
      if (!after && page.rows.length === 0 && !page.next) rows.clear();
      known = page.rows.some(({ runId }) => rows.has(runId));
      take(page.rows);
      after = page.next;
    } while (after && !known);
    const before = [...rows.values()].filter(({ state: each }) => !isOver(each)).map(({ runId }) => runId);
    const open = await reading.unsettled();
    take(open);
    const still = new Set(open.map(({ runId }) => runId));
    for (const runId of before.filter((id) => !still.has(id))) await readRow(runId);
    await readOpen();
    show();
  }

  async function readRow(runId: string): Promise<void> {
    const row = await reading.row(runId);
    if (row) rows.set(runId, row);
    else rows.delete(runId);
  }

  async function readOpen(): Promise<void> {
    const runId = openId(state.get().open);
    if (runId === undefined) return;
    const run = await reading.whole(runId);
    // Another one may have been opened meanwhile.
    if (openId(state.get().open) !== runId || signal.aborted) return;
    if (run) take([run.row]);
    state.set({ open: run ? { kind: 'read', run } : { kind: 'absent', runId } });
  }

  const watch = (): void => {
    const under = state.get().rows.filter(isUnderWay);
    poke(
      ports,
      under.map(({ runId }) => runId),
    );
  };

  /** Ages and countdowns go by the second only while something is under way. */
  const tick = (): void => {
    const at = now();
    const { rows: shown, now: last } = state.get();
    if (shown.some(isUnderWay) || at - last >= minute) state.set({ now: at });
  };

  /** Gives the run that came of it, when it is another one. */
  async function send(act: RunAct, runId: string): Promise<RunView | undefined> {
    if (act === 'retry') return await call('retryRun', { runId, newRunId: ports.newRunId() });
    if (act === 'undo' || act === 'cancel') await call('cancelRun', { runId });
    if (act === 'check') await call('checkRun', { runId });
    if (act === 'dismiss') await call('dismissRun', { runId });
    return undefined;
  }

  return {
    state,
    start() {
      ports.subscribe(() => next(readChanges), signal);
      ports.every(second, tick, signal);
      ports.every(pokeMs, watch, signal);
      return next(readAll).then(watch);
    },
    open(runId) {
      if (openId(state.get().open) === runId) return;
      // What was said of the last press is about another picture.
      state.set({ open: runId === undefined ? undefined : { kind: 'reading', runId }, notice: undefined });
      void next(readOpen);
    },
    async act(act, runId) {
      if (state.get().busy.includes(runId)) return;
      state.set({ busy: [...state.get().busy, runId], notice: undefined });
      const answer = await send(act, runId).catch((thrown: unknown) => ({ failure: toFailure(thrown) }));
      await next(async () => {
        await readRow(runId);
        await readChanges();
      });
      const busy = state.get().busy.filter((id) => id !== runId);
      state.set({ busy, notice: noticeOf(answer, rows.get(runId)) });
    },
    async restore(workflowId, functionName) {
      if (state.get().restore.kind === 'asking') return;
      state.set({ restore: { kind: 'asking' } });
      try {
        const input = { runId: ports.newRunId(), operation: functionName, workflowId };
        const { runId } = await call('restoreRun', input);
        await next(readChanges);
        state.set({ restore: { kind: 'found', runId } });
      } catch (thrown) {
        state.set({ restore: { kind: 'failed', failure: toFailure(thrown) } });
      }
    },
    reload: () => void next(readAll),
  };
}

function noticeOf(
  answer: RunView | { failure: Failure } | undefined,
  run: RunRow | undefined,
): RunNotice | undefined {
  if (!answer) return undefined;
  if ('runId' in answer) return { kind: 'again', runId: answer.runId };
  const { failure } = answer;
  const tooLate = failure.reason === 'tooLateToCancel' || failure.reason === 'alreadyEnded';
  const ended = tooLate && run && isOver(run.state);
  return ended ? { kind: 'ended', run } : { kind: 'failed', run, failure };
}

function openId(open: OpenState | undefined): string | undefined {
  if (!open) return undefined;
  return open.kind === 'read' ? open.run.row.runId : open.runId;
}

function newestFirst(a: RunRow, b: RunRow): number {
  return b.createdAt - a.createdAt || (a.runId < b.runId ? 1 : -1);
}

/** Something may still happen by itself. */
export function isUnderWay({ state }: Pick<RunView, 'state'>): boolean {
  return state === 'held' || state === 'queued' || state === 'submitting' || state === 'waiting';
}

function isOver(state: RunView['state']): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
