import type { Action } from './action';

export const fetchPost = {
  id: 'fetch-post',
  label: 'Fetch post',
  accepts: 'post',
  operation: 'fetchPost',
  effect: 'read',
  fields: [],
  input: (post) => ({ postUrl: post.url, retrieveComments: true, retrieveReactions: true }),
} as const satisfies Action;
