import type { Action } from './action';

export const commentOnPost = {
  operation: 'commentOnPost',
  accepts: 'post',
  fields: { text: { kind: 'words', max: 1_000, required: true } },
} as const satisfies Action;
