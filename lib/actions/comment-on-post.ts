import type { Action } from './action';

export const commentOnPost = {
  id: 'comment-on-post',
  label: 'Comment',
  accepts: 'post',
  operation: 'commentOnPost',
  effect: 'write',
  fields: [{ kind: 'words', name: 'text', label: 'Comment', max: 1_000, required: true }],
  send: 'Post comment',
  input: (post, { text = '' }) => ({ postUrl: post.url, text }),
} as const satisfies Action;
