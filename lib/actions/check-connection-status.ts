import type { Action } from './action';

export const checkConnectionStatus = {
  id: 'check-connection-status',
  label: 'Check status',
  accepts: 'person',
  operation: 'checkConnectionStatus',
  effect: 'read',
  fields: [],
  input: (person) => ({ personUrl: person.url }),
} as const satisfies Action;
