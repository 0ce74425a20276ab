import type { Action } from './action';

export const sendMessage = {
  id: 'send-message',
  label: 'Message',
  accepts: 'person',
  operation: 'sendMessage',
  effect: 'write',
  fields: [{ kind: 'words', name: 'text', label: 'Message', max: 1_900, required: true }],
  send: 'Send message',
  input: (person, { text = '' }) => ({ personUrl: person.url, text }),
} as const satisfies Action;
