import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSettled, type Run, type RunStatus } from '../runs/run';
import { type Database, openDatabase } from './database';
import { createRunStore, runRow } from './runs';
import { aRun, failure, statuses } from './sample-run';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

const all = () => createRunStore(database).latest(1_000);

describe('rows', () => {
  test.each(statuses)(
    '$status.state is due at $dueAt and comes back as it went',
    async ({ status, dueAt }) => {
      const run = aRun({ status, dismissed: true });
      expect(runRow(run).dueAt).toBe(dueAt);
      expect('dueAt' in runRow(run)).toBe(dueAt !== undefined);
      expect('intentKey' in runRow(run)).toBe(!isSettled(run));
      const store = createRunStore(database);
      await store.add(run);
      expect(await store.read(run.runId)).toEqual(run);
    },
  );

  test('writing asks for strict durability', async () => {
    const asked: unknown[] = [];
    const watched: Database = {
      ...database,
      write: (stores, work, options) => {
        asked.push(options);
        return database.write(stores, work, options);
      },
    };
    const store = createRunStore(watched);
    const run = aRun();
    await store.add(run);
    await store.change(run.runId, (old) => ({ ...old, attempt: 1 }));
    expect(asked).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });

  test('a run that could not be read again is refused before it is written', async () => {
    const run: Run = {
      ...aRun(),
      operation: 'commentOnPost',
      input: { postUrl: 'elsewhere', text: 'private words' },
    };
    const adding = createRunStore(database).add(run);
    await expect(adding).rejects.toMatchObject({
      failure: { code: 'bug', message: 'Not a record of runs: input' },
    });
    expect(await all()).toEqual([]);
  });
});

describe('add', () => {
  test('twenty times the same runId at once is one row, the first', async () => {
    const store = createRunStore(database);
    const run = aRun();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, attempt) => store.add({ ...run, attempt })),
    );
    expect(await all()).toEqual([{ ...run, attempt: 0 }]);
    expect(new Set(answers.map((answer) => answer.attempt))).toEqual(new Set([0]));
  });

  test('the same intent under different ids, from two pages at once, is the same run', async () => {
    const name = crypto.randomUUID();
    const pages = [openDatabase({ name }), openDatabase({ name })];
    const stores = pages.map(createRunStore);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => stores[turn % 2]?.add(aRun({}, 'hello'))),
    );
    expect(new Set(answers.map((answer) => answer?.runId)).size).toBe(1);
    expect(await stores[0]?.latest(100)).toHaveLength(1);
    for (const page of pages) page.close();
  });

  test.each(statuses)(
    'while one is $status.state, a second of the same intent follows suit',
    async ({ status }) => {
      const store = createRunStore(database);
      const first = await store.add(aRun({ status }, 'hello'));
      const second = aRun({}, 'hello');
      expect((await store.add(second)).runId).toBe(isSettled(first) ? second.runId : first.runId);
    },
  );

  test('after the first is settled a new one is allowed', async () => {
    const store = createRunStore(database);
    const first = await store.add(aRun({}, 'hello'));
    await store.change(first.runId, (run) => ({ ...run, status: { state: 'failed', at: 200, failure } }));
    const second = aRun({}, 'hello');
    expect((await store.add(second)).runId).toBe(second.runId);
    expect(await all()).toHaveLength(2);
  });

  test('a repeated message never overwrites how its run ended', async () => {
    const store = createRunStore(database);
    const run = await store.add(aRun());
    const ended = await store.change(run.runId, (old) => ({
      ...old,
      status: { state: 'succeeded', at: 200, result: {}, problems: [] },
    }));
    expect(await store.add(run)).toEqual(ended);
    expect(await all()).toEqual([ended]);
  });

  test('another note to the same person is another intent', async () => {
    const store = createRunStore(database);
    const first = aRun({}, 'hello');
    const second: Run = {
      ...first,
      runId: 'other',
      operation: 'sendConnectionRequest',
      input: { personUrl: first.subject.url },
    };
    await store.add(first);
    expect((await store.add(second)).runId).toBe('other');
  });
});

describe('change', () => {
  test('of twenty workers claiming one run, one gets it', async () => {
    const store = createRunStore(database);
    const run = await store.add(aRun());
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, worker) =>
        store.change(run.runId, (found) =>
          found.status.state === 'queued'
            ? { ...found, status: { state: 'submitting', bootId: `boot-${worker}`, since: 300 } }
            : undefined,
        ),
      ),
    );
    const won = claims.filter((claim) => claim !== undefined);
    expect(won).toHaveLength(1);
    expect(await store.read(run.runId)).toEqual(won[0]);
  });

  test('twenty increments at once are all counted', async () => {
    const store = createRunStore(database);
    const run = await store.add(aRun());
    const increment = () => store.change(run.runId, (found) => ({ ...found, attempt: found.attempt + 1 }));
    await Promise.all(Array.from({ length: 20 }, increment));
    expect((await store.read(run.runId))?.attempt).toBe(20);
  });

  test('a change that throws leaves the run as it was', async () => {
    const store = createRunStore(database);
    const run = await store.add(aRun());
    const changing = store.change(run.runId, () => {
      throw new Error('no such event in this state');
    });
    await expect(changing).rejects.toThrow('no such event');
    expect(await store.read(run.runId)).toEqual(run);
  });

  test('an unknown run is not changed', async () => {
    expect(await createRunStore(database).change('nobody', (run) => run)).toBeUndefined();
    expect(await all()).toEqual([]);
  });
});

describe('lists', () => {
  test('due runs come earliest first, up to the moment, and nextDueAt is the first of them', async () => {
    const store = createRunStore(database);
    for (const until of [300, 100, 200, 400]) await store.add(aRun({ status: { state: 'held', until } }));
    await store.add(aRun({ status: { state: 'failed', at: 50, failure } }));
    const moments = (runs: Run[]) => runs.map(({ status }) => status.state === 'held' && status.until);
    expect(moments(await store.due(300, 10))).toEqual([100, 200, 300]);
    expect(moments(await store.due(300, 2))).toEqual([100, 200]);
    expect(await store.nextDueAt()).toBe(100);
  });

  test('nothing is due in an empty store or when all is settled', async () => {
    const store = createRunStore(database);
    expect(await store.nextDueAt()).toBeUndefined();
    await store.add(aRun({ status: { state: 'cancelled', at: 100, sent: false } }));
    expect(await store.nextDueAt()).toBeUndefined();
    expect(await store.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });

  test('unsettled ones, oldest first; of one subject and of all, newest first', async () => {
    const store = createRunStore(database);
    const settled: RunStatus = { state: 'failed', at: 1, failure };
    for (const createdAt of [30, 10, 20]) {
      await store.add(aRun({ createdAt }));
      await store.add(aRun({ createdAt, status: settled }, 'ada'));
    }
    const moments = (runs: Run[]) => runs.map((run) => run.createdAt);
    expect(moments(await store.unsettled())).toEqual([10, 20, 30]);
    expect(moments(await store.ofSubject('person:ada-park-ada', 2))).toEqual([30, 20]);
    expect(moments(await store.ofSubject('person:ada', 9))).toEqual([]);
    expect(moments(await store.latest(4))).toEqual([30, 30, 20, 20]);
  });
});
