import type { Failure } from '../../../lib/failure';
import type { OperationName } from '../../../lib/linkedin/operations';
import type { RunView } from '../../../lib/messaging/views';
import type { Copies } from '../../../lib/providers/linked-api/wire/copy-as';
import type { EpochMs } from '../../../lib/time';
import type { ShownResult } from '../results/shown-result';

/** One run in the list: all that is kept in memory of each of many, so neither its input nor its result. */
export type RunRow = RunView & {
  subjectUrl: string;
  /** It was waved away: still listed here, and with nothing left to wave away. */
  dismissed: boolean;
};

/** One run with all that is stored of it. */
export type OpenRun = {
  row: RunRow;
  /** What was asked, as it was written down. Undefined for a run taken up by its id: nobody here knows. */
  input: unknown;
  /** The same request to take elsewhere; undefined where nobody knows what was asked. */
  copies?: Copies;
  /** The version of the service's library that has it first; undefined when all do. */
  sdkNeeds?: string | undefined;
  /** The service's own id of it, as long as it is under way. */
  ticket?: string;
  /** Times it was sent. */
  attempt: number;
  result: RunResult;
};

/** `raw` is as stored. Without `shown` it has another form than this version knows. */
export type RunResult = { kind: 'none' } | { kind: 'some'; raw: unknown; shown: ShownResult | undefined };

/** The run asked for by the address. */
export type OpenState =
  | { kind: 'reading'; runId: string }
  | { kind: 'absent'; runId: string }
  | { kind: 'read'; run: OpenRun };

/** What can be done about a run from the dashboard. */
export type RunAct = 'undo' | 'cancel' | 'check' | 'retry' | 'dismiss';

/** How the last press went, when there is something to say of it. */
export type RunNotice =
  /** It ended before the press arrived. */
  | { kind: 'ended'; run: RunRow }
  | { kind: 'failed'; run: RunRow | undefined; failure: Failure }
  /** It is done again, as a run of its own. */
  | { kind: 'again'; runId: string };

export type RestoreState =
  | { kind: 'idle' }
  | { kind: 'asking' }
  | { kind: 'found'; runId: string }
  | { kind: 'failed'; failure: Failure };

/** Everything the runs view shows. */
export type RunsState = {
  rows: readonly RunRow[];
  /** `reading`: older ones are still to come. */
  stage: 'reading' | 'whole';
  /** Storage could not be read. */
  failure: Failure | undefined;
  now: EpochMs;
  /** Runs whose button was pressed and has not been answered. */
  busy: readonly string[];
  notice: RunNotice | undefined;
  restore: RestoreState;
  open: OpenState | undefined;
};

export type RunsEvents = {
  onAct(act: RunAct, runId: string): void;
  onRestore(workflowId: string, functionName: string): void;
  onReload(): void;
  /** Keeps what came of it as a file. */
  onExport(kind: 'json' | 'csv', result: unknown, operation: OperationName): void;
};
