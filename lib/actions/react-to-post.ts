import { reactionTypes } from '../linkedin/reaction-types';
import type { Action } from './action';

export const reactToPost = {
  id: 'react-to-post',
  label: 'React',
  accepts: 'post',
  operation: 'reactToPost',
  effect: 'write',
  fields: [{ kind: 'choice', name: 'type', label: 'Reaction', options: reactionTypes }],
  send: 'Send reaction',
  input: (post, { type }) => ({
    postUrl: post.url,
    type: reactionTypes.find((each) => each === type) ?? 'like',
  }),
} as const satisfies Action;
