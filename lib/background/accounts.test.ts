import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench, barrier } from '../../tests/fakes/background-bench';
import { popup } from '../../tests/fakes/senders';
import { createProviders } from '../providers/index';
import { minute } from '../time';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const apiKey = 'c0nn3ct-1234';
const ada = { id: '64b7f0c2a1d3e4f5a6b7c8d9', firstName: 'Ada', lastName: 'Park', status: 'RUNNING' };
const bo = { id: '64b7f0c2a1d3e4f5a6b7c8da', firstName: 'Bo', lastName: 'Lind', status: 'RUNNING' };

/** ConnectSafely with two accounts; the one used last is Ada's. Keeps which accounts it was asked about, and with which key. */
const asked: string[] = [];
function answer(url: URL, headers: Headers): Response {
  const id = url.searchParams.get('accountId');
  asked.push(`${headers.get('authorization')} ${url.pathname} ${id}`);
  if (url.pathname === '/linkedin/accounts') return Response.json([ada, bo]);
  const account = [ada, bo].find((each) => each.id === (id ?? ada.id));
  return account ? Response.json(account) : Response.json({ error: 'Not found' }, { status: 404 });
}

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) =>
    answer(new URL(address), new Headers(init.headers)),
  );
  bench = backgroundBench(undefined, { outside: () => createProviders() });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const connect = () => bench.send(popup, 'saveCredentials', { provider: 'connectsafely', values: { apiKey } });
const list = (provider = 'connectsafely') => bench.send(popup, 'listAccounts', { provider });
const pin = (accountId?: string, provider = 'connectsafely') =>
  bench.send(popup, 'pinAccount', { provider, ...(accountId !== undefined && { accountId }) });
const kept = () => bench.stores.integrations.read('connectsafely');
const key = () => bench.keyring.read('connectsafely');
const done = { ok: true, value: { ok: true } };

describe('the accounts a key reaches', () => {
  test('are listed with the key that is kept, which is not in the answer', async () => {
    await connect();
    const reply = await list();
    expect(reply).toMatchObject({
      ok: true,
      value: [
        { id: ada.id, name: 'Ada Park' },
        { id: bo.id, name: 'Bo Lind' },
      ],
    });
    expect(asked.at(-1)).toBe(`Bearer ${apiKey} /linkedin/accounts null`);
    expect(JSON.stringify(reply)).not.toContain(apiKey);
  });

  test('of a service that has one a key are not asked for', async () => {
    await connect();
    for (const provider of ['buena', 'konnector', 'linked-api'])
      expect(await list(provider)).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    expect(asked).toHaveLength(1);
  });

  test('are not known without a key, or without the browser’s permission', async () => {
    expect(await list()).toMatchObject({ ok: false, failure: { code: 'not-configured' } });
    await connect();
    bench.around.permitted = false;
    expect(await list()).toMatchObject({ ok: false, failure: { code: 'permission-missing' } });
    expect(asked).toHaveLength(1);
  });
});

describe('an account', () => {
  test('that is pinned is the one asked about from then on', async () => {
    await connect();
    expect(await kept()).toMatchObject({ status: { account: { name: 'Ada Park' } } });
    expect(await pin(bo.id)).toEqual(done);
    expect(await kept()).toMatchObject({
      chosen: { accountId: bo.id },
      lastFour: { apiKey: '1234' },
      status: { account: { id: bo.id, name: 'Bo Lind' } },
    });
    bench.clock.pass(10 * minute);
    await bench.background.tick();
    expect(asked.at(-1)).toBe(`Bearer ${apiKey} /linkedin/account/status ${bo.id}`);
  });

  test.each([[undefined], ['']])('that is unpinned leaves the choice to the service (%j)', async (nobody) => {
    await connect();
    await pin(bo.id);
    expect(await pin(nobody)).toEqual(done);
    expect(await key()).toEqual({ apiKey });
    expect(await kept()).not.toHaveProperty('chosen');
    expect(await kept()).toMatchObject({ status: { account: { id: ada.id } } });
    expect(asked.at(-1)).toBe(`Bearer ${apiKey} /linkedin/account/status null`);
  });

  test.each([
    ['the service does not know', '64b7f0c2a1d3e4f5a6b7c8db', 'connectSafelyAccountUnknown'],
    ['nobody could have', 'a/b?c', 'key_connectSafelyAccountId'],
  ])('%s is refused, and key and account stay as they were', async (_, id, reason) => {
    await connect();
    await pin(bo.id);
    const before = await kept();
    expect(await pin(id)).toMatchObject({ ok: true, value: { ok: false, failure: { reason } } });
    expect(await kept()).toEqual(before);
    expect(await key()).toEqual({ apiKey, accountId: bo.id });
  });

  test('is not pinned without a key', async () => {
    expect(await pin(bo.id)).toMatchObject({ value: { ok: false, failure: { code: 'not-configured' } } });
    expect(asked).toEqual([]);
    expect(await kept()).toBeUndefined();
  });

  test.each(['linked-api', 'buena', 'konnector'] as const)(
    'is not pinned at %s, whose runs and key stay as they are',
    async (provider) => {
      bench = backgroundBench();
      await bench.integrations.connect(provider, { linkedApiToken: 'good-key-1234' });
      const before = await bench.stores.integrations.read(provider);
      bench.clock.pass(minute);
      expect(await pin(bo.id, provider)).toMatchObject({
        value: { ok: false, failure: { code: 'unsupported', effect: 'none' } },
      });
      expect(await bench.stores.integrations.read(provider)).toEqual(before);
      expect(bench.services[provider].requests.filter(({ kind }) => kind === 'status')).toHaveLength(1);
    },
  );

  test('is not pinned while everything is erased, which would bring the key back', async () => {
    await connect();
    const wall = barrier();
    const { read } = bench.keyring;
    bench.keyring.read = async (provider) => {
      const credentials = await read(provider);
      await wall.stand();
      return credentials;
    };
    const pinning = pin(bo.id);
    await wall.reached;
    const erasing = bench.send(popup, 'eraseEverything', {});
    await new Promise((resolve) => setTimeout(resolve, 30));
    bench.keyring.read = read;
    wall.open();
    await Promise.all([pinning, erasing]);
    expect(await key()).toBeUndefined();
    expect(await kept()).toBeUndefined();
  });
});
