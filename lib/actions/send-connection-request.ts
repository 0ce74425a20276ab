import type { Action } from './action';

export const sendConnectionRequest = {
  operation: 'sendConnectionRequest',
  accepts: 'person',
  fields: {
    note: { kind: 'words', max: 'note' },
    email: { kind: 'email' },
  },
} as const satisfies Action;
