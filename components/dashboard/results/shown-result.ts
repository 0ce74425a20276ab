import type { OperationName, OperationResult } from '../../../lib/linkedin/operations';

/** What each operation answers, by its name. */
export type Results = { [Name in OperationName]: OperationResult<Name> };

/** The answer of one operation, read by that operation's own schema. */
export type ShownResult<Name extends OperationName = OperationName> = {
  operation: Name;
  data: Results[Name];
};
