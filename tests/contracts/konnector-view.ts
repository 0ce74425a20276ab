import { type CampaignsPorts, createCampaignsStore } from '../../lib/surfaces/dashboard/campaigns-store';
import { demoKeys } from '../world/demo-keys';
import type { Bench } from './konnector-bench';

/** The dashboard's view of campaigns over the real client; waiting moves the clock. `waits`: how long it waited, in seconds. */
export function openView(bench: Bench) {
  const { konnector } = bench;
  const waits: number[] = [];
  const connectedAt = bench.now();
  const ports: CampaignsPorts = {
    connectedAt: async () => connectedAt,
    budget: async () => undefined,
    subscribe: () => {},
    every: () => {},
    kept: async () => undefined,
    now: bench.now,
    random: () => 0,
    wait: async (ms) => {
      waits.push(Math.round(ms / 1_000));
      bench.advance(ms);
    },
    filters: () => konnector.filters(bench.call()),
    dashboard: (scope) => konnector.dashboard(bench.call(), scope),
    campaigns: (query) => konnector.campaigns(bench.call(), query),
    campaign: (id) => konnector.campaign(bench.call(), id),
    createKey: (description) => konnector.createKey(bench.call({ apiKey: demoKeys.konnector }), description),
    useKey: async () => ({ ok: true }),
  };
  const store = createCampaignsStore(ports, new AbortController().signal);
  return { store, state: () => store.state.get(), waits };
}
