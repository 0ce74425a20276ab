import type { LinkedApi } from '@linkedapi/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postUrl, profileUrl } from '../world/cast';
import type { Control } from '../world/control';
import { startWorld, type World } from '../world/world';
import { officialClient, perform, settled } from './linked-api-client';

const ada = profileUrl('ada-park');
const bo = profileUrl('bo-lindqvist');
const cy = profileUrl('cy-marchetti');
const ghost = profileUrl('ivo-ghost');
const loomPost = postUrl('urn:li:activity:7400000000000000101');
const closedPost = postUrl('urn:li:activity:7400000000000000102');
const lostPost = postUrl('urn:li:activity:7400000000000000103');
const foreignCompany = 'https://www.linkedin.com/company/not-ours';

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

const effects = () =>
  world.control.ledger().effects.map(({ kind, subject, account }) => ({ kind, subject, account }));
const mine = (kind: string, subject: string) => [{ kind, subject, account: 'mara-self' }];

describe('each write happens once and says so', () => {
  const writes: { name: string; run(): Promise<unknown>; effect: [kind: string, subject: string] }[] = [
    {
      name: 'sendConnectionRequest',
      run: () => perform(api.sendConnectionRequest, { personUrl: ada, note: 'Hello Ada' }),
      effect: ['connectionRequestSent', ada],
    },
    {
      name: 'sendConnectionRequest with the email asked for',
      run: () =>
        perform(api.sendConnectionRequest, { personUrl: profileUrl('dee-okoro'), email: 'dee@lamp.test' }),
      effect: ['connectionRequestSent', profileUrl('dee-okoro')],
    },
    {
      name: 'withdrawConnectionRequest',
      run: () => perform(api.withdrawConnectionRequest, { personUrl: cy }),
      effect: ['connectionRequestWithdrawn', cy],
    },
    {
      name: 'removeConnection',
      run: () => perform(api.removeConnection, { personUrl: bo }),
      effect: ['connectionRemoved', bo],
    },
    {
      name: 'commentOnPost',
      run: () => perform(api.commentOnPost, { postUrl: loomPost, text: 'Well woven.' }),
      effect: ['commentPosted', loomPost],
    },
    {
      name: 'reactToPost',
      run: () => perform(api.reactToPost, { postUrl: loomPost, type: 'insightful' }),
      effect: ['reactionSet', loomPost],
    },
    {
      name: 'sendMessage',
      run: () => perform(api.sendMessage, { personUrl: bo, text: 'Ahoy' }),
      effect: ['messageSent', bo],
    },
    {
      name: 'syncConversation',
      run: () => perform(api.syncConversation, { personUrl: bo }),
      effect: ['conversationSynced', bo],
    },
  ];

  it.each(writes)('$name', async ({ run, effect }) => {
    expect(await run()).toEqual({ data: undefined, errors: [] });
    expect(effects()).toEqual(mine(...effect));
  });
});

type ErrorCase = { name: string; type: string; prepare?(control: Control): void; run(): Promise<unknown> };

const connect = (vanity: string, note?: string) =>
  perform(api.sendConnectionRequest, { personUrl: profileUrl(vanity), ...(note ? { note } : {}) });

const errors: ErrorCase[] = [
  { name: 'connect: nobody there', type: 'personNotFound', run: () => connect('ivo-ghost') },
  { name: 'connect: no such address', type: 'personNotFound', run: () => connect('nobody-at-all') },
  { name: 'connect: own profile', type: 'selfProfileNotAllowed', run: () => connect('mara-self') },
  { name: 'connect: already open', type: 'alreadyPending', run: () => connect('cy-marchetti') },
  { name: 'connect: already connected', type: 'alreadyConnected', run: () => connect('bo-lindqvist') },
  { name: 'connect: wants an email', type: 'emailRequired', run: () => connect('dee-okoro') },
  { name: 'connect: refused', type: 'requestNotAllowed', run: () => connect('eli-novotny') },
  { name: 'connect: note of 301', type: 'noteTooLong', run: () => connect('ada-park', 'x'.repeat(301)) },
  {
    name: 'connect: note of 201 on a free account',
    type: 'noteTooLong',
    prepare: (control) => control.account({ noteLimit: 200 }),
    run: () => connect('ada-park', 'x'.repeat(201)),
  },
  { name: 'connect: notes used up', type: 'noteLimitExceeded', run: () => connect('fay-tamura', 'Hi') },
  { name: 'connect: an unheard-of reason', type: 'somethingBrandNew', run: () => connect('gil-brandt') },
  {
    name: 'connect: daily limit',
    type: 'limitExceeded',
    prepare: (control) => control.account({ limits: { stConnectionRequests: 0 } }),
    run: () => connect('ada-park'),
  },
  {
    name: 'check: nobody there',
    type: 'personNotFound',
    run: () => perform(api.checkConnectionStatus, { personUrl: ghost }),
  },
  {
    name: 'withdraw: nobody there',
    type: 'personNotFound',
    run: () => perform(api.withdrawConnectionRequest, { personUrl: ghost }),
  },
  {
    name: 'withdraw: nothing open',
    type: 'notPending',
    run: () => perform(api.withdrawConnectionRequest, { personUrl: ada }),
  },
  {
    name: 'remove: nobody there',
    type: 'personNotFound',
    run: () => perform(api.removeConnection, { personUrl: ghost }),
  },
  {
    name: 'remove: not connected',
    type: 'connectionNotFound',
    run: () => perform(api.removeConnection, { personUrl: ada }),
  },
  {
    name: 'fetch person: nobody there',
    type: 'personNotFound',
    run: () => perform(api.fetchPerson, { personUrl: ghost }),
  },
  {
    name: 'fetch person: own profile',
    type: 'selfProfileNotAllowed',
    run: () => perform(api.fetchPerson, { personUrl: profileUrl('mara-self') }),
  },
  {
    name: 'comment: post gone',
    type: 'postNotFound',
    run: () => perform(api.commentOnPost, { postUrl: lostPost, text: 'Hi' }),
  },
  {
    name: 'comment: closed',
    type: 'commentingNotAllowed',
    run: () => perform(api.commentOnPost, { postUrl: closedPost, text: 'Hi' }),
  },
  {
    name: 'comment: for a company not ours',
    type: 'noPostingPermission',
    run: () => perform(api.commentOnPost, { postUrl: loomPost, text: 'Hi', companyUrl: foreignCompany }),
  },
  {
    name: 'react: post gone',
    type: 'postNotFound',
    run: () => perform(api.reactToPost, { postUrl: lostPost, type: 'like' }),
  },
  {
    name: 'react: for a company not ours',
    type: 'noPostingPermission',
    run: () => perform(api.reactToPost, { postUrl: loomPost, type: 'like', companyUrl: foreignCompany }),
  },
  {
    name: 'fetch post: gone',
    type: 'postNotFound',
    run: () => perform(api.fetchPost, { postUrl: lostPost }),
  },
  {
    name: 'message: nobody there',
    type: 'personNotFound',
    run: () => perform(api.sendMessage, { personUrl: ghost, text: 'Hi' }),
  },
  {
    name: 'message: not connected',
    type: 'messagingNotAllowed',
    run: () => perform(api.sendMessage, { personUrl: ada, text: 'Hi' }),
  },
  {
    name: 'sync: nobody there',
    type: 'personNotFound',
    run: () => perform(api.syncConversation, { personUrl: ghost }),
  },
];

describe('each documented action error reaches the client and changes nothing', () => {
  it.each(errors)('$name: $type', async ({ type, prepare, run }) => {
    prepare?.(world.control);
    expect(await run()).toEqual({
      data: undefined,
      errors: [{ type, message: expect.stringMatching(/\w/) }],
    });
    expect(effects()).toEqual([]);
  });

  it('the same comment twice is a duplicateComment, and one effect', async () => {
    await perform(api.commentOnPost, { postUrl: loomPost, text: 'Once' });
    const second = await perform(api.commentOnPost, { postUrl: loomPost, text: 'Once' });
    expect(second.errors).toMatchObject([{ type: 'duplicateComment' }]);
    expect(effects()).toEqual(mine('commentPosted', loomPost));
  });
});

describe('state changes are seen by later reads', () => {
  const status = async (vanity: string) =>
    (await perform(api.checkConnectionStatus, { personUrl: profileUrl(vanity) })).data;

  it('connecting makes pending, withdrawing undoes it, removing ends a connection', async () => {
    expect(await status('ada-park')).toEqual({ connectionStatus: 'notConnected' });
    await connect('ada-park');
    expect(await status('ada-park')).toEqual({ connectionStatus: 'pending' });
    await perform(api.withdrawConnectionRequest, { personUrl: ada });
    expect(await status('ada-park')).toEqual({ connectionStatus: 'notConnected' });
    expect(await status('bo-lindqvist')).toEqual({ connectionStatus: 'connected' });
    await perform(api.removeConnection, { personUrl: bo });
    expect(await status('bo-lindqvist')).toEqual({ connectionStatus: 'notConnected' });
  });

  it('a new reaction replaces the old one', async () => {
    await perform(api.reactToPost, { postUrl: loomPost, type: 'like' });
    await perform(api.reactToPost, { postUrl: loomPost, type: 'love' });
    const { data } = await settled(
      api.fetchPost,
      api.fetchPost.execute({
        postUrl: loomPost,
        retrieveReactions: true,
        reactionsRetrievalConfig: {},
      }),
    );
    expect(data).toMatchObject({ reactionsCount: 3, viewerState: { reaction: 'love' } });
  });

  it.each([
    ['trailing slash and query', `${ada}/?trk=x`],
    [
      'hashed address',
      `https://www.linkedin.com/in/ACoAA${Buffer.from('ada-park').toString('base64url').padEnd(34, 'x')}`,
    ],
    ['upper case', 'https://www.linkedin.com/in/Ada-Park'],
  ])('a person is found by %s', async (_, personUrl) => {
    const { data } = await perform(api.fetchPerson, { personUrl });
    expect(data).toMatchObject({ publicUrl: ada });
  });

  it('people with letters beyond ASCII are found by their percent-encoded address', async () => {
    const { data } = await perform(api.fetchPerson, { personUrl: profileUrl('ليان-حداد') });
    expect(data).toMatchObject({ name: 'ليان حداد', publicUrl: profileUrl('ليان-حداد') });
  });
});
