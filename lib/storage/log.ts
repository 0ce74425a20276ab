import { type Failure, type FailureCode, failureCodes } from '../failure';
import { z } from '../schema';
import type { EpochMs } from '../time';
import type { Database } from './database';
import { moment, version } from './shapes';
import { putIn, readIn, readMany, type Table } from './table';

/** One distinct failure: what went wrong while doing what, how often, since when. */
export type LogEntry = {
  v: 1;
  /** Code and doing. */
  id: string;
  code: FailureCode;
  doing: string;
  reason?: string;
  /** The newest message, scrubbed and shortened. */
  message: string;
  count: number;
  firstAt: EpochMs;
  lastAt: EpochMs;
};

/** Distinct failures kept; the one not seen for the longest time goes first. */
const capacity = 500;

const shape: z.ZodMiniType<LogEntry> = z.object({
  v: version,
  id: z.string(),
  code: z.enum(failureCodes),
  doing: z.string(),
  reason: z.exactOptional(z.string()),
  message: z.string(),
  count: z.int(),
  firstAt: moment,
  lastAt: moment,
});

const table: Table<'log', LogEntry> = { store: 'log', shape, row: (entry) => entry };

export type LogStore = {
  /** Notes a failure. `true` when this one was not known: worth a line on the console (once per distinct failure). */
  write(failure: Failure, doing: string): Promise<boolean>;
  /** Last seen first. */
  readLatest(limit: number): Promise<LogEntry[]>;
};

/**
 * The log in IndexedDB. `scrub` blots out secrets by value (`vault/redact`) in everything that comes from outside before
 * it is written.
 */
export function createLogStore(database: Database, scrub: (text: string) => string): LogStore {
  return {
    write: (failure, doing) =>
      database.write(['log', 'quarantine'], async (tx) => {
        const id = `${failure.code} ${doing}`;
        const known = await readIn(database, tx, table, id);
        const now = database.now();
        await putIn(tx, table, {
          v: 1,
          id,
          code: failure.code,
          doing,
          ...(failure.reason !== undefined && { reason: scrub(failure.reason).slice(0, 80) }),
          message: scrub(failure.message).slice(0, 200),
          count: (known?.count ?? 0) + 1,
          firstAt: known?.firstAt ?? now,
          lastAt: now,
        });
        if (known) return false;
        const log = tx.objectStore('log');
        const surplus = (await log.count()) - capacity;
        const oldest = surplus > 0 ? await log.index('lastAt').getAllKeys(null, surplus) : [];
        for (const key of oldest) await log.delete(key);
        return true;
      }),
    readLatest: (limit) => readMany(database, table, { index: 'lastAt', direction: 'prev', limit }),
  };
}
