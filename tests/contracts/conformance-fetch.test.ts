import type { LinkedApi } from '@linkedapi/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { postUrl, profileUrl } from '../world/cast';
import { startWorld, type World } from '../world/world';
import { holding, officialClient, perform, settled } from './linked-api-client';

const ada = profileUrl('ada-park');
const loomPost = postUrl('urn:li:activity:7400000000000000101');

let world: World;
let api: LinkedApi;

beforeAll(async () => {
  world = await startWorld();
  api = officialClient(world);
});
afterAll(() => world.close());
beforeEach(() => {
  world.control.reset();
  world.control.latency({ workflowMs: 3 });
});

const text = expect.any(String);
const number = expect.any(Number);
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

const profile = {
  name: 'Ada Park',
  urn: expect.stringMatching(/^urn:li:member:\d+$/),
  publicUrl: ada,
  hashedUrl: expect.stringContaining('/in/ACoAA'),
  headline: text,
  location: 'Leeds, England',
  countryCode: 'GB',
  position: 'Weaver of looms',
  companyName: 'Northpier Mills',
  companyHashedUrl: text,
  followersCount: number,
  about: text,
  avatarUrl: null,
  viewerState: { connectionDegree: '2nd' },
};

const post = {
  url: loomPost,
  activityUrn: 'urn:li:activity:7400000000000000101',
  time,
  type: 'original',
  author: expect.objectContaining({ type: 'person', name: 'Ada Park', profileUrl: ada }),
  reposter: null,
  text,
  repostText: null,
  hashtags: [],
  mentions: [],
  externalLinks: [],
  images: [],
  documentSlides: [],
  hasVideo: false,
  videoThumbnail: null,
  hasPoll: false,
  reactionsCount: 2,
  commentsCount: 2,
  repostsCount: 0,
  viewerState: { reaction: null, isOwn: false },
};

it('a person without children brings the profile fields only', async () => {
  expect(await perform(api.fetchPerson, { personUrl: ada })).toEqual({ data: profile, errors: [] });
  expect(world.control.ledger().effects).toMatchObject([{ kind: 'personFetched', subject: ada }]);
});

it('a person with all children brings each list in its documented shape', async () => {
  const { data, errors } = await settled(
    api.fetchPerson,
    api.fetchPerson.execute({
      personUrl: ada,
      retrieveExperience: true,
      retrieveEducation: true,
      retrieveSkills: true,
      retrieveLanguages: true,
      retrievePosts: true,
      retrieveComments: true,
      retrieveReactions: true,
      postsRetrievalConfig: { limit: 2 },
      commentsRetrievalConfig: { limit: 3 },
      reactionsRetrievalConfig: { limit: 4 },
    }),
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    ...profile,
    experiences: expect.arrayContaining([
      {
        position: text,
        companyName: text,
        companyHashedUrl: text,
        employmentType: 'fullTime',
        locationType: 'hybrid',
        description: text,
        duration: number,
        startTime: time,
        endTime: null,
        location: text,
      },
    ]),
    education: [{ schoolName: text, schoolHashedUrl: text, details: text }],
    skills: [{ name: text }, { name: text }],
    languages: [{ name: 'English', proficiency: 'nativeOrBilingual' }],
    posts: [post],
    comments: [],
    reactions: [],
  });
});

it("a person's own comments and reactions are limited and dated", async () => {
  const { data } = await settled(
    api.fetchPerson,
    api.fetchPerson.execute({
      personUrl: profileUrl('bo-lindqvist'),
      retrieveComments: true,
      retrieveReactions: true,
      commentsRetrievalConfig: { limit: 2 },
      reactionsRetrievalConfig: { since: '2999-01-01T00:00:00Z' },
    }),
  );
  expect(data).toMatchObject({
    comments: [
      { postUrl: text, time, text, image: null, reactionsCount: number },
      { postUrl: text, time },
    ],
    reactions: [],
  });
});

it('a post brings its comments and reactions in their documented shapes', async () => {
  const { data, errors } = await settled(
    api.fetchPost,
    api.fetchPost.execute({
      postUrl: loomPost,
      retrieveComments: true,
      retrieveReactions: true,
      commentsRetrievalConfig: { limit: 1 },
      reactionsRetrievalConfig: { limit: 1 },
    }),
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    ...post,
    comments: [
      {
        commenterUrl: profileUrl('bo-lindqvist'),
        commenterName: 'Bo Lindqvist',
        commenterHeadline: text,
        commenterType: 'person',
        time,
        text,
        image: null,
        isReply: false,
        reactionsCount: number,
        repliesCount: number,
        commentUrn: expect.stringMatching(/^urn:li:comment:\(activity:\d+,\d+\)$/),
        commentUrl: expect.stringContaining('dashCommentUrn'),
      },
    ],
    reactions: [
      {
        engagerUrl: profileUrl('bo-lindqvist'),
        engagerName: 'Bo Lindqvist',
        engagerHeadline: text,
        engagerType: 'person',
        type: 'like',
        engagerUrn: text,
      },
    ],
  });
  expect(world.control.ledger().effects).toMatchObject([{ kind: 'postFetched', subject: loomPost }]);
});

it('a custom workflow keeps labels, the order of the list and the form of then', async () => {
  const invite = { actionType: 'st.sendConnectionRequest', note: 'Hello', label: 'invite' };
  const { data } = await perform(api.customWorkflow, [
    { actionType: 'st.checkConnectionStatus', label: 'a', personUrl: ada },
    holding({ actionType: 'st.openPersonPage', personUrl: ada, label: 'b' }, invite),
  ]);
  const connectionStatus = 'notConnected';
  expect(data).toEqual([
    { actionType: 'st.checkConnectionStatus', label: 'a', success: true, data: { connectionStatus } },
    {
      actionType: 'st.openPersonPage',
      label: 'b',
      success: true,
      data: holding({}, { actionType: 'st.sendConnectionRequest', label: 'invite', success: true }),
    },
  ]);
});

it('a failed parent leaves its children unplayed; a failed child leaves its siblings alone', async () => {
  const opener = (vanity: string) => ({ actionType: 'st.openPersonPage', personUrl: profileUrl(vanity) });
  const invite = { actionType: 'st.sendConnectionRequest' };
  const { data } = await perform(api.customWorkflow, [
    holding(opener('ivo-ghost'), [invite]),
    holding(opener('eli-novotny'), [invite, { actionType: 'st.retrievePersonSkills' }]),
  ]);
  expect(data).toMatchObject([
    { success: false, error: { type: 'personNotFound' } },
    {
      success: true,
      data: holding({}, [{ success: false, error: { type: 'requestNotAllowed' } }, { success: true }]),
    },
  ]);
  expect(world.control.ledger().effects.map((each) => each.kind)).toEqual(['personFetched']);
});
