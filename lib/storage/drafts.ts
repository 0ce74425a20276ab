import { z } from '../schema';
import type { EpochMs } from '../time';
import type { Database } from './database';
import { moment, version } from './shapes';
import { readMany, readOne, type Table, writeOne } from './table';

/** The longest draft kept, in characters: a custom workflow of some thousand lines. */
export const longestDraft = 200_000;

/**
 * What was typed last somewhere, to be found again: an operation's form (its values as JSON) under the operation's name,
 * the custom workflow (its text) under `workflow`. Never a key: no such field is kept here.
 */
export type Draft = { v: 1; key: string; text: string; at: EpochMs };

const table: Table<'drafts', Draft> = {
  store: 'drafts',
  shape: z.object({
    v: version,
    key: z.string().check(z.maxLength(100)),
    text: z.string().check(z.maxLength(longestDraft)),
    at: moment,
  }),
  row: (draft) => draft,
};

export type DraftStore = {
  read(key: string): Promise<string | undefined>;
  readAll(): Promise<readonly Draft[]>;
  keep(key: string, text: string): Promise<void>;
};

/** Drafts in IndexedDB. */
export function createDraftStore(database: Database): DraftStore {
  return {
    read: async (key) => (await readOne(database, table, key))?.text,
    readAll: () => readMany(database, table),
    keep: (key, text) => writeOne(database, table, { v: 1, key, text, at: database.now() }),
  };
}
