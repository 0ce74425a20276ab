import type { ProviderId } from './about';
import { createBuena } from './buena/client';
import { createConnectSafely } from './connectsafely/client';
import { createHttp } from './http';
import { createKonnector } from './konnector/client';
import type { BudgetStore } from './konnector/pacing';
import { createLinkedApi } from './linked-api/client';
import type { Provider } from './provider';

/**
 * Every provider with its client. For the background only. `budgets`: where the count of Konnector's requests outlives
 * the worker.
 */
export function createProviders(budgets?: BudgetStore) {
  const http = createHttp();
  const konnector = createKonnector(http, budgets);
  const byId: Readonly<Record<ProviderId, Provider>> = {
    'linked-api': createLinkedApi(http),
    buena: createBuena(http),
    konnector,
    connectsafely: createConnectSafely(http),
  };
  return { konnector, providerById: (id: ProviderId): Provider => byId[id] };
}
