import type { Action } from './action';

export const sendMessage = {
  operation: 'sendMessage',
  accepts: 'person',
  fields: { text: { kind: 'words', max: 1_900, required: true } },
} as const satisfies Action;
