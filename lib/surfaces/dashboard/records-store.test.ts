import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportedFile } from '../../export/export-file';
import { listedPerson, openedPerson } from '../../facts/people';
import { failed } from '../../failure';
import { type Database, openDatabase } from '../../storage/database';
import { createFactsStore } from '../../storage/facts';
import { createRecordsReading } from '../../storage/records-reading';
import type { Call } from '../popup-store';
import { people } from './record-kinds';
import { createRecordsStore, type RecordsPorts } from './records-store';

const at = new Date(2026, 10, 22, 15, 42).getTime();
let database: Database;
let life: AbortController;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  database.close();
});

/** A background that keeps what it is told, and tells that it did. */
function bench() {
  const facts = createFactsStore(database);
  const files: [string, string][] = [];
  let changed: () => Promise<void> = async () => {};
  let broken: Error | undefined;
  const handle = async (name: string, input: never): Promise<undefined> => {
    if (broken) throw broken;
    if (name === 'annotate') await facts.annotate(input);
    if (name === 'forgetRecords') {
      const { kind, keys }: { kind: 'person'; keys: string[] } = input;
      await facts.forget(kind, keys);
    }
    await changed();
  };
  let pause = (): Promise<void> => Promise.resolve();
  const ports: RecordsPorts<Parameters<typeof people.rowOf>[0]> = {
    reading: createRecordsReading(database).person,
    subscribe: (onChange) => {
      changed = onChange;
    },
    // The table of messages ties name, input and output together; a stand-in for all cannot.
    call: handle as unknown as Call,
    now: () => at,
    every: () => {},
    pause: () => pause(),
    save: (name, { parts }: ExportedFile) => files.push([name, parts.join('')]),
  };
  const store = createRecordsStore(people, ports, life.signal);
  const learn = async (slug: string, more: object = {}, seenAt = at): Promise<void> => {
    const publicUrl = `https://www.linkedin.com/in/${slug}`;
    await facts.learn(listedPerson({ name: slug, publicUrl, ...more }, { at: seenAt, runId: 'r' }));
  };
  return {
    facts,
    files,
    store,
    learn,
    changed: () => changed(),
    break: (error: Error | undefined) => {
      broken = error;
    },
    onPause: (work: () => Promise<void>) => {
      pause = work;
    },
    names: () => store.state.get().rows.map(({ name }) => name),
    row: (name: string) => store.state.get().rows.find((row) => row.name === name),
  };
}

describe('what is known', () => {
  test('is read whole at the start', async () => {
    const { store, learn, names } = bench();
    await learn('ada');
    await learn('bo');
    expect(store.state.get().stage).toBe('reading');
    await store.start();
    expect(store.state.get()).toMatchObject({ stage: 'whole', failure: undefined });
    expect(names()).toEqual(['ada', 'bo']);
  });

  test('follows what comes, what changes and what goes', async () => {
    const { store, learn, changed, names, row, facts } = bench();
    await learn('ada');
    await store.start();
    await learn('bo', {}, at - 5);
    await changed();
    expect(names()).toEqual(['ada', 'bo']);
    await learn('ada', { headline: 'Cartographer' }, at + 5);
    await changed();
    expect(row('ada')).toMatchObject({ headline: 'Cartographer', seenAt: at + 5 });
    await facts.forget('person', ['person:bo']);
    await changed();
    expect(names()).toEqual(['ada']);
  });

  test('draws nothing anew when a change was about something else', async () => {
    const { store, learn, changed } = bench();
    await learn('ada');
    await store.start();
    const { rows } = store.state.get();
    await changed();
    expect(store.state.get().rows).toBe(rows);
  });

  test('that cannot be read is a failure, and can be read again', async () => {
    const { store, learn, names } = bench();
    await learn('ada');
    const { read } = database;
    database.read = () => Promise.reject(failed('bug', 'disk trouble'));
    await store.start();
    expect(store.state.get().failure).toMatchObject({ message: 'disk trouble' });
    database.read = read;
    store.reload();
    await expect.poll(names).toEqual(['ada']);
    expect(store.state.get().failure).toBeUndefined();
  });

  test('prefers what the page of a person said', async () => {
    const { store, learn, facts, row } = bench();
    await learn('ada', { headline: 'From a list', location: 'Leeds' });
    const page = { name: 'ada', publicUrl: 'https://www.linkedin.com/in/ada', headline: 'From the page' };
    await facts.learn(openedPerson(page, { at, runId: 's' }));
    await store.start();
    expect(row('ada')).toMatchObject({ headline: 'From the page', location: 'Leeds', fetchedAt: at });
  });
});

describe('notes and tags', () => {
  test('are saved, shown and told', async () => {
    const { store, learn, row } = bench();
    await learn('ada');
    await store.start();
    await store.annotate('person:ada', { notes: ' Likes maps. ' });
    expect(store.state.get().notice).toEqual({ kind: 'saved', key: 'person:ada', what: 'notes' });
    await store.annotate('person:ada', { tags: ['fair'] });
    expect(row('ada')).toMatchObject({ notes: 'Likes maps.', tags: ['fair'] });
    expect(row('ada')?.words).toContain('likes maps.');
  });

  test('that cannot be saved are told at their row', async () => {
    const world = bench();
    await world.learn('ada');
    await world.store.start();
    world.break(failed('storage-full', 'no room'));
    await world.store.annotate('person:ada', { notes: 'x' });
    expect(world.store.state.get()).toMatchObject({
      busy: false,
      notice: { kind: 'failed', key: 'person:ada', failure: { code: 'storage-full' } },
    });
  });

  test('written on another page are there when the row is opened', async () => {
    const { store, learn, facts, row } = bench();
    await learn('ada');
    await store.start();
    await facts.annotate({ kind: 'person', key: 'person:ada', notes: 'Elsewhere.' });
    store.open('person:ada');
    await expect.poll(() => row('ada')?.notes).toBe('Elsewhere.');
  });
});

test('forgetting closes the row, removes it and says how many', async () => {
  const { store, learn, names } = bench();
  await learn('ada');
  await learn('bo');
  await store.start();
  store.open('person:ada');
  await store.forget(['person:ada']);
  expect(names()).toEqual(['bo']);
  expect(store.state.get()).toMatchObject({ open: undefined, notice: { kind: 'forgotten', count: 1 } });
});

describe('a file', () => {
  test('as CSV has the fields by their names, the notes and the tags', async () => {
    const { store, learn, files } = bench();
    await learn('ada', { headline: '=Cartographer', location: 'Leeds, UK' });
    await store.start();
    await store.annotate('person:ada', { notes: 'Call\nher', tags: ['fair', 'maps'] });
    await store.exportRows(store.state.get().rows, 'csv');
    expect(files[0]?.[0]).toBe('sidecar-people-2026-11-22.csv');
    const text = files[0]?.[1] ?? '';
    expect(text).toMatch(
      /^\uFEFFname,headline,position,company,location,.*,url,notes,tags,lastSeen,fetched\r\n/,
    );
    expect(text).toContain(`ada,'=Cartographer,,,"Leeds, UK",`);
    expect(text).toContain(`"Call\nher","fair, maps",2026-`);
    expect(store.state.get()).toMatchObject({ exporting: undefined, notice: { kind: 'exported', count: 1 } });
  });

  test('as JSON has tags as a list and the page that was fetched, and is not guarded', async () => {
    const { store, facts, files } = bench();
    const page = { name: '=ada', publicUrl: 'https://www.linkedin.com/in/ada', skills: [{ name: 'Maps' }] };
    await facts.learn(openedPerson(page, { at, runId: 's' }));
    await facts.annotate({ kind: 'person', key: 'person:ada', tags: ['fair'] });
    await store.start();
    await store.exportRows(store.state.get().rows, 'json');
    expect(JSON.parse(files[0]?.[1] ?? '')).toMatchObject([
      { name: '=ada', tags: ['fair'], notes: '', details: { skills: [{ name: 'Maps' }] } },
    ]);
  });

  test('that is cancelled is not written', async () => {
    const world = bench();
    await world.learn('ada');
    await world.store.start();
    world.onPause(async () => world.store.cancelExport());
    await world.store.exportRows(world.store.state.get().rows, 'csv');
    expect(world.files).toEqual([]);
    expect(world.store.state.get()).toMatchObject({
      exporting: undefined,
      notice: { kind: 'export-cancelled' },
    });
  });
});
