import { describe, expect, it } from 'vitest';
import { operationNames, operations, requestSchema } from '../../lib/linkedin/operations';
import { nothing } from '../../lib/linkedin/operations/operation';
import { answerAtOnce } from '../../lib/providers/linked-api/at-once';
import { outcomeOf } from '../../lib/providers/linked-api/outcome';
import { rowOf } from '../../lib/providers/linked-api/wire/dialect';
import {
  isWorkflowOperation,
  isWorkflowRequest,
} from '../../lib/providers/linked-api/wire/workflow-operations';
import { resultSamples } from './result-samples';

/** Results keep what our schema names and drop the rest without a word, so that a forgotten field would never be missed. */

type Values = Readonly<Record<string, unknown>>;

const giving = operationNames.filter((name) => Object.hasOwn(resultSamples, name));

/** As the service gives it: the parts of a page under `then`. */
function onTheWire(name: (typeof operationNames)[number]): unknown {
  if (!isWorkflowOperation(name) || name === 'customWorkflow') return undefined;
  const { actionType, gives, children = [] } = rowOf(name);
  const sample = resultSamples[name];
  if (gives !== 'page') return { actionType, success: true, data: sample };
  const data = new Map(Object.entries(Object(sample)));
  const then = children.map((child) => {
    const part = { actionType: child.actionType, success: true, data: data.get(child.property) };
    data.delete(child.property);
    return part;
  });
  return { actionType, success: true, data: { ...Object.fromEntries(data), then } };
}

/** Every field of the sample with its value; ours may have filled in more. */
function expectKept(sample: unknown, kept: unknown, place: string): void {
  if (typeof sample !== 'object' || sample === null) {
    expect(kept, place).toEqual(sample);
    return;
  }
  for (const [name, value] of Object.entries(sample)) {
    expectKept(value, Object(kept)[name], `${place}.${name}`);
  }
}

describe('every field the contract documents comes through', () => {
  it.each(giving.filter((name) => isWorkflowOperation(name)))('%s', (name) => {
    const outcome = outcomeOf(name, onTheWire(name));
    expect(outcome).toMatchObject({ state: 'done', problems: [] });
    expectKept(resultSamples[name], outcome.state === 'done' && outcome.result, name);
  });

  it.each(giving.filter((name) => !isWorkflowOperation(name)))('%s', async (name) => {
    const sample: Values = Object(resultSamples[name]);
    const bare = sample.conversations ?? sample.entries;
    const inputs: Partial<Record<string, object>> = {
      pollConversations: { conversations: [{ personUrl: 'https://www.linkedin.com/in/ada', type: 'st' }] },
      getApiUsage: { start: '2026-02-01T00:00:00Z', end: '2026-02-08T00:00:00Z' },
    };
    const input = inputs[name] ?? (/Limits|Link$/.test(name) ? { accountId: 'a' } : {});
    const request = requestSchema.parse({ operation: name, input });
    if (isWorkflowRequest(request)) throw new Error('A workflow');
    const { result, problems } = await answerAtOnce(request, async () => bare ?? sample);
    expect(problems).toEqual([]);
    expectKept(sample, result, name);
  });

  it('no operation is left out but those that give nothing', () => {
    const silent = operationNames.filter((name) => operations[name].result === nothing);
    expect([...giving, ...silent, 'customWorkflow'].sort()).toEqual([...operationNames].sort());
  });
});
