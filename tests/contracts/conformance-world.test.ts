import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import type { Fault } from '../world/faults';
import { startWorld, type World } from '../world/world';
import { type Answer, overHttp, overHttps } from './world-call';

const ada = profileUrl('ada-park');
const headers = {
  'linked-api-token': demoKeys.linkedApi.linkedApiToken,
  'identification-token': demoKeys.linkedApi.identificationToken,
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const connect = () =>
  overHttp(world, {
    method: 'POST',
    path: '/linked-api/workflows',
    headers,
    body: { actionType: 'st.sendConnectionRequest', personUrl: ada },
  });
const account = () => overHttps(world, 'api.linkedapi.io', { path: '/account', headers });
const control = (method: string, name: string, body?: unknown) =>
  overHttp(world, { method, path: `/_world/${name}`, body });
const effects = () => world.control.ledger().effects.map((each) => each.kind);

/** The answer, or the word for why there is none; `patienceMs` is how long silence must last to count. */
const outcome = (answer: Promise<Answer>, patienceMs: number): Promise<Answer | 'lost' | 'silence'> => {
  const silence = new Promise<'silence'>((resolve) => setTimeout(resolve, patienceMs, 'silence'));
  return Promise.race([answer.catch(() => 'lost' as const), silence]);
};
const patienceFor = (expected: unknown): number => (expected === 'silence' ? 150 : 10_000);

describe('faults', () => {
  const faults: [Fault, unknown][] = [
    [{ kind: 'hang' }, 'silence'],
    [{ kind: 'reset' }, 'lost'],
    [{ kind: 'cutBody' }, 'lost'],
    [{ kind: 'badJson' }, { status: 200, text: '{"success": tru', body: undefined }],
    [{ kind: 'wrongShape' }, { status: 200, body: { unexpected: ['shape'] } }],
    [{ kind: 'html' }, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } }],
    [{ kind: 'html', status: 502 }, { status: 502 }],
    [
      { kind: 'redirect', status: 302, location: 'https://elsewhere.test/' },
      { status: 302, headers: { location: 'https://elsewhere.test/' } },
    ],
    [
      { kind: 'status', status: 429, retryAfter: 7 },
      { status: 429, headers: { 'retry-after': '7' }, body: { error: { type: 'tooManyRequests' } } },
    ],
    [
      { kind: 'status', status: 500, body: 'oops' },
      { status: 500, text: 'oops' },
    ],
    [
      { kind: 'status', status: 418, body: { a: 1 } },
      { status: 418, body: { a: 1 } },
    ],
  ];
  const moments = ['before', 'after'] as const;

  it.each(
    faults.flatMap(([fault, expected]) => moments.map((when) => ({ ...fault, when, expected, fault }))),
  )('$kind $when the work', async ({ fault, when, expected }) => {
    world.control.faults({
      service: 'linked-api',
      method: 'POST',
      path: '/workflows',
      times: 1,
      fault,
      when,
    });
    const got = await outcome(connect(), patienceFor(expected));
    if (typeof expected === 'string') expect(got).toBe(expected);
    else expect(got).toMatchObject(Object(expected));
    world.control.clock({ advanceMs: 10_000 });
    expect(effects()).toEqual(when === 'after' ? ['connectionRequestSent'] : []);
  });

  it('the same faults break HTTPS', async () => {
    for (const [kind, expected] of [
      ['reset', 'lost'],
      ['cutBody', 'lost'],
      ['hang', 'silence'],
    ] as const) {
      world.control.faults({ times: 1, fault: { kind } });
      expect(await outcome(account(), patienceFor(expected))).toBe(expected);
    }
    expect((await account()).status).toBe(200);
  });

  it('a huge body has the size asked for', async () => {
    world.control.faults({ fault: { kind: 'hugeBody', bytes: 6_000_000 } });
    const answer = await account();
    expect(answer.text.length).toBe(6_000_000 + '{"padding":""}'.length);
    expect(answer.body).toBeTypeOf('object');
  });

  it('meet only what they name, as often as they say, and go when cleared', async () => {
    const fault = { kind: 'status', status: 503 } as const;
    world.control.faults({ service: 'buena', fault });
    world.control.faults({ service: 'linked-api', method: 'get', path: '/acc*', times: 2, fault });
    world.control.faults({ path: '/workflows', fault });
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await account()).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect((await connect()).status).toBe(503);
    world.control.clearFaults();
    expect((await connect()).status).toBe(200);
  });
});

describe('the ledger', () => {
  it('has each request with its path, host, scheme, status and the name of the key', async () => {
    await account();
    await overHttp(world, {
      path: '/buena/api/v2/users/linkedin?x=1',
      headers: { 'x-api-key': 'bna_unknown' },
    });
    await overHttp(world, {
      path: '/connectsafely/linkedin/account/status',
      headers: { authorization: `Bearer ${demoKeys.connectSafely}` },
    });
    expect(world.control.ledger().requests).toMatchObject([
      {
        service: 'linked-api',
        method: 'GET',
        path: '/account',
        host: 'api.linkedapi.io',
        scheme: 'https',
        status: 200,
        keyId: 'linkedApi',
      },
      {
        service: 'buena',
        path: '/api/v2/users/linkedin?x=1',
        scheme: 'http',
        status: 401,
        keyId: expect.stringMatching(/^#[0-9a-f]{8}$/),
      },
      { service: 'connectsafely', status: 200, keyId: 'connectSafely' },
    ]);
  });

  it('names both keys of a pair that does not belong together', async () => {
    const mixed = { ...headers, 'linked-api-token': demoKeys.variants.linkedApiRevoked.linkedApiToken };
    await overHttp(world, { path: '/linked-api/account', headers: mixed });
    expect(world.control.ledger().requests).toMatchObject([
      { status: 401, keyId: 'linkedApiRevoked+linkedApi' },
    ]);
  });

  it('never holds a key', async () => {
    await account();
    await connect();
    const written = JSON.stringify([world.control.ledger(), world.control.state()]);
    for (const key of [...Object.values(headers), demoKeys.buena]) expect(written).not.toContain(key);
  });

  it('notes a stranger host, which gets 421', async () => {
    expect((await overHttps(world, 'tracker.test', { path: '/pixel' })).status).toBe(421);
    expect(world.control.ledger().requests).toMatchObject([
      { service: 'unknown', host: 'tracker.test', path: '/pixel', status: 421 },
    ]);
  });
});

it('LinkedIn itself answers on its own host', async () => {
  await overHttps(world, 'www.linkedin.com', { path: '/in/ada-park' });
  expect(world.control.ledger().requests).toMatchObject([
    { service: 'linkedin', host: 'www.linkedin.com', path: '/in/ada-park' },
  ]);
});

it('no service sends permissive cross-origin headers', async () => {
  const answers = [await account(), await connect()];
  for (const answer of answers) {
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

it('requests can be made slow', async () => {
  world.control.latency({ requestMs: 60 });
  const begun = performance.now();
  await account();
  expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
});

describe('the control API over HTTP', () => {
  it('turns the same knobs as the one in process', async () => {
    await control('POST', 'latency', { workflowMs: 60_000 });
    await connect();
    await control('POST', 'clock', { advanceMs: 60_000 });
    expect((await control('GET', 'ledger')).body).toMatchObject({
      effects: [{ kind: 'connectionRequestSent' }],
    });
    await control('POST', 'person', { vanity: 'new-comer', name: 'New Comer', connection: 'incoming' });
    await control('POST', 'account', { noteLimit: 200 });
    await control('POST', 'buena', { actionsToday: 79 });
    await control('POST', 'konnector', { usedMinute: 100 });
    await control('POST', 'connectsafely', { status: 'ERROR' });
    expect((await control('GET', 'state')).body).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({ vanity: 'ada-park', connection: 'pending' }),
        expect.objectContaining({ vanity: 'new-comer', name: 'New Comer', connection: 'incoming' }),
      ]),
      buena: { actionsToday: 79 },
      konnector: { usedMinute: 100 },
      connectsafely: { accounts: [{ status: 'ERROR' }, { status: 'WARMUP' }] },
      workflows: [{ status: 'completed' }],
    });
    await control('POST', 'faults', { service: 'linked-api', fault: { kind: 'badJson' } });
    expect((await account()).body).toBeUndefined();
    await control('DELETE', 'faults');
    expect((await account()).status).toBe(200);
    await control('POST', 'reset');
    expect((await control('GET', 'ledger')).body).toEqual({ requests: [], effects: [] });
    expect((await control('GET', 'state')).body).toMatchObject({
      buena: { actionsToday: 38 },
      workflows: [],
    });
  });

  it.each([
    ['an unknown command', 'POST', 'dance', {}, 'no POST dance'],
    ['an unknown fault', 'POST', 'faults', { fault: { kind: 'flood' } }, 'fault.kind'],
    ['a fault without what it needs', 'POST', 'faults', { fault: { kind: 'status' } }, 'fault.status'],
    ['a misspelled field', 'POST', 'buena', { actionToday: 1 }, 'buena has no actionToday'],
    ['a clock without a step', 'POST', 'clock', {}, 'advanceMs'],
    ['an unknown account', 'POST', 'account', { id: 'none' }, 'no account none'],
  ])('refuses %s with a reason', async (_, method, name, body, says) => {
    expect(await control(method, name, body)).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining(says) },
    });
  });
});

it('a taken port is an error and leaves nothing running', async () => {
  await expect(startWorld({ https: world.httpsPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
