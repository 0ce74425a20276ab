import { type Failure, toFailure } from '../../failure';
import {
  readWorkflow,
  type WorkflowReading,
  writeWorkflow,
} from '../../providers/linked-api/wire/read-workflow';
import type { EpochMs } from '../../time';
import { type Cell, cell } from '../cell';

export type WorkflowMode = 'json' | 'steps';

export type WorkflowState = {
  /** The workflow itself; both modes edit this. */
  text: string;
  reading: WorkflowReading;
  mode: WorkflowMode;
  /** The text kept from last time has been read. */
  loaded: boolean;
  /** Picking was asked for while the text could not be understood. */
  refused: boolean;
  /** What a template or a clean-up took the place of; can be brought back. */
  before: string | undefined;
  running: boolean;
  notice: 'copied' | 'started' | 'replaced' | 'formatted' | undefined;
  failure: Failure | undefined;
  /** The text could not be kept for next time. */
  unkept: boolean;
};

export type WorkflowPorts = {
  /** The text last edited; undefined when there is none. */
  recall(): Promise<string | undefined>;
  remember(text: string): Promise<void>;
  /** Starts a run of `customWorkflow` with it. Rejects when nothing was started. */
  run(workflow: unknown): Promise<void>;
  copy(text: string): Promise<void>;
  now(): EpochMs;
};

export type WorkflowStore = {
  state: Cell<WorkflowState>;
  start(): Promise<void>;
  /** The text as the user typed it. */
  type(text: string): void;
  /** Another workflow in the place of this: a step picked, a field filled. */
  change(workflow: unknown): void;
  /** A whole other workflow, such as a template; what was there can be brought back. */
  replace(workflow: unknown): void;
  bringBack(): void;
  choose(mode: WorkflowMode): void;
  /** Lays the text out anew, mending what is beyond doubt. */
  format(): void;
  run(workflow: unknown): Promise<void>;
  copy(): Promise<void>;
};

/** Text beyond this is no workflow and not worth keeping. */
const mostKept = 200_000;

/** The custom workflow being written, checked after each change. One text is the truth for both ways of editing. */
export function createWorkflowStore(ports: WorkflowPorts, signal: AbortSignal): WorkflowStore {
  const state = cell<WorkflowState>({
    text: '',
    reading: readWorkflow(''),
    mode: 'json',
    loaded: false,
    refused: false,
    before: undefined,
    running: false,
    notice: undefined,
    failure: undefined,
    unkept: false,
  });
  let keeping = false;
  let unsaved: string | undefined;

  /** One write at a time, always of the newest text. */
  async function keep(text: string): Promise<void> {
    unsaved = text;
    if (keeping) return;
    keeping = true;
    try {
      while (unsaved !== undefined) {
        const next: string = unsaved;
        unsaved = undefined;
        await ports.remember(next);
      }
      if (state.get().unkept) state.set({ unkept: false });
    } catch {
      // A full disk or a closed database: the text stays in this tab, and the page says so.
      state.set({ unkept: true });
    } finally {
      keeping = false;
    }
  }

  function put(text: string, rest: Partial<WorkflowState> = {}): void {
    const reading = readWorkflow(text, ports.now());
    state.set({
      text,
      reading,
      refused: state.get().refused && reading.broken,
      notice: undefined,
      failure: undefined,
      ...rest,
    });
    // Nothing waits for it; what goes wrong is shown.
    if (text.length <= mostKept) void keep(text);
  }

  return {
    state,
    async start() {
      const kept = await ports.recall().catch(() => undefined);
      if (signal.aborted) return;
      // Whoever types at once is not overwritten.
      const text = state.get().text || kept || '';
      state.set({ text, reading: readWorkflow(text, ports.now()), loaded: true });
    },
    type: (text) => put(text, { before: undefined }),
    change: (workflow) => put(writeWorkflow(workflow)),
    replace(workflow) {
      const { text } = state.get();
      const before = text.trim() === '' ? undefined : text;
      put(writeWorkflow(workflow), {
        before,
        notice: before === undefined ? undefined : 'replaced',
        refused: false,
      });
    },
    bringBack() {
      const { before } = state.get();
      if (before === undefined) return;
      put(before, { before: undefined });
      // What was mended may have been no JSON, of which there is no tree.
      if (state.get().reading.broken) state.set({ mode: 'json' });
    },
    choose(mode) {
      const { reading, text } = state.get();
      const refused = mode === 'steps' && reading.broken && text.trim() !== '';
      state.set(refused ? { refused } : { mode, refused: false });
    },
    format() {
      const { text, reading } = state.get();
      if (reading.value === undefined || (reading.broken && !reading.mendable)) return;
      const next = writeWorkflow(reading.value);
      if (next !== text) put(next, { before: reading.broken ? text : undefined, notice: 'formatted' });
    },
    async run(workflow) {
      if (state.get().running) return;
      state.set({ running: true, notice: undefined, failure: undefined });
      try {
        await ports.run(workflow);
        state.set({ running: false, notice: 'started' });
      } catch (thrown) {
        state.set({ running: false, failure: toFailure(thrown) });
      }
    },
    async copy() {
      try {
        await ports.copy(state.get().text);
        state.set({ notice: 'copied', failure: undefined });
      } catch (thrown) {
        state.set({ notice: undefined, failure: toFailure(thrown) });
      }
    },
  };
}
