import type { FactsOf, Known, RecordKind } from '../facts/facts';
import type { EpochMs } from '../time';
import type { Database } from './database';
import { companies, conversations, people, posts } from './record-shapes';
import { type RecordStoreName, readRecord } from './records';
import type { Table } from './table';

/** Rows read in one go: some milliseconds of work, so that a page stays quick meanwhile. */
const batchSize = 500;

/** Told of each batch, and how many records have been gone through. */
type OnBatch<Facts> = (rows: readonly Facts[], done: number, total: number) => void;

/** For pages that show everything known of one kind. They never write: what cannot be read is left out. */
export type RecordsReading<Facts> = {
  /** The first `limit` records by key, or those after `after`. `next` is absent at the end. */
  page(after: string | undefined, limit?: number): Promise<{ rows: Facts[]; next?: string }>;
  /** All of them, batch by batch, until `signal` aborts. */
  readAll(onBatch: OnBatch<Facts>, signal: AbortSignal): Promise<void>;
  /** Those heard of at that moment or later, and how many there are in all. */
  readSince(seenAt: EpochMs): Promise<{ rows: Facts[]; total: number }>;
  readOne(key: string): Promise<Facts | undefined>;
};

/** What extension pages read of people, posts, companies and conversations. */
export function createRecordsReading(database: Database): {
  [Kind in RecordKind]: RecordsReading<FactsOf[Kind]>;
} {
  return {
    person: readingOf(database, people),
    post: readingOf(database, posts),
    company: readingOf(database, companies),
    conversation: named(database, readingOf(database, conversations)),
  };
}

/** Conversations with the names of who they are with, where people are known: polls tell addresses only. */
function named(
  database: Database,
  reading: RecordsReading<FactsOf['conversation']>,
): RecordsReading<FactsOf['conversation']> {
  const withNames = async (rows: readonly FactsOf['conversation'][]): Promise<FactsOf['conversation'][]> => {
    const raws = await database.read(['people'], (tx) => {
      const store = tx.objectStore('people');
      const whom = ({ key, type }: FactsOf['conversation']): string => key.slice(type.length + 1);
      return Promise.all(
        rows.map(async (row) => (await store.get(whom(row))) ?? store.index('alias').get(whom(row))),
      );
    });
    return rows.map((row, index) => {
      const person = people.shape.safeParse(raws[index]).data;
      const name = person?.profile?.name ?? person?.listing?.name ?? person?.subject.name;
      return name ? { ...row, subject: { ...row.subject, name } } : row;
    });
  };
  const page: typeof reading.page = async (after, limit) => {
    const found = await reading.page(after, limit);
    return { ...found, rows: await withNames(found.rows) };
  };
  return {
    page,
    readAll: (onBatch, signal) =>
      throughPages(page, () => countIn(database, 'conversations'), onBatch, signal),
    readSince: async (seenAt) => {
      const found = await reading.readSince(seenAt);
      return { ...found, rows: await withNames(found.rows) };
    },
    readOne: async (key) => {
      const row = await reading.readOne(key);
      return row && (await withNames([row]))[0];
    },
  };
}

function readingOf<Name extends RecordStoreName, Facts extends Known>(
  database: Database,
  table: Table<Name, Facts>,
): RecordsReading<Facts> {
  const { store, shape } = table;
  const readable = (raws: readonly unknown[]): Facts[] =>
    raws.flatMap((raw) => {
      const parsed = shape.safeParse(raw);
      return parsed.success ? [parsed.data] : [];
    });
  const count = () => countIn(database, store);

  const page: RecordsReading<Facts>['page'] = async (after, limit = batchSize) => {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const [keys, raws] = await database.read([store], (tx) => {
      const rows = tx.objectStore(store);
      return Promise.all([rows.getAllKeys(range, limit), rows.getAll(range, limit)]);
    });
    const last = keys.at(-1);
    return {
      rows: readable(raws),
      ...(keys.length >= limit && typeof last === 'string' && { next: last }),
    };
  };

  return {
    page,
    readAll: (onBatch, signal) => throughPages(page, count, onBatch, signal),
    async readSince(seenAt) {
      const [raws, total] = await database.read([store], (tx) => {
        const rows = tx.objectStore(store);
        return Promise.all([rows.index('seen').getAll(IDBKeyRange.lowerBound(seenAt)), rows.count()]);
      });
      return { rows: readable(raws), total };
    },
    readOne: (key) => readRecord(database, table, key),
  };
}

function countIn(database: Database, store: RecordStoreName): Promise<number> {
  return database.read([store], (tx) => tx.objectStore(store).count());
}

/** Page after page. Each is a request of its own, so that others have their turn between them. */
async function throughPages<Facts>(
  page: RecordsReading<Facts>['page'],
  count: () => Promise<number>,
  onBatch: OnBatch<Facts>,
  signal: AbortSignal,
): Promise<void> {
  const total = await count();
  let done = 0;
  let after: string | undefined;
  do {
    const { rows, next } = await page(after);
    done = next === undefined ? total : done + batchSize;
    after = next;
    onBatch(rows, done, total);
  } while (after !== undefined && !signal.aborted);
}
