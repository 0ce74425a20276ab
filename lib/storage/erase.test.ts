import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDeviceKey } from '../vault/vault';
import { createCredentialStore } from './credentials';
import { type Database, openDatabase } from './database';
import { eraseEverything } from './erase';
import { storeNames } from './schema';

// An in-memory browser that behaves; the real one is looked up when the module loads.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const counts = (database: Database) =>
  database.read([...storeNames], (tx) => Promise.all(storeNames.map((name) => tx.objectStore(name).count())));

/** Something in every store, whatever its shape. */
async function fill(database: Database): Promise<void> {
  await createCredentialStore(database).deviceKey(createDeviceKey);
  const row = {
    ...{ provider: 'buena', runId: 'r', day: '2026-04-02', category: 'comments' },
    ...{ key: 'k', id: 'settings', operation: 'fetchPost' },
    ...{ month: '2026-04', counts: 'comments', window: 'day' },
  };
  await database.write([...storeNames], async (tx) => {
    for (const name of storeNames) if (name !== 'keys') await tx.objectStore(name).put(row as never); // any row does
  });
  await fakeBrowser.storage.local.set({ board: 'canary' });
  await fakeBrowser.storage.session.set({ unlocked: 'canary' });
}

test('afterwards nothing is left anywhere, even with another page open, and all goes on working', async () => {
  const name = crypto.randomUUID();
  const [database, otherPage] = [openDatabase({ name }), openDatabase({ name })];
  await fill(database);
  expect(await counts(otherPage)).toEqual(storeNames.map(() => 1));
  await eraseEverything(database);
  expect(await counts(otherPage)).toEqual(storeNames.map(() => 0));
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect(await createCredentialStore(database).deviceKey(createDeviceKey)).toBeInstanceOf(CryptoKey);
  database.close();
  otherPage.close();
});

test('when one place fails the others are erased all the same, and the failure is told', async () => {
  const database = openDatabase({ name: crypto.randomUUID() });
  await fill(database);
  const { clear } = fakeBrowser.storage.local;
  fakeBrowser.storage.local.clear = () => Promise.reject(new Error('disk trouble'));
  await expect(eraseEverything(database)).rejects.toThrow('disk trouble');
  fakeBrowser.storage.local.clear = clear;
  expect(await counts(database)).toEqual(storeNames.map(() => 0));
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  database.close();
});
