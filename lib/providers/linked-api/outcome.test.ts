import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { no, ok, part } from '../../../tests/fakes/actions-done';
import { operationNames, operations } from '../../linkedin/operations';
import { outcomeOf } from './outcome';
import { atOnceOperations, isWorkflowOperation } from './wire/workflow-operations';

describe('a completed workflow', () => {
  it.each([
    'sendConnectionRequest',
    'withdrawConnectionRequest',
    'removeConnection',
    'sendMessage',
    'reactToPost',
  ] as const)('of %s is done without data, whatever data there is', (operation) => {
    const done = { state: 'done', result: {}, problems: [] };
    expect(outcomeOf(operation, ok())).toEqual(done);
    expect(outcomeOf(operation, ok([1, 2]))).toEqual(done);
    expect(outcomeOf(operation, [ok()])).toEqual(done);
  });

  it.each(operationNames.filter(isWorkflowOperation))('of %s failed when its action did', (operation) => {
    expect(outcomeOf(operation, no('personNotFound', 'Gone.'))).toEqual({
      state: 'failed',
      failure: { code: 'not-found', reason: 'personNotFound', message: 'Gone.', effect: 'none' },
    });
    expect(outcomeOf(operation, { success: false })).toMatchObject({
      state: 'failed',
      failure: { code: 'refused' },
    });
    for (const strange of [undefined, null, 5, 'done', [], {}, { success: 'true' }, { data: {} }]) {
      expect(outcomeOf(operation, strange)).toMatchObject({
        state: 'failed',
        failure: { code: 'bad-reply', effect: 'unknown' },
      });
    }
  });

  it.each(atOnceOperations)('cannot be of %s, which is answered at once', (operation) => {
    expect(outcomeOf(operation, ok({}))).toMatchObject({ state: 'failed', failure: { code: 'bad-reply' } });
  });

  it('gives the connection status, also one nobody has heard of, and nothing without it', () => {
    for (const connectionStatus of ['connected', 'incoming', 'beyond']) {
      expect(outcomeOf('checkConnectionStatus', ok({ connectionStatus }))).toEqual({
        state: 'done',
        result: { connectionStatus },
        problems: [],
      });
    }
    for (const data of [undefined, null, {}, { connectionStatus: 7 }, []]) {
      expect(outcomeOf('checkConnectionStatus', ok(data))).toMatchObject({
        state: 'failed',
        failure: { code: 'bad-reply', effect: 'none' },
      });
    }
  });

  it('of a comment is done with or without the comment’s address, and never failed by it', () => {
    const commentUrn = 'urn:li:comment:(activity:9001,77)';
    expect(outcomeOf('commentOnPost', ok({ commentUrn, commentUrl: null }))).toMatchObject({
      state: 'done',
      result: { commentUrn },
      problems: [],
    });
    for (const data of [undefined, null, {}]) {
      expect(outcomeOf('commentOnPost', ok(data))).toMatchObject({ state: 'done', problems: [] });
    }
    for (const data of [{ commentUrn: 7 }, 'posted', 5]) {
      expect(outcomeOf('commentOnPost', ok(data))).toMatchObject({
        state: 'done',
        problems: [{ code: 'bad-reply' }],
      });
    }
  });
});

describe('several roots', () => {
  it('are done with the refusals beside them, and failed when nothing was done', () => {
    expect(outcomeOf('reactToPost', [ok(), no('postNotFound')])).toMatchObject({
      state: 'done',
      problems: [{ reason: 'postNotFound' }],
    });
    expect(outcomeOf('reactToPost', [no('postNotFound'), no('limitExceeded')])).toMatchObject({
      state: 'failed',
      failure: { reason: 'postNotFound' },
    });
  });

  it('of lists are one list; of other data the first is taken', () => {
    expect(outcomeOf('searchPeople', [ok([{ name: 'Ada' }]), ok([{ name: 'Bo' }])])).toMatchObject({
      result: [{ name: 'Ada' }, { name: 'Bo' }],
    });
    const status = (connectionStatus: string) => ok({ connectionStatus });
    expect(
      outcomeOf('checkConnectionStatus', [no('personNotFound'), status('pending'), status('connected')]),
    ).toMatchObject({ result: { connectionStatus: 'pending' }, problems: [{ reason: 'personNotFound' }] });
  });
});

describe('a message whose conversation could not be put away', () => {
  it('is sent, with a problem', () => {
    const then = { ...no('threadNotFound'), actionType: 'st.manageConversation' };
    expect(outcomeOf('sendMessage', ok({ then }))).toMatchObject({
      state: 'done',
      problems: [{ reason: 'threadNotFound' }],
    });
  });
});

describe('a custom workflow', () => {
  const opener = (then: unknown) => ({ actionType: 'st.openPersonPage', success: true, data: { then } });
  const refused = no('alreadyPending', 'Open already.');
  const entry = (then: unknown) => ({ name: 'Ada', then });
  const loop = (then: unknown) => ({ actionType: 'st.doForPeople', success: true, data: { then } });
  const loops = {
    'with the opener in each entry': opener([entry(opener([refused]))]),
    'with the loop around the opener': opener([entry(loop(opener([refused])))]),
  };

  it.each(Object.entries(loops))('keeps its tree as it came, %s, and names what failed', (_shape, tree) => {
    expect(outcomeOf('customWorkflow', tree)).toEqual({
      state: 'done',
      result: { completion: tree },
      problems: [expect.objectContaining({ reason: 'alreadyPending' })],
    });
  });

  it('names each refusal once, and no more than anybody reads', () => {
    const same = [ok(), refused, refused];
    expect(outcomeOf('customWorkflow', same)).toMatchObject({ problems: [{ reason: 'alreadyPending' }] });
    const many = [
      ok(),
      ...Array.from({ length: 100 }, (_, index) => no('requestNotAllowed', `No ${index}.`)),
    ];
    const polled = outcomeOf('customWorkflow', many);
    const said = polled.state === 'done' ? polled.problems.map(({ message }) => message) : [];
    expect(said).toEqual(Array.from({ length: 20 }, (_, index) => `No ${index}.`));
  });

  it('is taken out of the status older libraries handed on', () => {
    const tree = ok({ name: 'Ada', reactionCount: 3 });
    const status = { workflowId: 'wf-1', workflowStatus: 'completed', completion: tree };
    expect(outcomeOf('customWorkflow', status)).toMatchObject({ result: { completion: tree } });
  });

  it('failed when none of its actions was done', () => {
    expect(outcomeOf('customWorkflow', [refused, no('personNotFound')])).toMatchObject({
      state: 'failed',
      failure: { reason: 'alreadyPending' },
    });
  });
});

describe('whatever comes back', () => {
  const anyRoot = fc.record({ actionType: fc.constant('st.x'), success: fc.boolean(), data: fc.jsonValue() });
  const workflows = operationNames.filter(isWorkflowOperation);

  it('ends the run, and what is kept of it fits the operation', () => {
    const completion = fc.oneof(fc.jsonValue(), anyRoot, fc.array(anyRoot, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...workflows), completion, (operation, given) => {
        const polled = outcomeOf(operation, given);
        expect(['done', 'failed']).toContain(polled.state);
        if (polled.state === 'done') {
          expect(operations[operation].result.safeParse(polled.result).success).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps 10,000 entries when every one has something strange in it', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      name: `Person ${index}`,
      headline: index,
    }));
    const polled = outcomeOf('searchPeople', ok(entries));
    expect(polled.state === 'done' && polled.result).toHaveLength(10_000);
    expect(polled).toMatchObject({ problems: [{ message: expect.stringContaining('headline') }] });
  });

  it('loses only what is strange, not the list it stands in', () => {
    const posts = [
      { text: 'One', images: ['a', 7] },
      { text: 'Two', author: { name: 'Ada', headline: [] } },
    ];
    const then = [part('st.retrievePersonPosts', posts)];
    expect(outcomeOf('fetchPerson', ok({ name: 'Ada', then }))).toMatchObject({
      result: {
        name: 'Ada',
        posts: [
          { text: 'One', images: ['a'] },
          { text: 'Two', author: { name: 'Ada' } },
        ],
      },
      problems: [{ message: expect.stringContaining('posts') }],
    });
  });
});
