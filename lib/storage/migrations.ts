import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { SidecarSchema, StoreName } from './schema';

type Upgrade = IDBPTransaction<SidecarSchema, ArrayLike<StoreName>, 'versionchange'>;

/**
 * One step per version, never changed once released. Each is idempotent: it makes only what is missing, so a database
 * that a crash or a developer left half-made comes out right.
 */
const steps: readonly ((db: IDBPDatabase<SidecarSchema>, upgrade: Upgrade) => void)[] = [makeFirstStores];

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
