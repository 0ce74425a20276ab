import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench } from '../../tests/fakes/background-bench';
import { popup } from '../../tests/fakes/senders';
import type { ProviderId } from '../providers/about';
import type { Call } from '../providers/provider';
import type { Allowance } from '../providers/status';
import { hour, minute, second } from '../time';
import { tickAlarm } from './alarm';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let bench: BackgroundBench;
/** Which services were asked for their status, and how. */
let asked: { provider: ProviderId; call: Call }[];

beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
  asked = [];
  for (const service of Object.values(bench.services)) {
    const { status } = service;
    service.status = (call) => {
      asked.push({ provider: service.about.id, call });
      return status(call);
    };
  }
});

const values = { linkedApiToken: 'good-key-1234' };
async function connect(...providers: readonly ProviderId[]): Promise<void> {
  for (const provider of providers) {
    expect(await bench.integrations.connect(provider, values)).toEqual({ ok: true });
    bench.clock.pass(second);
  }
  asked.length = 0;
}
/** Which services have been asked since the last time somebody wanted to know. */
const heard = (): ProviderId[] => asked.splice(0).map(({ provider }) => provider);
const kept = (provider: ProviderId) => bench.stores.integrations.read(provider);
const alarm = async () => (await fakeBrowser.alarms.get(tickAlarm))?.scheduledTime;
/** As the popup does: `onlyStale` when it opens, else when Refresh is pressed. */
const refresh = (onlyStale = false) => bench.send(popup, 'refresh', { onlyStale });

describe('after sleep', () => {
  beforeEach(async () => {
    await connect('buena', 'konnector', 'connectsafely');
    bench.clock.pass(8 * hour);
  });

  test('each tick asks one, the longest overdue first, and the next comes half a minute later', async () => {
    for (const provider of ['buena', 'konnector', 'connectsafely']) {
      await bench.background.tick();
      expect(heard()).toEqual([provider]);
      if (provider === 'connectsafely') break;
      expect(await alarm()).toBe(bench.clock.now() + 30 * second);
      bench.clock.pass(30 * second);
    }
    const due = await bench.integrations.nextDueAt();
    expect(due).toBeGreaterThan(bench.clock.now() + 5 * minute);
    await bench.background.tick();
    expect(heard()).toEqual([]);
  });

  test.each([
    ['opens the popup', true],
    ['presses Refresh', false],
  ])('all are asked at once when a person %s', async (_, onlyStale) => {
    expect(await refresh(onlyStale)).toMatchObject({
      ok: true,
      value: { asked: ['buena', 'konnector', 'connectsafely'], failed: [], tooSoon: [] },
    });
    expect(heard().sort()).toEqual(['buena', 'connectsafely', 'konnector']);
  });
});

test('awake, one tick asks all that are due', async () => {
  await connect('buena', 'konnector', 'connectsafely');
  bench.clock.pass(10 * minute);
  await bench.background.tick();
  expect(heard().sort()).toEqual(['buena', 'connectsafely', 'konnector']);
});

describe('on demand', () => {
  test.each(['linked-api', 'buena', 'konnector', 'connectsafely'] as const)(
    '%s is asked no more often than its floor, and until when is said',
    async (provider) => {
      const until = bench.clock.now() + bench.services[provider].about.floorMs;
      await connect(provider);
      const tooSoon = [{ provider, until }];
      expect(await refresh()).toEqual({ ok: true, value: { asked: [], failed: [], tooSoon } });
      bench.clock.set(until - 1);
      expect(await refresh()).toEqual({ ok: true, value: { asked: [], failed: [], tooSoon } });
      expect(heard()).toEqual([]);
      bench.clock.set(until);
      expect(await refresh()).toMatchObject({ value: { asked: [provider], tooSoon: [] } });
      expect(heard()).toEqual([provider]);
    },
  );

  test('one may be asked while another may not', async () => {
    await connect('konnector', 'connectsafely');
    bench.clock.pass(2 * minute);
    expect(await refresh()).toMatchObject({
      value: { asked: ['konnector'], tooSoon: [{ provider: 'connectsafely' }] },
    });
  });

  test('a failure keeps the same distance, a missing permission none', async () => {
    await connect('connectsafely');
    bench.clock.pass(hour);
    bench.services.connectsafely.faults.push({ failure: { code: 'timeout', message: '' } });
    expect(await refresh()).toMatchObject({ value: { failed: ['connectsafely'] } });
    const until = bench.clock.now() + 5 * minute;
    expect(await refresh()).toMatchObject({ value: { tooSoon: [{ until }] } });
    bench.clock.set(until);
    bench.around.permitted = false;
    expect(await refresh()).toMatchObject({ value: { failed: ['connectsafely'] } });
    bench.around.permitted = true;
    expect(await refresh()).toMatchObject({ value: { asked: ['connectsafely'], failed: [] } });
  });
});

describe('the next check', () => {
  const requests = (window: 'minute' | 'day', used: number, limit: number): Allowance => ({
    ...{ counts: 'requests', window, used, limit },
  });

  test.each<[string, readonly Allowance[], number]>([
    ['at the usual pace while enough is left', [requests('day', 4_899, 5_000)], 10 * minute],
    ['an hour away when the rest of the day is the person’s', [requests('day', 4_900, 5_000)], hour],
    ['at the usual pace when only a minute is short', [requests('minute', 97, 100)], 10 * minute],
    [
      'when the service starts over, where it says so',
      [{ ...requests('day', 5_000, 5_000), resetsAt: Date.UTC(2026, 10, 22, 9, 40) }],
      40 * minute,
    ],
  ])('is %s', async (_, allowances, after) => {
    const start = bench.clock.now();
    bench.services.konnector.answersStatus = { ...bench.service.answersStatus, allowances };
    await connect('konnector');
    expect(await bench.integrations.nextDueAt()).toBe(start + after);
    expect(await alarm()).toBe(start + after);
    bench.clock.set(start + after - 1);
    await bench.background.tick();
    expect(heard()).toEqual([]);
    // What is left is the person's.
    expect(await refresh()).toMatchObject({ value: { asked: ['konnector'], failed: [] } });
  });

  test('never comes for a key that was refused, and rings no alarm', async () => {
    await connect('linked-api');
    bench.service.goodKey = 'another';
    bench.clock.pass(hour);
    await bench.background.tick();
    expect(await kept('linked-api')).toMatchObject({ failure: { code: 'unauthorized' } });
    expect(await bench.integrations.nextDueAt()).toBeUndefined();
    bench.clock.pass(hour);
    bench.service.requests.length = 0;
    await bench.background.tick();
    expect(bench.service.requests).toEqual([]);
  });

  test('is when the service asked for, also after a run of ours', async () => {
    await connect('linked-api');
    bench.clock.pass(hour);
    const retryAt = bench.clock.now() + 5 * hour;
    bench.service.faults.push({ failure: { code: 'rate-limited', message: '', effect: 'none', retryAt } });
    await bench.background.tick();
    expect(await bench.integrations.nextDueAt()).toBe(retryAt);
    await bench.integrations.touched('linked-api');
    expect(await bench.integrations.nextDueAt()).toBe(retryAt);
    // The alarm that was set before the question rings once for nothing, and then not before its time.
    await fakeBrowser.alarms.clear(tickAlarm);
    bench.clock.pass(30 * second);
    await bench.background.tick();
    expect(await alarm()).toBe(retryAt);
    expect(await refresh()).toMatchObject({ value: { tooSoon: [{ until: retryAt }] } });
    bench.clock.set(retryAt);
    await bench.background.tick();
    expect(await kept('linked-api')).not.toHaveProperty('failure');
  });
});

describe('when the hours after which an account is called quiet change', () => {
  const change = () => bench.send(popup, 'saveSettings', { inactiveAfterHours: 30 });

  test('each is asked as soon as its floor allows, and the alarm rings no sooner', async () => {
    await connect('connectsafely', 'konnector');
    const start = bench.clock.now() - 2 * second;
    await change();
    expect(await bench.integrations.nextDueAt()).toBe(start + minute + second);
    expect(await alarm()).toBe(start + minute + second);
    for (let ticks = 0; ticks < 12; ticks++) {
      bench.clock.pass(30 * second);
      await bench.background.tick();
    }
    expect(asked.map(({ provider, call }) => [provider, call.inactiveAfterHours])).toEqual([
      ['konnector', 30],
      ['connectsafely', 30],
    ]);
  });

  test('nobody is asked for another setting', async () => {
    await connect('konnector');
    bench.clock.pass(5 * minute);
    await bench.send(popup, 'saveSettings', { holdSeconds: 9 });
    await bench.background.tick();
    expect(heard()).toEqual([]);
  });
});

describe('whoever is asked knows', () => {
  const how = () => asked.splice(0).map(({ call }) => call.background ?? false);

  test('whether somebody waits for the answer', async () => {
    await bench.integrations.connect('buena', values);
    expect(how()).toEqual([false]);
    bench.clock.pass(hour);
    await bench.background.tick();
    expect(how()).toEqual([true]);
    bench.clock.pass(hour);
    await refresh(true);
    expect(how()).toEqual([false]);
    bench.clock.pass(hour);
    await refresh();
    expect(how()).toEqual([false]);
  });

  test('the same of the log of actions', async () => {
    const usage = vi.fn(async () => []);
    bench.service.usage = usage;
    await connect('linked-api');
    bench.clock.pass(hour);
    await bench.background.tick();
    expect(usage.mock.calls).toMatchObject([[{ background: false }], [{ background: true }]]);
  });

  test('after how many hours the person wants to hear that an account is quiet', async () => {
    await bench.integrations.connect('buena', values);
    await bench.send(popup, 'saveSettings', { inactiveAfterHours: 30 });
    bench.clock.pass(hour);
    await refresh();
    expect(asked.map(({ call }) => call.inactiveAfterHours)).toEqual([12, 30]);
  });
});
