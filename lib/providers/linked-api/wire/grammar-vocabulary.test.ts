import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInput } from '../../../../tests/fakes/any-input';
import { operationNames, requestSchema } from '../../../linkedin/operations';
import { checkWorkflow } from './check-workflow';
import { toWire } from './to-wire';
import { describeCost } from './workflow-cost';
import { isWorkflowOperation, isWorkflowRequest } from './workflow-operations';

const names = operationNames.filter((name) => isWorkflowOperation(name) && name !== 'customWorkflow');

describe('what the program sends by itself', () => {
  test.each(names)('for %s is a workflow the grammar allows, and is known to write or not', (operation) => {
    fc.assert(
      fc.property(anyInput(operation), (input) => {
        const request = requestSchema.parse({ operation, input });
        if (!isWorkflowRequest(request)) throw new Error(operation);
        const workflow = toWire(request);
        expect(checkWorkflow(workflow)).toEqual([]);
        expect(describeCost(workflow).steps).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
