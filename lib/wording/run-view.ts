import { operations } from '../linkedin/operations';
import type { RunView } from '../messaging/views';
import { catalog } from '../providers/catalog';
import { isCheckable } from '../runs/evidence';
import type { Run } from '../runs/run';

/** A run as surfaces may see it; `usualMs` is how long its operation usually takes. */
export function runView(run: Run, usualMs: number | undefined): RunView {
  const { status } = run;
  const about = catalog.find(({ id }) => id === run.provider);
  const outcome = outcomeOf(run);
  return {
    runId: run.runId,
    operation: run.operation,
    effect: run.effect,
    provider: run.provider,
    providerName: about?.name ?? run.provider,
    subjectKind: run.subject.kind,
    ...(run.subject.name && { subjectName: run.subject.name }),
    state: status.state,
    ...(run.restored && { restored: run.restored }),
    createdAt: run.createdAt,
    since: run.updatedAt,
    checkable: status.state === 'waiting' || status.state === 'stale' || isCheckable(run.operation),
    problems: status.state === 'succeeded' ? status.problems : [],
    ...(usualMs !== undefined && { usualMs }),
    ...(outcome && { outcome }),
    ...detail(run),
  };
}

/** What only some states have to say. */
function detail({ status }: Run): Partial<RunView> {
  switch (status.state) {
    case 'held':
      return { until: status.until };
    case 'queued':
      return {
        ...(status.notBefore && { until: status.notBefore }),
        ...(status.because && { failure: status.because }),
      };
    case 'waiting':
      return { waiting: status.waiting, ...(status.trouble && { failure: status.trouble }) };
    // Why it is not known must not read as advice to do it again.
    case 'unconfirmed':
      return { failure: { code: 'unconfirmed', message: '' } };
    case 'failed':
      return { failure: status.failure };
    default:
      return {};
  }
}

function outcomeOf({ operation, status }: Run): string | undefined {
  if (status.state !== 'succeeded' || operation !== 'checkConnectionStatus') return undefined;
  const read = operations.checkConnectionStatus.result.safeParse(status.result);
  return read.success ? read.data.connectionStatus : undefined;
}
