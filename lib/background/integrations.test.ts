import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench, barrier } from '../../tests/fakes/background-bench';
import { type Failure, failed } from '../failure';
import { readBoard } from '../storage/board';
import { day, dayOf, hour, lastDays, minute, second } from '../time';
import { usageDays } from './usage-reading';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const down: Failure = { code: 'service-down', message: 'HTTP status 503.', effect: 'unknown' };
const keys = { linkedApiToken: ' good-key-1234 ', identificationToken: 'id-5678' };

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
});

const connect = () => bench.integrations.connect('linked-api', keys);
const kept = () => bench.stores.integrations.read('linked-api');
const refresh = (onlyStale = false) => bench.integrations.refresh({ onlyStale });

describe('connecting', () => {
  test('asks the service, keeps key, status and usage, and tells the surfaces', async () => {
    const now = bench.clock.now();
    bench.service.log = [
      { at: now - minute, category: 'comments', success: true },
      { at: now - 40 * day, category: 'comments', success: true },
    ];
    expect(await connect()).toEqual({ ok: true });
    expect(await bench.keyring.read('linked-api')).toEqual({
      linkedApiToken: 'good-key-1234',
      identificationToken: 'id-5678',
    });
    expect(await kept()).toEqual({
      v: 1,
      provider: 'linked-api',
      connectedAt: now,
      lastFour: { linkedApiToken: '1234', identificationToken: '5678' },
      status: bench.service.answersStatus,
      checkedAt: now,
      nextCheckAt: now + bench.service.about.refreshMs,
    });
    const rows = await bench.stores.usage.usageBetween('2000-01-01', '2999-01-01');
    expect(rows.map(({ day: each }) => each)).toEqual(lastDays(now, usageDays));
    expect(rows.filter(({ count }) => count > 0)).toEqual([
      {
        ...{ v: 1, provider: 'linked-api', category: 'comments', day: dayOf(now), count: 1 },
        ...{ times: [now - minute], asOf: now },
      },
    ]);
    expect((await readBoard()).offers.sendMessage).toBe('linked-api');
  });

  test('names the field at fault before anything is asked', async () => {
    const outcome = await bench.integrations.connect('linked-api', { linkedApiToken: '  ' });
    expect(outcome).toMatchObject({ ok: false, field: 'linkedApiToken', failure: { code: 'invalid-input' } });
    expect(bench.service.requests).toEqual([]);
  });

  test.each<[string, () => void, Failure['code']]>([
    ['the service fails', () => bench.service.faults.push({ failure: down }), 'service-down'],
    ['the service refuses the key', () => (bench.service.goodKey = 'another'), 'unauthorized'],
    ['the permission is missing', () => (bench.around.permitted = false), 'permission-missing'],
  ])('keeps nothing when %s', async (_, arrange, code) => {
    arrange();
    expect(await connect()).toMatchObject({ ok: false, failure: { code } });
    expect(await bench.keyring.read('linked-api')).toBeUndefined();
    expect(await kept()).toBeUndefined();
    expect((await readBoard()).offers).toEqual({});
  });

  test('leaves the old key in place when the new one is refused', async () => {
    await connect();
    bench.service.goodKey = 'good-key-1234';
    expect(await bench.integrations.connect('linked-api', { linkedApiToken: 'worse' })).toMatchObject({
      ok: false,
    });
    expect((await bench.keyring.read('linked-api'))?.linkedApiToken).toBe('good-key-1234');
    expect(await kept()).not.toHaveProperty('failure');
  });

  test('succeeds without usage, which is then unknown', async () => {
    const { usage } = bench.service;
    bench.service.usage = () => Promise.reject(new Error('no log'));
    expect(await connect()).toEqual({ ok: true });
    expect(await bench.stores.usage.usageBetween('2000-01-01', '2999-01-01')).toEqual([]);
    if (usage) bench.service.usage = usage;
  });

  test('lets requests go again that the old key had stopped', async () => {
    await connect();
    bench.service.goodKey = 'new-key';
    bench.clock.pass(hour);
    await refresh();
    await expect(bench.line.ask('linked-api', async () => 1)).rejects.toMatchObject({
      failure: { code: 'unauthorized' },
    });
    await bench.integrations.connect('linked-api', { linkedApiToken: 'new-key' });
    expect(await bench.line.ask('linked-api', async () => 1)).toBe(1);
  });
});

describe('refreshing', () => {
  beforeEach(async () => {
    await connect();
    bench.service.requests.length = 0;
  });

  test('is not done more often than the service allows, and says until when', async () => {
    const { floorMs } = bench.service.about;
    const until = bench.clock.now() + floorMs;
    expect(await refresh()).toEqual({ asked: [], failed: [], tooSoon: [{ provider: 'linked-api', until }] });
    bench.clock.pass(floorMs);
    expect(await refresh()).toEqual({ asked: ['linked-api'], failed: [], tooSoon: [] });
    expect(bench.service.requests.map(({ kind }) => kind)).toEqual(['status', 'usage']);
  });

  test('by the schedule asks only those whose time has come', async () => {
    bench.clock.pass(bench.service.about.refreshMs - 1);
    expect(await refresh(true)).toEqual({ asked: [], failed: [], tooSoon: [] });
    bench.clock.pass(1);
    const asked = bench.clock.now();
    expect((await refresh(true)).asked).toEqual(['linked-api']);
    expect(await bench.integrations.nextDueAt()).toBe(asked + bench.service.about.refreshMs);
  });

  test('that fails keeps the old answer beside the failure, and a good one takes it away', async () => {
    const first = await kept();
    bench.clock.pass(hour);
    bench.service.faults.push({ failure: down });
    expect(await refresh()).toEqual({ asked: ['linked-api'], failed: ['linked-api'], tooSoon: [] });
    expect(await kept()).toEqual({
      ...first,
      failure: down,
      failedAt: bench.clock.now(),
      nextCheckAt: bench.clock.now() + bench.service.about.refreshMs,
    });
    bench.clock.pass(hour);
    const asked = bench.clock.now();
    await refresh();
    expect(await kept()).not.toHaveProperty('failure');
    expect(await kept()).toMatchObject({ checkedAt: asked });
  });

  test('waits as long as the service asks', async () => {
    bench.clock.pass(hour);
    const retryAt = bench.clock.now() + 5 * hour;
    bench.service.faults.push({ failure: { code: 'rate-limited', message: '', effect: 'none', retryAt } });
    await refresh();
    expect(await kept()).toMatchObject({ nextCheckAt: retryAt });
    bench.clock.pass(hour);
    bench.service.requests.length = 0;
    expect(await refresh()).toMatchObject({
      asked: [],
      tooSoon: [{ provider: 'linked-api', until: retryAt }],
    });
    expect(bench.service.requests).toEqual([]);
  });

  test('asks only the one that is meant', async () => {
    await bench.integrations.connect('buena', { linkedApiToken: 'x' });
    bench.clock.pass(hour);
    expect((await bench.integrations.refresh({ provider: 'buena', onlyStale: false })).asked).toEqual([
      'buena',
    ]);
    expect([
      ...(await refresh()).asked,
      ...(await refresh()).tooSoon.map(({ provider }) => provider),
    ]).toContain('linked-api');
  });

  test('comes sooner after a run, within the floor', async () => {
    await bench.integrations.touched('linked-api');
    expect(await bench.integrations.nextDueAt()).toBe(bench.clock.now() + 10 * second);
    expect((await refresh(true)).asked).toEqual([]);
    bench.clock.pass(10 * second);
    expect((await refresh(true)).asked).toEqual(['linked-api']);
  });

  test('keeps a good status when usage cannot be read, and usage as it was', async () => {
    const rows = () => bench.stores.usage.usageBetween('2000-01-01', '2999-01-01');
    const before = await rows();
    bench.clock.pass(hour);
    const asked = bench.clock.now();
    bench.service.usage = () => Promise.reject(new Error('no log'));
    expect(await refresh()).toMatchObject({ failed: [] });
    expect(await kept()).toMatchObject({ checkedAt: asked });
    expect(await kept()).not.toHaveProperty('failure');
    expect(await rows()).toEqual(before);
  });

  test('makes each call when its turn has come', async () => {
    bench.clock.pass(hour);
    const late: number[] = [];
    const { status, usage } = bench.service;
    bench.service.status = (call) => {
      late.push(bench.clock.now() - call.now);
      return status(call);
    };
    bench.service.usage = async (call) => {
      late.push(bench.clock.now() - call.now);
      return (await usage?.(call)) ?? [];
    };
    await refresh();
    expect(late).toEqual([0, 0]);
  });

  test('by two at once asks once', async () => {
    bench.clock.pass(hour);
    await Promise.all([refresh(), refresh()]);
    expect(bench.service.requests.map(({ kind }) => kind)).toEqual(['status', 'usage']);
  });

  test('with a key that was replaced meanwhile says nothing of the new one', async () => {
    bench.clock.pass(hour);
    const { status } = bench.service;
    const wall = barrier();
    bench.service.status = async () => {
      await wall.stand();
      throw failed('timeout', '');
    };
    const refreshing = refresh();
    await wall.reached;
    bench.service.status = status;
    // Its usage waits in line behind the old question.
    const connecting = bench.integrations.connect('linked-api', { linkedApiToken: 'new-key' });
    await expect.poll(async () => (await bench.keyring.read('linked-api'))?.linkedApiToken).toBe('new-key');
    wall.open();
    await Promise.all([refreshing, connecting]);
    expect(await kept()).not.toHaveProperty('failure');
  });

  test.each([minute, hour, 400 * day])('goes on after the clock was set back by %i ms', async (ms) => {
    bench.clock.pass(-ms);
    expect(await bench.integrations.nextDueAt()).toBe(bench.clock.now());
    expect((await refresh(true)).asked).toEqual(['linked-api']);
  });

  test('through a day of failure stays within 60 requests', async () => {
    const end = bench.clock.now() + day;
    bench.service.down = down;
    for (
      let due = await bench.integrations.nextDueAt();
      due && due < end;
      due = await bench.integrations.nextDueAt()
    ) {
      bench.clock.set(Math.max(due, bench.clock.now() + 30 * second));
      await refresh(true);
    }
    expect(bench.service.requests.length).toBeGreaterThan(5);
    expect(bench.service.requests.length).toBeLessThanOrEqual(60);
  });
});

describe('a service that only counts', () => {
  test('has its counter of the day as usage, and nothing for windows it does not count', async () => {
    bench.services.buena.answersStatus = {
      ...bench.service.answersStatus,
      allowances: [
        { counts: 'actions', window: 'day', used: 12, limit: 50 },
        { counts: 'requests', window: 'day', used: 900 },
        { counts: 'messages', window: 'week', used: 3 },
        { counts: 'comments', window: 'day', limit: 9 },
      ],
    };
    await bench.integrations.connect('buena', { linkedApiToken: 'x' });
    expect(await bench.stores.usage.usageBetween('2000-01-01', '2999-01-01')).toEqual([
      {
        ...{ v: 1, provider: 'buena', category: 'actions', day: dayOf(bench.clock.now()), count: 12 },
        asOf: bench.clock.now(),
      },
    ]);
  });
});

test('disconnecting forgets key, snapshot and usage, of that service only', async () => {
  await connect();
  await bench.integrations.connect('buena', { linkedApiToken: 'x' });
  await bench.integrations.disconnect('linked-api');
  expect(await bench.keyring.read('linked-api')).toBeUndefined();
  expect((await bench.stores.integrations.readAll()).map(({ provider }) => provider)).toEqual(['buena']);
  expect(await bench.stores.usage.usageBetween('2000-01-01', '2999-01-01')).toEqual([]);
  expect((await readBoard()).offers).toEqual({});
});

test('nothing set up is never due', async () => {
  expect(await bench.integrations.nextDueAt()).toBeUndefined();
});
