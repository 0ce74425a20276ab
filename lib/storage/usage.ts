import { failed } from '../failure';
import { usageCategories } from '../linkedin/operations/operation';
import type { ProviderId } from '../providers/about';
import { z } from '../schema';
import { type Day, dayOf, type EpochMs, startOfDay } from '../time';
import { compact, oldestDay } from '../usage/compact';
import type { GivenNotice } from '../usage/notices';
import type { UsageMonthRow, UsageRow } from '../usage/usage-row';
import type { Database } from './database';
import { day, moment, provider, version } from './shapes';
import { putIn, readMany, type Table } from './table';

const categories = [...usageCategories, 'actions'] as const;
const category = z.enum(categories);
const count = z.int().check(z.gte(0));

const shape: z.ZodMiniType<UsageRow> = z.object({
  v: version,
  provider,
  category,
  day,
  count,
  times: z.exactOptional(z.array(moment)),
  asOf: z.exactOptional(moment),
});

const monthShape: z.ZodMiniType<UsageMonthRow> = z.object({
  v: version,
  provider,
  category,
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  count,
  through: day,
});

const noticeShape: z.ZodMiniType<GivenNotice> = z.object({
  v: version,
  provider,
  counts: z.enum([...categories, 'requests']),
  window: z.enum(['minute', 'day', 'week', 'month']),
  from: moment,
  threshold: z.literal([50, 75, 90, 100]),
});

const table: Table<'usage', UsageRow> = { store: 'usage', shape, row: (usage) => usage };
const months: Table<'usageMonths', UsageMonthRow> = {
  store: 'usageMonths',
  shape: monthShape,
  row: (month) => month,
};
const notices: Table<'usageNotices', GivenNotice> = {
  store: 'usageNotices',
  shape: noticeShape,
  row: (notice) => notice,
};

export type UsageStore = {
  /**
   * Replaces everything known of the provider on `days` by `rows`, in one transaction: a day without a row becomes a
   * day without actions. Other days and providers stay. Throws `Failed('bug')` for a row that lies outside.
   */
  write(provider: ProviderId, days: readonly Day[], rows: readonly UsageRow[]): Promise<void>;
  /** All providers' rows from the first to the last day, both included; oldest first. By index. */
  usageBetween(fromDay: Day, toDay: Day): Promise<UsageRow[]>;
  /** The days that are kept one by one, and tomorrow: for an account further east it may have begun. */
  keptDays(now: EpochMs): Promise<UsageRow[]>;
  /** Puts days that are over for long into their months, in one transaction. Once a day is often enough. */
  compact(now: EpochMs): Promise<void>;
  /** What is left of days that are over for long, by service and month. */
  months(): Promise<UsageMonthRow[]>;
  /** What the user was told of limits, for `noticesDue`. */
  noticesGiven(): Promise<GivenNotice[]>;
  rememberNotices(given: readonly GivenNotice[]): Promise<void>;
  /** Forgets a provider, when it is disconnected. */
  remove(provider: ProviderId): Promise<void>;
};

/** Usage in IndexedDB, a row a provider, category and day, and beneath a row a month. */
export function createUsageStore(database: Database): UsageStore {
  const usageBetween: UsageStore['usageBetween'] = async (fromDay, toDay) =>
    fromDay > toDay
      ? []
      : readMany(database, table, { index: 'day', range: IDBKeyRange.bound(fromDay, toDay) });
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
    usageBetween,
    keptDays: (now) => usageBetween(oldestDay(now), dayOf(startOfDay(now, -1))),
    async compact(now) {
      const old = IDBKeyRange.upperBound(oldestDay(now), true);
      await database.write(['usage', 'usageMonths'], async (tx) => {
        const days = tx.objectStore('usage');
        const raw = await days.index('day').getAll(old);
        if (raw.length === 0) return;
        const known = await tx.objectStore('usageMonths').getAll();
        // Rows of either store that cannot be read stay where they are, for whoever reads them to put aside.
        const done = compact(readable(shape, raw), readable(monthShape, known), now);
        for (const month of done.months) await putIn(tx, months, month);
        for (const { provider, day, category } of done.gone) await days.delete([provider, day, category]);
      });
    },
    months: () => readMany(database, months),
    noticesGiven: () => readMany(database, notices),
    rememberNotices: (given) =>
      database.write(['usageNotices'], async (tx) => {
        for (const notice of given) await putIn(tx, notices, notice);
      }),
    remove: (provider) =>
      database.write(['usage', 'usageMonths', 'usageNotices'], async (tx) => {
        await tx.objectStore('usage').delete(allBelow([provider]));
        await tx.objectStore('usageMonths').delete(allBelow([provider]));
        await tx.objectStore('usageNotices').delete(allBelow([provider]));
      }),
  };
}

function readable<Row>(shape: z.ZodMiniType<Row>, rows: readonly unknown[]): Row[] {
  return rows.flatMap((row) => {
    const parsed = shape.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** All keys that begin with `start`: an array sorts after every string. */
function allBelow(start: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}
