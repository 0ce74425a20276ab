import { z } from '../../schema';
import { sendMessage, syncConversation } from './messages';
import {
  checkConnectionStatus,
  fetchPerson,
  removeConnection,
  sendConnectionRequest,
  withdrawConnectionRequest,
} from './people';
import { commentOnPost, fetchPost, reactToPost } from './posts';

/** The closed vocabulary between actions and providers: every operation we have a word for. */
export const operations = {
  sendConnectionRequest,
  checkConnectionStatus,
  withdrawConnectionRequest,
  removeConnection,
  fetchPerson,
  sendMessage,
  syncConversation,
  commentOnPost,
  reactToPost,
  fetchPost,
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
  named('sendConnectionRequest'),
  named('checkConnectionStatus'),
  named('withdrawConnectionRequest'),
  named('removeConnection'),
  named('fetchPerson'),
  named('sendMessage'),
  named('syncConversation'),
  named('commentOnPost'),
  named('reactToPost'),
  named('fetchPost'),
]);

/** A union one can switch over by `operation`. */
export type OperationRequest = {
  [Name in OperationName]: { operation: Name; input: OperationInput<Name> };
}[OperationName];

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
