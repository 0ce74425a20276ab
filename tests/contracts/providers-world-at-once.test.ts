import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Failed, type Failure } from '../../lib/failure';
import type { OperationRequest } from '../../lib/linkedin/operations';
import { createLinkedApi } from '../../lib/providers/linked-api/client';
import { isWorkflowOperation } from '../../lib/providers/linked-api/wire/workflow-operations';
import type { Call, Provider } from '../../lib/providers/provider';
import { profileUrl, self } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { doorTo } from './providers-world-door';

let world: World;
let provider: Provider;

beforeAll(async () => {
  world = await startWorld();
  provider = createLinkedApi(doorTo(world));
});
beforeEach(() => {
  world.control.reset();
  world.control.latency({ workflowMs: 0 });
});
afterAll(() => world.close());

const call = (): Call => ({
  credentials: demoKeys.linkedApi,
  signal: new AbortController().signal,
  now: Date.now(),
});
const bo = profileUrl('bo-lindqvist');

async function resultOf(request: OperationRequest): Promise<unknown> {
  const submitted = await provider.submit(request, call());
  if (submitted.state === 'done') return submitted.result;
  for (let tries = 0; tries < 200; tries += 1) {
    const polled = await provider.poll(submitted.ticket, request.operation, call());
    if (polled.state === 'done') return polled.result;
    if (polled.state === 'failed') throw new Failed(polled.failure);
  }
  throw new Error('The workflow never ended.');
}

async function failureOf(request: OperationRequest): Promise<Failure> {
  const thrown = await resultOf(request).catch((error: unknown) => error);
  if (!(thrown instanceof Failed)) throw new Error(`Expected a Failed, got ${JSON.stringify(thrown)}`);
  return thrown.failure;
}

const start = new Date(Date.now() - 80 * 86_400_000).toISOString();
const end = new Date(Date.now() + 60_000).toISOString();

it.each<[OperationRequest, object]>([
  [
    { operation: 'getAccountInfo', input: {} },
    { name: 'Mara Self', url: profileUrl(self) },
  ],
  [
    { operation: 'getAccounts', input: {} },
    {
      accounts: expect.arrayContaining([expect.objectContaining({ id: self, own: true, status: 'active' })]),
    },
  ],
  [
    { operation: 'getLimits', input: {} },
    { limits: expect.arrayContaining([expect.objectContaining({ category: 'stMessages', maxValue: 200 })]) },
  ],
  [
    { operation: 'getLimitsUsage', input: { accountId: self } },
    { usage: expect.arrayContaining([expect.objectContaining({ category: 'stMessages', currentUsage: 0 })]) },
  ],
  [
    { operation: 'getSubscription', input: {} },
    { status: 'active', cancelAtPeriodEnd: false },
  ],
  [
    { operation: 'getSeats', input: {} },
    { seats: expect.arrayContaining([{ seatType: 'plus', quantity: 3, billingPeriod: 'month' }]) },
  ],
  [
    { operation: 'createReconnectionLink', input: {} },
    { reconnectionLink: expect.stringMatching(/^https:\/\/app\.linkedapi\.io\/reconnect\//) },
  ],
  [{ operation: 'getApiUsage', input: { start, end, inParts: true } }, { entries: [] }],
  [{ operation: 'pollInbox', input: {} }, { messages: [] }],
  [{ operation: 'pollNetwork', input: {} }, { events: [] }],
])('$operation is answered at once', async (request, result) => {
  const submitted = await provider.submit(request, call());
  expect(submitted).toMatchObject({ state: 'done', problems: [], result });
  expect(JSON.stringify(submitted)).not.toMatch(/id_demo|linked_demo|redacted/);
  expect(isWorkflowOperation(request.operation)).toBe(false);
});

it('marks one account as the own one', async () => {
  const found = await resultOf({ operation: 'getAccounts', input: {} });
  expect(JSON.stringify(found).match(/"own":true/g)).toHaveLength(1);
});

it('polls after a sync what came in, and before it says to sync first', async () => {
  const conversations = [{ personUrl: bo, type: 'st' as const }];
  const poll: OperationRequest = { operation: 'pollConversations', input: { conversations } };
  expect(await failureOf(poll)).toMatchObject({ reason: 'conversationsNotSynced', effect: 'none' });
  await resultOf({ operation: 'syncConversation', input: { personUrl: bo } });
  await resultOf({ operation: 'syncInbox', input: {} });
  await resultOf({ operation: 'syncNetwork', input: {} });
  world.control.message({ vanity: 'bo-lindqvist', text: 'Looms are in.' });
  world.control.network({ vanity: 'ada-park', type: 'connectionAdded' });
  const said = expect.arrayContaining([expect.objectContaining({ sender: 'them', text: 'Looms are in.' })]);
  expect(await resultOf(poll)).toMatchObject({ conversations: [{ personUrl: bo, messages: said }] });
  expect(await resultOf({ operation: 'pollInbox', input: { type: 'st' } })).toMatchObject({ messages: said });
  expect(await resultOf({ operation: 'pollNetwork', input: {} })).toMatchObject({
    events: [{ type: 'connectionAdded', personUrl: profileUrl('ada-park') }],
  });
});

it('tells the usage of a long range in parts, each action once', async () => {
  await resultOf({ operation: 'checkConnectionStatus', input: { personUrl: bo } });
  await resultOf({ operation: 'checkConnectionStatus', input: { personUrl: bo } });
  const { requests } = world.control.ledger();
  const before = requests.length;
  const found = await resultOf({ operation: 'getApiUsage', input: { start, end, inParts: true } });
  expect(found).toMatchObject({
    entries: [{ actionType: 'st.checkConnectionStatus' }, { actionType: 'st.checkConnectionStatus' }],
  });
  expect(world.control.ledger().requests.length - before).toBe(3);
  expect(await failureOf({ operation: 'getApiUsage', input: { start, end } })).toMatchObject({
    reason: 'invalidRequestPayload',
  });
});

it('says when an account is not known', async () => {
  expect(await failureOf({ operation: 'getLimits', input: { accountId: 'nobody' } })).toMatchObject({
    code: 'not-found',
    reason: 'accountNotFound',
  });
});

it('shows in the status how the account, its limits and its plan are', async () => {
  expect(await provider.status(call())).toMatchObject({
    health: 'ok',
    account: { name: 'Mara Self' },
    plan: { key: 'linkedApi_plan', with: ['Plus, Core'] },
    notes: [],
    allowances: expect.arrayContaining([
      { counts: 'connectionRequests', window: 'week', used: 0, limit: 400 },
      { counts: 'searches', window: 'month', used: 0, limit: 3_000 },
    ]),
  });
  world.control.account({ id: self, status: 'reconnection_required' });
  world.control.subscription({ status: 'past_due' });
  expect(await provider.status(call())).toMatchObject({
    health: 'disconnected',
    notes: [{ key: 'linkedApi_signedOutNote' }, { key: 'linkedApi_pastDue' }],
    fix: { url: expect.stringMatching(/^https:\/\/app\.linkedapi\.io\/reconnect\//) },
  });
});
