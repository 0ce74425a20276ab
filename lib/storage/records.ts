import type { Known } from '../facts/facts';
import type { Database, Transaction } from './database';
import { putIn, readIn, readOne, type Table } from './table';

export type RecordStoreName = 'people' | 'posts' | 'companies' | 'conversations';

/** A change of one record, by any of its keys; the first is for a new one. */
export type Change<Facts> = {
  keys: readonly string[];
  change(old: Facts | undefined): Facts | undefined;
};

/** Makes one record of two that turn out to be the same thing; the first one's key stays. */
export type Unite<Facts> = (first: Facts, second: Facts) => Facts;

/**
 * Applies all changes in one transaction, each seeing what the ones before it did. Records whose keys one change names
 * together become one. Everything is read first and written last, so that a thousand people take three rounds of requests,
 * not thousands.
 */
export async function changeRecords<Name extends RecordStoreName, Facts extends Known>(
  database: Database,
  table: Table<Name, Facts>,
  changes: readonly Change<Facts>[],
  unite: Unite<Facts>,
): Promise<readonly (Facts | undefined)[]> {
  if (changes.length === 0) return [];
  return database.write([table.store, 'quarantine'], async (tx) => {
    const asked = new Set(changes.flatMap(({ keys }) => keys));
    const before = new Map<string, Facts>();
    const found = await Promise.all([...asked].map((key) => readByAnyKey(database, tx, table, key)));
    for (const facts of found) if (facts) before.set(facts.key, facts);
    const after = new Map(before);
    const keyOf = new Map([...before.values()].flatMap(keysOf));
    const results = changes.map(({ keys, change }) => {
      const known = new Set(keys.flatMap((key) => keyOf.get(key) ?? []));
      const [first, ...others] = [...known].flatMap((key) => after.get(key) ?? []);
      const old = first && others.reduce(unite, first);
      const changed = change(old);
      if (!changed) return undefined;
      for (const { key } of others) after.delete(key);
      const whole = withAliases(changed, [...keys, ...[first, ...others].flatMap(allKeys)]);
      after.set(whole.key, whole);
      for (const [key, own] of keysOf(whole)) keyOf.set(key, own);
      return whole;
    });
    const dirty = [...after.values()].filter((facts) => before.get(facts.key) !== facts);
    const gone = [...before.keys()].filter((key) => !after.has(key));
    await Promise.all([
      ...dirty.map((facts) => putIn(tx, table, facts)),
      ...gone.map((key) => tx.objectStore(table.store).delete(key)),
    ]);
    return results;
  });
}

/** The record under its own key or another one of the same thing. */
async function readByAnyKey<Name extends RecordStoreName, Facts extends Known>(
  database: Database,
  tx: Transaction<'readwrite'>,
  table: Table<Name, Facts>,
  key: string,
): Promise<Facts | undefined> {
  const own = await readIn(database, tx, table, key);
  if (own) return own;
  const primary = await tx.objectStore(table.store).index('alias').getKey(IDBKeyRange.only(key));
  return typeof primary === 'string' ? readIn(database, tx, table, primary) : undefined;
}

/** The record under its own key or another one of the same thing; undefined when nothing is known of it. */
export async function readRecord<Name extends RecordStoreName, Facts extends Known>(
  database: Database,
  table: Table<Name, Facts>,
  key: string,
): Promise<Facts | undefined> {
  const own = await readOne(database, table, key);
  if (own) return own;
  const primary = await database.read([table.store], (tx) =>
    tx.objectStore(table.store).index('alias').getKey(IDBKeyRange.only(key)),
  );
  return typeof primary === 'string' ? readOne(database, table, primary) : undefined;
}

/** Removes the records of these keys. */
export async function forgetRecords(
  database: Database,
  store: RecordStoreName,
  keys: readonly string[],
): Promise<void> {
  await database.write([store], async (tx) => {
    await Promise.all(keys.map((key) => tx.objectStore(store).delete(key)));
  });
}

function allKeys(facts: Known | undefined): readonly string[] {
  return facts ? [facts.key, ...(facts.aliases ?? [])] : [];
}

function keysOf(facts: Known): [string, string][] {
  return allKeys(facts).map((key) => [key, facts.key]);
}

function withAliases<Facts extends Known>(facts: Facts, keys: readonly string[]): Facts {
  const aliases = [...new Set([...allKeys(facts), ...keys])].filter((key) => key !== facts.key);
  if (aliases.length === (facts.aliases?.length ?? 0)) return facts;
  return { ...facts, aliases };
}
