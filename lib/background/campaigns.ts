import { keyOf } from '../campaigns/keys';
import type { Konnector } from '../providers/konnector/client';
import type { Call } from '../providers/provider';
import type { CampaignStore } from '../storage/campaigns';
import type { EpochMs } from '../time';
import type { Door } from './door';
import type { Epochs } from './epochs';

/** What of Konnector goes beyond its status. */
export type CampaignService = Pick<
  Konnector,
  'filters' | 'dashboard' | 'campaigns' | 'campaign' | 'createKey'
>;

type Ports = {
  konnector: CampaignService;
  cache: CampaignStore;
  door: Door;
  epochs: Epochs;
  now(): EpochMs;
};

/** Answers the dashboard's questions about campaigns, and keeps what was told under the question's name. */
export function createCampaigns({ konnector, cache, door, epochs, now }: Ports) {
  async function told<Value>(key: string, send: (call: Call) => Promise<Value>): Promise<Value> {
    const epoch = epochs.of('konnector');
    const value = await door.ask('konnector', epoch, send);
    // A full disk costs the next visit its first picture, never this one its answer.
    await epochs.keep(epoch, () => cache.keep(key, value, now()).catch(() => undefined));
    return value;
  }
  type Asked<Name extends keyof CampaignService> = Parameters<CampaignService[Name]>[1];
  return {
    filters: () => told(keyOf.filters(), konnector.filters),
    dashboard: (scope: Asked<'dashboard'> = {}) =>
      told(keyOf.dashboard(scope), (call) => konnector.dashboard(call, scope)),
    campaigns: (query: Asked<'campaigns'> = {}) =>
      told(keyOf.campaigns(query), (call) => konnector.campaigns(call, query)),
    campaign: (...[id, range]: [string, Parameters<CampaignService['campaign']>[2]]) =>
      told(keyOf.campaign(id, range), (call) => konnector.campaign(call, id, range)),
    /** The answer holds a key: it is kept nowhere. */
    createKey: (description: string) =>
      door.ask('konnector', epochs.of('konnector'), (call) => konnector.createKey(call, description)),
  };
}

export type Campaigns = ReturnType<typeof createCampaigns>;
