import type { Integration } from '../integrations/integration';
import type { ProviderId } from '../providers/about';
import type { Database } from './database';
import { integrationShape } from './integration-shape';
import { changeOne, readMany, readOne, removeOne, type Table, writeOne } from './table';

const table: Table<'integrations', Integration> = {
  store: 'integrations',
  shape: integrationShape,
  row: (integration) => integration,
};

export type IntegrationStore = {
  read(provider: ProviderId): Promise<Integration | undefined>;
  /** All that are set up, in the order they were. */
  readAll(): Promise<Integration[]>;
  write(integration: Integration): Promise<void>;
  /** In one transaction. Leaves a removed one removed: a check that ends late must not bring it back. */
  change(
    provider: ProviderId,
    change: (integration: Integration) => Integration | undefined,
  ): Promise<Integration | undefined>;
  remove(provider: ProviderId): Promise<void>;
};

/** Integrations in IndexedDB. */
export function createIntegrationStore(database: Database): IntegrationStore {
  return {
    read: (provider) => readOne(database, table, provider),
    readAll: async () => (await readMany(database, table)).sort((a, b) => a.connectedAt - b.connectedAt),
    write: (integration) => writeOne(database, table, integration),
    change: (provider, change) => changeOne(database, table, provider, (old) => old && change(old)),
    remove: (provider) => removeOne(database, table, provider),
  };
}
