import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings';
import { type Database, openDatabase } from './database';
import { createSettingsStore } from './settings';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

test('defaults stand until changed, and beside what was changed', async () => {
  const store = createSettingsStore(database);
  expect(await store.read()).toEqual(defaultSettings);
  const changed = await store.write({ holdSeconds: 0 });
  expect(changed).toEqual({ ...defaultSettings, holdSeconds: 0 });
  expect(await store.read()).toEqual(changed);
});

test('two changes at once both count', async () => {
  const store = createSettingsStore(database);
  await Promise.all([store.write({ holdSeconds: 9 }), store.write({ premiumNotes: true })]);
  expect(await store.read()).toEqual({ ...defaultSettings, holdSeconds: 9, premiumNotes: true });
});

test.each([-1, 31, 2.5, Number.NaN])(
  'a hold of %d seconds is refused and the old one stays',
  async (holdSeconds) => {
    const store = createSettingsStore(database);
    await store.write({ holdSeconds: 9 });
    await expect(store.write({ holdSeconds })).rejects.toMatchObject({ failure: { code: 'bug' } });
    expect((await store.read()).holdSeconds).toBe(9);
  },
);

test('a setting that came later has its default in an older record', async () => {
  // As the first version might have left it.
  const older = { id: 'settings', v: 1, holdSeconds: 12 };
  await database.write(['settings'], (tx) => tx.objectStore('settings').put(older as never));
  expect(await createSettingsStore(database).read()).toEqual({ ...defaultSettings, holdSeconds: 12 });
});

test.each<[string, object]>([
  ['accounts', { accounts: { accounts: [{ id: 'a', members: [{ provider: 'evil' }] }], apart: [] } }],
  ['accounts', { accounts: 'all of them' }],
  ['badge', { badge: { kind: 'figure', show: 'used', provider: 'buena', counts: 'luck', window: 'day' } }],
  ['badge', { badge: null }],
])('%s that cannot be read are the default, and cost nothing else', async (_, broken) => {
  const record = { id: 'settings', v: 1, holdSeconds: 12, notifyUsage: false, ...broken };
  await database.write(['settings'], (tx) => tx.objectStore('settings').put(record as never)); // not a record
  expect(await createSettingsStore(database).read()).toEqual({
    ...{ ...defaultSettings, holdSeconds: 12, notifyUsage: false },
  });
  const aside = await database.read(['quarantine'], (tx) => tx.objectStore('quarantine').count());
  expect(aside).toBe(0);
});

test.each([0, -1, Number.NaN])('to be told after %d hours is refused', async (inactiveAfterHours) => {
  const store = createSettingsStore(database);
  await expect(store.write({ inactiveAfterHours })).rejects.toMatchObject({ failure: { code: 'bug' } });
  expect((await store.read()).inactiveAfterHours).toBe(12);
});

test('a damaged record gives the defaults and is kept aside', async () => {
  const damaged = { id: 'settings', v: 1, holdSeconds: 'long' };
  await database.write(['settings'], (tx) => tx.objectStore('settings').put(damaged as never)); // not a record
  expect(await createSettingsStore(database).read()).toEqual(defaultSettings);
  const aside = await database.read(['quarantine'], (tx) => tx.objectStore('quarantine').getAll());
  expect(aside.map((record) => record.raw)).toEqual([damaged]);
});
