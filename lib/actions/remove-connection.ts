import type { Action } from './action';

/** Only for a connection that a check has found: elsewhere there is nothing to remove. */
export const removeConnection = {
  operation: 'removeConnection',
  accepts: 'person',
  when: 'connected',
} as const satisfies Action;
