import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from './database';
import { createDurationStore } from './durations';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

test.each([
  { took: [], usual: undefined },
  { took: [7_000], usual: 7_000 },
  { took: [9_000, 1_000], usual: 5_000 },
  { took: [30_000, 1_000, 2_000], usual: 2_000 },
  { took: [-5, Number.NaN, 4_000], usual: 4_000 },
  {
    took: [...Array.from({ length: 20 }, () => 90_000), ...Array.from({ length: 15 }, () => 3_000)],
    usual: 3_000,
  },
])('of $took.length measurements the usual one is $usual', async ({ took, usual }) => {
  const store = createDurationStore(database);
  for (const ms of took) await store.record('fetchPerson', ms);
  expect(await store.usualMs('fetchPerson')).toBe(usual);
  expect(await store.usualMs('fetchPost')).toBeUndefined();
});

test('measurements at once are all kept', async () => {
  const store = createDurationStore(database);
  await Promise.all([1, 2, 3, 4, 5].map((ms) => store.record('sendMessage', ms)));
  expect(await store.usualMs('sendMessage')).toBe(3);
});
