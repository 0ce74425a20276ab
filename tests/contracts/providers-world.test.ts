import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../lib/failure';
import type { OperationRequest } from '../../lib/linkedin/operations';
import type { Http } from '../../lib/providers/http';
import { createLinkedApi } from '../../lib/providers/linked-api/client';
import type { Call, Credentials, Polled } from '../../lib/providers/provider';
import { posts, postUrl, profileUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { doorTo } from './providers-world-door';

let world: World;
let http: Http;

beforeAll(async () => {
  world = await startWorld();
  http = doorTo(world);
});
beforeEach(() => {
  world.control.reset();
  world.control.latency({ workflowMs: 20 });
});
afterAll(() => world.close());

const callWith = (credentials: Credentials): Call => ({
  credentials,
  signal: new AbortController().signal,
  now: Date.now(),
});

async function failureFrom(asked: Promise<unknown>): Promise<Failure> {
  const thrown = await asked.catch((error: unknown) => error);
  if (!(thrown instanceof Failed)) throw new Error(`Expected a Failed, got ${JSON.stringify(thrown)}`);
  return thrown.failure;
}

describe('Linked API in the world', () => {
  const call = () => callWith(demoKeys.linkedApi);
  const ada = profileUrl('ada-park');
  const post = postUrl(posts[0]?.urn ?? '');

  async function run(request: OperationRequest): Promise<Polled> {
    const provider = createLinkedApi(http);
    const submitted = await provider.submit(request, call());
    if (submitted.state === 'done') return submitted;
    for (let tries = 0; tries < 100; tries += 1) {
      const polled = await provider.poll(submitted.ticket, request.operation, call());
      if (polled.state !== 'pending') return polled;
      await pause(10);
    }
    throw new Error('The workflow never ended.');
  }

  const children = {
    retrieveExperience: true,
    retrieveEducation: true,
    retrieveSkills: true,
    retrieveLanguages: true,
    retrievePosts: true,
    retrieveComments: true,
    retrieveReactions: true,
  };

  it.each<[OperationRequest, string, object]>([
    [
      { operation: 'sendConnectionRequest', input: { personUrl: ada, note: 'Hi' } },
      'connectionRequestSent',
      {},
    ],
    [
      { operation: 'checkConnectionStatus', input: { personUrl: ada } },
      'connectionChecked',
      { connectionStatus: 'notConnected' },
    ],
    [
      { operation: 'withdrawConnectionRequest', input: { personUrl: profileUrl('cy-marchetti') } },
      'connectionRequestWithdrawn',
      {},
    ],
    [
      { operation: 'removeConnection', input: { personUrl: profileUrl('bo-lindqvist') } },
      'connectionRemoved',
      {},
    ],
    [{ operation: 'fetchPerson', input: { personUrl: ada } }, 'personFetched', { name: 'Ada Park' }],
    [
      { operation: 'fetchPerson', input: { personUrl: ada, ...children } },
      'personFetched',
      { name: 'Ada Park', skills: expect.any(Array), reactions: expect.any(Array) },
    ],
    [
      { operation: 'sendMessage', input: { personUrl: profileUrl('bo-lindqvist'), text: 'Hello' } },
      'messageSent',
      {},
    ],
    [
      { operation: 'syncConversation', input: { personUrl: profileUrl('bo-lindqvist') } },
      'conversationSynced',
      {},
    ],
    [{ operation: 'commentOnPost', input: { postUrl: post, text: 'Well woven.' } }, 'commentPosted', {}],
    [{ operation: 'reactToPost', input: { postUrl: post, type: 'love' } }, 'reactionSet', {}],
    [
      { operation: 'fetchPost', input: { postUrl: post, retrieveComments: true, retrieveReactions: true } },
      'postFetched',
      { comments: expect.any(Array), reactions: expect.any(Array) },
    ],
  ])('does %j once: %s', async (request, kind, result) => {
    const polled = await run(request);
    expect(polled).toMatchObject({ state: 'done', result, problems: [] });
    expect(world.control.ledger().effects.map((effect) => effect.kind)).toEqual([kind]);
  });

  it.each<[string, OperationRequest]>([
    [
      'alreadyPending',
      { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('cy-marchetti') } },
    ],
    [
      'alreadyConnected',
      { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('bo-lindqvist') } },
    ],
    ['emailRequired', { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('dee-okoro') } }],
    [
      'requestNotAllowed',
      { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('eli-novotny') } },
    ],
    [
      'noteLimitExceeded',
      { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('fay-tamura'), note: 'Hi' } },
    ],
    [
      'somethingBrandNew',
      { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('gil-brandt') } },
    ],
    ['personNotFound', { operation: 'checkConnectionStatus', input: { personUrl: profileUrl('ivo-ghost') } }],
    ['selfProfileNotAllowed', { operation: 'fetchPerson', input: { personUrl: profileUrl('mara-self') } }],
    ['notPending', { operation: 'withdrawConnectionRequest', input: { personUrl: ada } }],
    ['connectionNotFound', { operation: 'removeConnection', input: { personUrl: ada } }],
    ['messagingNotAllowed', { operation: 'sendMessage', input: { personUrl: ada, text: 'Hello' } }],
    [
      'commentingNotAllowed',
      { operation: 'commentOnPost', input: { postUrl: postUrl(posts[1]?.urn ?? ''), text: 'x' } },
    ],
    [
      'postNotFound',
      { operation: 'fetchPost', input: { postUrl: postUrl('urn:li:activity:7400000000000099999') } },
    ],
  ])('passes on %s', async (reason, request) => {
    expect(await run(request)).toMatchObject({ state: 'failed', failure: { reason, effect: 'none' } });
    expect(world.control.ledger().effects).toEqual([]);
  });

  it('tells whose account it is and counts what was done, parts of a page not apart', async () => {
    const provider = createLinkedApi(http);
    expect(await provider.status(call())).toMatchObject({ health: 'ok', account: { name: 'Mara Self' } });
    await run({ operation: 'fetchPerson', input: { personUrl: ada, retrieveSkills: true } });
    await run({ operation: 'reactToPost', input: { postUrl: post, type: 'like' } });
    const usage = await provider.usage?.({ ...call(), now: Date.now() + 1_000, since: Date.now() - 60_000 });
    expect(usage?.map(({ category }) => category).sort()).toEqual(['profileViews', 'reactions']);
  });

  it('cancels what is under way and then knows no more of it than it says', async () => {
    world.control.latency({ workflowMs: 60_000 });
    const provider = createLinkedApi(http);
    const submitted = await provider.submit(
      { operation: 'checkConnectionStatus', input: { personUrl: ada } },
      call(),
    );
    const ticket = submitted.state === 'pending' ? submitted.ticket : '';
    expect(await provider.poll(ticket, 'checkConnectionStatus', call())).toMatchObject({ state: 'pending' });
    expect(await provider.cancel?.(ticket, call())).toEqual({ cancelled: true });
    const after = await provider.poll(ticket, 'checkConnectionStatus', call());
    expect(after.state).toBe('failed');
    const unknown = await provider.poll('wf-nobody', 'checkConnectionStatus', call());
    expect(unknown).toMatchObject({ state: 'failed', failure: { code: 'not-found', effect: 'unknown' } });
  });

  it.each([
    ['linkedApiRevoked', 'unauthorized', 'invalidLinkedApiToken'],
    ['linkedApiWrongAccount', 'unauthorized', 'invalidIdentificationToken'],
    ['linkedApiNoSeat', 'forbidden', 'subscriptionRequired'],
  ] as const)('names what is wrong with the keys %s', async (variant, code, reason) => {
    const asked = createLinkedApi(http).status(callWith(demoKeys.variants[variant]));
    expect(await failureFrom(asked)).toMatchObject({ code, reason });
  });

  it.each([
    ['hang', 'timeout'],
    ['reset', 'unreachable'],
    ['cutBody', 'unreachable'],
    ['badJson', 'bad-reply'],
    ['wrongShape', 'bad-reply'],
    ['html', 'bad-reply'],
  ] as const)(
    'leaves open whether a comment was posted when the answer is lost by %s',
    async (kind, code) => {
      world.control.faults({
        service: 'linked-api',
        method: 'POST',
        path: '/workflows',
        fault: { kind },
        when: 'after',
      });
      const hasty = createLinkedApi(doorTo(world, 150));
      const asked = hasty.submit(
        { operation: 'commentOnPost', input: { postUrl: post, text: 'Once.' } },
        call(),
      );
      expect(await failureFrom(asked)).toMatchObject({ code, effect: 'unknown' });
      const starts = world.control.ledger().requests.filter(({ method }) => method === 'POST');
      expect(starts).toHaveLength(1);
    },
  );
});
