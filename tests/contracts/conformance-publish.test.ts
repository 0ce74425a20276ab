import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postUrl } from '../world/cast';
import { companyUrl } from '../world/cast-companies';
import { startWorld, type World } from '../world/world';
import { asked, dataOf, played } from './conformance-played';
import { holding } from './linked-api-client';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const action = (actionType: string, rest: object = {}) => ({ actionType, ...rest });
const effects = () =>
  world.control.ledger().effects.map(({ kind, subject, detail }) => ({ kind, subject, detail }));
const loomPost = postUrl('urn:li:activity:7400000000000000101');
const commentUrl = `${loomPost}/?dashCommentUrn=urn:li:fsd_comment:(01,urn:li:activity:7400000000000000101)`;
const image = { url: 'https://media.example/a.jpg', type: 'image' };

describe('posting', () => {
  it('puts the post into the feed of others and says where it stands', async () => {
    const data = await dataOf(
      world,
      action('st.createPost', {
        text: 'Thank you @[who] of @[where].',
        mentions: [
          { key: 'who', name: 'Ada Park' },
          { key: 'where', name: 'x', companyHashedUrl: 'https://www.linkedin.com/company/7002' },
        ],
        attachments: [image, image],
        companyUrl: companyUrl('northpier-mills'),
      }),
    );
    expect(data).toEqual({
      postUrl: expect.stringContaining('/feed/update/urn:li:activity:'),
      postUrn: expect.any(String),
    });
    const made = Object(data).postUrl;
    expect(effects()).toEqual([
      {
        kind: 'posted',
        subject: made,
        detail: {
          text: 'Thank you Ada Park of Tidewater.',
          companyUrl: companyUrl('northpier-mills'),
          attachments: [image, image],
        },
      },
    ]);
    expect(await dataOf(world, action('st.openPost', { postUrl: made, basicInfo: true }))).toMatchObject({
      text: 'Thank you Ada Park of Tidewater.',
      images: [expect.any(String), expect.any(String)],
      mentions: [expect.stringContaining('ada-park'), companyUrl('tidewater')],
      author: { type: 'company', name: 'Northpier Mills' },
    });
  });

  const wrong: [says: string, rest: object][] = [
    ['at most 9', { attachments: Array.from({ length: 10 }, () => image) }],
    ['all be of one type', { attachments: [image, { ...image, type: 'video' }] }],
    [
      'one video',
      {
        attachments: [
          { ...image, type: 'video' },
          { ...image, type: 'video' },
        ],
      },
    ],
    ['attachments[0].name is required', { attachments: [{ ...image, type: 'document' }] }],
    ['mentions[0].key', { mentions: [{ key: 'who', name: 'Ada Park' }] }],
    ['at most 3000', { text: 'x'.repeat(3001) }],
  ];
  it.each(wrong)('%s', async (says, rest) => {
    expect(await asked(world, '/workflows', action('st.createPost', { text: 'Hi', ...rest }))).toMatchObject({
      status: 400,
      body: { error: { type: 'invalidRequestPayload', message: expect.stringContaining(says) } },
    });
  });

  it('a repost is one of its own and counts on its source', async () => {
    const repost = action('st.createRepost', {
      postUrn: 'urn:li:activity:7400000000000000101',
      text: 'Look.',
    });
    const { postUrl: made } = Object(await dataOf(world, repost));
    expect(effects()).toEqual([{ kind: 'reposted', subject: loomPost, detail: { text: 'Look.' } }]);
    const open = (url: string) => dataOf(world, action('st.openPost', { postUrl: url, basicInfo: true }));
    expect(await open(made)).toMatchObject({
      type: 'repost',
      repostText: 'Look.',
      reposter: { name: 'Mara Self' },
      author: { name: 'Ada Park' },
    });
    expect(await open(loomPost)).toMatchObject({ type: 'original', repostsCount: 1 });
  });

  it('a post named twice must be the same one', async () => {
    const twice = action('st.openPost', {
      postUrl: loomPost,
      postUrn: 'urn:li:activity:7400000000000000102',
    });
    expect((await asked(world, '/workflows', twice)).body).toMatchObject({
      error: { type: 'invalidRequestPayload' },
    });
  });
});

describe('comments', () => {
  it('are reacted to, once each time with the newest reaction', async () => {
    await played(world, [
      action('st.reactToComment', { commentUrl }),
      action('st.reactToComment', { commentUrl: encodeURI(commentUrl), type: 'love' }),
    ]);
    expect(effects()).toEqual([
      { kind: 'reactedToComment', subject: commentUrl, detail: { type: 'like' } },
      { kind: 'reactedToComment', subject: commentUrl, detail: { type: 'love' } },
    ]);
    const list = holding(
      action('st.openPost', { postUrl: loomPost }),
      action('st.retrievePostComments', { limit: 1 }),
    );
    expect(await dataOf(world, list)).toMatchObject(holding({}, { data: [{ reactionsCount: 2 }] }));
  });

  it('are replied to, and replies show only when asked for', async () => {
    const reply = action('st.replyToComment', { commentUrl, text: 'Indeed.' });
    expect(await dataOf(world, reply)).toEqual({
      commentUrn: expect.any(String),
      commentUrl: expect.any(String),
    });
    expect(effects()).toEqual([{ kind: 'replied', subject: commentUrl, detail: { text: 'Indeed.' } }]);
    const list = (rest: object) =>
      dataOf(
        world,
        holding(action('st.openPost', { postUrl: loomPost }), action('st.retrievePostComments', rest)),
      );
    expect(await list({ replies: true, sort: 'mostRecent' })).toMatchObject(
      holding(
        {},
        {
          data: [
            { text: 'Indeed.', isReply: true, repliesCount: 0 },
            {},
            { isReply: false, repliesCount: 1 },
          ],
        },
      ),
    );
    expect(await list({})).toMatchObject(holding({}, { data: [{ isReply: false }, { isReply: false }] }));
    expect(await played(world, reply)).toMatchObject({ error: { type: 'duplicateComment' } });
  });

  it('are opened by their page', async () => {
    const open = holding(action('st.openComment', { commentUrl, basicInfo: true }), [
      action('st.reactToComment', { type: 'funny' }),
    ]);
    expect(await dataOf(world, open)).toMatchObject(holding({ text: 'Well done.' }, [{ success: true }]));
  });
});

it('a job is opened whole', async () => {
  const text = expect.any(String);
  expect(
    await dataOf(
      world,
      action('st.openJob', {
        jobUrl: 'https://www.linkedin.com/jobs/view/loom-engineer-at-x-3900000011/',
        basicInfo: true,
      }),
    ),
  ).toEqual({
    jobId: '3900000011',
    jobUrl: 'https://www.linkedin.com/jobs/view/3900000011',
    title: 'Loom engineer',
    companyName: 'Northpier Mills',
    companyUrl: companyUrl('northpier-mills'),
    location: text,
    postedDate: text,
    applicantsCount: 24,
    workplaceType: 'onSite',
    employmentType: 'fullTime',
    salary: { currency: 'gbp', minAmount: 28_000, maxAmount: 34_000, period: 'yearly' },
    description: text,
    applyUrl: null,
    easyApply: true,
  });
  expect(effects()).toMatchObject([{ kind: 'jobFetched' }]);
});
