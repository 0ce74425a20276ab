import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../lib/failure';
import type { ProviderId } from '../../lib/providers/about';
import { createBuena } from '../../lib/providers/buena/client';
import { createConnectSafely } from '../../lib/providers/connectsafely/client';
import type { Http } from '../../lib/providers/http';
import { createKonnector } from '../../lib/providers/konnector/client';
import type { Call, Credentials, Provider } from '../../lib/providers/provider';
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

describe('the other services in the world', () => {
  const all: [ProviderId, (door: Http) => Provider, Credentials, string][] = [
    ['buena', createBuena, { apiKey: demoKeys.buena }, 'buena_connected'],
    ['konnector', createKonnector, { apiKey: demoKeys.konnector }, 'konnector_connected'],
    ['connectsafely', createConnectSafely, { apiKey: demoKeys.connectSafely }, 'connectSafely_ready'],
  ];

  it.each(all)('%s accepts the demo key and says how it is', async (_id, create, credentials, key) => {
    const provider = create(http);
    expect(provider.normalise(credentials)).toEqual({ ok: true, credentials });
    const status = await provider.status(callWith(credentials));
    expect(status.headline.key).toBe(key);
    expect(status.account?.name).toMatch(/\w/);
  });

  it.each(all)('%s fails by name under every fault', async (service, create, credentials) => {
    for (const [fault, code] of [
      [{ kind: 'hang' }, 'timeout'],
      [{ kind: 'reset' }, 'unreachable'],
      [{ kind: 'badJson' }, 'bad-reply'],
      [{ kind: 'wrongShape' }, 'bad-reply'],
      [{ kind: 'html' }, 'bad-reply'],
      [{ kind: 'html', status: 502 }, 'service-down'],
      [{ kind: 'redirect', status: 302, location: 'https://evil.example/' }, 'bad-reply'],
      [{ kind: 'status', status: 429, retryAfter: 5 }, 'rate-limited'],
      [{ kind: 'status', status: 503 }, 'service-down'],
      [{ kind: 'hugeBody', bytes: 6 * 1024 * 1024 }, 'bad-reply'],
    ] as const) {
      world.control.faults({ service, fault, times: 1 });
      // Only a service that hangs is given up on quickly: six megabytes take their time on a busy machine.
      // A client of its own for each: one that was told to wait would not ask again.
      const asked = create(doorTo(world, fault.kind === 'hang' ? 150 : 10_000));
      const { code: said } = await failureFrom(asked.status(callWith(credentials)));
      expect([fault, said]).toEqual([fault, code]);
    }
  });

  it.each<[string, (door: Http) => Provider, Credentials, Partial<Failure>]>([
    [
      'buena',
      createBuena,
      { apiKey: demoKeys.variants.buenaRevoked },
      { code: 'unauthorized', reason: 'buenaKeyRefused' },
    ],
    [
      'buena',
      createBuena,
      { apiKey: demoKeys.variants.buenaNoScope },
      { code: 'forbidden', reason: 'buenaPermissionMissing' },
    ],
    [
      'buena',
      createBuena,
      { apiKey: demoKeys.variants.buenaGlobal },
      { code: 'invalid-input', reason: 'buenaGlobalKey' },
    ],
    [
      'konnector',
      createKonnector,
      { apiKey: demoKeys.variants.konnectorRevoked },
      { code: 'unauthorized', reason: 'konnectorKeyRefused' },
    ],
    [
      'connectsafely',
      createConnectSafely,
      { apiKey: demoKeys.variants.connectSafelyRevoked },
      { code: 'unauthorized', reason: 'connectSafelyKeyRefused' },
    ],
    [
      'connectsafely',
      createConnectSafely,
      { apiKey: demoKeys.variants.connectSafelyNoAccount },
      { code: 'not-found', reason: 'connectSafelyNoAccount' },
    ],
  ])('%s names what is wrong with a key', async (_id, create, credentials, failure) => {
    expect(await failureFrom(create(http).status(callWith(credentials)))).toMatchObject(failure);
  });

  it('Konnector’s limits, dashboard and campaigns can be read', async () => {
    const konnector = createKonnector(http);
    const call = callWith({ apiKey: demoKeys.konnector });
    const { allowances } = await konnector.status(call);
    expect(allowances.map(({ window, limit }) => [window, limit])).toEqual([
      ['minute', 100],
      ['day', 5_000],
    ]);
    expect((await konnector.dashboard(call)).campaign_count_info.total).toBeTypeOf('number');
    const [first] = (await konnector.campaigns(call)).campaign_info;
    const id = first?.linkedin_campaign_routine.id ?? '';
    expect((await konnector.campaign(call, id)).campaign_details.name).toBe(
      first?.linkedin_campaign_routine.campaign_name,
    );
  });
});
