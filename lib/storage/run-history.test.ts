import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from './database';
import { createRunHistory, createRunStore, type RunPlace, runRow } from './runs';
import { aRun } from './sample-run';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

/** Every page after the other, as ids. */
async function pages(limit: number): Promise<string[][]> {
  const history = createRunHistory(database);
  const all: string[][] = [];
  let after: RunPlace | undefined;
  do {
    const page = await history.page(after, limit);
    all.push(page.runs.map(({ runId }) => runId));
    after = page.next;
  } while (after);
  return all;
}

test('pages go from the newest run to the oldest and name each once, though many were made in one moment', async () => {
  const store = createRunStore(database);
  const made = [100, 200, 200, 200, 200, 300];
  for (const [index, createdAt] of made.entries()) await store.add(aRun({ runId: `r${index}`, createdAt }));
  expect(await pages(2)).toEqual([['r5', 'r4'], ['r3', 'r2'], ['r1', 'r0'], []]);
  expect(await pages(4)).toEqual([
    ['r5', 'r4', 'r3', 'r2'],
    ['r1', 'r0'],
  ]);
});

test('a run that cannot be read is left out, and the pages after it still come', async () => {
  await database.write(['runs'], async (tx) => {
    for (const [index, createdAt] of [100, 200, 300].entries()) {
      const run = aRun({ runId: `r${index}`, createdAt });
      const row = runRow(run);
      if (index === 2) Object.assign(row, { v: 2 });
      void tx.objectStore('runs').put(row);
    }
  });
  expect(await pages(1)).toEqual([[], ['r1'], ['r0'], []]);
});

test('with no runs there is one empty page', async () => {
  expect(await pages(500)).toEqual([[]]);
});
