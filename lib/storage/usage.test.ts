import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
