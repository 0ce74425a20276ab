import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { type Call, waysTo } from './world-call';

const ada = profileUrl('ada-park');
const bo = profileUrl('bo-lindqvist');
const token = demoKeys.variants.accountApiToken;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const ways = waysTo('linked-api', 'api.linkedapi.io');

it.each(ways)('the older form starts, runs and completes a workflow ($name)', async ({ call }) => {
  const ask = (more: Call) => call(world, { headers: { 'account-api-token': token }, ...more });
  const started = await ask({
    method: 'POST',
    path: '/account/workflows',
    body: { actionType: 'st.checkConnectionStatus', personUrl: ada },
  });
  expect(started.body).toEqual({ success: true, result: { workflowId: expect.stringMatching(/^account-/) } });
  const id = /account-[\w-]+/.exec(started.text)?.[0] ?? '';
  const path = `/account/workflows/${id}`;
  expect((await ask({ path })).body).toEqual({ success: true, result: { workflowStatus: 'running' } });
  world.control.clock({ advanceMs: 5000 });
  expect((await ask({ path })).body).toEqual({
    success: true,
    result: {
      workflowStatus: 'completed',
      completion: {
        actionType: 'st.checkConnectionStatus',
        success: true,
        data: { connectionStatus: 'notConnected' },
      },
    },
  });
  const range = 'start=2020-01-01T00%3A00%3A00Z&end=2020-01-02T00%3A00%3A00Z';
  expect((await ask({ path: `/account/stats/actions?${range}` })).body).toEqual({
    success: true,
    result: [],
  });
  const poll = { method: 'POST', path: '/account/conversations/poll', body: [{ personUrl: bo, type: 'st' }] };
  expect((await ask(poll)).body).toMatchObject({ success: false, error: { type: 'conversationsNotSynced' } });
  expect(await ask({ path, method: 'DELETE' })).toMatchObject({ status: 404 });
});

it('a waiting workflow is called running, for there is no pending', async () => {
  const [http] = ways;
  const headers = { 'account-api-token': token };
  const body = { actionType: 'st.checkConnectionStatus', personUrl: ada };
  const ids = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const answer = await http?.call(world, { method: 'POST', path: '/account/workflows', headers, body });
    ids.push(/account-[\w-]+/.exec(answer?.text ?? '')?.[0]);
  }
  const answer = await http?.call(world, { path: `/account/workflows/${ids[1]}`, headers });
  expect(answer?.body).toEqual({ success: true, result: { workflowStatus: 'running' } });
});

it.each([
  ['accountApiTokenRequired', {}],
  ['invalidAccountApiToken', { 'account-api-token': 'acct_other' }],
])('%s', async (type, headers: Record<string, string>) => {
  const [http] = ways;
  expect(await http?.call(world, { path: '/account/workflows/account-1', headers })).toMatchObject({
    status: 401,
    body: { success: false, error: { type } },
  });
});
