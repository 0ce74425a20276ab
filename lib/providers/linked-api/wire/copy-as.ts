import type { OperationRequest } from '../../../linkedin/operations';
import { ownAccountPlaceholder, questionsOf } from './at-once';
import { type ExactRequest, exactRequests, type ServiceForm, tokenPlaceholders } from './exact-request';
import { toWire } from './to-wire';
import { isWorkflowRequest } from './workflow-operations';

/** A request as text to take elsewhere. Tokens are placeholders in all of them. */
export type Copies = {
  curl: string;
  /** What `POST /workflows` takes; undefined where nothing is started. */
  workflow: string | undefined;
  sdk: string;
};

export function copiesOf(request: OperationRequest, form: ServiceForm = 'current'): Copies {
  return {
    curl: exactRequests(request, form).map(curlOf).join('\n\n'),
    workflow: isWorkflowRequest(request) ? JSON.stringify(toWire(request), null, 2) : undefined,
    sdk: sdkCallOf(request),
  };
}

/** For any POSIX shell: within single quotes nothing has a meaning, so no text of the user's can become a command. */
export function curlOf({ method, url, headers, body }: ExactRequest): string {
  const parts = [
    `curl -X ${method} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    // `--data` would take a body beginning with "@" for the name of a file.
    ...(body === undefined ? [] : [`--data-raw ${quoted(JSON.stringify(body, null, 2))}`]),
  ];
  return parts.join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same through `@linkedapi/node`, the service's own library for Node.js: contract linked-api 2.2. */
export function sdkCallOf(request: OperationRequest): string {
  const needs = sdkNeeds(request);
  const note = needs === undefined ? [] : [`// Needs @linkedapi/node ${needs} or newer.`];
  const { linkedApiToken, identificationToken } = tokenPlaceholders;
  const admin = adminCalls[request.operation];
  if (admin) {
    return [
      ...note,
      "import { LinkedApiAdmin } from '@linkedapi/node';",
      '',
      `const admin = new LinkedApiAdmin({ linkedApiToken: '${linkedApiToken}' });`,
      `const result = await admin.${admin}(${adminInput(request)});`,
    ].join('\n');
  }
  return [
    ...note,
    "import { LinkedApi } from '@linkedapi/node';",
    '',
    'const linkedapi = new LinkedApi({',
    `  linkedApiToken: '${linkedApiToken}',`,
    `  identificationToken: '${identificationToken}',`,
    '});',
    ...callLines(request),
  ].join('\n');
}

function callLines(request: OperationRequest): string[] {
  if (isWorkflowRequest(request)) {
    const { operation } = request;
    const input = operation === 'customWorkflow' ? request.input.workflow : request.input;
    return [
      `const started = await linkedapi.${operation}.execute(${literal(input)});`,
      '// Version 1 of the library answers the bare id.',
      `const { data, errors } = await linkedapi.${operation}.result(started.workflowId ?? started);`,
    ];
  }
  const { operation } = request;
  if (operation === 'getAccountInfo') return [`const { data, errors } = await linkedapi.${operation}();`];
  if (operation === 'getApiUsage') {
    return questionsOf(request).map(
      ({ query }, index) => `const part${index + 1} = await linkedapi.${operation}(${literal(query)});`,
    );
  }
  const input = operation === 'pollConversations' ? request.input.conversations : request.input;
  return [`const { data, errors } = await linkedapi.${operation}(${literal(input)});`];
}

/** The workspace's questions have a client of their own. */
const adminCalls: Partial<Record<OperationRequest['operation'], string>> = {
  getAccounts: 'accounts.getAll',
  getLimits: 'limits.get',
  getLimitsUsage: 'limits.getUsage',
  getSubscription: 'subscription.getStatus',
  getSeats: 'subscription.getSeats',
  createReconnectionLink: 'accounts.createReconnectionSession',
};

function adminInput({ operation, input }: OperationRequest): string {
  if (operation !== 'getLimits' && operation !== 'getLimitsUsage' && operation !== 'createReconnectionLink') {
    return '';
  }
  return literal({ accountId: 'accountId' in input ? input.accountId : ownAccountPlaceholder });
}

/** The first version that has the function, where 1.2 of early 2026 does not: contract linked-api 0 and 2.2. */
export function sdkNeeds({ operation }: OperationRequest): string | undefined {
  if (operation === 'fetchJob' || operation === 'searchJobs') return '2.0.4';
  return newest.has(operation) ? '2.3' : undefined;
}

const newest: ReadonlySet<OperationRequest['operation']> = new Set<OperationRequest['operation']>([
  'searchPosts',
  'retrieveInvitations',
  'acceptInvitation',
  'ignoreInvitation',
  'reactToComment',
  'replyToComment',
  'createRepost',
  'retrieveFeed',
  'retrieveProfileViewers',
  'syncInbox',
  'nvSyncInbox',
  'syncNetwork',
  'manageConversation',
  'nvManageConversation',
  'pollInbox',
  'pollNetwork',
  'createReconnectionLink',
]);

/** JSON is JavaScript but for one name, which a literal would take for the prototype. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"__proto__":/gm, '$1["__proto__"]:');
}
