import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { failed } from '../failure';
import { type Database, type DatabaseOptions, openDatabase } from './database';
import { databaseVersion, migrate } from './migrations';
import { type SidecarSchema, storeNames } from './schema';
import { createUsageStore } from './usage';

const fresh = (options: DatabaseOptions = {}) => {
  const name = crypto.randomUUID();
  return { name, database: openDatabase({ name, ...options }) };
};

const countRuns = (database: Database) => database.read(['runs'], (tx) => tx.objectStore('runs').count());

/** Stores, key paths and indexes of a database, as text. */
async function layout(name: string): Promise<string[]> {
  const db = await openDB(name);
  const lines = [...db.objectStoreNames].map((name) => {
    const store = db.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => `${index}=${store.index(index).keyPath}`);
    return [name, store.keyPath ?? (store.autoIncrement ? '(numbered)' : '(given)'), ...indexes].join(' ');
  });
  db.close();
  return lines;
}

const version3 = [
  'budgets provider',
  'campaigns key at=at',
  'companies key alias=aliases seen=seenAt',
  'conversations key alias=aliases seen=seenAt',
  'credentials provider',
  'drafts key',
  'durations operation',
  'gates provider',
  'integrations provider',
  'keys (given)',
  'log id lastAt=lastAt',
  'people key alias=aliases seen=seenAt',
  'posts key alias=aliases seen=seenAt',
  'quarantine (numbered)',
  'runs runId created=createdAt due=dueAt subject=subjectKey,createdAt unsettled=intentKey',
  'settings id',
  'usage provider,day,category day=day',
  'usageMonths provider,month,category',
  'usageNotices provider,counts,window',
];

describe('the layout', () => {
  test('a new database has every store and index of version 3', async () => {
    const { name, database } = fresh();
    await countRuns(database);
    database.close();
    expect(databaseVersion).toBe(3);
    expect(await layout(name)).toEqual(version3);
    expect([...storeNames].sort()).toEqual(version3.map((line) => line.split(' ')[0]));
  });

  test('a half-made database is completed and keeps what it holds', async () => {
    const name = crypto.randomUUID();
    const half = await openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore('people', { keyPath: 'key' }).put({ key: 'person:ada-park' });
        db.createObjectStore('runs', { keyPath: 'runId' }).createIndex('due', 'dueAt');
        db.createObjectStore('campaigns', { keyPath: 'key' });
      },
    });
    half.close();
    const whole = await openDB<SidecarSchema>(name, databaseVersion, {
      upgrade: (db, _old, _new, tx) => migrate(db, 0, tx),
    });
    expect(await whole.get('people', 'person:ada-park')).toMatchObject({ key: 'person:ada-park' });
    whole.close();
    expect(await layout(name)).toEqual(version3);
  });

  test('a database of version 2 gets what version 3 added and keeps what it holds', async () => {
    const name = crypto.randomUUID();
    const old = await openDB(name, 2, {
      upgrade(db) {
        const usage = db.createObjectStore('usage', { keyPath: ['provider', 'day', 'category'] });
        usage.createIndex('day', 'day');
        usage.put({ v: 1, provider: 'buena', category: 'actions', day: '2026-11-20', count: 38 });
      },
    });
    old.close();
    const database = openDatabase({ name });
    expect(await createUsageStore(database).usageBetween('2026-11-01', '2026-11-30')).toMatchObject([
      { count: 38 },
    ]);
    expect(await createUsageStore(database).months()).toEqual([]);
    database.close();
  });
});

describe('the connection', () => {
  test('opens only on first use', async () => {
    const { name, database } = fresh();
    const exists = async () => (await indexedDB.databases()).some((db) => db.name === name);
    expect(await exists()).toBe(false);
    await countRuns(database);
    expect(await exists()).toBe(true);
    database.close();
  });

  test('opens again after it was closed', async () => {
    const { database } = fresh();
    await countRuns(database);
    database.close();
    expect(await countRuns(database)).toBe(0);
    database.close();
  });

  test('opens again when the browser closed it without a word', async () => {
    const { database } = fresh();
    await database.read(['runs'], async (tx) => tx.db.close());
    expect(await countRuns(database)).toBe(0);
    database.close();
  });

  test('gives way to a newer version of the extension', async () => {
    const reports: string[] = [];
    const { name, database } = fresh();
    await countRuns(database);
    const newer = openDatabase({
      name,
      version: databaseVersion + 1,
      report: (_failure, doing) => reports.push(doing),
    });
    expect(await countRuns(newer)).toBe(0);
    expect(reports).toEqual([]);
    newer.close();
  });

  test('gives way to a deletion and comes back empty', async () => {
    const { name, database } = fresh();
    await countRuns(database);
    await deleteDB(name);
    expect(await countRuns(database)).toBe(0);
    database.close();
  });

  test('waits for an old page that does not give way, says so, and goes on when it closes', async () => {
    const reports: string[] = [];
    const { name, database } = fresh();
    await countRuns(database);
    database.close();
    const stubborn = await openDB(name, databaseVersion);
    const newer = openDatabase({
      name,
      version: databaseVersion + 1,
      report: (_failure, doing) => reports.push(doing),
    });
    const reading = countRuns(newer);
    await expect.poll(() => reports).toEqual(['opening storage']);
    stubborn.close();
    expect(await reading).toBe(0);
    newer.close();
  });

  test('a failed opening is not remembered', async () => {
    const { name, database } = fresh();
    (await openDB(name, databaseVersion + 1)).close();
    await expect(countRuns(database)).rejects.toThrow();
    await deleteDB(name);
    expect(await countRuns(database)).toBe(0);
    database.close();
  });
});

describe('a write', () => {
  const key = { v: 1, provider: 'buena', lastRequestAt: 1, blockedUntil: 2, failures: 0 } as const;

  test('that throws half way writes nothing', async () => {
    const { database } = fresh();
    const writing = database.write(['gates'], async (tx) => {
      await tx.objectStore('gates').put(key);
      throw failed('refused', 'changed my mind');
    });
    await expect(writing).rejects.toMatchObject({ failure: { code: 'refused' } });
    expect(await database.read(['gates'], (tx) => tx.objectStore('gates').count())).toBe(0);
    database.close();
  });

  test('asks for the durability it was told', async () => {
    const { database } = fresh();
    const durability = (options?: { durability: 'strict' }) =>
      database.write(['gates'], async (tx) => tx.durability, options);
    expect(await durability()).toBe('default');
    expect(await durability({ durability: 'strict' })).toBe('strict');
    database.close();
  });

  test.each(['the request', 'the commit'])(
    'that finds the disk full at %s is a storage-full',
    async (where) => {
      const { database } = fresh();
      const full = new DOMException('no room', 'QuotaExceededError');
      const writing = database.write(['gates'], async (tx) => {
        if (where === 'the request') throw full;
        await tx.objectStore('gates').put(key);
        // What a browser does when flushing fails: the transaction aborts with the reason on it.
        Object.defineProperty(tx, 'error', { value: full });
        tx.abort();
      });
      await expect(writing).rejects.toMatchObject({ name: 'Failed', failure: { code: 'storage-full' } });
      database.close();
    },
  );
});
