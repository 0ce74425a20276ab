import { z } from '../schema';
import { defaultSettings, type Settings } from '../settings/settings';
import { accountLinksShape, badgeShape } from '../settings/usage-shapes';
import type { Database } from './database';
import { version } from './shapes';
import { changeOne, readOne, type Table } from './table';

const shape: z.ZodMiniType<Settings> = z.object({
  v: version,
  holdSeconds: z._default(z.int().check(z.gte(0), z.lte(30)), defaultSettings.holdSeconds),
  notifySucceeded: z._default(z.boolean(), defaultSettings.notifySucceeded),
  notifyFailed: z._default(z.boolean(), defaultSettings.notifyFailed),
  premiumNotes: z._default(z.boolean(), defaultSettings.premiumNotes),
  notifyUsage: z._default(z.boolean(), defaultSettings.notifyUsage),
  inactiveAfterHours: z._default(z.number().check(z.gt(0)), defaultSettings.inactiveAfterHours),
  accounts: z._default(accountLinksShape, defaultSettings.accounts),
  badge: z._default(badgeShape, defaultSettings.badge),
});

const table: Table<'settings', Settings> = {
  store: 'settings',
  shape,
  row: (settings) => ({ ...settings, id: 'settings' }),
};

export type SettingsStore = {
  /** What the user chose, defaults for the rest. */
  read(): Promise<Settings>;
  /** Changes the given ones and gives back all. Throws `Failed('bug')` for values out of bounds. */
  write(change: Partial<Omit<Settings, 'v'>>): Promise<Settings>;
};

/** Settings in IndexedDB. */
export function createSettingsStore(database: Database): SettingsStore {
  return {
    read: async () => (await readOne(database, table, 'settings')) ?? defaultSettings,
    write: async (change) => {
      const written = await changeOne(database, table, 'settings', (settings = defaultSettings) => ({
        ...settings,
        ...change,
      }));
      return written ?? defaultSettings;
    },
  };
}
