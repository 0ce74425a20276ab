import { anyObject, z } from '../../schema';
import type { Operation } from './operation';

/**
 * Any actions in any order the service allows; which those are is the matter of its grammar, not of this schema. What
 * comes back is as deep as what was sent and is kept as it is.
 */
export const customWorkflow = {
  subject: 'account',
  effect: 'write',
  category: 'other',
  input: z.object(
    {
      workflow: z.union([anyObject, z.array(anyObject).check(z.minLength(1, 'not_a_workflow'))], {
        error: ({ input }) => (input === undefined ? 'required' : 'not_a_workflow'),
      }),
    },
    'wrong_type',
  ),
  result: z.object({ completion: z.unknown() }),
} as const satisfies Operation;
