import type { Action } from './action';

/** Only for a request known to be open, by the page or by a check: elsewhere there is nothing to withdraw. */
export const withdrawConnectionRequest = {
  id: 'withdraw-connection-request',
  label: 'Withdraw request',
  accepts: 'person',
  operation: 'withdrawConnectionRequest',
  effect: 'write',
  fields: [],
  when: ['pending'],
  input: (person) => ({ personUrl: person.url }),
} as const satisfies Action;
