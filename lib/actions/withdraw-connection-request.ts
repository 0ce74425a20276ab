import type { Action } from './action';

/** Only for a request known to be open, by the page or by a check: elsewhere there is nothing to withdraw. */
export const withdrawConnectionRequest = {
  operation: 'withdrawConnectionRequest',
  accepts: 'person',
  when: 'pending',
} as const satisfies Action;
