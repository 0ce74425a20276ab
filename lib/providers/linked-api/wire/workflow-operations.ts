import type { OperationName, OperationRequest } from '../../../linkedin/operations';

/** Answered on the spot by an endpoint of their own (contract linked-api 1.2, 1.7); nothing is started for them. */
export const atOnceOperations = [
  'pollConversations',
  'pollInbox',
  'pollNetwork',
  'getAccountInfo',
  'getApiUsage',
  'getAccounts',
  'getLimits',
  'getLimitsUsage',
  'getSubscription',
  'getSeats',
  'createReconnectionLink',
] as const satisfies readonly OperationName[];

export type AtOnceOperation = (typeof atOnceOperations)[number];
/** All others are sent as a workflow and asked after by its id. */
export type WorkflowOperation = Exclude<OperationName, AtOnceOperation>;

export type AtOnceRequest = Extract<OperationRequest, { operation: AtOnceOperation }>;
export type WorkflowRequest = Exclude<OperationRequest, AtOnceRequest>;

export function isWorkflowOperation(name: OperationName): name is WorkflowOperation {
  return !atOnceOperations.some((other) => other === name);
}

export function isWorkflowRequest(request: OperationRequest): request is WorkflowRequest {
  return isWorkflowOperation(request.operation);
}
