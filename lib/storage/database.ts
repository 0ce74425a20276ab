import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Failed, type Failure, failed } from '../failure';
import type { EpochMs } from '../time';
import { databaseVersion, migrate } from './migrations';
import type { SidecarSchema, StoreName } from './schema';

export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<SidecarSchema, StoreName[], Mode>;

/**
 * A handle on the database. It opens on first use and again whenever the connection was lost: to an upgrade by a newer
 * version of the extension, or to the browser closing it.
 */
export type Database = {
  /** Runs `work` in one read-only transaction. Await nothing in it but requests of `tx`, or it commits early. */
  read<T>(stores: StoreName[], work: (tx: Transaction<'readonly'>) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction and resolves when it is committed. If `work` throws, nothing is written.
   * Throws `Failed('storage-full')` when there is no room.
   */
  write<T>(
    stores: StoreName[],
    work: (tx: Transaction<'readwrite'>) => Promise<T>,
    options?: { durability: 'strict' },
  ): Promise<T>;
  close(): void;
  now(): EpochMs;
  report(failure: Failure, doing: string): void;
};

export type DatabaseOptions = {
  name?: string;
  /** Version to bring it to; only tests of upgrades ask for another than today's. */
  version?: number;
  /** Clock for the time on quarantined records. */
  now?: () => EpochMs;
  /** Told of records put into quarantine and of upgrades that have to wait for another page of ours. */
  report?: (failure: Failure, doing: string) => void;
};

/** A handle on the database of this profile. Opening waits for the first use. */
export function openDatabase({
  name = 'sidecar',
  version = databaseVersion,
  now = Date.now,
  report = () => {},
}: DatabaseOptions = {}): Database {
  let connection: Promise<IDBPDatabase<SidecarSchema>> | undefined;

  const connect = (): Promise<IDBPDatabase<SidecarSchema>> => {
    const opening = openDB<SidecarSchema>(name, version, {
      upgrade: (db, oldVersion, _newVersion, tx) => migrate(db, oldVersion, tx),
      // Resolves by itself: every version of ours closes its connection on `blocking`.
      blocked: () =>
        report({ code: 'bug', message: 'Another page holds the old version.' }, 'opening storage'),
      blocking: () => close(),
      terminated: () => forget(opening),
    });
    opening.catch(() => forget(opening));
    return opening;
  };

  const forget = (lost: Promise<IDBPDatabase<SidecarSchema>>): void => {
    if (connection === lost) connection = undefined;
  };

  const close = (): void => {
    const open = connection;
    connection = undefined;
    // A connection that failed to open has told its caller; there is nothing to close.
    void open?.then(
      (db) => db.close(),
      () => {},
    );
  };

  const begin = async <Mode extends IDBTransactionMode>(
    stores: StoreName[],
    mode: Mode,
    options?: IDBTransactionOptions,
  ): Promise<Transaction<Mode>> => {
    connection ??= connect();
    const used = connection;
    const db = await used;
    try {
      return db.transaction(stores, mode, options);
    } catch (thrown) {
      // Closed between the two lines above, or by an upgrade whose event has not arrived: open anew, once.
      if (!(thrown instanceof Error) || thrown.name !== 'InvalidStateError') throw thrown;
      forget(used);
      connection ??= connect();
      return (await connection).transaction(stores, mode, options);
    }
  };

  return {
    read: async (stores, work) => settle(await begin(stores, 'readonly'), work),
    write: async (stores, work, options) => settle(await begin(stores, 'readwrite', options), work),
    close,
    now,
    report,
  };
}

type Settleable = { abort(): void; readonly done: Promise<void> };

/** The result of `work` once its transaction is committed; all or nothing. */
async function settle<Tx extends Settleable, T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  // `done` may reject while `work` still awaits a request of its own: the reason is kept for below.
  const ended = tx.done.then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (thrown) {
    try {
      tx.abort();
    } catch {
      // InvalidStateError: it has already ended, by itself or by the failed request.
    }
    const end = await ended;
    throw storageFailure(end?.reason) ?? storageFailure(thrown) ?? thrown;
  }
}

/** A full disk shows as the request's error or as the reason of the abort, depending on when it was noticed. */
function storageFailure(reason: unknown): Failed | undefined {
  const isFull =
    reason instanceof Error && (reason.name === 'QuotaExceededError' || /quota/i.test(reason.message));
  return isFull ? failed('storage-full', reason.message, { effect: 'none' }) : undefined;
}
