import type { IndexNames, StoreKey, StoreValue } from 'idb';
import { failed } from '../failure';
import type { z } from '../schema';
import type { Database, Transaction } from './database';
import type { SidecarSchema, StoreName } from './schema';

/** How records of one kind lie in their object store. */
export type Table<Name extends StoreName, Value> = {
  store: Name;
  /** What a record must look like. Applied to everything read, and to everything written before it is. */
  shape: z.ZodMiniType<Value>;
  /** The record with its index fields. */
  row(record: Value): StoreValue<SidecarSchema, Name>;
  /** `strict` for what must survive a power cut. */
  durability?: 'strict';
};

/** Which records, in which order. `limit` counts readable ones. */
export type Selection<Name extends StoreName> = {
  index?: IndexNames<SidecarSchema, Name>;
  range?: IDBKeyRange;
  direction?: 'next' | 'prev';
  limit?: number;
};

type Key<Name extends StoreName> = StoreKey<SidecarSchema, Name>;

/** The record, or undefined when there is none or none that can be read. */
export async function readOne<Name extends StoreName, Value>(
  database: Database,
  table: Table<Name, Value>,
  key: Key<Name>,
): Promise<Value | undefined> {
  const raw: unknown = await database.read([table.store], (tx) => tx.objectStore(table.store).get(key));
  if (raw === undefined) return undefined;
  const parsed = table.shape.safeParse(raw);
  if (parsed.success) return parsed.data;
  await sweep(database, table, [key]);
  return undefined;
}

/** The records that can be read; the others go to quarantine and the list goes on without them. */
export async function readMany<Name extends StoreName, Value>(
  database: Database,
  table: Table<Name, Value>,
  { index, range, direction = 'next', limit = Number.POSITIVE_INFINITY }: Selection<Name> = {},
): Promise<Value[]> {
  const good: Value[] = [];
  const bad: Key<Name>[] = [];
  await database.read([table.store], async (tx) => {
    const store = tx.objectStore(table.store);
    const rows = index ? store.index(index).iterate(range, direction) : store.iterate(range, direction);
    for await (const { value, primaryKey } of rows) {
      const parsed = table.shape.safeParse(value);
      if (parsed.success) good.push(parsed.data);
      else bad.push(primaryKey);
      if (good.length >= limit) return;
    }
  });
  if (bad.length > 0) await sweep(database, table, bad);
  return good;
}

/** Writes one record, whatever was there. Throws `Failed('bug')` for one that could not be read again. */
export async function writeOne<Name extends StoreName, Value>(
  database: Database,
  table: Table<Name, Value>,
  record: Value,
): Promise<void> {
  await database.write([table.store], (tx) => putIn(tx, table, record), optionsOf(table));
}

/**
 * Reads, changes and writes in one transaction, so that of two writers the second sees what the first wrote. `change`
 * gets undefined when there is no record, and returns undefined to leave things as they are; then so does this.
 */
export async function changeOne<Name extends StoreName, Value>(
  database: Database,
  table: Table<Name, Value>,
  key: Key<Name>,
  change: (record: Value | undefined) => Value | undefined,
): Promise<Value | undefined> {
  return database.write(
    [table.store, 'quarantine'],
    async (tx) => {
      const changed = change(await readIn(database, tx, table, key));
      return changed === undefined ? undefined : putIn(tx, table, changed);
    },
    optionsOf(table),
  );
}

/** Removes the record if there is one. */
export async function removeOne<Name extends StoreName, Value>(
  database: Database,
  table: Table<Name, Value>,
  key: Key<Name>,
): Promise<void> {
  await database.write([table.store], (tx) => tx.objectStore(table.store).delete(key), optionsOf(table));
}

/** `readOne` within a transaction that also covers `quarantine`. */
export async function readIn<Name extends StoreName, Value>(
  database: Database,
  tx: Transaction<'readwrite'>,
  table: Table<Name, Value>,
  key: Key<Name>,
): Promise<Value | undefined> {
  const raw: unknown = await tx.objectStore(table.store).get(key);
  if (raw === undefined) return undefined;
  const parsed = table.shape.safeParse(raw);
  if (parsed.success) return parsed.data;
  await tx.objectStore('quarantine').add({ v: 1, store: table.store, key, raw, at: database.now() });
  await tx.objectStore(table.store).delete(key);
  const message = `A record of ${table.store} could not be read: ${faults(parsed.error)}`;
  database.report({ code: 'bug', message }, 'reading storage');
  return undefined;
}

/** Writes within a transaction; gives back the record as reading it will. */
export async function putIn<Name extends StoreName, Value>(
  tx: Transaction<'readwrite'>,
  table: Table<Name, Value>,
  record: Value,
): Promise<Value> {
  const parsed = table.shape.safeParse(record);
  if (!parsed.success) {
    throw failed('bug', `Not a record of ${table.store}: ${faults(parsed.error)}`);
  }
  await tx.objectStore(table.store).put(table.row(parsed.data));
  return parsed.data;
}

/** Moves what cannot be read to quarantine. Reads again: another page may have mended or moved it meanwhile. */
async function sweep<Name extends StoreName, Value>(
  database: Database,
  table: Table<Name, Value>,
  keys: readonly Key<Name>[],
): Promise<void> {
  await database.write([table.store, 'quarantine'], async (tx) => {
    for (const key of keys) await readIn(database, tx, table, key);
  });
}

function optionsOf({ durability }: { durability?: 'strict' }): { durability: 'strict' } | undefined {
  return durability && { durability };
}

/** Where a record is wrong. Paths only: values may be keys or what people wrote. */
function faults(error: z.core.$ZodError): string {
  return error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
}
