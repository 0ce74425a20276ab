import type { RecordRow } from '../../../components/dashboard/records/record-row';
import type {
  Annotation,
  RecordsNotice,
  RecordsState,
} from '../../../components/dashboard/records/records-state';
import { type ExportedFile, type ExportFormat, exportFile } from '../../export/export-file';
import type { Known } from '../../facts/facts';
import { toFailure } from '../../failure';
import type { RecordsReading } from '../../storage/records-reading';
import { dayOf, type EpochMs, minute } from '../../time';
import { type Cell, cell } from '../cell';
import { inTurn } from '../in-turn';
import type { Call } from '../popup-store';
import type { RecordKindSpec } from './record-kinds';

/** All a view of records needs from outside. */
export type RecordsPorts<Facts> = {
  reading: RecordsReading<Facts>;
  /** Calls back after each change worth re-reading for. */
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  call: Call;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
  /** Gives the page a turn. */
  pause(): Promise<void>;
  save(name: string, file: ExportedFile): void;
};

export type RecordsStore<Row extends RecordRow> = {
  state: Cell<RecordsState<Row>>;
  /** Reads everything stored, in batches, and from then on what changes. */
  start(): Promise<void>;
  open(key: string | undefined): void;
  annotate(key: string, annotation: Annotation): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
  exportRows(rows: readonly Row[], format: ExportFormat): Promise<void>;
  cancelExport(): void;
  reload(): void;
  /** Does something for the open row; what goes wrong is told there. */
  within(key: string, work: () => Promise<RecordsNotice>): Promise<void>;
};

const progressMs = 100;
/** Keys one message takes. */
const mostKeys = 5_000;

/** Everything known of one kind: read from storage, changed through the worker. `signal` ends it. */
export function createRecordsStore<Facts extends Known, Row extends RecordRow>(
  { kind, file, rowOf, shape }: RecordKindSpec<Facts, Row>,
  ports: RecordsPorts<Facts>,
  signal: AbortSignal,
): RecordsStore<Row> {
  const { reading, call, now } = ports;
  const rows = new Map<string, Row>();
  let latest: EpochMs = 0;
  /** Stored records that cannot be read; the background puts them aside when it meets them. */
  let unreadable = 0;
  let exporting: AbortController | undefined;
  const state = cell<RecordsState<Row>>({
    stage: 'reading',
    progress: { done: 0, total: 0 },
    rows: [],
    failure: undefined,
    now: now(),
    open: undefined,
    busy: false,
    notice: { kind: 'none' },
    exporting: undefined,
  });

  const next = inTurn((thrown) => state.set({ failure: toFailure(thrown) }));

  /** Whether any of it was not known as it stands. */
  const take = (facts: readonly Facts[]): boolean => {
    const fresh = facts.map(rowOf).filter((row) => !isSame(rows.get(row.key), row));
    for (const row of fresh) {
      rows.set(row.key, row);
      latest = Math.max(latest, row.seenAt);
    }
    return fresh.length > 0;
  };
  const show = (): void => {
    if (signal.aborted) return;
    state.set({ rows: [...rows.values()], stage: 'whole', failure: undefined, now: now() });
  };

  async function readAll(): Promise<void> {
    rows.clear();
    await reading.readAll((batch, done, total) => {
      take(batch);
      unreadable = total - rows.size;
      if (done < total) state.set({ progress: { done, total } });
    }, signal);
    show();
  }

  /** What was heard of since, which is all there is to read unless something is gone. */
  async function readChanges(): Promise<void> {
    const { rows: fresh, total } = await reading.readSince(latest);
    const changed = take(fresh);
    if (rows.size + unreadable !== total) return readAll();
    if (changed) show();
  }

  async function readOne(key: string): Promise<void> {
    const facts = await reading.readOne(key);
    if (facts) take([facts]);
    else rows.delete(key);
    show();
  }

  async function within(key: string | undefined, work: () => Promise<RecordsNotice>): Promise<void> {
    state.set({ busy: true, notice: { kind: 'none' } });
    let notice: RecordsNotice;
    try {
      notice = await work();
    } catch (thrown) {
      notice = { kind: 'failed', failure: toFailure(thrown), ...(key !== undefined && { key }) };
    }
    if (!signal.aborted) state.set({ busy: false, notice });
  }

  return {
    state,
    async start() {
      ports.subscribe(() => next(readChanges), signal);
      ports.every(minute / 2, () => state.set({ now: now() }), signal);
      await next(readAll);
    },
    open(key) {
      state.set({ open: key, notice: { kind: 'none' } });
      // Notes may have been written on another page.
      if (key !== undefined) void next(() => readOne(key));
    },
    annotate: (key, annotation) =>
      within(key, async () => {
        const { notes, tags } = annotation;
        await call('annotate', {
          ...{ kind, key },
          ...(notes !== undefined && { notes: notes.trim() }),
          ...(tags && { tags: [...tags] }),
        });
        await next(() => readOne(key));
        return { kind: 'saved', key, what: notes === undefined ? 'tags' : 'notes' };
      }),
    forget: (keys) =>
      within(keys.length === 1 ? keys[0] : undefined, async () => {
        for (let at = 0; at < keys.length; at += mostKeys) {
          await call('forgetRecords', { kind, keys: keys.slice(at, at + mostKeys) });
        }
        for (const key of keys) rows.delete(key);
        show();
        const { open } = state.get();
        if (open !== undefined && keys.includes(open)) state.set({ open: undefined });
        return { kind: 'forgotten', count: keys.length };
      }),
    async exportRows(chosen, format) {
      if (exporting) return;
      exporting = new AbortController();
      const cancelled = AbortSignal.any([signal, exporting.signal]);
      state.set({ exporting: { done: 0, total: chosen.length }, notice: { kind: 'none' } });
      let told = now();
      const onProgress = (done: number, total: number): void => {
        // Drawing costs more than writing: often enough to be seen moving.
        if (now() - told < progressMs) return;
        told = now();
        state.set({ exporting: { done, total } });
      };
      await within(undefined, async () => {
        const made = await exportFile(chosen, format, shape, {
          pause: ports.pause,
          onProgress,
          signal: cancelled,
        });
        if (!made) return { kind: 'export-cancelled' };
        ports.save(`sidecar-${file}-${dayOf(now())}.${format}`, made);
        return { kind: 'exported', count: chosen.length };
      });
      exporting = undefined;
      state.set({ exporting: undefined });
    },
    cancelExport: () => exporting?.abort(),
    reload: () => void next(readAll),
    within,
  };
}

function isSame(before: RecordRow | undefined, after: RecordRow): boolean {
  return before?.seenAt === after.seenAt && JSON.stringify(before) === JSON.stringify(after);
}
