import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SealHeader } from '../vault/sealed';
import { createDeviceKey, open, seal } from '../vault/vault';
import { createCredentialStore } from './credentials';
import { type Database, openDatabase } from './database';

let name: string;
let database: Database;
beforeEach(() => {
  name = crypto.randomUUID();
  database = openDatabase({ name });
});
afterEach(() => database.close());

const header: SealHeader = { v: 1, alg: 'A256GCM', owner: 'buena', key: 'device' };
const values = { apiKey: 'canary-key-123' };

test('keys survive the end of the worker, and open with the device key kept beside them', async () => {
  const first = createCredentialStore(database);
  await first.write('buena', await seal(values, await first.deviceKey(createDeviceKey), header));
  database.close();
  const later = openDatabase({ name });
  const store = createCredentialStore(later);
  const device = await store.deviceKey(() => Promise.reject(new Error('there is one already')));
  const sealed = await store.read('buena');
  expect(device.extractable).toBe(false);
  expect(sealed && (await open(sealed, { device }, 'buena'))).toEqual(values);
  expect(await store.providers()).toEqual(['buena']);
  later.close();
});

test('what lies in the database does not contain the key', async () => {
  const store = createCredentialStore(database);
  await store.write('buena', await seal(values, await store.deviceKey(createDeviceKey), header));
  const rows = await database.read(['credentials'], (tx) => tx.objectStore('credentials').getAll());
  expect(rows).toHaveLength(1);
  const seen = rows.map(({ sealed, ...rest }) => [
    JSON.stringify(rest),
    JSON.stringify(sealed.header),
    Buffer.from(sealed.bytes).toString('latin1'),
  ]);
  expect(seen.flat().join()).not.toContain('canary');
});

test('two pages that ask for the device key at once get the same one', async () => {
  const pages = [database, openDatabase({ name })];
  const [one, other] = await Promise.all(
    pages.map((page) => createCredentialStore(page).deviceKey(createDeviceKey)),
  );
  if (!one || !other) throw new Error('no key');
  const sealed = await seal(values, one, header);
  expect(await open(sealed, { device: other }, 'buena')).toEqual(values);
  pages[1]?.close();
});

test('a record sealed under a passphrase is stored and read back as any other', async () => {
  const store = createCredentialStore(database);
  const key = { kind: 'passphrase', iterations: 600_000, salt: 'AAECAwQFBgcICQoLDA0ODw==' } as const;
  const sealed = await seal(values, await createDeviceKey(), { ...header, key });
  await store.write('buena', sealed);
  expect(await store.read('buena')).toEqual(sealed);
});

test('removed credentials are gone', async () => {
  const store = createCredentialStore(database);
  await store.write('buena', await seal(values, await createDeviceKey(), header));
  await store.remove('buena');
  expect(await store.read('buena')).toBeUndefined();
  expect(await store.providers()).toEqual([]);
});

test('keys in the clear are refused', async () => {
  const writing = createCredentialStore(database).write('buena', { ...values, header } as never); // as a mistake would
  await expect(writing).rejects.toMatchObject({ failure: { code: 'bug' } });
  await expect(writing).rejects.not.toThrow('canary');
});
