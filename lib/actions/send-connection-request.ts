import type { Action } from './action';

export const sendConnectionRequest = {
  id: 'send-connection-request',
  label: 'Connect',
  accepts: 'person',
  operation: 'sendConnectionRequest',
  effect: 'write',
  fields: [
    { kind: 'words', name: 'note', label: 'Note (optional)', max: 'note', required: false },
    { kind: 'email', name: 'email', label: 'Email (if asked for)' },
  ],
  send: 'Send request',
  input: (person, { note, email }) => ({
    personUrl: person.url,
    ...(note && { note }),
    ...(email && { email }),
  }),
} as const satisfies Action;
