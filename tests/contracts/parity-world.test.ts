import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationNames, requestSchema } from '../../lib/linkedin/operations';
import { grammar as ours } from '../../lib/providers/linked-api/wire/grammar';
import { toWire } from '../../lib/providers/linked-api/wire/to-wire';
import {
  isWorkflowOperation,
  isWorkflowRequest,
} from '../../lib/providers/linked-api/wire/workflow-operations';
import { z } from '../../lib/schema';
import { anyInput } from '../fakes/any-input';
import { readWorkflow } from '../world/linked-api/check-workflow';
import { grammar as theirs } from '../world/linked-api/grammar';

/** The world was written from the contract alone; where it and the product disagree, one of them misread it. */

describe('the grammar of the editor is that of the world', () => {
  it('knows the same actions', () => {
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  });

  it.each([...theirs.keys()])('%s', (actionType) => {
    const row = ours.get(actionType);
    const place = theirs.get(actionType);
    expect({ root: row?.root, targets: row?.targets, children: [...(row?.children ?? [])].sort() }).toEqual({
      root: place?.root,
      targets: place?.url,
      children: [...(place?.children ?? [])].sort(),
    });
  });
});

describe('whatever an input schema lets through, the world takes', () => {
  it.each(operationNames.filter(isWorkflowOperation))('%s', (operation) => {
    fc.assert(
      fc.property(anyInput(operation), (input) => {
        const request = z.parse(requestSchema, { operation, input });
        if (!isWorkflowRequest(request)) throw new Error(`${operation} runs no workflow`);
        const body: unknown = JSON.parse(JSON.stringify(toWire(request)));
        expect(() => readWorkflow(body)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
