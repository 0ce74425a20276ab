import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postUrl, profileUrl } from '../world/cast';
import { companyUrl } from '../world/cast-companies';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { asked, dataOf, played } from './conformance-played';
import { holding } from './linked-api-client';
import { overHttp } from './world-call';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.control.reset();
  world.control.account({ fieldNames: 'older' });
});

const action = (actionType: string, rest: object = {}) => ({ actionType, ...rest });
const post = { postUrl: postUrl('urn:li:activity:7400000000000000101') };
const hal = { personUrl: profileUrl('bo-lindqvist') };

describe('fields as the oldest client knew them', () => {
  const cases: [name: string, body: object, has: object, lacks: string[]][] = [
    [
      'a post',
      action('st.openPost', { ...post, basicInfo: true }),
      { reactionCount: 2, commentCount: 2 },
      ['reactionsCount', 'commentsCount', 'repostsCount', 'activityUrn', 'viewerState', 'author'],
    ],
    [
      'a company',
      action('st.openCompanyPage', { companyUrl: companyUrl('tidewater'), basicInfo: true }),
      { employeeCount: 180 },
      ['employeesCount', 'urn', 'logoUrl'],
    ],
    [
      'a person',
      action('st.openPersonPage', { ...hal, basicInfo: true }),
      { name: 'Bo Lindqvist' },
      ['urn', 'about', 'avatarUrl', 'followersCount', 'viewerState'],
    ],
  ];
  it.each(cases)('%s', async (_, body, has, lacks) => {
    const data = await dataOf(world, body);
    expect(data).toMatchObject(has);
    for (const name of lacks) expect(data).not.toHaveProperty(name);
  });

  it("a person's reactions call it type", async () => {
    const body = holding(action('st.openPersonPage', hal), [
      action('st.retrievePersonReactions', { limit: 1 }),
    ]);
    expect(await dataOf(world, body)).toEqual(
      holding({}, [
        {
          actionType: 'st.retrievePersonReactions',
          success: true,
          data: [{ postUrl: expect.any(String), time: expect.any(String), type: 'like' }],
        },
      ]),
    );
  });

  it('a comment and a sync bring nothing', async () => {
    const comment = action('st.commentOnPost', { ...post, text: 'Once.' });
    expect(await played(world, comment)).toEqual({ actionType: 'st.commentOnPost', success: true });
    expect(await played(world, action('st.syncConversation', hal))).toEqual({
      actionType: 'st.syncConversation',
      success: true,
    });
  });
});

it('a start tells only the id, and what waits is running', async () => {
  const ssi = action('st.retrieveSSI');
  await asked(world, '/workflows', ssi);
  const second = await asked(world, '/workflows', ssi);
  expect(second.body).toEqual({ success: true, result: { workflowId: expect.stringMatching(/^wf-/) } });
  const id = /wf-[\w-]+/.exec(second.text)?.[0];
  expect((await asked(world, `/workflows/${id}`, undefined, 'GET')).body).toEqual({
    success: true,
    result: { workflowStatus: 'running' },
  });
});

it('the older form speaks so by itself, and plays everything', async () => {
  world.control.account({ fieldNames: 'newest' });
  const headers = { 'account-api-token': demoKeys.variants.accountApiToken };
  const ask = (path: string, method = 'GET', body?: unknown) =>
    overHttp(world, { path: `/linked-api/account${path}`, method, headers, body });
  const started = await ask('/workflows', 'POST', action('nv.searchCompanies', { limit: 1 }));
  world.control.clock({ advanceMs: 60_000 });
  const answer = await ask(`/workflows/${/account-[\w-]+/.exec(started.text)?.[0]}`);
  expect(answer.body).toMatchObject({
    result: {
      workflowStatus: 'completed',
      completion: { data: [{ name: 'Northpier Mills', employeeCount: 42 }] },
    },
  });
});
