import { operations } from '../linkedin/operations';
import type { Run } from '../runs/run';
import type { OwnSpend } from './own-spend';

/**
 * What this run spends, by its operation's category; undefined when certainly nothing: it never left, or nothing is
 * known of what it was. What a custom workflow does in its steps stands in the service's log under the steps' own
 * categories; by itself it counts as one `other` until that log is read.
 */
export function ownSpend(run: Run): OwnSpend | undefined {
  const { status, runId, provider, operation, createdAt } = run;
  if (run.restored) return undefined;
  const spend = { runId, provider, category: operations[operation].category, from: createdAt };
  switch (status.state) {
    case 'held':
    case 'queued':
      return undefined;
    case 'submitting':
    case 'waiting':
    case 'stale':
    case 'unconfirmed':
      return spend;
    case 'succeeded':
      return { ...spend, until: status.at };
    case 'cancelled':
      return status.sent ? { ...spend, until: status.at } : undefined;
    case 'failed':
      return run.attempt > 0 ? { ...spend, until: status.at, onlyIfLogged: true } : undefined;
  }
}
