import type { DurationStore } from '../runs/ports';
import { z } from '../schema';
import type { Database } from './database';
import type { DurationsRecord } from './schema';
import { operationName, version } from './shapes';
import { changeOne, readOne, type Table } from './table';

/** Successes remembered per operation: enough for a steady median, few enough to follow a service that changes. */
const remembered = 15;

const shape: z.ZodMiniType<DurationsRecord> = z.object({
  v: version,
  operation: operationName,
  lastMs: z.array(z.number().check(z.gte(0))),
});

const table: Table<'durations', DurationsRecord> = { store: 'durations', shape, row: (record) => record };

/** Durations in IndexedDB. */
export function createDurationStore(database: Database): DurationStore {
  return {
    usualMs: async (operation) => median((await readOne(database, table, operation))?.lastMs ?? []),
    record: async (operation, ms) => {
      // A clock set back gives a negative time: no measurement.
      if (!(ms >= 0)) return;
      await changeOne(
        database,
        table,
        operation,
        (record): DurationsRecord => ({
          v: 1,
          operation,
          lastMs: [...(record?.lastMs ?? []), ms].slice(-remembered),
        }),
      );
    },
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
