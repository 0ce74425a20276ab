import type { Budget } from '../campaigns/budget';
import { z } from '../schema';
import type { EpochMs } from '../time';
import type { Database } from './database';
import { moment, version } from './shapes';
import { putIn, readOne, type Table, writeOne } from './table';

/** An answer of Konnector's, under the question's name (`lib/campaigns/keys.ts`). Its own shape is the reader's to check. */
export type KeptAnswer = { v: 1; key: string; at: EpochMs; value: unknown };

/** Answers kept at most; the oldest go first. Each is a screen of figures, a few kilobytes. */
const mostKept = 60;

const table: Table<'campaigns', KeptAnswer> = {
  store: 'campaigns',
  shape: z.object({ v: version, key: z.string(), at: moment, value: z.unknown() }),
  row: (answer) => answer,
};

const window = z.exactOptional(
  z.object({ limit: z.exactOptional(z.number()), left: z.number(), at: moment }),
);
const budgets: Table<'budgets', Budget> = {
  store: 'budgets',
  shape: z.object({
    v: version,
    of: z.string(),
    minute: window,
    day: window,
    stopped: z.exactOptional(z.object({ until: moment, window: z.enum(['minute', 'day']) })),
  }),
  row: (budget) => ({ ...budget, provider: 'konnector' }),
};

export type CampaignStore = {
  read(key: string): Promise<Pick<KeptAnswer, 'at' | 'value'> | undefined>;
  keep(key: string, value: unknown, at: EpochMs): Promise<void>;
  /** Another key sees other campaigns. */
  clear(): Promise<void>;
};

/** What Konnector told, with its age, so that a page can paint before it asks. Filled by the background. */
export function createCampaignStore(database: Database): CampaignStore {
  return {
    read: (key) => readOne(database, table, key),
    keep: (key, value, at) =>
      database.write(['campaigns'], async (tx) => {
        await putIn(tx, table, { v: 1, key, at, value });
        const store = tx.objectStore('campaigns');
        const byAge = store.index('at');
        // Times ahead of this one are of before the clock was set back: they are the oldest, not the newest.
        const ahead = await byAge.getAllKeys(IDBKeyRange.lowerBound(at, true));
        const kept = [...ahead, ...(await byAge.getAllKeys(IDBKeyRange.upperBound(at)))];
        for (const old of kept.slice(0, -mostKept)) await store.delete(old);
      }),
    clear: () => database.write(['campaigns'], (tx) => tx.objectStore('campaigns').clear()),
  };
}

/** How many requests may still go out to Konnector; outlives the worker. */
export function createBudgetStore(database: Database) {
  return {
    read: () => readOne(database, budgets, 'konnector'),
    write: (budget: Budget) => writeOne(database, budgets, budget),
    clear: () => database.write(['budgets'], (tx) => tx.objectStore('budgets').clear()),
  };
}
