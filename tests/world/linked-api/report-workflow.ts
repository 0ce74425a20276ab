import type { Account } from './account';
import { Refusal } from './envelope';
import { inOlderNames } from './older-names';
import type { Workflow } from './state';

/** `GET /workflows/{id}`. Contract linked-api 1.4. @throws Refusal when the cancelled are forgotten */
export function reportWorkflow(workflow: Workflow, account: Account) {
  if (account.fieldNames === 'older') return reportOlder(workflow);
  const base = { workflowId: workflow.id };
  switch (workflow.status) {
    case 'pending':
      return { ...base, workflowStatus: 'pending', ...waiting(account) };
    case 'running':
      return { ...base, workflowStatus: 'running', message: 'In progress.' };
    case 'completed':
      return { ...base, workflowStatus: 'completed', completion: workflow.completion };
    case 'failed':
      return { ...base, workflowStatus: 'failed', failure: workflow.failure };
    case 'cancelled':
      return { ...base, ...cancelled(account) };
  }
}

/** Why it has not begun. */
export const waiting = (account: Account) =>
  account.outsideWorkingHours
    ? { pendingReason: 'outsideWorkingHours', message: 'Starts at 09:00 (Europe/London).' }
    : { pendingReason: 'queued', message: 'Waiting for earlier work on this account.' };

function cancelled(account: Account) {
  switch (account.afterCancel) {
    case 'failed':
      return {
        workflowStatus: 'failed',
        failure: { reason: 'cancelled', message: 'The workflow was cancelled.' },
      };
    case 'cancelled':
      return { workflowStatus: 'cancelled', message: 'The workflow was cancelled.' };
    case 'notFound':
      throw new Refusal('workflowNotFound', 'No such workflow.');
  }
}

/** The older form: three statuses, no id, no reasons, older field names. Contract linked-api section 6. */
export function reportOlder(workflow: Workflow) {
  switch (workflow.status) {
    case 'pending':
    case 'running':
      return { workflowStatus: 'running' };
    case 'completed':
      return { workflowStatus: 'completed', completion: inOlderNames(workflow.completion) };
    case 'failed':
      return { workflowStatus: 'failed', failure: workflow.failure };
    case 'cancelled':
      return {
        workflowStatus: 'failed',
        failure: { reason: 'cancelled', message: 'The workflow was cancelled.' },
      };
  }
}
