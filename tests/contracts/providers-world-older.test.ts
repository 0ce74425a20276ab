import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OperationRequest } from '../../lib/linkedin/operations';
import { createLinkedApi } from '../../lib/providers/linked-api/client';
import type { Call, Provider } from '../../lib/providers/provider';
import { profileUrl } from '../world/cast';
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

const bo = profileUrl('bo-lindqvist');
const typed = { linkedApiToken: demoKeys.variants.accountApiToken, identificationToken: '', form: 'account' };

function call(values: Readonly<Record<string, string>> = typed): Call {
  const normalised = provider.normalise(values);
  if (!normalised.ok) throw new Error(normalised.failure.reason);
  return {
    credentials: normalised.credentials,
    signal: new AbortController().signal,
    now: Date.now(),
  };
}

async function run(request: OperationRequest) {
  const submitted = await provider.submit(request, call());
  if (submitted.state === 'done') return submitted;
  expect(submitted.ticket).toMatch(/^account-/);
  for (let tries = 0; tries < 200; tries += 1) {
    const polled = await provider.poll(submitted.ticket, request.operation, call());
    if (polled.state !== 'pending') return polled;
  }
  throw new Error('The workflow never ended.');
}

it('is set up by its one token, which goes into its own header', async () => {
  expect(await provider.status(call())).toMatchObject({
    health: 'ok',
    notes: [{ key: 'linkedApi_olderNote' }],
  });
  const paths = world.control.ledger().requests.map(({ path }) => path);
  expect(paths.every((path) => path.startsWith('/account/'))).toBe(true);
});

it('starts, waits and reads results as the present form does', async () => {
  const { personUrl } = { personUrl: profileUrl('ada-park') };
  expect(await run({ operation: 'fetchPerson', input: { personUrl, retrieveSkills: true } })).toMatchObject({
    state: 'done',
    result: { name: 'Ada Park', skills: expect.any(Array) },
  });
  expect(await run({ operation: 'sendConnectionRequest', input: { personUrl: bo } })).toMatchObject({
    state: 'failed',
    failure: { reason: 'alreadyConnected' },
  });
  expect(await run({ operation: 'sendMessage', input: { personUrl: bo, text: 'Hello' } })).toMatchObject({
    state: 'done',
  });
  expect(world.control.ledger().effects.map(({ kind }) => kind)).toEqual(['personFetched', 'messageSent']);
});

it('waits while the service calls it running, whatever it waits for', async () => {
  world.control.latency({ workflowMs: 60_000 });
  const submitted = await provider.submit(
    { operation: 'checkConnectionStatus', input: { personUrl: bo } },
    call(),
  );
  expect(submitted).toMatchObject({ state: 'pending', waiting: {} });
  const ticket = submitted.state === 'pending' ? submitted.ticket : '';
  expect(await provider.poll(ticket, 'checkConnectionStatus', call())).toEqual({
    state: 'pending',
    waiting: {},
  });
  await expect(provider.cancel?.(ticket, call())).rejects.toMatchObject({
    failure: { code: 'unsupported', reason: 'noCancelInOlderForm' },
  });
  expect(world.control.ledger().requests.map(({ method }) => method)).not.toContain('DELETE');
});

it('tells usage and conversations', async () => {
  const conversations = [{ personUrl: bo, type: 'st' as const }];
  await expect(run({ operation: 'pollConversations', input: { conversations } })).rejects.toMatchObject({
    failure: { reason: 'conversationsNotSynced' },
  });
  await run({ operation: 'syncConversation', input: { personUrl: bo } });
  expect(await run({ operation: 'pollConversations', input: { conversations } })).toMatchObject({
    state: 'done',
    result: { conversations: [{ personUrl: bo }] },
  });
  const now = Date.now() + 1_000;
  const usage = await provider.usage?.({ ...call(), now, since: now - 60_000 });
  expect(usage).toHaveLength(1);
  const range = { start: new Date(now - 60_000).toISOString(), end: new Date(now).toISOString() };
  expect(await run({ operation: 'getApiUsage', input: range })).toMatchObject({
    result: { entries: [{ actionType: 'st.syncConversation' }] },
  });
});

it.each([
  ['a token of the present form', { ...typed, linkedApiToken: demoKeys.linkedApi.linkedApiToken }],
  ['a token that is none', { ...typed, linkedApiToken: 'acct_other_00ff' }],
])('%s is not accepted', async (_what, values) => {
  await expect(provider.status(call(values))).rejects.toMatchObject({
    failure: { code: 'unauthorized', reason: 'invalidLinkedApiToken' },
  });
});
