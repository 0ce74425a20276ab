import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Budget } from '../campaigns/budget';
import { type CampaignStore, createBudgetStore, createCampaignStore } from './campaigns';
import { type Database, openDatabase } from './database';

let name: string;
let database: Database;
let store: CampaignStore;
const reports: string[] = [];
const open = (): Database =>
  openDatabase({ name, now: () => 7, report: ({ message }) => reports.push(message) });

beforeEach(() => {
  reports.length = 0;
  name = crypto.randomUUID();
  database = open();
  store = createCampaignStore(database);
});
afterEach(() => database.close());

const aside = () => database.read(['quarantine'], (tx) => tx.objectStore('quarantine').getAll());
const keys = () => database.read(['campaigns'], (tx) => tx.objectStore('campaigns').getAllKeys());
/** Puts something there that is no row, or no row of ours. */
const put = (where: 'campaigns' | 'budgets', row: unknown) =>
  database.write([where], (tx) => tx.objectStore(where).put(row as never));

describe('an answer', () => {
  test('is kept with its age, as it came, whatever it is', async () => {
    const values = [{ a: [1, { b: null }] }, [], 'text', 0, false, null];
    for (const [index, value] of values.entries()) await store.keep(`question ${index}`, value, index);
    for (const [index, value] of values.entries())
      expect(await store.read(`question ${index}`)).toMatchObject({ at: index, value });
    expect(await store.read('never asked')).toBeUndefined();
  });

  test('takes the place of the last one to that question', async () => {
    await store.keep('filters', 'old', 1);
    await store.keep('filters', 'new', 2);
    expect(await store.read('filters')).toMatchObject({ at: 2, value: 'new' });
    expect(await keys()).toEqual(['filters']);
  });

  test('is one of sixty at most: the oldest goes when there are more', async () => {
    for (let at = 1; at <= 60; at++) await store.keep(`q${at}`, at, at);
    // Asked anew, the first is the youngest.
    await store.keep('q1', 'again', 61);
    expect(await keys()).toHaveLength(60);
    await store.keep('q61', 61, 62);
    await store.keep('q62', 62, 63);
    expect(await keys()).toHaveLength(60);
    expect(await store.read('q2')).toBeUndefined();
    expect(await store.read('q3')).toBeUndefined();
    expect(await store.read('q1')).toMatchObject({ value: 'again' });
    expect(await store.read('q4')).toMatchObject({ value: 4 });
  });

  test('finds room after the clock was set back', async () => {
    for (let at = 1_000; at < 1_060; at++) await store.keep(`q${at}`, at, at);
    await store.keep('first', 1, 5);
    await store.keep('second', 2, 6);
    expect(await store.read('first')).toMatchObject({ at: 5 });
    expect(await store.read('second')).toMatchObject({ at: 6 });
    expect(await keys()).toHaveLength(60);
  });

  test('goes with all others when they are cleared', async () => {
    await store.keep('filters', 1, 1);
    await store.keep('campaign r1', 1, 1);
    await store.clear();
    expect(await keys()).toEqual([]);
  });

  test.each([
    ['of a later version', { v: 2, key: 'filters', at: 1, value: 'canary' }],
    ['without its age', { v: 1, key: 'filters', value: 'canary' }],
    ['with an age that is none', { v: 1, key: 'filters', at: 'yesterday', value: 'canary' }],
  ])('%s is put aside, and named without being quoted', async (_, row) => {
    await put('campaigns', row);
    expect(await store.read('filters')).toBeUndefined();
    expect(await aside()).toMatchObject([{ store: 'campaigns', key: 'filters', raw: row, at: 7 }]);
    expect(await keys()).toEqual([]);
    expect(reports.join()).not.toContain('canary');
    await store.keep('filters', 'good', 2);
    expect(await store.read('filters')).toMatchObject({ value: 'good' });
  });
});

describe('the budget', () => {
  const budget: Budget = {
    ...{ v: 1, of: ' a1b2' },
    minute: { limit: 100, left: 97, at: 5 },
    day: { left: 4_120, at: 5 },
    stopped: { until: 99, window: 'day' },
  };

  test('is none until it is written, and is there for whoever opens the database next', async () => {
    expect(await createBudgetStore(database).read()).toBeUndefined();
    await createBudgetStore(database).write(budget);
    database.close();
    const next = open();
    expect(await createBudgetStore(next).read()).toEqual(budget);
    next.close();
  });

  test('forgets what the next one does not say', async () => {
    const budgets = createBudgetStore(database);
    await budgets.write(budget);
    await budgets.write({ v: 1, of: '' });
    expect(await budgets.read()).toEqual({ v: 1, of: '' });
  });

  test.each<[string, object]>([
    ['of a later version', { v: 2 }],
    ['of nobody', { of: undefined }],
    ['with text for a number', { minute: { left: '3', at: 5 } }],
    ['that is not a number', { day: { left: Number.NaN, at: 5 } }],
    ['stopped for a window nobody knows', { stopped: { until: 9, window: 'week' } }],
  ])('%s is put aside, and is none', async (_, change) => {
    const row = { ...budget, provider: 'konnector', ...change };
    await put('budgets', row);
    const budgets = createBudgetStore(database);
    expect(await budgets.read()).toBeUndefined();
    expect(await aside()).toMatchObject([{ store: 'budgets', key: 'konnector', raw: row }]);
    await budgets.write(budget);
    expect(await budgets.read()).toEqual(budget);
  });
});
