import { operationNames } from '../../linkedin/operations';
import { olderNames } from '../../linkedin/operations/older-operations';
import { isWorkflowOperation } from '../../providers/linked-api/wire/workflow-operations';

/** The services' libraries of 2025 are still about, and so are ids noted down beside their names. */
const olderWorkflows = Object.entries(olderNames)
  .filter(([, name]) => isWorkflowOperation(name))
  .map(([older]) => older);

/**
 * Names a workflow may have been started under, today's first. Questions answered at once leave no workflow behind that
 * could be taken up again.
 */
export const functionNames: readonly string[] = [
  ...operationNames.filter(isWorkflowOperation),
  ...olderWorkflows,
];
