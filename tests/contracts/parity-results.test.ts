import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { requestSchema } from '../../lib/linkedin/operations';
import { answerAtOnce } from '../../lib/providers/linked-api/at-once';
import { outcomeOf } from '../../lib/providers/linked-api/outcome';
import { rowOf } from '../../lib/providers/linked-api/wire/dialect';
import { isWorkflowRequest } from '../../lib/providers/linked-api/wire/workflow-operations';
import type { Polled } from '../../lib/providers/provider';
import { anyInput } from '../fakes/any-input';
import { unknownName } from '../fakes/any-result';
import { anyData, doneAction, failedAction, olderNames, rootOf, type SdkAction } from './parity-completions';
import { Recorder, type SdkAtOnce, type SdkResult, sdkAtOnce, sdkOperations, sdkResult } from './parity-sdk';

type Values = Readonly<Record<string, unknown>>;

/**
 * Where what we make of an answer differs from `@linkedapi/node` 1.2.19 on purpose. Each must be met at least once: what
 * is no longer needed has to go.
 */
const exceptions = [
  /** The library gives `undefined` or throws; a read without anything read has failed, and we say so. */
  'nothing read',
  /** The library lists raw data, unread parts and all; our result is one thing, the first that was done. */
  'several roots, one result',
  /** The library gives a list of lists; ours is one list. */
  'several roots, one list',
  /** The library never calls a custom workflow failed; ours has, when none of its actions was done. */
  'custom workflow failed',
  /** The library names no error of a custom workflow; ours names them beside the tree. */
  'custom workflow with problems',
  /** The library hands on tokens of all accounts and links being made; ours keeps neither. */
  'tokens and sessions of accounts',
] as const;
const met = new Set<string>();
const meet = (exception: (typeof exceptions)[number]) => met.add(exception);

const newerNames = new Map([...olderNames].map(([newer, older]) => [older, newer]));

/**
 * Both say absence differently: the library hands on `null`, `undefined` and what is missing as they come, ours leaves
 * all of it out. A missing value and a name nobody knows say nothing, so neither is compared.
 */
function comparable(value: unknown, list = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => comparable(item, list)).filter((item) => item !== undefined);
  }
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  const named = new Map<string, unknown>();
  for (const [name, given] of Object.entries(value)) {
    const kept = comparable(given, name);
    if (kept !== undefined && name !== unknownName) named.set(newerNames.get(name) ?? name, kept);
  }
  return Object.fromEntries(named);
}

/** Every field of theirs is in ours with the same value; ours may know more. */
function expectWithin(theirs: unknown, ours: unknown, place = 'result'): void {
  if (theirs === undefined) return;
  if (Array.isArray(theirs)) {
    expect(ours, place).toHaveLength(theirs.length);
    for (const [index, item] of theirs.entries())
      expectWithin(item, Object(ours)[index], `${place}[${index}]`);
    return;
  }
  if (typeof theirs !== 'object' || theirs === null) {
    expect(ours, place).toEqual(theirs);
    return;
  }
  for (const [name, value] of Object.entries(theirs)) {
    expectWithin(value, Object(ours)[name], `${place}.${name}`);
  }
}

const reasonsOf = (polled: Polled): string[] =>
  polled.state === 'done' ? polled.problems.map(({ reason = '', message }) => `${reason}: ${message}`) : [];
const typesOf = (result: SdkResult): string[] =>
  'threw' in result ? [] : result.errors.map(({ type, message }) => `${type}: ${message}`);

function expectSame(theirs: SdkResult, ours: Polled): void {
  if (
    'threw' in theirs ||
    (theirs.data === undefined && theirs.errors.length === 0 && ours.state === 'failed')
  ) {
    meet('nothing read');
    expect(ours).toMatchObject({ state: 'failed', failure: { reason: 'wrongShape', effect: 'none' } });
    return;
  }
  if (ours.state === 'failed') {
    const { reason = '', message } = ours.failure;
    expect(theirs.data).toBeUndefined();
    expect(typesOf(theirs)[0]).toBe(`${reason}: ${message}`);
    return;
  }
  if (ours.state !== 'done') throw new Error('Not settled');
  expectWithin(comparable(theirs.data), comparable(ours.result));
  expect(reasonsOf(ours)).toEqual(typesOf(theirs));
  expect(JSON.stringify(ours.result)).not.toContain(unknownName);
}

const actions = sdkOperations.filter((name): name is SdkAction => name !== 'customWorkflow');

describe('a completion is read as the service’s own library reads it', () => {
  it.each(actions)('%s', async (operation) => {
    await fc.assert(
      fc.asyncProperty(rootOf(operation), async (completion) => {
        expectSame(await sdkResult(operation, completion), outcomeOf(operation, completion));
      }),
      { numRuns: 100 },
    );
  });
});

describe('several roots are read as the library reads them', () => {
  it.each(actions)('%s', async (operation) => {
    const { gives } = rowOf(operation);
    const roots = fc.array(rootOf(operation), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(roots, async (completion) => {
        const theirs = await sdkResult(operation, completion);
        const ours = outcomeOf(operation, completion);
        if ('threw' in theirs) throw new Error(theirs.threw);
        const first = completion.find(({ success }) => success);
        if (!first) return expectSame({ errors: theirs.errors }, ours);
        if (gives === 'nothing') return expectSame(theirs, ours);
        if (gives === 'list') {
          meet('several roots, one list');
          return expectSame({ ...theirs, data: [theirs.data].flat(2) }, ours);
        }
        meet('several roots, one result');
        const alone = await sdkResult(operation, first);
        if (ours.state === 'failed') return expectSame(alone, ours);
        if ('threw' in alone) throw new Error(alone.threw);
        // The refusals of the other roots stand before those of the parts of the one that was read.
        expectSame({ ...alone, errors: [...theirs.errors, ...alone.errors] }, ours);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a custom workflow', () => {
  const leaf = fc.oneof(
    failedAction('st.sendConnectionRequest'),
    doneAction('st.retrievePersonSkills', fc.array(fc.record({ name: fc.string() }), { maxLength: 2 })),
  );
  const opener = fc
    .tuple(fc.string(), fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })))
    .map(([name, then]) => ({ actionType: 'st.openPersonPage', success: true, data: { name, then } }));
  const root = fc.oneof(opener, leaf);

  it('keeps its tree as the library does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(root, fc.array(root, { minLength: 1, maxLength: 3 })), async (completion) => {
        const theirs = await sdkResult('customWorkflow', completion);
        const ours = outcomeOf('customWorkflow', completion);
        if ('threw' in theirs) throw new Error(theirs.threw);
        expect(theirs).toEqual({ data: completion, errors: [] });
        if (ours.state === 'failed') {
          meet('custom workflow failed');
          expect([completion].flat().every(({ success }) => !success)).toBe(true);
          return;
        }
        expect(ours).toMatchObject({ state: 'done', result: { completion: theirs.data } });
        if (reasonsOf(ours).length > 0) meet('custom workflow with problems');
        expect(reasonsOf(ours).length > 0).toBe(JSON.stringify(completion).includes('"success":false'));
      }),
      { numRuns: 100 },
    );
  });
});

/** Under which name our result has what the library gives by itself (as `data`, or bare). */
const nameWithin: Partial<Record<SdkAtOnce, string>> = {
  pollConversations: 'conversations',
  getApiUsage: 'entries',
};

describe('an answer given at once is read as the library reads it', () => {
  const names = Object.keys(sdkAtOnce).filter((name): name is SdkAtOnce => Object.hasOwn(sdkAtOnce, name));

  it.each(names)('%s', async (operation) => {
    const inputs = anyInput(operation).filter(
      ({ accountId, inParts }) => (accountId !== undefined || !/Limits/.test(operation)) && inParts !== true,
    );
    await fc.assert(
      fc.asyncProperty(inputs, anyData(operation), async (input, drawn) => {
        const name = nameWithin[operation];
        const given: Values = { ...Object(drawn) };
        const answer: unknown = name ? (given[name] ?? []) : overTheLine(operation, given);
        const said = await sdkAtOnce[operation](new Recorder(answer), input);
        const theirs = 'data' in Object(said) ? Object(said).data : said;
        const request = requestSchema.parse({ operation, input });
        if (isWorkflowRequest(request)) throw new Error('A workflow');
        const { result: ours } = await answerAtOnce(request, async () => answer);
        expectWithin(comparable(kept(operation, theirs)), comparable(name ? Object(ours)[name] : ours));
        expect(JSON.stringify(ours)).not.toMatch(new RegExp(`${unknownName}|${secret}`));
      }),
      { numRuns: 50 },
    );
  });
});

const secret = 'id_demo_of_somebody_else';

/** The list an answer is about always comes; and with it, tokens of others. */
function overTheLine(operation: SdkAtOnce, given: Values): Values {
  switch (operation) {
    case 'getAccounts': {
      const accounts = [given.accounts ?? []]
        .flat()
        .map((account) => ({ ...Object(account), identificationToken: secret }));
      return { accounts, pendingConnectionSessions: [{ sessionId: 's', status: 'pending' }] };
    }
    case 'getLimits':
      return { limits: given.limits ?? [] };
    case 'getLimitsUsage':
      return { usage: given.usage ?? [] };
    case 'getSeats':
      return { seats: given.seats ?? [] };
    default:
      return given;
  }
}

function kept(operation: SdkAtOnce, theirs: unknown): unknown {
  if (operation !== 'getAccounts') return theirs;
  meet('tokens and sessions of accounts');
  const { accounts } = Object(theirs);
  return { accounts: accounts.map(({ identificationToken: _, ...account }: Values) => account) };
}

afterAll(() => {
  expect([...met].sort(), 'every exception must be needed').toEqual([...exceptions].sort());
});
