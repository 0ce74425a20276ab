import { describe, expect, it } from 'vitest';
import { no, ok, part } from '../../../tests/fakes/actions-done';
import { outcomeOf } from './outcome';

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

describe('a list', () => {
  const ada = { name: 'Ada Park', publicUrl: 'https://www.linkedin.com/in/ada-park' };

  it('is the result itself, each entry without what we do not know', () => {
    expect(outcomeOf('searchPeople', ok([{ ...ada, urn: null, shoeSize: 38 }]))).toEqual({
      state: 'done',
      result: [expect.objectContaining(ada)],
      problems: [],
    });
    const polled = outcomeOf('searchPeople', ok([{ ...ada, shoeSize: 38 }]));
    expect(JSON.stringify(polled)).not.toContain('shoeSize');
  });

  it.each([
    ['nothing', undefined, 0],
    ['null', null, 0],
    ['an empty list', [], 0],
    ['one entry by itself', ada, 1],
    ['entries', [ada, ada], 2],
  ])('may come as %s', (_form, data, length) => {
    expect(outcomeOf('retrieveConnections', ok(data))).toMatchObject({ state: 'done', problems: [] });
    const polled = outcomeOf('retrieveConnections', ok(data));
    expect(polled.state === 'done' && polled.result).toHaveLength(length);
  });

  it('keeps its entries when some are strange, and says so', () => {
    expect(outcomeOf('searchCompanies', ok([5, { name: 'Looms', industry: [] }, null]))).toMatchObject({
      state: 'done',
      result: [{ name: 'Looms' }],
      problems: [{ reason: 'wrongShape', message: expect.stringContaining('industry') }],
    });
  });

  it('of posts inside lists has the names of today', () => {
    const post = { text: 'Hi', reactionCount: 2, commentCount: 1, feedContext: 'Bo liked this' };
    expect(outcomeOf('retrieveFeed', ok([post]))).toMatchObject({
      result: [{ text: 'Hi', reactionsCount: 2, commentsCount: 1, feedContext: 'Bo liked this' }],
    });
    expect(outcomeOf('nvSearchCompanies', ok([{ employeeCount: 7 }]))).toMatchObject({
      result: [{ employeesCount: 7 }],
    });
  });
});

describe('comments read with a post', () => {
  it('name who wrote them, old way or new', () => {
    const author = { type: 'company', name: 'Looms', companyUrl: 'https://www.linkedin.com/company/looms' };
    const comments = [
      { text: 'a', author },
      { text: 'b', commenterName: 'Bo', author },
      { commenterName: 'Cy' },
    ];
    const then = [part('st.retrievePostComments', comments)];
    expect(outcomeOf('fetchPost', ok({ then }))).toMatchObject({
      result: {
        comments: [
          { commenterName: 'Looms', commenterUrl: author.companyUrl, commenterType: 'company', author },
          { commenterName: 'Bo' },
          { commenterName: 'Cy' },
        ],
      },
    });
  });
});
