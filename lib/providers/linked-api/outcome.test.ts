import { describe, expect, it } from 'vitest';
import { operations } from '../../linkedin/operations';
import { outcomeOf } from './outcome';

const ok = (data?: unknown) => ({ actionType: 'st.x', success: true, ...(data !== undefined && { data }) });
const no = (type: string, message = 'No.') => ({
  actionType: 'st.x',
  success: false,
  error: { type, message },
});
const part = (actionType: string, data: unknown) => ({ actionType, success: true, data });

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

  it.each(Object.keys(operations).filter((name) => name in operations))(
    'of %s failed when its action did',
    (name) => {
      // Keys of the very object.
      const operation = name as keyof typeof operations;
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
    },
  );

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

describe('a page with parts', () => {
  it('moves each part to its place and drops `then`', () => {
    const then = [
      part('st.retrievePersonExperience', [{ position: 'Engineer', duration: 18, endTime: null }]),
      part('st.retrievePersonEducation', [{ schoolName: 'Moor College' }]),
      part('st.retrievePersonSkills', [{ name: 'Weaving' }]),
      part('st.retrievePersonLanguages', [{ name: 'English', proficiency: 'nativeOrBilingual' }]),
      part('st.retrievePersonPosts', [{ text: 'Hello', reactionCount: 5, commentCount: 1 }]),
      part('st.retrievePersonComments', [{ text: 'Nice', reactionCount: 0 }]),
      part('st.retrievePersonReactions', [
        { postUrl: 'https://x.test', type: 'like' },
        { reactionType: 'love' },
      ]),
    ];
    const polled = outcomeOf('fetchPerson', ok({ name: 'Ada Demo', about: null, followersCount: 310, then }));
    expect(polled).toMatchObject({ state: 'done', problems: [] });
    const result = polled.state === 'done' ? polled.result : undefined;
    expect(result).not.toHaveProperty('then');
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      name: 'Ada Demo',
      followersCount: 310,
      experiences: [{ position: 'Engineer', duration: 18 }],
      education: [{ schoolName: 'Moor College' }],
      skills: [{ name: 'Weaving' }],
      languages: [{ name: 'English', proficiency: 'nativeOrBilingual' }],
      posts: [{ text: 'Hello', reactionsCount: 5, commentsCount: 1 }],
      comments: [{ text: 'Nice', reactionsCount: 0 }],
      reactions: [{ postUrl: 'https://x.test', reactionType: 'like' }, { reactionType: 'love' }],
    });
  });

  it.each([
    ['an object', part('st.retrievePostReactions', [{ engagerName: 'Bo', reactionType: 'celebrate' }])],
    ['a list', [part('st.retrievePostReactions', [{ engagerName: 'Bo', type: 'celebrate' }])]],
  ])('reads `then` as %s', (_form, then) => {
    expect(
      outcomeOf('fetchPost', ok({ text: 'Hi', reactionsCount: 3, reactionCount: 2, then })),
    ).toMatchObject({
      state: 'done',
      result: { text: 'Hi', reactionsCount: 3, reactions: [{ engagerName: 'Bo', type: 'celebrate' }] },
    });
  });

  it('keeps the data when a part failed, and names the part’s reason as a problem', () => {
    const failedPart = {
      ...no('retrievingNotAllowed', 'LinkedIn refused.'),
      actionType: 'st.retrievePersonPosts',
    };
    const then = [part('st.retrievePersonSkills', []), failedPart];
    expect(outcomeOf('fetchPerson', ok({ name: 'Ada', then }))).toMatchObject({
      state: 'done',
      result: { name: 'Ada', skills: [] },
      problems: [{ code: 'refused', reason: 'retrievingNotAllowed', message: 'LinkedIn refused.' }],
    });
  });

  it('leaves out what does not fit and says so, keeping the rest', () => {
    const then = [
      part('st.retrievePersonSkills', [{ name: 7 }]),
      part('st.retrievePersonLanguages', [{ name: 'Welsh' }]),
    ];
    const polled = outcomeOf('fetchPerson', ok({ name: 'Ada', followersCount: '310', then }));
    expect(polled).toMatchObject({
      state: 'done',
      result: { name: 'Ada', languages: [{ name: 'Welsh' }] },
      problems: [{ code: 'bad-reply', reason: 'wrongShape' }],
    });
    const [problem] = polled.state === 'done' ? polled.problems : [];
    expect(problem?.message).toContain('followersCount, skills');
  });

  it.each([[undefined], [null], ['page'], [[]], [5]])('with data %j is not understood', (data) => {
    expect(outcomeOf('fetchPost', ok(data))).toMatchObject({
      state: 'failed',
      failure: { code: 'bad-reply' },
    });
  });

  it.each([[5], ['x'], [[null, 5, {}]], [{ actionType: 'st.else', success: true, data: [] }]])(
    'passes over `then` %j',
    (then) => {
      expect(outcomeOf('fetchPost', ok({ text: 'Hi', then }))).toMatchObject({ state: 'done', problems: [] });
    },
  );
});
