import type { Action } from './action';

/** Brings the messages of this person into Sidecar; a service reads them once and then keeps up by polling. */
export const syncConversation = {
  operation: 'syncConversation',
  accepts: 'person',
} as const satisfies Action;
