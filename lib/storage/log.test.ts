import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redact } from '../vault/redact';
import { type Database, openDatabase } from './database';
import { createLogStore } from './log';

let now = 0;
let database: Database;
beforeEach(() => {
  now = 0;
  database = openDatabase({ name: crypto.randomUUID(), now: () => now });
});
afterEach(() => database.close());

const scrub = (text: string) => redact(text, ['canary-123456']);

test('the same failure while doing the same is one entry that counts', async () => {
  const log = createLogStore(database, scrub);
  const news: boolean[] = [];
  for (const message of ['first', 'second', 'third']) {
    now += 10;
    news.push(await log.write({ code: 'timeout', message }, 'polling a run'));
  }
  news.push(await log.write({ code: 'timeout', message: 'first' }, 'checking a status'));
  expect(news).toEqual([true, false, false, true]);
  const entry = (await log.readLatest(9)).find(({ doing }) => doing === 'polling a run');
  expect(entry).toEqual({
    v: 1,
    id: 'timeout polling a run',
    code: 'timeout',
    doing: 'polling a run',
    message: 'third',
    count: 3,
    firstAt: 10,
    lastAt: 30,
  });
});

test('no secret gets in, and no text of any length', async () => {
  const log = createLogStore(database, scrub);
  const reason = 'bad canary-123456';
  await log.write({ code: 'bad-reply', message: `${'x'.repeat(190)} canary-123456`, reason }, 'reading');
  const [entry] = await log.readLatest(1);
  expect(JSON.stringify(entry)).not.toContain('canary');
  expect(entry?.message.length).toBeLessThanOrEqual(200);
});

test('500 distinct failures are kept; the one not seen for the longest time goes first', async () => {
  const log = createLogStore(database, scrub);
  const fail = (number: number) => {
    now += 1;
    return log.write({ code: 'bug', message: 'm' }, `step ${number}`);
  };
  for (let number = 0; number < 500; number += 1) await fail(number);
  await fail(0);
  await fail(500);
  const kept = (await log.readLatest(1_000)).map(({ doing }) => doing);
  expect(kept).toHaveLength(500);
  expect(kept.slice(0, 2)).toEqual(['step 500', 'step 0']);
  expect(kept).not.toContain('step 1');
});
