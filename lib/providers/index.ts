import type { ProviderId } from './about';
import { createBuena } from './buena/client';
import { createConnectSafely } from './connectsafely/client';
import { createHttp } from './http';
import { createKonnector } from './konnector/client';
import { createLinkedApi } from './linked-api/client';
import type { Provider } from './provider';

const http = createHttp();

const byId: Readonly<Record<ProviderId, Provider>> = {
  'linked-api': createLinkedApi(http),
  buena: createBuena(http),
  konnector: createKonnector(http),
  connectsafely: createConnectSafely(http),
};

/** Every provider with its client. For the background only. */
export const providers: readonly Provider[] = Object.values(byId);

export function providerById(id: ProviderId): Provider {
  return byId[id];
}
