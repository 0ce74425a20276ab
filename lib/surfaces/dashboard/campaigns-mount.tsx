import { CampaignsView } from '../../../components/dashboard/campaigns/campaigns-view';
import { Live } from '../../../components/dashboard/live';
import type { Scope } from '../../campaigns/query';
import { type CampaignsPorts, createCampaignsStore } from './campaigns-store';
import type { MountedView, ViewPorts } from './views';

/** What the worker kept of Konnector's answers. */
export type CampaignsReading = Pick<CampaignsPorts, 'kept' | 'budget' | 'connectedAt'>;

export type CampaignsMountPorts = Omit<CampaignsPorts, 'random' | 'wait'> & { openOptions(): void };

/** Kept answers come from storage, new ones from the worker, which has the key. */
export function campaignsPorts({ reading, subscribe, every, now, call }: ViewPorts): CampaignsMountPorts {
  return {
    ...reading.campaigns,
    ...{ subscribe, every, now },
    filters: () => call('readFilters', {}),
    dashboard: (scope) => call('readDashboard', scopeInput(scope)),
    campaigns: ({ users, range, ...query }) =>
      call('readCampaigns', {
        ...query,
        ...scopeInput({ ...(users && { users }), ...(range && { range }) }),
      }),
    campaign: (id, range) => call('readCampaign', { id, ...(range && { range }) }),
    createKey: (description) => call('createKonnectorKey', { description }),
    useKey: (apiKey) => call('replaceKonnectorKey', { apiKey }),
    openOptions: () => void call('openOptions', {}),
  };
}

/** A message carries a list of its own. */
function scopeInput({ users, range }: Scope) {
  return { ...(users && { users: [...users] }), ...(range && { range }) };
}

/** Brings the view of campaigns to life. Which campaign is open is not in the address. */
export function mountCampaigns(ports: CampaignsMountPorts, signal: AbortSignal): MountedView {
  const store = createCampaignsStore({ ...ports, random: Math.random, wait }, signal);
  void store.start();
  return {
    open: () => undefined,
    draw: (asleep) => (
      <Live of={store.state} asleep={asleep}>
        {(state) => (
          <CampaignsView
            state={state}
            onOptions={ports.openOptions}
            onReload={() => void store.reload()}
            onScope={(scope) => void store.scope(scope)}
            onSearch={(query) => void store.search(query)}
            onMore={() => void store.more()}
            onOpen={(id) => void store.open(id)}
            onCreateKey={(description) => void store.createKey(description)}
            onUseKey={() => void store.useKey()}
            onForgetKey={store.forgetKey}
          />
        )}
      </Live>
    ),
  };
}

/** Ends early, without a throw, when the signal aborts. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
