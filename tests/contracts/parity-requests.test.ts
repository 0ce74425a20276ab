import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { requestSchema } from '../../lib/linkedin/operations';
import { type Ask, answerAtOnce, type Question } from '../../lib/providers/linked-api/at-once';
import { toWire } from '../../lib/providers/linked-api/wire/to-wire';
import { isWorkflowRequest } from '../../lib/providers/linked-api/wire/workflow-operations';
import { anyInput } from '../fakes/any-input';
import {
  asJson,
  Recorder,
  type SdkAtOnce,
  type SdkOperation,
  sdkAtOnce,
  sdkBody,
  sdkOperations,
} from './parity-sdk';

type Values = Readonly<Record<string, unknown>>;

/**
 * Where we send something else than `@linkedapi/node` 1.2.19 for the same wish, on purpose. Each must be met at least
 * once: what is no longer needed has to go.
 */
const exceptions = {
  /** The library spells the filter as it was until 2026; we send the newest name (contract linked-api 2.3, 6). */
  'nvSearchPeople filters by yearsOfExperiences': {
    operation: 'nvSearchPeople',
    applies: ({ filter }: Values) => 'yearsOfExperiences' in Object(filter),
    forSdk: (input: Values): Values => {
      const { yearsOfExperiences, ...rest } = Object(input.filter);
      return { ...input, filter: { ...rest, yearsOfExperience: yearsOfExperiences } };
    },
    expected: (body: Values): Values => {
      const { yearsOfExperience, ...rest } = Object(body.filter);
      return { ...body, filter: { ...rest, yearsOfExperiences: yearsOfExperience } };
    },
  },
  /** Newer than the library, which would send the parameter as it is; it is an action of its own (contract 2.3). */
  'sendMessage puts the conversation away': {
    operation: 'sendMessage',
    applies: ({ manageConversation }: Values) => manageConversation !== undefined,
    forSdk: (input: Values): Values => input,
    expected: ({ manageConversation, ...body }: Values): Values => {
      const then = { actionType: 'st.manageConversation', ...Object(manageConversation) };
      return { ...body, then };
    },
  },
} as const satisfies Record<
  string,
  {
    operation: SdkOperation;
    applies(input: Values): boolean;
    forSdk(input: Values): Values;
    expected(body: Values): Values;
  }
>;

const met = new Set<string>();

function exceptionFor(operation: SdkOperation, input: Values) {
  const found = Object.entries(exceptions).find(
    ([, exception]) => exception.operation === operation && exception.applies(input),
  );
  if (!found) return undefined;
  met.add(found[0]);
  return found[1];
}

const customWorkflows = fc.oneof(
  fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue(), { maxKeys: 4 }),
  fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue(), { maxKeys: 4 }), {
    minLength: 1,
  }),
);

describe('a workflow goes out as the service’s own library sends it', () => {
  it.each(sdkOperations.filter((name) => name !== 'customWorkflow'))('%s', async (operation) => {
    await fc.assert(
      fc.asyncProperty(anyInput(operation), async (input) => {
        const request = requestSchema.parse({ operation, input });
        if (!isWorkflowRequest(request)) throw new Error('Not a workflow');
        const ours = asJson(toWire(request));
        const exception = exceptionFor(operation, input);
        const sent = await sdkBody(operation, exception ? exception.forSdk(input) : input);
        const theirs = exception ? exception.expected({ ...Object(sent) }) : sent;
        expect(ours).toEqual(theirs);
        expect(Object.keys(Object(ours))).toEqual(Object.keys(Object(theirs)));
      }),
      { numRuns: 200 },
    );
  });

  it('customWorkflow', async () => {
    await fc.assert(
      fc.asyncProperty(customWorkflows, async (workflow) => {
        const request = requestSchema.parse({ operation: 'customWorkflow', input: { workflow } });
        if (!isWorkflowRequest(request)) throw new Error('Not a workflow');
        expect(JSON.stringify(toWire(request))).toBe(
          JSON.stringify(await sdkBody('customWorkflow', workflow)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** What the library sends no body for we send an empty one for: `Content-Type` promises JSON (contract 1.1). */
const emptyBodied: readonly SdkAtOnce[] = ['getAccounts', 'getSubscription', 'getSeats'];

/** An answer each of them can be read from. */
const anyAnswer = { accounts: [], limits: [], usage: [], seats: [], status: 'active' };
const answers: Partial<Record<SdkAtOnce, unknown>> = { pollConversations: [], getApiUsage: [] };

describe('a question answered at once goes out as the library sends it', () => {
  const names = Object.keys(sdkAtOnce).filter((name): name is SdkAtOnce => Object.hasOwn(sdkAtOnce, name));

  it.each(names)('%s', async (operation) => {
    // Without an id ours asks for the own account first; in parts, it asks more than once.
    const needed = anyInput(operation).filter(
      ({ accountId, inParts }) => (accountId !== undefined || !/Limits/.test(operation)) && inParts !== true,
    );
    await fc.assert(
      fc.asyncProperty(needed, async (input) => {
        const answer = answers[operation] ?? anyAnswer;
        const recorder = new Recorder(answer);
        await sdkAtOnce[operation](recorder, input);
        const asked: Question[] = [];
        const ask: Ask = async (question) => {
          asked.push(question);
          return answer;
        };
        const request = requestSchema.parse({ operation, input });
        if (isWorkflowRequest(request)) throw new Error('A workflow');
        await answerAtOnce(request, ask);
        const theirs = recorder.sent.map((sent) => {
          const body = sent.body === undefined && emptyBodied.includes(operation) ? {} : sent.body;
          return { ...sent, body: asJson(body) };
        });
        expect(asked.map(written)).toEqual(theirs);
      }),
      { numRuns: 200 },
    );
  });
});

function written({ method, path, query, body }: Question): object {
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  return { method, path: `${path}${search}`, body: asJson(body) };
}

afterAll(() => {
  expect([...met].sort(), 'every exception must be needed').toEqual(Object.keys(exceptions).sort());
});
