import { createBudgetStore, createCampaignStore } from '../storage/campaigns';
import { createCredentialStore } from '../storage/credentials';
import { openDatabase } from '../storage/database';
import { createDraftStore } from '../storage/drafts';
import { createDurationStore } from '../storage/durations';
import { createFactsStore } from '../storage/facts';
import { createGateStore } from '../storage/gates';
import { createIntegrationStore } from '../storage/integrations';
import { createLogStore } from '../storage/log';
import { createRunStore } from '../storage/runs';
import { createSettingsStore } from '../storage/settings';
import { createUsageStore } from '../storage/usage';
import { redact } from '../vault/redact';
import { createKeyring } from './keyring';

/** Every store of the background on one database handle. Opens nothing yet. */
export function createStores(database = openDatabase()) {
  const keyring = createKeyring(createCredentialStore(database));
  return {
    database,
    keyring,
    runs: createRunStore(database),
    gates: createGateStore(database),
    durations: createDurationStore(database),
    integrations: createIntegrationStore(database),
    usage: createUsageStore(database),
    facts: createFactsStore(database),
    campaigns: createCampaignStore(database),
    budgets: createBudgetStore(database),
    settings: createSettingsStore(database),
    drafts: createDraftStore(database),
    log: createLogStore(database, (text) => redact(text, keyring.seen())),
  };
}

export type Stores = ReturnType<typeof createStores>;
