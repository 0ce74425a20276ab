import type { Action } from './action';
import { newerThan, retrieval } from './retrieval';

/** What stands on the profile itself is usual; posts, comments and reactions take minutes and are asked for on purpose. */
export const fetchPerson = {
  operation: 'fetchPerson',
  accepts: 'person',
  reads: true,
  usual: { parts: 'Experience Education Skills Languages' },
  fields: {
    parts: { kind: 'parts', options: ['Experience', 'Education', 'Skills', 'Languages'] },
    Posts: { kind: 'number', max: 20 },
    Comments: { kind: 'number', max: 20 },
    Reactions: { kind: 'number', max: 20 },
    since: { kind: 'date' },
  },
  input: (values) => {
    const newer = newerThan(values);
    return retrieval(values, { Posts: newer, Comments: newer, Reactions: newer });
  },
} as const satisfies Action;
