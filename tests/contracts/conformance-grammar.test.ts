import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postUrl, profileUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { holding } from './linked-api-client';
import { overHttp } from './world-call';

const personUrl = profileUrl('ada-park');
const post = postUrl('urn:li:activity:7400000000000000101');
const companyUrl = 'https://www.linkedin.com/company/northpier-mills';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const start = (body: unknown) =>
  overHttp(world, {
    path: '/linked-api/workflows',
    method: 'POST',
    headers: {
      'linked-api-token': demoKeys.linkedApi.linkedApiToken,
      'identification-token': demoKeys.linkedApi.identificationToken,
    },
    body,
  });

const action = (actionType: string, more: object = {}) => ({ actionType, ...more });
const under = (parent: object, ...children: object[]) => holding(parent, children);
const openPerson = action('st.openPersonPage', { personUrl });
const openPost = action('st.openPost', { postUrl: post });

describe('workflows the grammar allows', () => {
  const good: [name: string, body: unknown][] = [
    ['a single action', action('st.checkConnectionStatus', { personUrl })],
    ['a list', [action('st.retrieveSSI'), action('st.checkConnectionStatus', { personUrl })]],
    ['an empty then', under(openPerson)],
    ['a then that is one object', holding(openPerson, action('st.retrievePersonSkills'))],
    ['keys nobody knows', under({ ...openPerson, colour: 'blue' })],
    [
      'acting as a company under a post',
      under(openPost, action('st.commentOnPost', { text: 'Hi', companyUrl })),
    ],
    ['a message by thread', action('st.sendMessage', { threadId: '2-x', text: 'Hi' })],
    ['a post by URN', action('st.openPost', { postUrn: 'urn:li:activity:7400000000000000101' })],
    [
      'the nested loop of example 7.7',
      under(
        action('st.openCompanyPage', { companyUrl, basicInfo: false }),
        under(
          action('st.retrieveCompanyEmployees', { limit: 2, filter: { position: 'engineer' } }),
          under(
            action('st.doForPeople'),
            under(
              action('st.openPersonPage', { basicInfo: true }),
              action('st.retrievePersonSkills'),
              action('st.sendConnectionRequest', { note: 'Hello', label: 'invite' }),
            ),
          ),
        ),
      ),
    ],
    [
      'years of experience in either spelling',
      action('nv.searchPeople', { filter: { yearsOfExperiences: ['oneToTwo'] } }),
    ],
  ];
  it.each(good)('%s', async (_, body) => {
    expect(await start(body)).toMatchObject({ status: 200, body: { success: true } });
  });
});

describe('workflows it refuses, naming the path', () => {
  const bad: [name: string, type: string, says: string, body: unknown][] = [
    ['nothing', 'invalidRequestPayload', 'actionType', undefined],
    ['not JSON', 'invalidRequestPayload', 'not JSON', '{"actionType":'],
    ['an empty list', 'invalidRequestPayload', 'empty list', []],
    ['no actionType', 'invalidRequestPayload', 'actionType', { personUrl }],
    ['a child that is no action', 'invalidRequestPayload', 'then[0]', holding(openPerson, ['x'])],
    [
      'a misspelled type',
      'invalidWorkflow',
      'st.retriveCompanyEmployees',
      action('st.retriveCompanyEmployees'),
    ],
    [
      'a child as a root',
      'invalidWorkflow',
      'st.retrieveCompanyEmployees cannot start a workflow',
      action('st.retrieveCompanyEmployees'),
    ],
    ['a root without its target', 'invalidWorkflow', 'personUrl is required', action('st.openPersonPage')],
    [
      'a second root without its target',
      'invalidWorkflow',
      '[1]: personUrl',
      [openPerson, action('st.checkConnectionStatus')],
    ],
    [
      'a child with its own target',
      'invalidWorkflow',
      'then[0]: personUrl is not allowed',
      under(openPerson, action('st.sendConnectionRequest', { personUrl })),
    ],
    [
      'a child of the wrong parent',
      'invalidWorkflow',
      'then[1]: st.commentOnPost cannot stand under st.openPersonPage',
      under(openPerson, action('st.retrievePersonSkills'), action('st.commentOnPost', { text: 'Hi' })),
    ],
    [
      'an action straight under a loop',
      'invalidWorkflow',
      'then[0].then[0]: st.sendConnectionRequest cannot stand under st.doForPeople',
      under(action('st.searchPeople'), under(action('st.doForPeople'), action('st.sendConnectionRequest'))),
    ],
    [
      'a comment of 1001',
      'invalidRequestPayload',
      'text must have at most 1000',
      action('st.commentOnPost', { postUrl: post, text: 'x'.repeat(1001) }),
    ],
    [
      'an empty comment',
      'invalidRequestPayload',
      'text must not be empty',
      action('st.commentOnPost', { postUrl: post, text: '' }),
    ],
    [
      'no comment',
      'invalidRequestPayload',
      'text is required',
      action('st.commentOnPost', { postUrl: post }),
    ],
    [
      'a message of 1901',
      'invalidRequestPayload',
      'text must have at most 1900',
      action('st.sendMessage', { personUrl, text: 'x'.repeat(1901) }),
    ],
    [
      'a reaction there is not',
      'invalidRequestPayload',
      'type must be one of like',
      action('st.reactToPost', { postUrl: post, type: 'sad' }),
    ],
    [
      'a limit over 20',
      'invalidRequestPayload',
      'then[0].limit',
      under(openPerson, action('st.retrievePersonPosts', { limit: 21 })),
    ],
    [
      'a time that is none',
      'invalidRequestPayload',
      'then[0].since',
      under(openPerson, action('st.retrievePersonPosts', { since: 'soon' })),
    ],
    [
      'a filter of the wrong shape',
      'invalidRequestPayload',
      'filter.position',
      action('st.searchPeople', { filter: { position: ['engineer'] } }),
    ],
    [
      'a company size there is not',
      'invalidRequestPayload',
      'filter.sizes[0]',
      action('st.searchCompanies', { filter: { sizes: ['2001-500'] } }),
    ],
    [
      'an address that is no text',
      'invalidRequestPayload',
      'personUrl',
      action('st.openPersonPage', { personUrl: 7 }),
    ],
  ];
  it.each(bad)('%s: %s', async (_, type, says, body) => {
    const answer = await start(body);
    expect(answer).toMatchObject({
      status: 400,
      body: { success: false, error: { type, message: expect.stringContaining(says) } },
    });
    world.control.clock({ advanceMs: 60_000 });
    expect(world.control.ledger().effects).toEqual([]);
  });
});
