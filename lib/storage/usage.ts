import { failed } from '../failure';
import { usageCategories } from '../linkedin/operations/operation';
import type { ProviderId } from '../providers/about';
import { z } from '../schema';
import type { Day } from '../time';
import type { UsageRow } from '../usage/usage-row';
import type { Database } from './database';
import { day, provider, version } from './shapes';
import { putIn, readMany, type Table } from './table';

const shape: z.ZodMiniType<UsageRow> = z.object({
  v: version,
  provider,
  category: z.enum([...usageCategories, 'actions']),
  day,
  count: z.int().check(z.gte(0)),
});

const table: Table<'usage', UsageRow> = { store: 'usage', shape, row: (usage) => usage };

export type UsageStore = {
  /**
   * Replaces everything known of the provider on `days` by `rows`, in one transaction: a day without a row becomes a
   * day without actions. Other days and providers stay. Throws `Failed('bug')` for a row that lies outside.
   */
  write(provider: ProviderId, days: readonly Day[], rows: readonly UsageRow[]): Promise<void>;
  /** All providers' rows from the first to the last day, both included; oldest first. By index. */
  usageBetween(fromDay: Day, toDay: Day): Promise<UsageRow[]>;
  /** Forgets a provider, when it is disconnected. */
  remove(provider: ProviderId): Promise<void>;
};

/** Usage in IndexedDB, a row a provider, category and day. */
export function createUsageStore(database: Database): UsageStore {
  return {
    write: async (provider, days, rows) => {
      if (rows.some((row) => row.provider !== provider || !days.includes(row.day))) {
        throw failed('bug', 'Usage of another provider or day');
      }
      await database.write(['usage'], async (tx) => {
        for (const day of days) await tx.objectStore('usage').delete(allBelow([provider, day]));
        for (const row of rows) await putIn(tx, table, row);
      });
    },
    usageBetween: (fromDay, toDay) =>
      fromDay > toDay
        ? Promise.resolve([])
        : readMany(database, table, { index: 'day', range: IDBKeyRange.bound(fromDay, toDay) }),
    remove: (provider) =>
      database.write(['usage'], (tx) => tx.objectStore('usage').delete(allBelow([provider]))),
  };
}

/** All keys that begin with `start`: an array sorts after every string. */
function allBelow(start: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}
