import { reactionTypes } from '../linkedin/reaction-types';
import type { Action } from './action';

export const reactToPost = {
  operation: 'reactToPost',
  accepts: 'post',
  fields: { type: { kind: 'choice', options: reactionTypes } },
} as const satisfies Action;
