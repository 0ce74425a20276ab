import type { RunStore } from '../runs/ports';
import { isSettled, type Run, sameIntentKey } from '../runs/run';
import { dueAt } from '../runs/schedule';
import type { Database } from './database';
import { runShape } from './run-shape';
import type { RunRow } from './schema';
import { changeOne, putIn, readIn, readMany, readOne, type Table } from './table';

const table: Table<'runs', Run> = { store: 'runs', shape: runShape, row: runRow, durability: 'strict' };

/** The run with its index fields. A field that does not apply is absent, so that its index stays small. */
export function runRow(run: Run): RunRow {
  const due = dueAt(run);
  return {
    ...run,
    ...(due !== undefined && { dueAt: due }),
    ...(!isSettled(run) && { intentKey: sameIntentKey(run, run.subjectKey) }),
  };
}

/** Runs in IndexedDB; see `RunStore` for what each method promises. */
export function createRunStore(database: Database): RunStore {
  return {
    add: (run, inPlaceOf) =>
      database.write(
        ['runs', 'quarantine'],
        async (tx) => {
          const known = await readIn(database, tx, table, run.runId);
          if (known) return known;
          const old = inPlaceOf && (await readIn(database, tx, table, inPlaceOf.runId));
          const settled = old && inPlaceOf.settle(old);
          if (settled && settled !== old) await putIn(tx, table, settled);
          const { intentKey } = runRow(run);
          const rivals = intentKey
            ? await tx.objectStore('runs').index('unsettled').getAllKeys(intentKey)
            : [];
          for (const runId of rivals) {
            const same = await readIn(database, tx, table, runId);
            if (same) return same;
          }
          return putIn(tx, table, run);
        },
        { durability: 'strict' },
      ),
    read: (runId) => readOne(database, table, runId),
    change: (runId, change) => changeOne(database, table, runId, (run) => run && change(run)),
    due: (now, limit) =>
      readMany(database, table, { index: 'due', range: IDBKeyRange.upperBound(now), limit }),
    nextDueAt: () =>
      database.read(['runs'], async (tx) => {
        const first = await tx.objectStore('runs').index('due').openKeyCursor();
        return first?.key;
      }),
    unsettled: async () => {
      const runs = await readMany(database, table, { index: 'unsettled' });
      return runs.sort((a, b) => a.createdAt - b.createdAt);
    },
    ofSubject: (subjectKey, limit) =>
      readMany(database, table, {
        index: 'subject',
        // An array sorts after every number, so this takes in all times.
        range: IDBKeyRange.bound([subjectKey], [subjectKey, []]),
        direction: 'prev',
        limit,
      }),
    latest: (limit) => readMany(database, table, { index: 'created', direction: 'prev', limit }),
  };
}

/** Where a page of runs begins: after this one, by time and then by id, since many may be made in one moment. */
export type RunPlace = Pick<Run, 'createdAt' | 'runId'>;

/** For pages that show every run there is: the newest, then the `limit` ones after each place. By index. */
export function createRunHistory(database: Database) {
  return {
    async page(after: RunPlace | undefined, limit: number): Promise<{ runs: Run[]; next?: RunPlace }> {
      const rows = await database.read(['runs'], async (tx) => {
        const found: { place: RunPlace; raw: unknown }[] = [];
        const range = after && IDBKeyRange.upperBound(after.createdAt);
        for await (const { key, primaryKey, value } of tx
          .objectStore('runs')
          .index('created')
          .iterate(range, 'prev')) {
          if (after && key === after.createdAt && primaryKey >= after.runId) continue;
          found.push({ place: { createdAt: key, runId: primaryKey }, raw: value });
          if (found.length >= limit) break;
        }
        return found;
      });
      // Records that cannot be read are left out; the background puts them aside when it meets them.
      const runs = rows.flatMap(({ raw }) => runShape.safeParse(raw).data ?? []);
      const last = rows.at(-1)?.place;
      return { runs, ...(last && rows.length >= limit && { next: last }) };
    },
  };
}
