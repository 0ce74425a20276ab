import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failed } from '../../lib/failure';
import type { OperationRequest } from '../../lib/linkedin/operations';
import { createHttp, type Http } from '../../lib/providers/http';
import { createKonnector } from '../../lib/providers/konnector/client';
import type { Call, Provider } from '../../lib/providers/provider';
import { type Sample, samples } from './providers-samples';

const now = Date.parse('2026-03-04T10:00:00Z');
const bodiesEach = 300;

/** Values a broken or ill-meaning service may put anywhere (threat model 16). */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'https://evil.example@www.linkedin.com/',
    '\u202egnp.exe',
    '\ud800',
    'x'.repeat(10_000),
    '0000-00-00T99:99:99Z',
    '+275760-09-13T00:00:00.001Z',
    [],
    {},
    [[[[]]]],
    { constructor: { prototype: { polluted: true } } },
    { toString: null, valueOf: null, length: -1 },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A good body with one to three of its places taken over, or something else altogether. */
const bodiesLike = (good: object): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.tuple(fc.nat(), hostile), { minLength: 1, maxLength: 3 }).map((changes) => {
        let body: unknown = structuredClone(good);
        for (const [place, value] of changes) body = replaced(body, place, value);
        return JSON.stringify(body);
      }),
    },
    { weight: 2, arbitrary: hostile.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.constant(
        JSON.stringify(good).replaceAll('":', '":{"__proto__":{"polluted":1},"x":').replaceAll('}', '}}'),
      ),
    },
  );

function replaced(body: unknown, place: number, value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return value;
  const entries = Object.entries(body);
  const chosen = entries[place % entries.length];
  if (!chosen) return value;
  const inner = place % 3 === 0 ? value : replaced(chosen[1], Math.floor(place / entries.length), value);
  if (Array.isArray(body)) return body.map((item, index) => (String(index) === chosen[0] ? inner : item));
  return { ...body, [chosen[0]]: inner };
}

async function survives(
  sample: Sample,
  good: object,
  seed: number,
  ask: (provider: Provider, call: Call, http: Http) => Promise<unknown>,
) {
  const outcomes = { answered: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(
      bodiesLike(good),
      fc.constantFrom(200, 200, 200, 400, 401, 403, 404, 429, 500),
      async (text, status) => {
        const http = createHttp({
          online: () => true,
          fetch: () => Promise.resolve(new Response(text, { status })),
        });
        const call = { credentials: sample.credentials, signal: new AbortController().signal, now };
        const outcome = await ask(sample.create(http), call, http).then(
          (value) => ({ value }),
          (thrown: unknown) => ({ thrown }),
        );
        if ('thrown' in outcome) {
          outcomes.failed += 1;
          expect(outcome.thrown).toBeInstanceOf(Failed);
          return;
        }
        outcomes.answered += 1;
        // What goes on is data: it can be stored and sent, and every link in it is https.
        const kept = JSON.stringify(structuredClone(outcome.value));
        expect(kept.length).toBeLessThan(60_000);
        const url = JSON.parse(kept)?.account?.url;
        if (url !== undefined) expect(url).toMatch(/^https:\/\/[^@]+$/);
      },
    ),
    { numRuns: bodiesEach, seed },
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(outcomes.answered).toBeGreaterThan(0);
  expect(outcomes.failed).toBeGreaterThan(0);
}

describe.each(Object.entries(samples))('whatever %s sends', (_name, sample) => {
  it('is a status or a failure, never another error', async () => {
    await survives(sample, sample.good, 20260304, (provider, call) => provider.status(call));
  });
});

describe('whatever Linked API sends', () => {
  const personUrl = 'https://www.linkedin.com/in/ada-demo';
  const log = [{ actionType: 'st.openPersonPage', success: true, time: '2026-02-02T08:59:00Z' }];
  const started = {
    workflowId: 'wf-1',
    workflowStatus: 'pending',
    pendingReason: 'queued',
    message: 'Waiting.',
  };
  const completion = {
    actionType: 'st.openPersonPage',
    success: true,
    data: {
      name: 'Ada Demo',
      publicUrl: personUrl,
      followersCount: 310,
      about: null,
      // Named as the service names it.
      ...Object.fromEntries([
        [
          'then',
          [
            { actionType: 'st.retrievePersonSkills', success: true, data: [{ name: 'Weaving' }] },
            {
              actionType: 'st.retrievePersonPosts',
              success: true,
              data: [{ text: 'Hello', reactionCount: 5 }],
            },
            {
              actionType: 'st.retrievePersonReactions',
              success: false,
              error: { type: 'x', message: 'No.' },
            },
          ],
        ],
      ]),
    },
  };
  const envelope = (result: unknown) => ({ success: true, result });

  it.each<[string, object, (provider: Provider, call: Call) => Promise<unknown>]>([
    [
      'a log',
      envelope(log),
      (provider, call) => provider.usage?.({ ...call, since: 0 }) ?? Promise.resolve(),
    ],
    [
      'a start',
      envelope(started),
      (provider, call) => provider.submit({ operation: 'fetchPerson', input: { personUrl } }, call),
    ],
    [
      'a finished page',
      envelope({ workflowStatus: 'completed', completion }),
      (provider, call) => provider.poll('wf-1', 'fetchPerson', call),
    ],
    [
      'a failed workflow',
      envelope({
        workflowStatus: 'failed',
        failure: { reason: 'linkedinAccountSignedOut', message: 'Gone.' },
      }),
      (provider, call) => provider.poll('wf-1', 'commentOnPost', call),
    ],
    [
      'a refusal',
      samples.linkedApi.limited,
      (provider, call) => provider.poll('wf-1', 'commentOnPost', call),
    ],
    [
      'a cancellation',
      envelope({ cancelled: true }),
      (provider, call) => provider.cancel?.('wf-1', call) ?? Promise.resolve(),
    ],
  ])('for %s is an answer or a failure, never another error', async (_what, good, ask) => {
    await survives(samples.linkedApi, good, 42, ask);
  });

  const person = { personUrl, type: 'st' } as const;
  const limit = { category: 'stMessages', period: 'daily', maxValue: 50, isEnabled: true, currentUsage: 3 };
  const accounts = [{ id: 'acc-1', name: 'Ada Demo', identificationToken: '[redacted]', status: 'active' }];
  const message = { id: 'm1', sender: 'us', text: 'Hi', time: '2026-02-02T09:00:00Z', threadId: null };

  it.each<[OperationRequest, unknown]>([
    [
      { operation: 'pollConversations', input: { conversations: [person] } },
      [{ ...person, messages: [message] }],
    ],
    [{ operation: 'pollInbox', input: {} }, { messages: [{ ...message, ...person }] }],
    [{ operation: 'pollNetwork', input: {} }, { events: [{ id: 'e1', type: 'connectionAdded', personUrl }] }],
    [
      {
        operation: 'getApiUsage',
        input: { start: '2026-01-01T00:00:00Z', end: '2026-03-01T00:00:00Z', inParts: true },
      },
      log,
    ],
    [{ operation: 'getAccounts', input: {} }, { accounts }],
    [{ operation: 'getLimits', input: { accountId: 'acc-1' } }, { limits: [limit] }],
    [
      { operation: 'getLimitsUsage', input: {} },
      { accounts, usage: [limit] },
    ],
    [
      { operation: 'getSubscription', input: {} },
      { status: 'active', eligibleForTrial: false },
    ],
    [{ operation: 'getSeats', input: {} }, { seats: [{ seatType: 'plus', quantity: 1 }] }],
    [
      { operation: 'createReconnectionLink', input: { accountId: 'acc-1' } },
      { reconnectionLink: 'https://connect.linkedapi.io/r/1' },
    ],
  ])('for $operation is an answer or a failure, never another error', async (request, good) => {
    await survives(samples.linkedApi, envelope(good), 4_242, (provider, call) =>
      provider.submit(request, call),
    );
  });

  it('for an account, its limits and its plan is a status or a failure', async () => {
    const good = {
      accounts,
      usage: [limit],
      seats: [{ seatType: 'plus', quantity: 1 }],
      status: 'trialing',
      name: 'Ada Demo',
    };
    await survives(samples.linkedApi, envelope(good), 424, (provider, call) => provider.status(call));
  });
});

describe('whatever Konnector sends', () => {
  const campaign = {
    linkedin_campaign_routine: { id: 'r1', campaign_name: 'Spring' },
    member_count: 3,
    daily_stats: [],
  };
  const page = { campaign_info: [campaign], pagination: { next_page_url: null } };

  it('for a list of campaigns is a list or a failure', async () => {
    const good = { code: 200, status: true, message: 'Fine', data: page };
    await survives(samples.konnector, good, 7, (_provider, call, http) =>
      createKonnector(http).campaigns(call),
    );
  });
});
