import { browser } from 'wxt/browser';
import type { Database } from './database';
import { storeNames } from './schema';

/**
 * Forgets everything: every object store in one durable transaction (keys first of all), then the storage areas. Clears
 * rather than deletes the database: deleting waits for every open page to let go of it. All are tried even if one fails;
 * the first failure is then thrown.
 */
export async function eraseEverything(database: Database): Promise<void> {
  const outcomes = await Promise.allSettled([
    database.write(
      [...storeNames],
      async (tx) => {
        await Promise.all(storeNames.map((name) => tx.objectStore(name).clear()));
      },
      { durability: 'strict' },
    ),
    browser.storage.local.clear(),
    browser.storage.session.clear(),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
