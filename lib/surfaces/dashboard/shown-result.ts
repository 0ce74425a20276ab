import type { Results, ShownResult } from '../../../components/dashboard/results/shown-result';
import { type OperationName, operations } from '../../linkedin/operations';
import type { z } from '../../schema';

/** The same table, told in a way that keeps each operation and its result together. */
const schemas: { [Name in OperationName]: { result: z.ZodMiniType<Results[Name]> } } = operations;

/**
 * A stored result as its operation describes it; undefined when it has another form. What lies in the database was
 * written by some version of this extension from what a service sent: it is read again before it is shown.
 */
export function shownResult<Name extends OperationName>(
  operation: Name,
  raw: unknown,
): ShownResult<Name> | undefined {
  const read = schemas[operation].result.safeParse(raw);
  return read.success ? { operation, data: read.data } : undefined;
}
