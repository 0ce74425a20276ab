import {
  sampleCampaign,
  sampleDashboard,
  sampleFilters,
  sampleKey,
  samplePage,
} from '../../components/dashboard/campaigns/sample-campaigns';
import { told } from '../../lib/campaigns/budget';
import { queryBody, type Scope, scopeBody } from '../../lib/campaigns/query';
import { Failed, type Failure } from '../../lib/failure';
import type { SaveOutcome } from '../../lib/messaging/protocol';
import type { Kept } from '../../lib/surfaces/dashboard/campaigns-answer';
import { type CampaignsPorts, createCampaignsStore } from '../../lib/surfaces/dashboard/campaigns-store';
import { type EpochMs, hour } from '../../lib/time';

export const start = Date.UTC(2025, 5, 10, 12);

export const failure = (code: Failure['code'], rest: Partial<Failure> = {}): Failure => ({
  code,
  message: '',
  ...rest,
});

/** A worker with a service behind it that has 70 campaigns, and a clock that only waiting and the test move. */
export function campaignsBench(signal: AbortSignal) {
  let now = start;
  let connectedAt: EpochMs | undefined = start - hour;
  let users = sampleFilters.linkedin_users;
  let changed: () => Promise<void> = async () => {};
  let tick = (): void => {};
  const asked: unknown[][] = [];
  const waits: number[] = [];
  const stored = new Map<string, Kept>();
  const failures: Failure[] = [];
  let hold: Promise<void> | undefined;
  let outcome: SaveOutcome = { ok: true };

  async function answer<Value>(name: string, given: unknown, value: () => Value): Promise<Value> {
    asked.push([name, given]);
    await hold;
    const failure = failures.shift();
    if (failure) throw new Failed(failure);
    return value();
  }
  const ports: CampaignsPorts = {
    connectedAt: async () => connectedAt,
    budget: async () => {
      const limits = { minute: { limit: 100, remaining: 97 }, day: { limit: 5_000, remaining: 4_120 } };
      return told({ v: 1, of: 'k' }, limits, now);
    },
    subscribe: (onChange) => {
      changed = onChange;
    },
    every: (_ms, work) => {
      tick = work;
    },
    kept: async (key) => stored.get(key),
    now: () => now,
    random: () => 0,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    filters: () => answer('filters', undefined, () => ({ ...sampleFilters, linkedin_users: users })),
    dashboard: (scope: Scope) =>
      answer('dashboard', scopeBody(scope), () => {
        const gone = scope.users?.some(
          (id) => !users.some((user) => user.linkedin_user_information_id === id),
        );
        if (gone) throw new Failed({ code: 'invalid-input', reason: 'konnectorUserIds', message: '' });
        return sampleDashboard;
      }),
    campaigns: (query) =>
      answer('campaigns', queryBody(query), () =>
        samplePage(query.offset ?? 0, (query.offset ?? 0) === 0 ? 50 : 20),
      ),
    campaign: (id, range) => answer('campaign', range ? { id, ...range } : id, () => sampleCampaign({ id })),
    createKey: (description) => answer('createKey', description, () => sampleKey),
    useKey: async (key) => {
      asked.push(['useKey', key]);
      return outcome;
    },
  };
  const store = createCampaignsStore(ports, signal);
  return {
    ...{ store, asked, waits, stored, failures },
    names: () => asked.map(([name]) => name),
    state: store.state.get,
    fail: (...next: Failure[]) => failures.push(...next),
    advance: (ms: number) => {
      now += ms;
      tick();
    },
    connect: (at: EpochMs | undefined) => {
      connectedAt = at;
      return changed();
    },
    forgetUser: (id: string) => {
      users = users.filter((user) => user.linkedin_user_information_id !== id);
    },
    /** Answers stay away until the function given back is called. */
    holdBack: () => {
      let release = (): void => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        hold = undefined;
        release();
      };
    },
    refuseKeys: (failure: Failure) => {
      outcome = { ok: false, failure };
    },
  };
}
