import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import type { Control } from '../world/control';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { officialClient, perform } from './linked-api-client';
import { overHttp } from './world-call';

const ada = profileUrl('ada-park');
const bo = profileUrl('bo-lindqvist');
const headers = {
  'linked-api-token': demoKeys.linkedApi.linkedApiToken,
  'identification-token': demoKeys.linkedApi.identificationToken,
};

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.control.reset();
  // Only the virtual clock finishes a workflow here.
  world.control.latency({ workflowMs: 60_000 });
});

const api = () => officialClient(world);
const raw = async (path: string, method = 'GET', body?: unknown) =>
  overHttp(world, { path: `/linked-api${path}`, method, headers, body });
const start = async (personUrl: string) =>
  (await raw('/workflows', 'POST', { actionType: 'st.checkConnectionStatus', personUrl })).body;
const effects = () => world.control.ledger().effects.map((each) => each.subject);

describe('workflows take time, one after another', () => {
  it('the first runs, the next waits queued, and both end in order as the clock advances', async () => {
    expect(await start(ada)).toMatchObject({ success: true, result: { workflowStatus: 'running' } });
    const second = await start(bo);
    expect(second).toEqual({
      success: true,
      result: {
        workflowId: expect.stringMatching(/^wf-/),
        workflowStatus: 'pending',
        pendingReason: 'queued',
        message: expect.any(String),
      },
    });
    world.control.clock({ advanceMs: 60_000 });
    expect(effects()).toEqual([ada]);
    world.control.clock({ advanceMs: 59_000 });
    expect(effects()).toEqual([ada]);
    world.control.clock({ advanceMs: 1_000 });
    expect(effects()).toEqual([ada, bo]);
  });

  it('one long advance plays the whole queue, each at its own time', async () => {
    await start(ada);
    await start(bo);
    world.control.clock({ advanceMs: 600_000 });
    const [first, second] = world.control.ledger().effects.map((each) => Date.parse(each.at));
    expect((second ?? 0) - (first ?? 0)).toBe(60_000);
  });

  it('another LinkedIn account does not wait', async () => {
    await start(ada);
    const other = officialClient(world, demoKeys.variants.linkedApiSecond);
    const id = await other.checkConnectionStatus.execute({ personUrl: bo });
    world.control.clock({ advanceMs: 60_000 });
    expect(await other.checkConnectionStatus.status(id)).toMatchObject({ errors: [] });
    expect(world.control.ledger().effects.map((each) => each.account)).toEqual(['mara-self', 'nils-second']);
  });

  it('the client sees running, then the result', async () => {
    const id = await api().checkConnectionStatus.execute({ personUrl: ada });
    expect(await api().checkConnectionStatus.status(id)).toBe('running');
    world.control.clock({ advanceMs: 60_000 });
    expect(await api().checkConnectionStatus.status(id)).toEqual({
      data: { connectionStatus: 'notConnected' },
      errors: [],
    });
  });

  it('outside working hours work is parked until they open', async () => {
    world.control.account({ outsideWorkingHours: true });
    const id = await api().checkConnectionStatus.execute({ personUrl: ada });
    expect((await raw(`/workflows/${id}`)).body).toMatchObject({
      result: { workflowId: id, workflowStatus: 'pending', pendingReason: 'outsideWorkingHours' },
    });
    world.control.clock({ advanceMs: 3_600_000 });
    expect(effects()).toEqual([]);
    world.control.account({ outsideWorkingHours: false });
    world.control.clock({ advanceMs: 60_000 });
    expect(effects()).toEqual([ada]);
  });
});

describe('cancelling', () => {
  it('stops a waiting workflow without any effect and lets the next one run', async () => {
    const ids = [];
    for (const personUrl of [ada, bo, ada])
      ids.push(await api().sendConnectionRequest.execute({ personUrl }));
    expect(await api().sendConnectionRequest.cancel(ids[1] ?? '')).toBe(true);
    expect(await api().sendConnectionRequest.cancel(ids[0] ?? '')).toBe(true);
    world.control.clock({ advanceMs: 600_000 });
    expect(world.control.ledger().effects.map((each) => each.workflowId)).toEqual([ids[2]]);
  });

  it('comes too late for one that has ended', async () => {
    const id = await api().sendConnectionRequest.execute({ personUrl: ada });
    world.control.clock({ advanceMs: 60_000 });
    expect(await api().sendConnectionRequest.cancel(id)).toBe(false);
    expect(effects()).toEqual([ada]);
  });

  it('can be set to come too late for one that runs', async () => {
    world.control.account({ cancelWhileRunning: 'tooLate' });
    const id = await api().sendConnectionRequest.execute({ personUrl: ada });
    expect(await api().sendConnectionRequest.cancel(id)).toBe(false);
  });

  const afterwards: [Parameters<Control['account']>[0]['afterCancel'] & string, number, unknown][] = [
    ['failed', 200, { result: { workflowStatus: 'failed', failure: { reason: 'cancelled' } } }],
    ['cancelled', 200, { result: { workflowStatus: 'cancelled' } }],
    ['notFound', 404, { success: false, error: { type: 'workflowNotFound' } }],
  ];
  it.each(afterwards)('GET afterwards, set to %s', async (afterCancel, status, body) => {
    world.control.account({ afterCancel });
    const id = await api().sendConnectionRequest.execute({ personUrl: ada });
    await api().sendConnectionRequest.cancel(id);
    const answer = await raw(`/workflows/${id}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ ...Object(body) });
  });
});

it.each(['GET', 'DELETE'])('%s of an unknown or foreign workflow is workflowNotFound', async (method) => {
  const foreign = await officialClient(
    world,
    demoKeys.variants.linkedApiSecond,
  ).checkConnectionStatus.execute({ personUrl: ada });
  for (const id of ['wf-none', foreign]) {
    expect(await raw(`/workflows/${id}`, method)).toMatchObject({
      status: 404,
      body: { success: false, error: { type: 'workflowNotFound' } },
    });
  }
});

it('a comment tells its address on the wire, though this client drops it', async () => {
  world.control.latency({ workflowMs: 1 });
  const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101';
  const id = await api().commentOnPost.execute({ postUrl, text: 'Well woven.' });
  await api().commentOnPost.result(id, { pollInterval: 2, timeout: 5000 });
  expect((await raw(`/workflows/${id}`)).body).toMatchObject({
    result: { completion: { data: { commentUrn: expect.stringMatching(/^urn:li:comment:/) } } },
  });
  expect(await perform(api().commentOnPost, { postUrl, text: 'Again.' })).toEqual({
    data: undefined,
    errors: [],
  });
});
