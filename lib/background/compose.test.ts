import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench, barrier } from '../../tests/fakes/background-bench';
import { personUrl } from '../../tests/fakes/message-samples';
import { aRun, statuses } from '../../tests/fakes/run-events';
import { us } from '../../tests/fakes/senders';
import { readBoard } from '../storage/board';
import { storeNames } from '../storage/schema';
import { hour, second } from '../time';
import { tickAlarm } from './alarm';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const options = { id: us.id, url: `${us.origin}/options.html`, origin: us.origin };
const keys = { linkedApiToken: 'good-key-1234', identificationToken: 'id-5678' };

let bench: BackgroundBench;
beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.notifications.resetState();
  bench = backgroundBench();
  await bench.background.wake();
});

const connect = () => bench.send(options, 'saveCredentials', { provider: 'linked-api', values: keys });
const erase = () => bench.send(options, 'eraseEverything', {});
const alarm = async () => (await fakeBrowser.alarms.get(tickAlarm))?.scheduledTime;

/** Names of object stores that hold anything. */
async function full(): Promise<string[]> {
  return bench.database.read([...storeNames], async (tx) => {
    const counts = await Promise.all(storeNames.map((name) => tx.objectStore(name).count()));
    return storeNames.filter((_, index) => counts[index] !== 0);
  });
}

/** Makes `part` of the service stop at a barrier before it answers. */
function slow(part: 'status' | 'usage') {
  const wall = barrier();
  const { status, usage } = bench.service;
  if (part === 'status')
    bench.service.status = async (call) => {
      const answer = await status(call);
      await wall.stand();
      return answer;
    };
  else
    bench.service.usage = async (call) => {
      const answer = await usage?.(call);
      await wall.stand();
      return answer ?? [];
    };
  return wall;
}

describe('erased stays erased', () => {
  test.each(['status', 'usage'] as const)('while a key is tried and its %s is on the way', async (part) => {
    const wall = slow(part);
    const saving = connect();
    await wall.reached;
    expect(await erase()).toMatchObject({ ok: true });
    wall.open();
    await saving;
    expect(await full()).toEqual([]);
    expect((await readBoard()).offers).toEqual({});
  });

  test.each(['status', 'usage'] as const)('while a refresh waits for %s', async (part) => {
    await connect();
    bench.clock.pass(hour);
    const wall = slow(part);
    const refreshing = bench.send(options, 'refresh', { onlyStale: false });
    await wall.reached;
    expect(await erase()).toMatchObject({ ok: true });
    wall.open();
    await refreshing;
    expect(await full()).toEqual([]);
  });

  test('while the key is being written', async () => {
    const wall = barrier();
    const { write } = bench.keyring;
    bench.keyring.write = async (...entry) => {
      await wall.stand();
      await write(...entry);
    };
    const saving = connect();
    await wall.reached;
    const erasing = erase();
    wall.open();
    await Promise.all([saving, erasing]);
    expect(await full()).toEqual([]);
  });

  test('while something is learned from a run that ended', async () => {
    await connect();
    await bench.send(options, 'saveSettings', { holdSeconds: 0, notifySucceeded: true });
    const wall = barrier();
    const { learn } = bench.stores.facts;
    bench.stores.facts.learn = async (changes) => {
      await wall.stand();
      await learn(changes);
    };
    bench.service.takesMs = 0;
    const runId = crypto.randomUUID();
    const subject = { kind: 'person', url: personUrl } as const;
    await bench.runner.start({
      runId,
      subject,
      operation: 'checkConnectionStatus',
      input: { personUrl },
    });
    bench.service.outcome = () => ({ state: 'done', result: { connectionStatus: 'pending' }, problems: [] });
    await bench.runner.tick();
    bench.clock.pass(40 * second);
    const moving = bench.runner.tick();
    await wall.reached;
    const erasing = erase();
    await new Promise((resolve) => setTimeout(resolve, 30));
    wall.open();
    await Promise.all([moving, erasing]);
    expect(await full()).toEqual([]);
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  test('with the notifications, the badge and the alarm', async () => {
    await connect();
    await bench.stores.integrations.change('linked-api', (old) => ({
      ...old,
      failure: { code: 'unauthorized', message: '' },
    }));
    await bench.background.published();
    await fakeBrowser.notifications.create('a run', { type: 'basic', title: 'x', message: 'y' });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('!');
    await erase();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    expect(await alarm()).toBeUndefined();
  });

  test('until the user sets a service up again', async () => {
    await connect();
    await erase();
    expect(await connect()).toEqual({ ok: true, value: { ok: true } });
    expect((await bench.keyring.read('linked-api'))?.linkedApiToken).toBe('good-key-1234');
  });
});

describe('after a tick', () => {
  const broken = () => Promise.reject(new Error('disk'));

  test.each<[string, () => unknown]>([
    ['moved', () => (bench.stores.runs.due = broken)],
    ['counted', () => (bench.stores.runs.unsettled = broken)],
    ['scheduled', () => (bench.stores.runs.nextDueAt = broken)],
  ])('the alarm is set although runs cannot be %s', async (_, arrange) => {
    await connect();
    await fakeBrowser.alarms.clear(tickAlarm);
    arrange();
    await bench.background.tick();
    expect(await alarm()).toBeGreaterThan(bench.clock.now());
  });

  test('the services are asked although runs cannot be moved', async () => {
    await connect();
    bench.clock.pass(hour);
    bench.stores.runs.due = () => Promise.reject(new Error('disk'));
    bench.service.requests.length = 0;
    await bench.background.tick();
    expect(bench.service.requests.map(({ kind }) => kind)).toEqual(['status', 'usage']);
    expect(await bench.stores.log.readLatest(9)).toMatchObject([{ doing: 'moving runs' }]);
  });

  test('days that are over for long have gone into their months', async () => {
    const row = (of: string, count: number) =>
      ({ v: 1, provider: 'buena', category: 'actions', day: of, count }) as const;
    const rows = [row('2026-09-01', 7), row('2026-09-30', 4), row('2026-11-21', 9)];
    const days = rows.map((each) => each.day);
    await bench.stores.usage.write('buena', days, rows);
    await bench.background.tick();
    await bench.background.tick();
    expect(await bench.stores.usage.months()).toEqual([
      {
        ...{ v: 1, provider: 'buena', category: 'actions' },
        month: '2026-09',
        count: 11,
        through: '2026-09-30',
      },
    ]);
    expect(await bench.stores.usage.usageBetween('2026-01-01', '2026-12-31')).toEqual([row('2026-11-21', 9)]);
  });

  test('the services are asked although old days cannot be moved', async () => {
    await connect();
    bench.clock.pass(hour);
    bench.stores.usage.compact = broken;
    bench.service.requests.length = 0;
    await bench.background.tick();
    expect(bench.service.requests.map(({ kind }) => kind)).toEqual(['status', 'usage']);
    expect(await bench.stores.log.readLatest(9)).toMatchObject([
      { doing: 'putting old days into their months' },
    ]);
  });

  test('a waking that failed is made up for', async () => {
    let works: BackgroundBench['stores']['runs']['unsettled'] | undefined;
    bench = backgroundBench(({ runs }) => {
      works = runs.unsettled;
      runs.unsettled = broken;
    });
    await bench.stores.runs.add(aRun('write', statuses.submitting));
    const state = async () => (await bench.stores.runs.read('r'))?.status.state;
    await bench.background.wake();
    expect(await state()).toBe('submitting');
    if (works) bench.stores.runs.unsettled = works;
    await bench.background.tick();
    expect(await state()).toBe('unconfirmed');
  });
});

test('what is published last is what was read last', async () => {
  await connect();
  const wall = barrier();
  const { read } = bench.stores.settings;
  bench.stores.settings.read = async () => {
    const settings = await read();
    bench.stores.settings.read = read;
    await wall.stand();
    return settings;
  };
  const older = bench.background.published();
  await wall.reached;
  await bench.stores.integrations.remove('linked-api');
  const newer = bench.background.published();
  await new Promise((resolve) => setTimeout(resolve, 20));
  wall.open();
  await Promise.all([older, newer]);
  expect((await readBoard()).offers).toEqual({});
});
