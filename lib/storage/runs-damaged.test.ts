import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../runs/run';
import { type Database, openDatabase } from './database';
import { createRunStore, runRow } from './runs';
import { aRun } from './sample-run';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID(), now: () => 777 });
});
afterEach(() => database.close());

const all = () => createRunStore(database).latest(1_000);

describe('a damaged row', () => {
  const damages: readonly { what: string; raw: object }[] = [
    { what: 'another version', raw: { ...runRow(aRun({}, 'x')), v: 2 } },
    { what: 'an unknown state', raw: { ...runRow(aRun({}, 'x')), status: { state: 'flying' } } },
    { what: 'an unknown operation', raw: { ...runRow(aRun({}, 'x')), operation: 'constructor' } },
    { what: 'an input of another operation', raw: { ...runRow(aRun({}, 'x')), operation: 'reactToPost' } },
    { what: 'no subject', raw: { ...runRow(aRun({}, 'x')), subject: undefined } },
  ];

  test.each(damages)('with $what never breaks a list and is kept aside as it was', async ({ raw }) => {
    const reports: string[] = [];
    const watched: Database = { ...database, report: (problem) => reports.push(problem.message) };
    const store = createRunStore(watched);
    const bad = { ...raw, runId: 'bad' };
    const good = await store.add(aRun());
    await database.write(['runs'], (tx) => tx.objectStore('runs').put(bad as Run)); // as another program left it
    expect((await store.latest(10)).map((run) => run.runId)).toEqual([good.runId]);
    const [aside, rest] = await database.read(['quarantine', 'runs'], (tx) =>
      Promise.all([tx.objectStore('quarantine').getAll(), tx.objectStore('runs').getAllKeys()]),
    );
    expect(aside).toEqual([{ v: 1, store: 'runs', key: 'bad', raw: bad, at: 777 }]);
    expect(rest).toEqual([good.runId]);
    expect(reports).toHaveLength(1);
    expect(reports[0]).not.toContain('ada-park');
  });

  test('is met by every way of reading without a throw', async () => {
    const store = createRunStore(database);
    const wreck = async () => {
      const raw = { ...runRow(aRun({}, 'x')), runId: 'bad', attempt: 'many' };
      await database.write(['runs'], (tx) => tx.objectStore('runs').put(raw as never));
    };
    const ways = [
      () => store.read('bad'),
      () => store.change('bad', (run) => run),
      () => store.due(1_000, 5),
      () => store.unsettled(),
      () => store.ofSubject('person:ada-park-x', 5),
    ];
    for (const way of ways) {
      await wreck();
      expect(await way()).toSatisfy((answer) => answer === undefined || answer.length === 0);
      expect(await all()).toEqual([]);
    }
    await wreck();
    const same = aRun({}, 'x');
    expect((await store.add(same)).runId).toBe(same.runId);
  });
});
