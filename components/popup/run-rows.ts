import type { Failure } from '../../lib/failure';
import type { RunView } from '../../lib/messaging/views';
import { type EpochMs, minute } from '../../lib/time';
import type { Words } from '../../lib/words';
import type { Tone } from './integration-rows';

export type RunAction = 'cancel' | 'check' | 'retry' | 'dismiss';

/** One run on screen. */
export type RunRow = {
  runId: string;
  operation: RunView['operation'];
  subjectKind: RunView['subjectKind'];
  subjectName?: string;
  restored?: true;
  provider: string;
  tone: Tone;
  /** How it stands, unless `until` or `outcome` say it better. */
  word: Words;
  /** A held run leaves, or a postponed one tries again, at this moment. */
  until?: EpochMs;
  held: boolean;
  /** One word of the result. */
  outcome?: string;
  succeeded: boolean;
  /** Under way at the service. Without `usualMs` nobody knows how far it is. */
  progress?: { elapsedMs: number; usualMs?: number };
  /** Why it failed, waits or is in doubt. */
  failure?: Failure;
  /** The service's own words on why it waits. */
  note?: string;
  actions: readonly RunAction[];
};

export type RunsView = { rows: readonly RunRow[]; more: number };

/** The popup is a glance: this many fit without scrolling past the foot. */
const rowsShown = 4;
/** Good and cancelled ends leave by themselves; failures stay until dismissed. */
const endShownMs = 30 * minute;

/** Unsettled runs first, then what ended lately; newest first in each. */
export function runRows(runs: readonly RunView[], now: EpochMs): RunsView {
  const shown = runs
    .filter((run) => !hasLeft(run, now))
    .sort((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt);
  return {
    rows: shown.slice(0, rowsShown).map((run) => runRow(run, now)),
    more: Math.max(0, shown.length - rowsShown),
  };
}

/** Whether something may still happen by itself. */
export function isUnderWay({ state }: RunView): boolean {
  return state === 'held' || state === 'queued' || state === 'submitting' || state === 'waiting';
}

function hasLeft({ state, since }: RunView, now: EpochMs): boolean {
  return (state === 'succeeded' || state === 'cancelled') && now - since > endShownMs;
}

function rank(run: RunView): number {
  if (run.state === 'unconfirmed') return 0;
  if (isUnderWay(run) || run.state === 'stale') return 1;
  return 2;
}

function runRow(run: RunView, now: EpochMs): RunRow {
  const atService = run.state === 'submitting' || run.state === 'waiting';
  const elapsedMs = Math.max(0, now - run.since);
  const failure = run.failure ?? run.problems[0];
  return {
    runId: run.runId,
    operation: run.operation,
    subjectKind: run.subjectKind,
    provider: run.providerName,
    tone: toneOf(run),
    word: wordOf(run),
    held: run.state === 'held',
    succeeded: run.state === 'succeeded',
    actions: actionsOf(run),
    ...(run.restored && { restored: run.restored }),
    ...(run.subjectName && { subjectName: run.subjectName }),
    ...(run.until !== undefined && { until: run.until }),
    ...(run.outcome && { outcome: run.outcome }),
    ...(failure && { failure }),
    ...(run.waiting?.message && { note: run.waiting.message }),
    ...(atService && {
      progress: { elapsedMs, ...(run.usualMs !== undefined && { usualMs: run.usualMs }) },
    }),
  };
}

function toneOf({ state, problems, failure }: RunView): Tone {
  switch (state) {
    case 'held':
    case 'queued':
    case 'submitting':
    case 'waiting':
      return failure ? 'warn' : 'busy';
    case 'stale':
    case 'unconfirmed':
      return 'warn';
    case 'succeeded':
      return problems.length > 0 ? 'warn' : 'good';
    case 'failed':
      return 'bad';
    case 'cancelled':
      return 'unknown';
  }
}

function wordOf({ state, effect, providerName, waiting, problems }: RunView): Words {
  const of = [providerName];
  switch (state) {
    case 'held':
      return { key: 'state_held' };
    case 'queued':
      return { key: effect === 'write' ? 'state_queued' : 'state_queued_read' };
    case 'submitting':
      return { key: effect === 'write' ? 'state_submitting' : 'state_submitting_read', with: of };
    case 'waiting':
      if (waiting?.why === 'queued') return { key: 'state_waiting_queued', with: of };
      if (waiting?.why === 'outside-hours') return { key: 'state_waiting_outside_hours', with: of };
      return { key: 'state_waiting', with: of };
    case 'stale':
      return { key: 'state_stale', with: of };
    case 'unconfirmed':
      return { key: 'state_unconfirmed' };
    case 'succeeded':
      return { key: problems.length > 0 ? 'state_succeeded_partly' : 'state_succeeded' };
    case 'failed':
      return { key: 'state_failed' };
    case 'cancelled':
      return { key: 'state_cancelled' };
  }
}

function actionsOf({ state, checkable, failure }: RunView): readonly RunAction[] {
  const check = checkable ? (['check'] as const) : [];
  switch (state) {
    case 'held':
    case 'queued':
      return ['cancel'];
    case 'submitting':
      // The request is on its way; nothing can be taken back.
      return [];
    case 'waiting':
      // It is looked at every few seconds anyway, unless looking went wrong.
      return failure ? [...check, 'cancel'] : ['cancel'];
    case 'stale':
      return [...check, 'cancel'];
    case 'unconfirmed':
      return [...check, 'retry', 'dismiss'];
    case 'failed':
      return ['retry', 'dismiss'];
    case 'succeeded':
    case 'cancelled':
      return ['dismiss'];
  }
}
