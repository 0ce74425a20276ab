import { failureCodes } from '../failure';
import type { Gate, GateStore } from '../runs/ports';
import { z } from '../schema';
import type { Database } from './database';
import { failure, moment, provider, version } from './shapes';
import { readOne, type Table, writeOne } from './table';

/** The version is the row's own; gates on their way in have none yet. */
const shape: z.ZodMiniType<Gate> = z.pipe(
  z.object({
    v: z._default(version, 1),
    provider,
    lastRequestAt: moment,
    blockedUntil: moment,
    failures: z.int(),
    because: z.exactOptional(z.enum(failureCodes)),
    reason: z.exactOptional(z.string()),
    stopped: z.exactOptional(failure),
  }),
  z.transform(({ v: _, ...gate }): Gate => gate),
);

const table: Table<'gates', Gate> = { store: 'gates', shape, row: (gate) => ({ v: 1, ...gate }) };

/** Gates in IndexedDB: they outlive the worker, so a new one does not storm a service that asked for quiet. */
export function createGateStore(database: Database): GateStore {
  return {
    read: (provider) => readOne(database, table, provider),
    write: (gate) => writeOne(database, table, gate),
  };
}
