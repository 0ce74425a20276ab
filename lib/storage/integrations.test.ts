import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Integration } from '../integrations/integration';
import { type Database, openDatabase } from './database';
import { createIntegrationStore } from './integrations';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

const headline: NonNullable<Integration['status']>['headline'] = { key: 'appName' as never, with: ['3 h'] }; // any key

const full: Integration = {
  v: 1,
  provider: 'linked-api',
  connectedAt: 20,
  lastFour: { token: 'a1b2' },
  status: {
    health: 'attention',
    headline,
    notes: [headline],
    account: { id: '1', name: 'Ada Park', url: 'https://www.linkedin.com/in/ada-park' },
    plan: headline,
    premium: true,
    fix: { label: headline, url: 'https://app.linkedapi.io/' },
    allowances: [
      { counts: 'comments', window: 'day', used: 1, limit: 20, resetsAt: 99 },
      { counts: 'requests', window: 'minute' },
    ],
    lastActivityAt: 7,
  },
  checkedAt: 30,
  failure: { code: 'rate-limited', message: 'Slow down', retryAt: 90 },
  failedAt: 31,
  nextCheckAt: 60,
};
const bare: Integration = { v: 1, provider: 'buena', connectedAt: 10, lastFour: {}, nextCheckAt: 0 };

test('integrations read back whole, in the order they were connected', async () => {
  const store = createIntegrationStore(database);
  await store.write(full);
  await store.write(bare);
  expect(await store.read('linked-api')).toEqual(full);
  expect(await store.readAll()).toEqual([bare, full]);
});

test('two changes at once both count', async () => {
  const store = createIntegrationStore(database);
  await store.write(bare);
  await Promise.all([
    store.change('buena', (old) => ({ ...old, checkedAt: 5 })),
    store.change('buena', (old) => ({ ...old, nextCheckAt: 6 })),
  ]);
  expect(await store.read('buena')).toEqual({ ...bare, checkedAt: 5, nextCheckAt: 6 });
});

test('a check that ends after its integration was removed does not bring it back', async () => {
  const store = createIntegrationStore(database);
  await store.write(bare);
  await store.remove('buena');
  expect(await store.change('buena', (old) => ({ ...old, checkedAt: 5 }))).toBeUndefined();
  expect(await store.readAll()).toEqual([]);
});

test('one damaged integration does not hide the others', async () => {
  const store = createIntegrationStore(database);
  await store.write(full);
  const damaged = { ...bare, nextCheckAt: 'soon' };
  await database.write(['integrations'], (tx) => tx.objectStore('integrations').put(damaged as never)); // not one
  expect(await store.readAll()).toEqual([full]);
});
