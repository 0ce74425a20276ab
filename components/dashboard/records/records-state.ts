import type { Failure } from '../../../lib/failure';
import type { EpochMs } from '../../../lib/time';
import type { RecordRow } from './record-row';

/** What the last press came to. */
export type RecordsNotice =
  | { kind: 'none' }
  | { kind: 'saved'; key: string; what: 'notes' | 'tags' }
  | { kind: 'forgotten'; count: number }
  | { kind: 'exported'; count: number }
  | { kind: 'export-cancelled' }
  /** Asked the service; what it answers appears by itself. */
  | { kind: 'asked'; runId: string }
  | { kind: 'failed'; failure: Failure; key?: string };

export type RecordsState<Row extends RecordRow> = {
  /** `reading` until everything stored has been read. */
  stage: 'reading' | 'whole';
  progress: { done: number; total: number };
  rows: readonly Row[];
  /** Storage could not be read. */
  failure: Failure | undefined;
  now: EpochMs;
  /** Key of the row whose details are shown. */
  open: string | undefined;
  /** A press is being answered. */
  busy: boolean;
  notice: RecordsNotice;
  exporting: { done: number; total: number } | undefined;
};

export type Annotation = { notes?: string; tags?: readonly string[] };

export type RecordsEvents<Row extends RecordRow> = {
  onOpen(key: string | undefined): void;
  onAnnotate(key: string, annotation: Annotation): void;
  onForget(keys: readonly string[]): void;
  onExport(rows: readonly Row[], format: 'csv' | 'json'): void;
  onCancelExport(): void;
  onReload(): void;
};

export type RecordsProps<Row extends RecordRow> = RecordsEvents<Row> & { state: RecordsState<Row> };
