import type { OperationName } from '../linkedin/operations';

/** Operations as people look for them: by what they are about. Custom workflows have a page of their own. */
export const families = {
  people: [
    'fetchPerson',
    'nvFetchPerson',
    'sendConnectionRequest',
    'checkConnectionStatus',
    'withdrawConnectionRequest',
    'removeConnection',
  ],
  companies: ['fetchCompany', 'nvFetchCompany'],
  posts: [
    'fetchPost',
    'reactToPost',
    'commentOnPost',
    'reactToComment',
    'replyToComment',
    'createPost',
    'createRepost',
  ],
  jobs: ['fetchJob'],
  search: [
    'searchPeople',
    'nvSearchPeople',
    'searchCompanies',
    'nvSearchCompanies',
    'searchJobs',
    'searchPosts',
  ],
  network: [
    'retrieveConnections',
    'retrievePendingRequests',
    'retrieveInvitations',
    'acceptInvitation',
    'ignoreInvitation',
    'retrieveFeed',
    'retrieveProfileViewers',
    'syncNetwork',
    'pollNetwork',
  ],
  messages: [
    'sendMessage',
    'nvSendMessage',
    'syncConversation',
    'nvSyncConversation',
    'syncInbox',
    'nvSyncInbox',
    'manageConversation',
    'nvManageConversation',
    'pollConversations',
    'pollInbox',
  ],
  account: [
    'retrieveSSI',
    'retrievePerformance',
    'getAccountInfo',
    'getApiUsage',
    'getAccounts',
    'getLimits',
    'getLimitsUsage',
    'getSubscription',
    'getSeats',
    'createReconnectionLink',
  ],
  custom: ['customWorkflow'],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

export type Family = keyof typeof families;

/** Contract linked-api 2.2: what `nv` stands before needs a seat for Sales Navigator. */
export function needsPlus(operation: OperationName): boolean {
  return operation.startsWith('nv');
}

/** Starts or changes something at the service alone; LinkedIn and its people see nothing of it. */
export function staysAtService(operation: OperationName): boolean {
  return /^(sync|nvSync)[A-Z]/.test(operation) || operation === 'createReconnectionLink';
}
