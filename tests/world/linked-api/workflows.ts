import { randomUUID } from 'node:crypto';
import type { Parts } from '../parts';
import type { Account } from './account';
import { play } from './play';
import { players } from './players';
import { checkStart, isSignedOut } from './start-checks';
import type { Action, Workflow } from './state';

/** Takes a checked workflow into the account's queue. @throws Refusal when the account refuses starts */
export function startWorkflow(
  root: Action | Action[],
  account: Account,
  parts: Parts,
  prefix: 'wf' | 'account',
): Workflow {
  checkStart(Array.isArray(root) ? root : [root], account, parts);
  const workflow: Workflow = {
    id: `${prefix}-${randomUUID()}`,
    account: account.id,
    root,
    status: 'pending',
  };
  parts.state.linkedApi.workflows.set(workflow.id, workflow);
  account.queue.push(workflow.id);
  runNext(account, parts);
  return workflow;
}

/** Starts the account's next workflow unless one runs or its hours are over. One at a time. Contract 1.4. */
export function runNext(account: Account, parts: Parts): void {
  if (account.running !== null || account.outsideWorkingHours) return;
  const id = account.queue.shift();
  const workflow = id === undefined ? undefined : parts.state.linkedApi.workflows.get(id);
  if (!workflow) return;
  account.running = workflow.id;
  workflow.status = 'running';
  parts.clock.after(parts.latency.workflowMs, () => {
    if (workflow.status === 'running') finish(workflow, account, parts);
    if (account.running === workflow.id) account.running = null;
    runNext(account, parts);
  });
}

function finish(workflow: Workflow, account: Account, parts: Parts): void {
  const reason = failureOf(account);
  if (reason) {
    workflow.status = 'failed';
    workflow.failure = reason;
    return;
  }
  const stage = { parts, account, workflowId: workflow.id };
  const { root } = workflow;
  workflow.completion = Array.isArray(root)
    ? root.map((each) => play(each, {}, stage, players))
    : play(root, {}, stage, players);
  workflow.status = 'completed';
}

function failureOf(account: Account): { reason: string; message: string } | undefined {
  const next = account.failNextWorkflowWith;
  account.failNextWorkflowWith = null;
  if (next) return next;
  if (isSignedOut(account)) {
    return { reason: 'linkedinAccountSignedOut', message: 'The cloud browser session ended.' };
  }
  if (account.languageNotSupported) {
    return { reason: 'languageNotSupported', message: 'Interface language is not supported.' };
  }
  return undefined;
}

/** @returns whether it is cancelled now; a workflow that has ended is not */
export function cancelWorkflow(workflow: Workflow, account: Account, parts: Parts): boolean {
  if (workflow.status === 'running' && account.cancelWhileRunning === 'tooLate') return false;
  if (workflow.status !== 'pending' && workflow.status !== 'running') return false;
  account.queue = account.queue.filter((id) => id !== workflow.id);
  if (account.running === workflow.id) account.running = null;
  workflow.status = 'cancelled';
  runNext(account, parts);
  return true;
}
