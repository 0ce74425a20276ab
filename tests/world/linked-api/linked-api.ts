import type { Exchange, Reply } from '../exchange';
import type { Parts } from '../parts';
import type { Account } from './account';
import { admin } from './admin';
import { accountOf } from './auth';
import { readWorkflow } from './check-workflow';
import { failure, Refusal, success } from './envelope';
import { olderForm } from './older-form';
import { pollConversations } from './poll';
import { pollInbox, pollNetwork } from './poll-later';
import { reportWorkflow, waiting } from './report-workflow';
import type { Workflow } from './state';
import { statsOf } from './stats';
import { cancelWorkflow, startWorkflow } from './workflows';

/** The Linked API service, newest form and (under `/account/`) the older one. Contract linked-api 1.2. */
export function linkedApi(exchange: Exchange, parts: Parts): Reply {
  try {
    return success(
      exchange.path.startsWith('/account/') ? olderForm(exchange, parts) : route(exchange, parts),
    );
  } catch (error) {
    if (error instanceof Refusal) return failure(error);
    throw error;
  }
}

function route(exchange: Exchange, parts: Parts): unknown {
  const { method, path } = exchange;
  if (path.startsWith('/admin/')) return admin(exchange, parts);
  const account = accountOf(exchange, parts.state);
  if (exchange.bodyIsBroken) throw new Refusal('invalidRequestPayload', 'Invalid body: not JSON.');
  if (method === 'POST' && path === '/workflows') return start(exchange.body, account, parts);
  const id = /^\/workflows\/([^/]+)$/.exec(path)?.[1];
  if (id) {
    const workflow = ownWorkflow(id, account, parts);
    if (method === 'GET') return reportWorkflow(workflow, account);
    if (method === 'DELETE') return { cancelled: cancelWorkflow(workflow, account, parts) };
  }
  if (method === 'GET' && path === '/account') return { name: account.name, url: account.url };
  if (method === 'GET' && path === '/stats/actions') return statsOf(exchange.query, account);
  if (method === 'POST' && path === '/conversations/poll') {
    return pollConversations(exchange.body, parts);
  }
  if (method === 'POST' && path === '/inbox/poll') return pollInbox(exchange.body, account, parts.state);
  if (method === 'POST' && path === '/network/poll') return pollNetwork(exchange.body, account, parts.state);
  throw new Refusal('notFound', `No ${method} ${path} here.`);
}

function start(body: unknown, account: Account, parts: Parts) {
  const workflow = startWorkflow(readWorkflow(body), account, parts, 'wf');
  if (account.fieldNames === 'older') return { workflowId: workflow.id };
  const base = { workflowId: workflow.id, workflowStatus: workflow.status };
  return workflow.status === 'pending'
    ? { ...base, ...waiting(account) }
    : { ...base, message: 'The workflow has started.' };
}

/** @throws Refusal `workflowNotFound` for unknown and foreign ids alike */
function ownWorkflow(id: string, account: Account, parts: Parts): Workflow {
  const workflow = parts.state.linkedApi.workflows.get(id);
  if (!workflow || workflow.account !== account.id)
    throw new Refusal('workflowNotFound', 'No such workflow.');
  return workflow;
}
