import type { Action } from './action';
import { newerThan, retrieval } from './retrieval';

/** The basic facts are usual; each list takes minutes and is asked for on purpose. */
export const fetchCompany = {
  operation: 'fetchCompany',
  accepts: 'company',
  reads: true,
  usual: {},
  fields: {
    Employees: { kind: 'number', max: 500 },
    DMs: { kind: 'number', max: 20 },
    Posts: { kind: 'number', max: 20 },
    since: { kind: 'date' },
  },
  input: (values) => retrieval(values, { Employees: {}, DMs: {}, Posts: newerThan(values) }),
} as const satisfies Action;
