import { LinkedApiError } from '@linkedapi/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import type { Control } from '../world/control';
import { demoKeys, type LinkedApiKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { officialClient, perform } from './linked-api-client';

const { variants } = demoKeys;
const main = demoKeys.linkedApi;
const ada = profileUrl('ada-park');
const bo = profileUrl('bo-lindqvist');

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.control.reset();
  world.control.latency({ workflowMs: 3 });
});

/** Type of the error the client throws. */
async function thrown(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof LinkedApiError ? error.type : `not thrown: ${String(error)}`;
}

const check = (keys: LinkedApiKeys = main) =>
  perform(officialClient(world, keys).checkConnectionStatus, { personUrl: ada });

describe('the client throws each request error of contract 4.1', () => {
  const keyCases: [type: string, keys: LinkedApiKeys][] = [
    ['linkedApiTokenRequired', { ...main, linkedApiToken: '' }],
    ['invalidLinkedApiToken', variants.linkedApiRevoked],
    ['identificationTokenRequired', { ...main, identificationToken: '' }],
    ['invalidIdentificationToken', variants.linkedApiWrongAccount],
    ['subscriptionRequired', variants.linkedApiNoSeat],
    ['trialLimitReached', variants.linkedApiTrialEnded],
  ];
  it.each(keyCases)('%s', async (type, keys) => {
    expect(await thrown(check(keys))).toBe(type);
  });

  it('plusPlanRequired for Sales Navigator on a core seat', async () => {
    const api = officialClient(world, variants.linkedApiNoPlus);
    expect(await thrown(api.nvSearchPeople.execute({ term: 'loom' }))).toBe('plusPlanRequired');
    expect((await perform(api.checkConnectionStatus, { personUrl: ada })).errors).toEqual([]);
  });

  const startCases: [type: string, prepare: (control: Control) => void][] = [
    ['linkedinAccountSignedOut', (control) => control.account({ signedOut: true, refuseAtStart: true })],
    [
      'languageNotSupported',
      (control) => control.account({ languageNotSupported: true, refuseAtStart: true }),
    ],
    ['outsideWorkingHours', (control) => control.account({ outsideWorkingHours: true, refuseAtStart: true })],
    [
      'tooManyRequests',
      (control) => control.faults({ service: 'linked-api', fault: { kind: 'status', status: 429 } }),
    ],
    [
      'httpError',
      (control) => control.faults({ service: 'linked-api', fault: { kind: 'status', status: 503 } }),
    ],
  ];
  it.each(startCases)('%s', async (type, prepare) => {
    prepare(world.control);
    expect(await thrown(officialClient(world).checkConnectionStatus.execute({ personUrl: ada }))).toBe(type);
  });
});

describe('a failed workflow throws its reason', () => {
  const reasons: [reason: string, prepare: (control: Control) => void][] = [
    ['linkedinAccountSignedOut', (control) => control.account({ signedOut: true })],
    ['languageNotSupported', (control) => control.account({ languageNotSupported: true })],
    [
      'workingHoursWaitExpired',
      (control) =>
        control.account({
          failNextWorkflowWith: { reason: 'workingHoursWaitExpired', message: 'No window.' },
        }),
    ],
    [
      'aReasonNobodyKnows',
      (control) =>
        control.account({ failNextWorkflowWith: { reason: 'aReasonNobodyKnows', message: 'Odd weather.' } }),
    ],
  ];
  it.each(reasons)('%s', async (reason, prepare) => {
    prepare(world.control);
    expect(await thrown(check())).toBe(reason);
    expect(world.control.ledger().effects).toEqual([]);
  });

  it('failNextWorkflowWith meets one workflow only', async () => {
    world.control.account({ failNextWorkflowWith: { reason: 'once', message: 'Once.' } });
    expect(await thrown(check())).toBe('once');
    expect((await check()).errors).toEqual([]);
  });
});

describe('account, usage and conversations', () => {
  it('getAccountInfo names the LinkedIn account', async () => {
    expect(await officialClient(world).getAccountInfo()).toEqual({
      data: { name: 'Mara Self', url: 'https://www.linkedin.com/in/mara-self' },
      errors: [],
    });
  });

  const day = 86_400_000;
  const range = (days: number) => {
    const end = Date.now() + 60_000;
    return { start: new Date(end - days * day).toISOString(), end: new Date(end).toISOString() };
  };

  it('getApiUsage counts nested children and failures as entries of their own', async () => {
    const api = officialClient(world);
    await perform(api.fetchPerson, { personUrl: ada, retrieveSkills: true });
    await perform(api.withdrawConnectionRequest, { personUrl: ada });
    const { data } = await api.getApiUsage(range(1));
    const time = expect.stringMatching(/^\d{4}-/);
    expect(data).toEqual([
      { actionType: 'st.openPersonPage', success: true, time },
      { actionType: 'st.retrievePersonSkills', success: true, time },
      { actionType: 'st.withdrawConnectionRequest', success: false, time },
    ]);
    expect(
      (await api.getApiUsage({ start: '2020-01-01T00:00:00Z', end: '2020-01-02T00:00:00Z' })).data,
    ).toEqual([]);
  });

  it.each([
    ['30 days are answered', range(30), undefined],
    ['31 days are refused', range(31), 'invalidRequestPayload'],
    [
      'an end before the start is refused',
      { start: '2026-02-02', end: '2026-02-01' },
      'invalidRequestPayload',
    ],
    ['a time that is none is refused', { start: 'soon', end: '2026-02-01' }, 'invalidRequestPayload'],
  ])('usage: %s', async (_, params, type) => {
    const work = officialClient(world).getApiUsage(params);
    if (type) expect(await thrown(work)).toBe(type);
    else expect((await work).data).toEqual([]);
  });

  it('a conversation is polled after it was synced, and grows with what is sent', async () => {
    const api = officialClient(world);
    const question = [{ personUrl: bo, type: 'st' as const }];
    expect((await api.pollConversations(question)).errors).toMatchObject([
      { type: 'conversationsNotSynced' },
    ]);
    await perform(api.syncConversation, { personUrl: bo });
    const before = new Date().toISOString();
    await perform(api.sendMessage, { personUrl: bo, text: 'Ahoy' });
    world.control.message({ vanity: 'bo-lindqvist', text: 'Aye' });
    const all = await api.pollConversations(question);
    expect(all.data).toMatchObject([
      {
        personUrl: bo,
        type: 'st',
        messages: [
          { sender: 'them' },
          { id: expect.any(String), sender: 'us', text: 'Ahoy', threadId: expect.any(String) },
          { sender: 'them', text: 'Aye' },
        ],
      },
    ]);
    const recent = await api.pollConversations([{ personUrl: bo, type: 'st', since: before }]);
    expect(recent.data).toMatchObject([{ since: before, messages: [{ text: 'Ahoy' }, { text: 'Aye' }] }]);
  });

  it('limits run out with use and come back the next day', async () => {
    const api = officialClient(world);
    world.control.account({ limits: { stReactions: 1 } });
    const react = () =>
      perform(api.reactToPost, {
        postUrl: 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101',
        type: 'like',
      });
    expect((await react()).errors).toEqual([]);
    expect((await react()).errors).toMatchObject([{ type: 'limitExceeded' }]);
    world.control.clock({ advanceMs: day });
    expect((await react()).errors).toEqual([]);
  });
});
