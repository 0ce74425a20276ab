import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { SidecarSchema, StoreName } from './schema';

type Upgrade = IDBPTransaction<SidecarSchema, ArrayLike<StoreName>, 'versionchange'>;
type Step = (db: IDBPDatabase<SidecarSchema>, upgrade: Upgrade) => void;

/**
 * One step per version, never changed once released. Each is idempotent: it makes only what is missing, so a database
 * that a crash or a developer left half-made comes out right.
 */
const steps: readonly Step[] = [makeFirstStores, keepRecords, keepHistory];

/** The version this program reads and writes. */
export const databaseVersion = steps.length;

/** Brings a database from `oldVersion` to `databaseVersion`, inside the upgrade transaction. */
export function migrate(db: IDBPDatabase<SidecarSchema>, oldVersion: number, upgrade: Upgrade): void {
  for (const step of steps.slice(oldVersion)) step(db, upgrade);
}

function makeFirstStores(db: IDBPDatabase<SidecarSchema>, upgrade: Upgrade): void {
  const make = <Name extends StoreName>(name: Name, options?: IDBObjectStoreParameters) =>
    db.objectStoreNames.contains(name) ? upgrade.objectStore(name) : db.createObjectStore(name, options);

  make('credentials', { keyPath: 'provider' });
  make('keys');
  make('integrations', { keyPath: 'provider' });
  const runs = make('runs', { keyPath: 'runId' });
  if (!runs.indexNames.contains('due')) runs.createIndex('due', 'dueAt');
  if (!runs.indexNames.contains('unsettled')) runs.createIndex('unsettled', 'intentKey');
  if (!runs.indexNames.contains('subject')) runs.createIndex('subject', ['subjectKey', 'createdAt']);
  if (!runs.indexNames.contains('created')) runs.createIndex('created', 'createdAt');
  const usage = make('usage', { keyPath: ['provider', 'day', 'category'] });
  if (!usage.indexNames.contains('day')) usage.createIndex('day', 'day');
  make('people', { keyPath: 'key' });
  make('posts', { keyPath: 'key' });
  make('settings', { keyPath: 'id' });
  make('gates', { keyPath: 'provider' });
  make('durations', { keyPath: 'operation' });
  const log = make('log', { keyPath: 'id' });
  if (!log.indexNames.contains('lastAt')) log.createIndex('lastAt', 'lastAt');
  make('quarantine', { autoIncrement: true });
}

/** Version 2: companies and conversations, when each record was last heard of, and what was typed last. */
function keepRecords(db: IDBPDatabase<SidecarSchema>, upgrade: Upgrade): void {
  if (!db.objectStoreNames.contains('drafts')) db.createObjectStore('drafts', { keyPath: 'key' });
  const stores = ['people', 'posts', 'companies', 'conversations'] as const;
  for (const name of stores) {
    const store = db.objectStoreNames.contains(name)
      ? upgrade.objectStore(name)
      : db.createObjectStore(name, { keyPath: 'key' });
    if (!store.indexNames.contains('seen')) store.createIndex('seen', 'seenAt');
    if (!store.indexNames.contains('alias')) store.createIndex('alias', 'aliases', { multiEntry: true });
  }
  // A failed request aborts the upgrade, which whoever opens the database hears of.
  void Promise.all([datePeople(upgrade), datePosts(upgrade)]).catch(() => undefined);
}

/**
 * Version 3: usage of months that are over, what the user was told of limits, and what Konnector told. Days that are too
 * old by now are put into their months by the store, which does so from then on, too.
 */
function keepHistory(db: IDBPDatabase<SidecarSchema>, upgrade: Upgrade): void {
  const make = (name: 'usageMonths' | 'usageNotices', keyPath: string[]): void => {
    if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath });
  };
  make('usageMonths', ['provider', 'month', 'category']);
  make('usageNotices', ['provider', 'counts', 'window']);
  const campaigns = db.objectStoreNames.contains('campaigns')
    ? upgrade.objectStore('campaigns')
    : db.createObjectStore('campaigns', { keyPath: 'key' });
  if (!campaigns.indexNames.contains('at')) campaigns.createIndex('at', 'at');
  if (!db.objectStoreNames.contains('budgets')) db.createObjectStore('budgets', { keyPath: 'provider' });
}

/** Records of version 1 have no date of their own: they were last heard of when they were last written. */
async function datePeople(upgrade: Upgrade): Promise<void> {
  for await (const cursor of upgrade.objectStore('people').iterate()) {
    const { value } = cursor;
    if (Number.isFinite(value.seenAt)) continue;
    const seenAt = Math.max(0, value.connection?.at ?? 0, value.profileAt ?? 0);
    await cursor.update({ ...value, seenAt });
  }
}

async function datePosts(upgrade: Upgrade): Promise<void> {
  for await (const cursor of upgrade.objectStore('posts').iterate()) {
    const { value } = cursor;
    if (Number.isFinite(value.seenAt)) continue;
    const seenAt = Math.max(0, value.postAt ?? 0, value.commentedAt ?? 0, value.reaction?.at ?? 0);
    await cursor.update({ ...value, seenAt });
  }
}
