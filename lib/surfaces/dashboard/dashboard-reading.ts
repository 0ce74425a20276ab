import type { OpenRun, RunResult, RunRow } from '../../../components/dashboard/runs/run-row';
import type { Integration } from '../../integrations/integration';
import type { OperationName } from '../../linkedin/operations';
import type { Run } from '../../runs/run';
import { type Database, openDatabase } from '../../storage/database';
import { createDurationStore } from '../../storage/durations';
import { createIntegrationStore } from '../../storage/integrations';
import { createRecordsReading } from '../../storage/records-reading';
import { createRunHistory, createRunStore, type RunPlace } from '../../storage/runs';
import { runView } from '../../wording/run-view';
import { type AskReading, createAskReading } from './ask-reading';
import { shownResult } from './shown-result';

/** What the runs view reads. Nothing here writes: that is the background's. */
export type RunsReading = {
  /** The newest runs, then those after each place. */
  page(after: RunPlace | undefined, limit: number): Promise<{ rows: readonly RunRow[]; next?: RunPlace }>;
  /** All that may still change by themselves. */
  unsettled(): Promise<readonly RunRow[]>;
  row(runId: string): Promise<RunRow | undefined>;
  /** With its input and its result. */
  whole(runId: string): Promise<OpenRun | undefined>;
};

export type DashboardReading = {
  integrations(): Promise<readonly Integration[]>;
  runs: RunsReading;
  asks: AskReading;
  /** What is known of people, posts, companies and conversations. */
  records: ReturnType<typeof createRecordsReading>;
};

/** What the dashboard reads of the database. */
export function createDashboardReading(database: Database = openDatabase()): DashboardReading {
  const store = createRunStore(database);
  const history = createRunHistory(database);
  const durations = createDurationStore(database);
  const integrations = createIntegrationStore(database);

  /** One reading of each operation's usual time, however many rows it has. */
  async function rowsOf(runs: readonly Run[]): Promise<RunRow[]> {
    const usual = new Map<OperationName, number | undefined>();
    for (const { operation } of runs) {
      if (!usual.has(operation)) usual.set(operation, await durations.usualMs(operation));
    }
    return runs.map((run) => rowOf(run, usual.get(run.operation)));
  }

  return {
    integrations: () => integrations.readAll(),
    asks: createAskReading(database),
    records: createRecordsReading(database),
    runs: {
      page: async (after, limit) => {
        const { runs, next } = await history.page(after, limit);
        return { rows: await rowsOf(runs), ...(next && { next }) };
      },
      unsettled: async () => rowsOf(await store.unsettled()),
      row: async (runId) => {
        const run = await store.read(runId);
        return run && rowOf(run, await durations.usualMs(run.operation));
      },
      whole: async (runId) => {
        const run = await store.read(runId);
        return run && openRunOf(run, rowOf(run, await durations.usualMs(run.operation)));
      },
    },
  };
}

export function rowOf(run: Run, usualMs: number | undefined): RunRow {
  return { ...runView(run, usualMs), subjectUrl: run.subject.url, dismissed: run.dismissed ?? false };
}

function openRunOf(run: Run, row: RunRow): OpenRun {
  const { status } = run;
  return {
    row,
    input: run.restored ? undefined : run.input,
    attempt: run.attempt,
    result: resultOf(run),
    ...('ticket' in status && { ticket: status.ticket }),
  };
}

function resultOf({ operation, status }: Run): RunResult {
  if (status.state !== 'succeeded') return { kind: 'none' };
  const { result: raw } = status;
  return { kind: 'some', raw, shown: shownResult(operation, raw) };
}
