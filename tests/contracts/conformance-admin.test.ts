import { LinkedApiAdmin } from '@linkedapi/node';
import { buildLinkedApiHttpClient } from '@linkedapi/node/dist/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { asked, played } from './conformance-played';
import { overHttp } from './world-call';

const { linkedApiToken } = demoKeys.linkedApi;

let world: World;
let admin: LinkedApiAdmin;
beforeAll(async () => {
  world = await startWorld();
  const keys = { linkedApiToken, identificationToken: '' };
  admin = new LinkedApiAdmin(buildLinkedApiHttpClient(keys, 'node', `${world.httpUrl}/linked-api`));
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const ask = (name: string, body?: unknown, token = linkedApiToken) =>
  overHttp(world, {
    method: 'POST',
    path: `/linked-api/admin/${name}`,
    headers: token ? { 'linked-api-token': token } : {},
    body,
  });

describe('accounts', () => {
  it('are all of the workspace, each with its token and its state', async () => {
    const { accounts, pendingConnectionSessions } = await admin.accounts.getAll();
    expect(accounts).toMatchObject([
      {
        id: 'mara-self',
        name: 'Mara Self',
        url: 'https://www.linkedin.com/in/mara-self',
        identificationToken: demoKeys.linkedApi.identificationToken,
        status: 'active',
        countryCode: 'GB',
      },
      { id: 'nils-second', status: 'active' },
      {
        id: 'rhea-signed-out',
        status: 'reconnection_required',
        reconnectionLink: expect.stringMatching(/^https:\/\/app\.linkedapi\.io\/reconnect\//),
      },
      { id: 'sten-frozen', status: 'frozen' },
    ]);
    expect(pendingConnectionSessions).toEqual([]);
  });

  it('of another workspace are not seen', async () => {
    const other = await ask('accounts.getAll', {}, demoKeys.variants.linkedApiNoPlus.linkedApiToken);
    expect(other.body).toMatchObject({ result: { accounts: [{ id: 'quin-core' }] } });
    const foreign = await ask('limits.get', { accountId: 'quin-core' });
    expect(foreign).toMatchObject({ status: 401, body: { error: { type: 'accountNotFound' } } });
  });

  it('are signed in again by a link, and work again once that is done', async () => {
    world.control.account({ status: 'reconnection_required' });
    const { result } = Object(
      (await ask('accounts.createReconnectionSession', { accountId: 'mara-self' })).body,
    );
    const sessionId = result.reconnectionSessionId;
    expect(result.reconnectionLink).toContain(sessionId);
    const session = async () =>
      Object((await ask('accounts.getConnectionSession', { sessionId })).body).result;
    expect(await session()).toEqual({ session: { sessionId, status: 'pending', type: 'reconnection' } });
    await expect(played(world, { actionType: 'st.retrieveSSI' })).rejects.toThrow('linkedinAccountSignedOut');
    world.control.session({ sessionId, status: 'success' });
    expect(await session()).toMatchObject({ session: { status: 'success' } });
    expect(await played(world, { actionType: 'st.retrieveSSI' })).toMatchObject({ success: true });
  });

  it('a frozen one is refused like one without a seat', async () => {
    world.control.account({ status: 'frozen' });
    expect((await asked(world, '/account', undefined, 'GET')).body).toMatchObject({
      error: { type: 'subscriptionRequired' },
    });
  });

  it('a new one needs a free seat', async () => {
    world.control.subscription({ seats: [{ seatType: 'core', quantity: 9, billingPeriod: 'month' }] });
    const { sessionId, connectionLink } = await admin.accounts.createConnectionSession();
    expect(connectionLink).toContain(`/connect/${sessionId}`);
    expect((await admin.accounts.getAll()).pendingConnectionSessions).toEqual([
      { sessionId, status: 'pending' },
    ]);
  });
});

describe('subscription', () => {
  it('status and seats', async () => {
    expect(await admin.subscription.getStatus()).toEqual({
      status: 'active',
      eligibleForTrial: false,
      cancelAtPeriodEnd: false,
    });
    expect(await admin.subscription.getSeats()).toEqual({
      seats: [
        { seatType: 'plus', quantity: 3, billingPeriod: 'month' },
        { seatType: 'core', quantity: 1, billingPeriod: 'year' },
      ],
    });
    world.control.subscription({ status: null, cancelAtPeriodEnd: true });
    expect(await admin.subscription.getStatus()).toEqual({
      eligibleForTrial: false,
      cancelAtPeriodEnd: true,
    });
  });
});

describe('limits', () => {
  const own = { accountId: 'mara-self' };
  const react = {
    actionType: 'st.reactToPost',
    postUrl: postUrl('urn:li:activity:7400000000000000101'),
    type: 'like',
  };

  it('are the defaults, with the own ones in their place', async () => {
    const { limits } = await admin.limits.getDefaults();
    expect(limits).toContainEqual({
      category: 'stMessages',
      period: 'daily',
      maxValue: 200,
      isEnabled: true,
    });
    expect(await admin.limits.get(own)).toEqual({ limits });
    world.control.account({ limits: { stMessages: 3 }, weeklyLimits: { stReactions: 5 } });
    const changed = await admin.limits.get(own);
    expect(changed.limits).toContainEqual({
      category: 'stMessages',
      period: 'daily',
      maxValue: 3,
      isEnabled: true,
    });
    expect(changed.limits).toContainEqual({
      category: 'stReactions',
      period: 'weekly',
      maxValue: 5,
      isEnabled: true,
    });
    expect(changed.limits).toHaveLength(limits.length + 1);
  });

  it('are used up by what worked', async () => {
    await played(world, [react, { ...react, postUrl: postUrl('urn:li:activity:7400000000000000103') }]);
    const { result } = Object((await ask('limits.getUsage', own)).body);
    expect(result.usage).toContainEqual({
      category: 'stReactions',
      period: 'daily',
      maxValue: 200,
      isEnabled: true,
      currentUsage: 1,
    });
  });

  it.each([
    ['limits', 1],
    ['weeklyLimits', 7],
    ['monthlyLimits', 31],
  ] as const)('%s end after %i days at most', async (field, days) => {
    world.control.account({ [field]: { stReactions: 1 } });
    expect(await played(world, [react, react])).toMatchObject([
      { success: true },
      { success: false, error: { type: 'limitExceeded' } },
    ]);
    world.control.clock({ advanceMs: days * 86_400_000 });
    expect(await played(world, react)).toMatchObject({ success: true });
  });

  it('one that is switched off does not count', async () => {
    const { limits } = await admin.limits.getDefaults();
    const off = limits.find((each) => !each.isEnabled);
    expect(off).toMatchObject({ category: 'stPosts', period: 'monthly', maxValue: 10 });
    const posts = Array.from({ length: 11 }, (_, index) => ({
      actionType: 'st.createPost',
      text: `Post ${index}`,
    }));
    expect(await played(world, posts)).toMatchObject(posts.map(() => ({ success: true })));
  });
});

it('more than 100 questions in a minute are too many, until the minute is over', async () => {
  const statuses = new Set<number>();
  for (let turn = 0; turn < 100; turn += 1) statuses.add((await ask('limits.getDefaults')).status);
  expect([...statuses]).toEqual([200]);
  expect(await ask('limits.getDefaults')).toMatchObject({
    status: 429,
    body: { error: { type: 'tooManyRequests' } },
  });
  world.control.clock({ advanceMs: 60_000 });
  expect((await ask('limits.getDefaults')).status).toBe(200);
});

it.each([
  ['linkedApiTokenRequired', '', 401],
  ['invalidLinkedApiToken', 'linked_other', 401],
])('%s', async (type, token, status) => {
  expect(await ask('accounts.getAll', {}, token)).toMatchObject({ status, body: { error: { type } } });
});

it.each(['accounts.disconnect', 'limits.set', 'webhook.set'])(
  '%s changes things and is not here',
  async (name) => {
    expect((await ask(name, {})).status).toBe(404);
  },
);
