import type { Exchange } from '../exchange';
import type { Parts } from '../parts';
import { olderAccountOf } from './auth';
import { readWorkflow } from './check-workflow';
import { Refusal } from './envelope';
import { pollConversations } from './poll';
import { reportOlder } from './report-workflow';
import { statsOf } from './stats';
import { startWorkflow } from './workflows';

/** The retired form: prefix `/account`, one header, three statuses, no cancel. Contract linked-api section 6. */
export function olderForm(exchange: Exchange, parts: Parts): unknown {
  const { method, path } = exchange;
  const account = olderAccountOf(exchange, parts.state);
  if (exchange.bodyIsBroken) throw new Refusal('invalidRequestPayload', 'Invalid body: not JSON.');
  if (method === 'POST' && path === '/account/workflows') {
    return { workflowId: startWorkflow(readWorkflow(exchange.body), account, parts, 'account').id };
  }
  const id = /^\/account\/workflows\/([^/]+)$/.exec(path)?.[1];
  const workflow = id ? parts.state.linkedApi.workflows.get(id) : undefined;
  if (method === 'GET' && id) {
    if (!workflow || workflow.account !== account.id) {
      throw new Refusal('workflowNotFound', 'No such workflow.');
    }
    return reportOlder(workflow);
  }
  if (method === 'GET' && path === '/account/stats/actions') return statsOf(exchange.query, account);
  if (method === 'POST' && path === '/account/conversations/poll') {
    return pollConversations(exchange.body, parts);
  }
  throw new Refusal('notFound', `No ${method} ${path} here.`);
}
