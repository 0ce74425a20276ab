import type { OpenRun, RunResult, RunRow } from '../../../components/dashboard/runs/run-row';
import type { Integration } from '../../integrations/integration';
import type { OperationName } from '../../linkedin/operations';
import { copiesOf, sdkNeeds } from '../../providers/linked-api/wire/copy-as';
import type { ServiceForm } from '../../providers/linked-api/wire/exact-request';
import type { Run } from '../../runs/run';
import { createBudgetStore, createCampaignStore } from '../../storage/campaigns';
import { type Database, openDatabase } from '../../storage/database';
import { createDurationStore } from '../../storage/durations';
import { createIntegrationStore } from '../../storage/integrations';
import { createRecordsReading } from '../../storage/records-reading';
import { createRunHistory, createRunStore, type RunPlace } from '../../storage/runs';
import { createSettingsStore } from '../../storage/settings';
import type { EpochMs } from '../../time';
import { runView } from '../../wording/run-view';
import { type AskReading, createAskReading } from './ask-reading';
import type { CampaignsReading } from './campaigns-mount';
import { shownResult } from './shown-result';
import { createUsageReading, type UsageReading } from './usage-reading';

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
  /** What was spent, as it stands at that time. */
  usage(now: EpochMs): Promise<UsageReading>;
  campaigns: CampaignsReading;
};

/** What the dashboard reads of the database. */
export function createDashboardReading(database: Database = openDatabase()): DashboardReading {
  const store = createRunStore(database);
  const history = createRunHistory(database);
  const durations = createDurationStore(database);
  const integrations = createIntegrationStore(database);
  const settings = createSettingsStore(database);

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
    usage: createUsageReading(async () => (await settings.read()).accounts, database),
    campaigns: {
      kept: createCampaignStore(database).read,
      budget: createBudgetStore(database).read,
      connectedAt: async () => (await integrations.read('konnector'))?.connectedAt,
    },
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
        if (!run) return undefined;
        const [usualMs, service] = await Promise.all([
          durations.usualMs(run.operation),
          integrations.read('linked-api'),
        ]);
        const form = service?.chosen?.form === 'account' ? 'account' : 'current';
        return openRunOf(run, rowOf(run, usualMs), form);
      },
    },
  };
}

export function rowOf(run: Run, usualMs: number | undefined): RunRow {
  const view = runView(run, usualMs);
  const subjectName = view.subjectName ?? nameInAddress(run.subject.url);
  return {
    ...view,
    ...(subjectName !== undefined && { subjectName }),
    subjectUrl: run.subject.url,
    dismissed: run.dismissed ?? false,
  };
}

/**
 * How an address calls a person or a company ("ada-park"), for what was asked for by its address alone: in a list, "this
 * person" would stand for anybody. Ids of the service tell nobody anything.
 */
function nameInAddress(url: string): string | undefined {
  const [, kind, name = ''] = /^https:\/\/www\.linkedin\.com\/(in|company)\/([^/?#]+)/.exec(url) ?? [];
  if (kind === undefined || /^(ACo|\d+$)/.test(name)) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    // A URIError: not a name LinkedIn gave.
    return undefined;
  }
}

function openRunOf(run: Run, row: RunRow, form: ServiceForm): OpenRun {
  const isAsked = !run.restored && run.provider === 'linked-api';
  return {
    row,
    input: run.restored ? undefined : run.input,
    ...(isAsked && { copies: copiesOf(run, form), sdkNeeds: sdkNeeds(run) }),
    attempt: run.attempt,
    result: resultOf(run),
    ...ticketOf(run),
  };
}

/** The service's own id of it, as long as it is known: a restored run has it in its key. */
function ticketOf({ status, restored, subjectKey }: Run): { ticket?: string } {
  if ('ticket' in status) return { ticket: status.ticket };
  return restored ? { ticket: subjectKey.replace(/^workflow:/, '') } : {};
}

function resultOf({ operation, status }: Run): RunResult {
  if (status.state !== 'succeeded') return { kind: 'none' };
  const { result: raw } = status;
  return { kind: 'some', raw, shown: shownResult(operation, raw) };
}
