import type { OperationName } from '../../../linkedin/operations';
import { longestUsageRange } from '../../../linkedin/operations/account';
import type { AtOnceOperation, AtOnceRequest } from './workflow-operations';

/** What is asked of the service; `/admin/` paths are the workspace's own. */
export type WireQuestion = {
  method: 'GET' | 'POST';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: object;
};

type Row = { method?: 'GET' | 'POST'; path: string; params?: readonly string[] };

/** Read next to contract linked-api 1.2 and 1.7. What of the input is sent, in this order. */
const rows = {
  pollConversations: { path: '/conversations/poll', params: ['personUrl', 'type', 'since'] },
  pollInbox: { path: '/inbox/poll', params: ['since', 'type', 'threadId'] },
  pollNetwork: { path: '/network/poll', params: ['since', 'type'] },
  getAccountInfo: { method: 'GET', path: '/account' },
  getApiUsage: { method: 'GET', path: '/stats/actions', params: ['start', 'end'] },
  getAccounts: { path: '/admin/accounts.getAll' },
  getLimits: { path: '/admin/limits.get', params: ['accountId'] },
  getLimitsUsage: { path: '/admin/limits.getUsage', params: ['accountId'] },
  getSubscription: { path: '/admin/subscription.getStatus' },
  getSeats: { path: '/admin/subscription.getSeats' },
  createReconnectionLink: { path: '/admin/accounts.createReconnectionSession', params: ['accountId'] },
} as const satisfies Readonly<Record<AtOnceOperation & OperationName, Row>>;

/** Stands for the id of the user's own account, which the client asks the service for first. */
export const ownAccountPlaceholder = 'YOUR_ACCOUNT_ID';

/** Whether it concerns one account and names none: then it is the own one, whose id has to be asked for first. */
export function concernsOwn({ operation, input }: AtOnceRequest): boolean {
  const { params = [] }: Row = rows[operation];
  const isNamed = 'accountId' in input && input.accountId !== undefined;
  return params.includes('accountId') && !isNamed;
}

/**
 * All that is asked for a request that is answered at once; usage over a long range takes several questions. `ownId` is
 * what stands where the own account is meant.
 */
export function questionsOf(
  request: AtOnceRequest,
  ownId: string = ownAccountPlaceholder,
): readonly WireQuestion[] {
  const { method = 'POST', path, params = [] }: Row = rows[request.operation];
  if (request.operation === 'getApiUsage') {
    const ranges = request.input.inParts ? partsOf(request.input) : [request.input];
    return ranges.map(({ start, end }) => ({ method: 'GET', path, query: { start, end } }));
  }
  if (request.operation === 'pollConversations') {
    return [{ method, path, body: request.input.conversations.map((each) => named(each, params)) }];
  }
  if (method === 'GET') return [{ method, path }];
  const body = concernsOwn(request) ? { accountId: ownId } : named(request.input, params);
  return [{ method, path, body }];
}

function named(input: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  const given: Readonly<Record<string, unknown>> = { ...input };
  return Object.fromEntries(
    names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );
}

type Range = { start: string; end: string };

/** Neighbours share their seam, since nobody documents on which side of it an action falls. */
function partsOf({ start, end }: Range): Range[] {
  const last = Date.parse(end);
  const parts: Range[] = [];
  for (let from = Date.parse(start); from < last; from += longestUsageRange) {
    const until = Math.min(from + longestUsageRange, last);
    parts.push({ start: new Date(from).toISOString(), end: new Date(until).toISOString() });
  }
  return parts;
}
