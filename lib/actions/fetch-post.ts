import type { Action } from './action';
import { retrieval } from './retrieval';

/** As many comments and reactions as the services bring when they are not told how many. */
export const fetchPost = {
  operation: 'fetchPost',
  accepts: 'post',
  reads: true,
  usual: { Comments: '10', Reactions: '10' },
  fields: {
    Comments: { kind: 'number', max: 500 },
    sort: { kind: 'choice', options: ['mostRelevant', 'mostRecent'] },
    replies: { kind: 'choice', options: ['no', 'yes'] },
    Reactions: { kind: 'number', max: 1_000 },
  },
  input: (values) => {
    const { sort, replies } = values;
    return retrieval(values, { Comments: sort ? { sort, replies: replies === 'yes' } : {}, Reactions: {} });
  },
} as const satisfies Action;
