import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Gate } from '../runs/ports';
import { openDatabase } from './database';
import { createGateStore } from './gates';

test('a gate outlives the worker that wrote it', async () => {
  const name = crypto.randomUUID();
  const gate: Gate = {
    provider: 'konnector',
    lastRequestAt: 10,
    blockedUntil: 70,
    failures: 5,
    stopped: { code: 'unauthorized', message: 'Invalid key' },
  };
  const first = openDatabase({ name });
  await createGateStore(first).write(gate);
  first.close();
  const second = openDatabase({ name });
  expect(await createGateStore(second).read('konnector')).toEqual(gate);
  expect(await createGateStore(second).read('buena')).toBeUndefined();
  const { stopped: _, ...open } = gate;
  await createGateStore(second).write(open);
  expect(await createGateStore(second).read('konnector')).toEqual(open);
  second.close();
});

test('a gate of another version is put aside: the service is asked as if for the first time', async () => {
  const database = openDatabase({ name: crypto.randomUUID() });
  const foreign = { v: 2, provider: 'buena', lastRequestAt: 1, blockedUntil: 2, failures: 0 };
  await database.write(['gates'], (tx) => tx.objectStore('gates').put(foreign as never)); // of a later program
  expect(await createGateStore(database).read('buena')).toBeUndefined();
  const aside = await database.read(['quarantine'], (tx) => tx.objectStore('quarantine').getAll());
  expect(aside.map((record) => record.raw)).toEqual([foreign]);
  database.close();
});
