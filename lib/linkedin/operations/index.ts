import { z } from '../../schema';
import {
  createReconnectionLink,
  getAccountInfo,
  getAccounts,
  getApiUsage,
  getLimits,
  getLimitsUsage,
  getSeats,
  getSubscription,
  retrievePerformance,
  retrieveSSI,
} from './account';
import { fetchCompany, nvFetchCompany } from './companies';
import { fetchJob } from './jobs';
import {
  manageConversation,
  nvManageConversation,
  nvSendMessage,
  nvSyncConversation,
  nvSyncInbox,
  pollConversations,
  pollInbox,
  sendMessage,
  syncConversation,
  syncInbox,
} from './messages';
import {
  acceptInvitation,
  ignoreInvitation,
  pollNetwork,
  retrieveConnections,
  retrieveFeed,
  retrieveInvitations,
  retrievePendingRequests,
  retrieveProfileViewers,
  syncNetwork,
} from './network';
import { meantBy } from './older-operations';
import {
  checkConnectionStatus,
  fetchPerson,
  nvFetchPerson,
  removeConnection,
  sendConnectionRequest,
  withdrawConnectionRequest,
} from './people';
import {
  commentOnPost,
  createPost,
  createRepost,
  fetchPost,
  reactToComment,
  reactToPost,
  replyToComment,
} from './posts';
import { readsOnly } from './reads-only';
import {
  nvSearchCompanies,
  nvSearchPeople,
  searchCompanies,
  searchJobs,
  searchPeople,
  searchPosts,
} from './search';
import { customWorkflow } from './workflow';

/** The closed vocabulary between actions and providers: every operation we have a word for. */
export const operations = {
  fetchPerson,
  nvFetchPerson,
  sendConnectionRequest,
  checkConnectionStatus,
  withdrawConnectionRequest,
  removeConnection,
  fetchCompany,
  nvFetchCompany,
  fetchJob,
  fetchPost,
  reactToPost,
  commentOnPost,
  reactToComment,
  replyToComment,
  createPost,
  createRepost,
  searchPeople,
  nvSearchPeople,
  searchCompanies,
  nvSearchCompanies,
  searchJobs,
  searchPosts,
  retrievePendingRequests,
  retrieveConnections,
  retrieveInvitations,
  acceptInvitation,
  ignoreInvitation,
  retrieveFeed,
  retrieveProfileViewers,
  syncNetwork,
  pollNetwork,
  sendMessage,
  nvSendMessage,
  syncConversation,
  nvSyncConversation,
  syncInbox,
  nvSyncInbox,
  manageConversation,
  nvManageConversation,
  pollConversations,
  pollInbox,
  retrieveSSI,
  retrievePerformance,
  getAccountInfo,
  getApiUsage,
  getAccounts,
  getLimits,
  getLimitsUsage,
  getSubscription,
  getSeats,
  createReconnectionLink,
  customWorkflow,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationInput<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type OperationResult<Name extends OperationName> = z.output<Operations[Name]['result']>;

function named<Name extends OperationName>(operation: Name) {
  const input: Operations[Name]['input'] = operations[operation].input;
  return z.object({ operation: z.literal(operation), input });
}

/** An operation with its own input; unknown keys of the input are dropped. */
export const requestSchema = z.discriminatedUnion('operation', [
  named('fetchPerson'),
  named('nvFetchPerson'),
  named('sendConnectionRequest'),
  named('checkConnectionStatus'),
  named('withdrawConnectionRequest'),
  named('removeConnection'),
  named('fetchCompany'),
  named('nvFetchCompany'),
  named('fetchJob'),
  named('fetchPost'),
  named('reactToPost'),
  named('commentOnPost'),
  named('reactToComment'),
  named('replyToComment'),
  named('createPost'),
  named('createRepost'),
  named('searchPeople'),
  named('nvSearchPeople'),
  named('searchCompanies'),
  named('nvSearchCompanies'),
  named('searchJobs'),
  named('searchPosts'),
  named('retrievePendingRequests'),
  named('retrieveConnections'),
  named('retrieveInvitations'),
  named('acceptInvitation'),
  named('ignoreInvitation'),
  named('retrieveFeed'),
  named('retrieveProfileViewers'),
  named('syncNetwork'),
  named('pollNetwork'),
  named('sendMessage'),
  named('nvSendMessage'),
  named('syncConversation'),
  named('nvSyncConversation'),
  named('syncInbox'),
  named('nvSyncInbox'),
  named('manageConversation'),
  named('nvManageConversation'),
  named('pollConversations'),
  named('pollInbox'),
  named('retrieveSSI'),
  named('retrievePerformance'),
  named('getAccountInfo'),
  named('getApiUsage'),
  named('getAccounts'),
  named('getLimits'),
  named('getLimitsUsage'),
  named('getSubscription'),
  named('getSeats'),
  named('createReconnectionLink'),
  named('customWorkflow'),
]);

/** A union one can switch over by `operation`. */
export type OperationRequest = {
  [Name in OperationName]: { operation: Name; input: OperationInput<Name> };
}[OperationName];

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

/** In the order of the vocabulary: family by family. */
export const operationNames: readonly OperationName[] = Object.keys(operations).filter(isOperationName);

/** The operation a name of any time or language means: today's, those of 2025, and Python's. */
export function operationFrom(name: string): OperationName | undefined {
  return meantBy(name, operationNames);
}

/** Whether this very request changes anything: a custom workflow that only reads may be repeated like any read. */
export function effectOf(request: OperationRequest): 'read' | 'write' {
  if (request.operation === 'customWorkflow') return readsOnly(request.input.workflow) ? 'read' : 'write';
  return operations[request.operation].effect;
}
