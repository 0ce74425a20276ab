import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownOf } from '../../../components/dashboard/usage/usage-lines';
import { failed } from '../../failure';
import type { Integration } from '../../integrations/integration';
import { catalog } from '../../providers/catalog';
import type { RunStatus } from '../../runs/run';
import { type Database, openDatabase } from '../../storage/database';
import { createIntegrationStore } from '../../storage/integrations';
import { createRunStore } from '../../storage/runs';
import { aRun } from '../../storage/sample-run';
import { createUsageStore as createRows } from '../../storage/usage';
import { dayOf, hour, lastDays, minute } from '../../time';
import { type AccountLinks, keepApart, noLinks } from '../../usage/account';
import { sumsOf } from '../../usage/sums';
import { quietDays, tally } from '../../usage/tally';
import { ownZone } from '../../usage/zone';
import { createUsageReading } from './usage-reading';
import { createUsageStore, type UsagePorts } from './usage-store';

const now = new Date(2026, 10, 22, 15).getTime();
let database: Database;
let life: AbortController;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  database.close();
});

const integrationStatus: NonNullable<Integration['status']> = {
  ...{ health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [], allowances: [] },
};
const integration = (provider: Integration['provider'], rest: Partial<Integration> = {}): Integration => ({
  ...{ v: 1, provider, connectedAt: now - hour, lastFour: {}, checkedAt: now, nextCheckAt: now + minute },
  status: integrationStatus,
  ...rest,
});

function bench(links: AccountLinks = noLinks) {
  const files: [string, string][] = [];
  let changed: () => Promise<void> = async () => {};
  let broken = false;
  const read = createUsageReading(() => Promise.resolve(links), database);
  const ports: UsagePorts = {
    read: (at) => (broken ? Promise.reject(failed('bug', 'closed')) : read(at)),
    subscribe: (onChange) => {
      changed = onChange;
    },
    abouts: catalog,
    zone: ownZone(),
    weekStartsOn: 1,
    now: () => now,
    every: () => {},
    pause: () => Promise.resolve(),
    save: (name, { parts }) => files.push([name, parts.join('')]),
  };
  const store = createUsageStore(ports, life.signal);
  return {
    store,
    files,
    changed: () => changed(),
    breakDown: (is: boolean) => {
      broken = is;
    },
    lines: () => {
      const { data } = store.state.get();
      return data ? shownOf(data, { reach: 'thirty', account: undefined }, now).lines : [];
    },
  };
}

/** A day with three comments in the service's log, one of them by a run of ours. */
async function fill(): Promise<void> {
  const integrations = createIntegrationStore(database);
  await integrations.write(integration('linked-api'));
  await integrations.write(integration('buena'));
  const rows = createRows(database);
  const days = lastDays(now, 14);
  const entries = [1, 2, 3].map((hours) => ({
    at: now - hours * hour,
    category: 'comments' as const,
    success: true,
  }));
  const log = tally('linked-api', entries, days, now);
  await rows.write('linked-api', days, [...log, ...quietDays(log, 'linked-api', days, now)]);
  const today = dayOf(now);
  await rows.write(
    'buena',
    [today],
    [{ v: 1, provider: 'buena', category: 'actions', day: today, count: 38 }],
  );
  const done: RunStatus = { state: 'succeeded', at: now - hour, result: {}, problems: [] };
  const run = aRun({ createdAt: now - hour - minute, status: done });
  const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000001';
  const comment = { operation: 'commentOnPost', input: { postUrl, text: 'Hi' } } as const;
  await createRunStore(database).add({ ...run, ...comment, attempt: 1 });
}

test('what lies in storage is one ledger an account, each action once', async () => {
  await fill();
  const { store, lines } = bench();
  await store.start();
  const { data } = store.state.get();
  expect(data?.ledgers.map(({ account }) => account.id)).toEqual(['buena', 'linked-api']);
  expect(sumsOf(lines()).total).toBe(41);
  expect(Object.fromEntries(sumsOf(lines()).bySpender)).toEqual({ untold: 38, others: 2, ours: 1 });
});

test('linked integrations are one account, with its own calendar', async () => {
  await fill();
  const members = [{ provider: 'linked-api' }, { provider: 'buena' }] as const;
  const account = { id: 'a', name: 'Ada Park', members, timeZone: 'Asia/Kolkata' };
  const { store } = bench({ accounts: [account], apart: [] });
  await store.start();
  expect(store.state.get().data?.ledgers).toMatchObject([
    { account: { name: 'Ada Park' }, calendar: { zone: 'Asia/Kolkata', weekStartsOn: 1 } },
  ]);
});

test.each([
  ['user', 'Asia/Kolkata', 'Europe/London', 'Asia/Kolkata'],
  ['service', undefined, 'Europe/London', 'Europe/London'],
  ['service', 'Mars/Olympus', 'Europe/London', 'Europe/London'],
  ['computer', undefined, 'Mars/Olympus', ownZone()],
  ['computer', undefined, undefined, ownZone()],
])('days are those of the %s’s zone (said %s, told %s)', async (from, said, told, zone) => {
  const buena = integration('buena');
  const status = { ...buena.status, ...(told !== undefined && { timeZone: told }) };
  await createIntegrationStore(database).write({ ...buena, status: { ...integrationStatus, ...status } });
  const account = { id: 'a', name: 'Ada Park', members: [{ provider: 'buena' }] as const };
  const { store } = bench({
    accounts: [{ ...account, ...(said !== undefined && { timeZone: said }) }],
    apart: [],
  });
  await store.start();
  expect(store.state.get().data?.ledgers).toMatchObject([{ zoneFrom: from, calendar: { zone } }]);
});

test('services that look like one account are named until they are linked or said to be apart', async () => {
  const integrations = createIntegrationStore(database);
  const account = { name: 'Ada Park', url: 'https://www.linkedin.com/in/ada-park' };
  const status = { ...integrationStatus, account };
  await integrations.write(integration('linked-api', { status }));
  await integrations.write(integration('buena', { status }));
  const unlinked = async (links: AccountLinks) => {
    const { store } = bench(links);
    await store.start();
    return store.state.get().data?.unlinked;
  };
  expect(await unlinked(noLinks)).toEqual([['buena', 'linked-api']]);
  expect(await unlinked(keepApart(noLinks, 'linked-api', 'buena'))).toEqual([]);
  const members = [{ provider: 'linked-api' }, { provider: 'buena' }] as const;
  expect(await unlinked({ accounts: [{ id: 'a', members }], apart: [] })).toEqual([]);
});

test('a change is read again, and what cannot be read leaves what was known', async () => {
  const { store, changed, breakDown, lines } = bench();
  await store.start();
  expect(store.state.get().data?.ledgers).toEqual([]);
  await fill();
  await changed();
  expect(lines()).toHaveLength(3);
  breakDown(true);
  await changed();
  expect(store.state.get()).toMatchObject({ failure: { code: 'bug' } });
  expect(lines()).toHaveLength(3);
  breakDown(false);
  await changed();
  expect(store.state.get().failure).toBeUndefined();
});

test('each service says when it was asked and when it is asked next', async () => {
  const integrations = createIntegrationStore(database);
  await integrations.write(
    integration('buena', { checkedAt: now - 2 * minute, nextCheckAt: now + 8 * minute }),
  );
  await integrations.write(
    integration('konnector', {
      failure: { code: 'rate-limited', message: '', retryAt: now + hour },
      ...{ failedAt: now, nextCheckAt: now + hour },
    }),
  );
  const { store } = bench();
  await store.start();
  expect(store.state.get().data?.sources).toEqual([
    {
      ...{ provider: 'buena', name: 'Buena.ai', checkedAt: now - 2 * minute },
      next: { at: now + 8 * minute, because: 'schedule' },
      onDemand: { allowed: false, until: now + 3 * minute, because: 'floor' },
    },
    {
      ...{ provider: 'konnector', name: 'Konnector.ai', checkedAt: now },
      next: { at: now + hour, because: 'service' },
      onDemand: { allowed: false, until: now + hour, because: 'service' },
    },
  ]);
});

test('the file has a line a row, with the names of account and service', async () => {
  await fill();
  const { store, files, lines } = bench();
  await store.start();
  await store.exportRows({ of: 'days', lines: lines() }, 'csv');
  await store.exportRows({ of: 'days', lines: lines() }, 'json');
  expect(files.map(([name]) => name)).toEqual([
    `sidecar-usage-${dayOf(now)}.csv`,
    `sidecar-usage-${dayOf(now)}.json`,
  ]);
  const [[, csv = ''] = [], [, json = ''] = []] = files;
  expect(csv.slice(1).split('\r\n').slice(0, 2)).toEqual([
    'date,category,service,account,doneBy,toldBy,count',
    `${dayOf(now)},actions,Buena.ai,Buena.ai,untold,counter,38`,
  ]);
  expect(JSON.parse(json)).toHaveLength(3);
  expect(store.state.get()).toMatchObject({ busy: false, notice: { kind: 'exported', count: 3 } });
});

test('months have a file of their own', async () => {
  const { store, files } = bench();
  await store.start();
  const month = { v: 1, provider: 'buena', category: 'actions', month: '2026-09', count: 812 } as const;
  const line = { ...month, through: '2026-09-30', account: 'Ada Park', service: 'Buena.ai' };
  await store.exportRows({ of: 'months', lines: [line] }, 'csv');
  const [[name, csv = ''] = []] = files;
  expect(name).toBe(`sidecar-usage-by-month-${dayOf(now)}.csv`);
  expect(csv.slice(1).split('\r\n').slice(0, 2)).toEqual([
    'month,category,service,account,upTo,count',
    '2026-09,actions,Buena.ai,Ada Park,2026-09-30,812',
  ]);
});

test('each service says since when its days are kept', async () => {
  await fill();
  const { store } = bench();
  await store.start();
  const [linkedApi, buena] = [...(store.state.get().data?.sources ?? [])].sort((a, b) =>
    a.provider < b.provider ? 1 : -1,
  );
  expect(linkedApi?.since).toBe(lastDays(now, 14)[0]);
  expect(buena?.since).toBe(dayOf(now));
});

test('a file that cannot be saved is told of', async () => {
  await fill();
  const { store, lines } = bench();
  await store.start();
  const throwing = createUsageStore(
    {
      ...{ read: () => Promise.reject(failed('bug', '')), subscribe: () => {}, abouts: catalog, zone: 'UTC' },
      ...{ weekStartsOn: 1, now: () => now, every: () => {}, pause: () => Promise.resolve() },
      save: () => {
        throw failed('storage-full', '');
      },
    },
    life.signal,
  );
  await throwing.exportRows({ of: 'days', lines: lines() }, 'csv');
  expect(throwing.state.get()).toMatchObject({ busy: false, notice: { failure: { code: 'storage-full' } } });
});

test('runs are read as far back as the rows, over many pages', async () => {
  const runs = createRunStore(database);
  const done = (at: number): RunStatus => ({ state: 'succeeded', at, result: {}, problems: [] });
  for (let index = 0; index < 230; index += 1) {
    const createdAt = now - index * 4 * hour;
    await runs.add({ ...aRun({ createdAt, status: done(createdAt + minute) }), attempt: 1 });
  }
  const reading = await createUsageReading(() => Promise.resolve(noLinks), database)(now);
  expect(reading.runs.length).toBeGreaterThan(200);
  expect(reading.runs.length).toBeLessThan(230);
});
