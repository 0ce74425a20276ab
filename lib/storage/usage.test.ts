import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UsageRow } from '../usage/usage-row';
import { type Database, openDatabase } from './database';
import { createUsageStore } from './usage';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

const row = (
  day: string,
  count: number,
  provider: UsageRow['provider'] = 'buena',
  category: UsageRow['category'] = 'comments',
): UsageRow => ({ v: 1, provider, category, day, count });

test('days come back oldest first, both ends included, of all providers', async () => {
  const store = createUsageStore(database);
  const days = ['2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03'];
  await store.write(
    'buena',
    days,
    days.map((day, index) => row(day, index)),
  );
  await store.write('linked-api', ['2026-04-02'], [row('2026-04-02', 9, 'linked-api', 'messages')]);
  expect(await store.usageBetween('2026-04-01', '2026-04-02')).toEqual([
    row('2026-04-01', 1),
    row('2026-04-02', 2),
    row('2026-04-02', 9, 'linked-api', 'messages'),
  ]);
  expect(await store.usageBetween('2026-04-02', '2026-04-01')).toEqual([]);
});

test('writing a day replaces all of it, and nothing of other days and providers', async () => {
  const store = createUsageStore(database);
  const [before, today] = ['2026-04-01', '2026-04-02'];
  await store.write(
    'buena',
    [before, today],
    [row(before, 1), row(today, 2), row(today, 5, 'buena', 'actions')],
  );
  await store.write('konnector', [today], [row(today, 7, 'konnector')]);
  await store.write('buena', [today], [row(today, 3)]);
  expect(await store.usageBetween(before, today)).toEqual([
    row(before, 1),
    row(today, 3),
    row(today, 7, 'konnector'),
  ]);
  await store.write('buena', [today], []);
  expect(await store.usageBetween(today, today)).toEqual([row(today, 7, 'konnector')]);
});

test.each([row('2026-04-09', 1), row('2026-04-02', 1, 'konnector')])(
  'a row outside of what is replaced is refused and nothing is lost (%#)',
  async (outside) => {
    const store = createUsageStore(database);
    await store.write('buena', ['2026-04-02'], [row('2026-04-02', 2)]);
    await expect(store.write('buena', ['2026-04-02'], [outside])).rejects.toMatchObject({
      failure: { code: 'bug' },
    });
    expect(await store.usageBetween('2026-01-01', '2026-12-31')).toEqual([row('2026-04-02', 2)]);
  },
);

test('a row that is no usage takes the whole write back', async () => {
  const store = createUsageStore(database);
  const day = '2026-04-02';
  await store.write('buena', [day], [row(day, 2)]);
  await expect(store.write('buena', [day], [row(day, 3), row(day, -1)])).rejects.toThrow('count');
  expect(await store.usageBetween(day, day)).toEqual([row(day, 2)]);
});

test('a disconnected provider is forgotten, the others are not', async () => {
  const store = createUsageStore(database);
  const day = '2026-04-02';
  await store.write('buena', [day], [row(day, 2)]);
  await store.write('konnector', [day], [row(day, 7, 'konnector')]);
  await store.remove('buena');
  expect(await store.usageBetween(day, day)).toEqual([row(day, 7, 'konnector')]);
});

describe('history', () => {
  const now = new Date(2026, 10, 22, 15).getTime();

  test('keeps days of a month and more, and puts older ones into their months, once', async () => {
    const store = createUsageStore(database);
    const days = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-11-22'];
    await store.write(
      'buena',
      days,
      days.map((day, index) => ({ ...row(day, index + 1), times: [], asOf: 5 })),
    );
    await store.compact(now);
    await store.compact(now);
    expect(await store.usageBetween('2026-01-01', '2026-12-31')).toEqual([
      { ...row('2026-11-22', 4), times: [], asOf: 5 },
    ]);
    const month = { v: 1, provider: 'buena', category: 'comments' } as const;
    expect(await store.months()).toEqual([
      { ...month, month: '2026-09', count: 1, through: '2026-09-30' },
      { ...month, month: '2026-10', count: 5, through: '2026-10-02' },
    ]);
    await store.remove('buena');
    expect(await store.months()).toEqual([]);
  });

  test('leaves what cannot be read where it is, and goes on with the rest', async () => {
    const store = createUsageStore(database);
    await store.write('buena', ['2026-09-30'], [row('2026-09-30', 2)]);
    await database.write(['usage'], (tx) =>
      tx.objectStore('usage').put({ ...row('2026-09-29', 1), count: -7 }),
    );
    await store.compact(now);
    expect((await store.months()).map(({ count }) => count)).toEqual([2]);
    expect(await database.read(['usage'], (tx) => tx.objectStore('usage').count())).toBe(1);
  });

  test('rows of the versions before are read as they are', async () => {
    const store = createUsageStore(database);
    await database.write(['usage'], (tx) => tx.objectStore('usage').put(row('2026-11-20', 3)));
    expect(await store.usageBetween('2026-11-20', '2026-11-20')).toEqual([row('2026-11-20', 3)]);
  });
});

test('what the user was told is kept, the newest per figure, and goes with its provider', async () => {
  const store = createUsageStore(database);
  const notice = {
    v: 1,
    provider: 'buena',
    counts: 'actions',
    window: 'day',
    from: 5,
    threshold: 50,
  } as const;
  await store.rememberNotices([notice, { ...notice, window: 'week' }]);
  await store.rememberNotices([{ ...notice, threshold: 90 }]);
  expect(await store.noticesGiven()).toEqual([
    { ...notice, threshold: 90 },
    { ...notice, window: 'week' },
  ]);
  await store.remove('buena');
  expect(await store.noticesGiven()).toEqual([]);
});
