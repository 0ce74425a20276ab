import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench, barrier } from '../../tests/fakes/background-bench';
import { popup } from '../../tests/fakes/senders';
import { createProviders } from '../providers/index';
import { minute, second } from '../time';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** Konnector as far as one address of it goes: what it answers next, and what it was asked. */
const service = {
  asked: 0,
  status: 200,
  body: {} as object,
  headers: {} as Record<string, string>,
};
const good = {
  ...{ code: 200, status: true, message: 'ok' },
  data: { linkedin_users: [], campaign_routines: [], organisation: { id: 88, name: 'North Pier' } },
};
const left = (perMinute: number, perDay: number) => ({
  ...{ 'x-ratelimit-limit-minute': '100', 'x-ratelimit-remaining-minute': String(perMinute) },
  ...{ 'x-ratelimit-limit-day': '5,000', 'x-ratelimit-remaining-day': String(perDay) },
});
const dayIsOver = {
  ...{ code: 429, status: false, message: 'Too many requests' },
  data: { error_code: 'RATE_LIMIT_EXCEEDED', retry_after: 86_400, rate_limit_info: { remaining_day: 0 } },
};

let bench: BackgroundBench;
/** The worker is ended, and begins anew on the same disk with the real client. */
function live(): void {
  const { disk, clock } = bench ?? {};
  const outside: Parameters<typeof backgroundBench>[1] = {
    outside: ({ budgets }) => createProviders(budgets),
    ...(clock && { clock, disk }),
  };
  bench = backgroundBench(undefined, outside);
}

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(service, { asked: 0, status: 200, body: good, headers: left(90, 4_000) });
  vi.stubGlobal('fetch', async () => {
    service.asked += 1;
    return new Response(JSON.stringify(service.body), { status: service.status, headers: service.headers });
  });
  bench = backgroundBench();
  live();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const connect = (apiKey = 'k0nn3ct0r-1234') =>
  bench.send(popup, 'saveCredentials', { provider: 'konnector', values: { apiKey } });
const ask = () => bench.send(popup, 'readFilters', {});
const kept = () => bench.stores.integrations.read('konnector');

describe('what is left to spend', () => {
  test('is counted down over lives of the worker, and not exceeded', async () => {
    service.headers = left(2, 900);
    await connect();
    // From here on it tells nothing, so that only our own count is left.
    service.headers = {};
    const spent = { ok: false, failure: { reason: 'konnectorMinuteLimit', effect: 'none' } };
    for (const reply of [{ ok: true }, { ok: true }, spent]) {
      bench.clock.pass(second);
      live();
      expect(await ask()).toMatchObject(reply);
    }
    live();
    expect(await ask()).toMatchObject({ failure: { code: 'rate-limited', effect: 'none' } });
    expect(service.asked).toBe(3);
    bench.clock.pass(minute + second);
    live();
    expect(await ask()).toMatchObject({ ok: true });
  });

  test('lies in the store without the key', async () => {
    await connect();
    const rows = await bench.database.read(['budgets'], (tx) => tx.objectStore('budgets').getAll());
    expect(rows).toMatchObject([{ minute: { left: 90 }, day: { left: 4_000 } }]);
    expect(JSON.stringify(rows)).not.toContain('k0nn3ct0r');
  });

  test('goes with the integration, and outlives a key that is put in again', async () => {
    const count = async () => (await bench.stores.budgets.read())?.day?.left;
    await connect();
    await connect();
    expect(await count()).toBe(4_000);
    await bench.integrations.disconnect('konnector');
    expect(await count()).toBeUndefined();
  });

  test('that cannot be read any more is unknown, and keeps nobody from asking', async () => {
    service.headers = left(0, 900);
    await connect();
    const broken = { v: 1, provider: 'konnector', of: 7, minute: { left: 'none' } };
    await bench.database.write(['budgets'], (tx) => tx.objectStore('budgets').put(broken as never));
    live();
    expect(await ask()).toMatchObject({ ok: true });
    const aside = await bench.database.read(['quarantine'], (tx) => tx.objectStore('quarantine').getAll());
    expect(aside).toMatchObject([{ store: 'budgets', raw: broken }]);
  });
});

describe('erased stays erased', () => {
  const budgets = () => bench.database.read(['budgets'], (tx) => tx.objectStore('budgets').getAllKeys());

  test.each(['as it was told to', 'late'])('when a question on its way ends %s', async (when) => {
    await connect();
    bench.clock.pass(second);
    const wall = barrier();
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
      const stopped = new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => resolve());
      });
      await (when === 'late' ? wall.stand() : Promise.race([wall.stand(), stopped]));
      if (when !== 'late') throw new DOMException('', 'AbortError');
      return Response.json(good, { headers: left(80, 3_000) });
    });
    const asking = ask();
    await wall.reached;
    const erasing = bench.send(popup, 'eraseEverything', {});
    await expect.poll(budgets).toEqual([]);
    wall.open();
    expect(await asking).toMatchObject({ ok: false });
    expect(await erasing).toMatchObject({ ok: true });
    expect(await budgets()).toEqual([]);
  });
});

describe('a day that is used up', () => {
  beforeEach(async () => {
    await connect();
    bench.clock.pass(second);
    Object.assign(service, { status: 429, body: dayIsOver, headers: left(80, 0) });
    expect(await ask()).toMatchObject({ failure: { reason: 'konnectorDailyLimit' } });
    Object.assign(service, { asked: 0, status: 200, body: good, headers: left(80, 4_999) });
  });

  test('stops the next life too, for an hour, and then it looks again', async () => {
    live();
    bench.clock.pass(55 * minute);
    await bench.background.tick();
    expect(await ask()).toMatchObject({ failure: { code: 'rate-limited', effect: 'none' } });
    expect(service.asked).toBe(0);
    bench.clock.pass(6 * minute);
    live();
    expect(await ask()).toMatchObject({ ok: true });
  });

  test('stops it although the same key is put in anew, but not for another key', async () => {
    live();
    const again = { ok: true, value: { ok: false, failure: { reason: 'konnectorDailyLimit' } } };
    expect(await connect()).toMatchObject(again);
    expect(service.asked).toBe(0);
    expect(await connect('another-key-5678')).toEqual({ ok: true, value: { ok: true } });
    expect(service.asked).toBe(1);
  });
});

describe('the last requests of a day', () => {
  beforeEach(async () => {
    await connect();
    // What the dashboard asked has eaten into them since the last check.
    service.headers = left(80, 90);
    await ask();
    service.asked = 0;
    bench.clock.pass(10 * minute);
  });

  test('are left to the person: the schedule asks nothing, and calls that no failure', async () => {
    const before = await kept();
    live();
    await bench.background.tick();
    expect(service.asked).toBe(0);
    expect(await kept()).toEqual({ ...before, nextCheckAt: bench.clock.now() + 10 * minute });
  });

  test('are there when the person asks, also right after the schedule stood back', async () => {
    await bench.background.tick();
    expect(await bench.send(popup, 'refresh', { onlyStale: false })).toEqual({
      ok: true,
      value: { asked: ['konnector'], failed: [], tooSoon: [] },
    });
    expect(await ask()).toMatchObject({ ok: true });
    expect(service.asked).toBe(2);
    expect(await kept()).toMatchObject({ checkedAt: expect.any(Number) });
    expect(await kept()).not.toHaveProperty('failure');
  });
});
