import type { Action } from './action';

export const createRepost = {
  operation: 'createRepost',
  accepts: 'post',
  fields: { text: { kind: 'words', max: 3_000 } },
} as const satisfies Action;
