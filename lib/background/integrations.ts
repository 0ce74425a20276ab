import { failed, toFailure } from '../failure';
import type { Integration } from '../integrations/integration';
import type { RefreshOutcome, SaveOutcome } from '../messaging/protocol';
import type { ProviderId } from '../providers/about';
import type { Credentials, Provider } from '../providers/provider';
import type { IntegrationStatus } from '../providers/status';
import type { Line } from '../runs/line';
import { longestAheadMs } from '../runs/schedule';
import type { IntegrationStore } from '../storage/integrations';
import type { UsageStore } from '../storage/usage';
import { dayOf, type EpochMs, lastDays, startOfDay } from '../time';
import { quietDays, tally } from '../usage/tally';
import type { UsageRow } from '../usage/usage-row';
import type { Keyring } from './keyring';

/** Days of usage asked for and shown in the popup. */
export const usageDays = 14;

type Ports = {
  integrations: IntegrationStore;
  usage: UsageStore;
  keyring: Keyring;
  line: Line;
  providerById(id: ProviderId): Provider;
  permitted(provider: ProviderId): Promise<boolean>;
  now(): EpochMs;
  /** Something worth re-reading for changed. */
  published(): Promise<void>;
};

export type Integrations = {
  connect(id: ProviderId, values: Readonly<Record<string, string>>): Promise<SaveOutcome>;
  disconnect(id: ProviderId): Promise<void>;
  /** Asks now, never more often than the provider's floor. `onlyStale`: those whose next check has come. */
  refresh(which: { provider?: ProviderId; onlyStale: boolean }): Promise<RefreshOutcome>;
  /** Earliest next check of all. */
  nextDueAt(): Promise<EpochMs | undefined>;
  /** A run of this provider settled: its usage is out of date. */
  touched(id: ProviderId): Promise<void>;
};

/** Sets providers up and keeps their snapshots: status and usage. */
export function createIntegrations(ports: Ports): Integrations {
  const { integrations, usage, keyring, line, now } = ports;

  async function connect(id: ProviderId, values: Readonly<Record<string, string>>): Promise<SaveOutcome> {
    const provider = ports.providerById(id);
    const normalised = provider.normalise(values);
    if (!normalised.ok) return { ok: false, failure: normalised.failure, field: normalised.field };
    const { credentials } = normalised;
    let status: IntegrationStatus;
    try {
      if (!(await ports.permitted(id))) throw failed('permission-missing', '', { effect: 'none' });
      // Past the gate on purpose: it speaks of the old key, and the user is waiting.
      status = await provider.status({ credentials, signal: AbortSignal.timeout(20_000), now: now() });
      await keep(provider, credentials, status);
    } catch (thrown) {
      return { ok: false, failure: toFailure(thrown) };
    }
    // Failing here leaves usage unknown, which is what it is; the schedule asks again.
    await readUsage(provider, credentials, status).catch(() => undefined);
    await ports.published();
    return { ok: true };
  }

  /** The key and its card, both or neither: a full disk between the two brings the old key back. */
  async function keep(
    provider: Provider,
    credentials: Credentials,
    status: IntegrationStatus,
  ): Promise<void> {
    const { id } = provider.about;
    const old = await keyring.read(id).catch(() => undefined);
    await keyring.write(id, credentials);
    try {
      await line.reopen(id);
      await integrations.write(fresh(provider, credentials, status, now()));
    } catch (thrown) {
      await (old ? keyring.write(id, old) : keyring.remove(id));
      throw thrown;
    }
  }

  async function check(id: ProviderId): Promise<boolean> {
    const provider = ports.providerById(id);
    try {
      const credentials = await keyring.read(id);
      if (!credentials) throw failed('not-configured', '');
      if (!(await ports.permitted(id))) throw failed('permission-missing', '');
      const status = await line.ask(id, () =>
        provider.status({ credentials, signal: AbortSignal.timeout(20_000), now: now() }),
      );
      await readUsage(provider, credentials, status);
      await integrations.change(id, (old) => answered(old, provider, status, now()));
      return true;
    } catch (thrown) {
      const failure = toFailure(thrown);
      const nextCheckAt = Math.max(now() + provider.about.refreshMs, failure.retryAt ?? 0);
      await integrations.change(id, (old) => ({ ...old, failure, failedAt: now(), nextCheckAt }));
      return false;
    }
  }

  /** From the log of actions where the service keeps one, else from the counter in its status. */
  async function readUsage(
    provider: Provider,
    credentials: Credentials,
    status: IntegrationStatus,
  ): Promise<void> {
    const { id } = provider.about;
    const days = lastDays(now(), usageDays);
    if (provider.usage) {
      const since = startOfDay(now(), usageDays - 1);
      const read = provider.usage;
      const call = { credentials, signal: AbortSignal.timeout(20_000), now: now(), since };
      const rows = tally(id, await line.ask(id, () => read(call)), days);
      await usage.write(id, days, [...rows, ...quietDays(rows, id, days)]);
      return;
    }
    const today = dayOf(now());
    await usage.write(id, [today], counted(id, status, today));
  }

  return {
    connect,
    async disconnect(id) {
      await keyring.remove(id);
      await integrations.remove(id);
      await usage.remove(id);
      await line.reopen(id);
      await ports.published();
    },
    async refresh({ provider, onlyStale }) {
      const all = await integrations.readAll();
      const wanted = all.filter((each) => (provider ? each.provider === provider : true));
      const due = wanted.filter((each) => !onlyStale || dueAt(each, now()) <= now());
      const floored = due.map((each) => ({
        each,
        until: floorOf(each, ports.providerById(each.provider), now()),
      }));
      const tooSoon = floored.filter(({ until }) => until > now());
      const asked = floored.filter(({ until }) => until <= now()).map(({ each }) => each.provider);
      const answers = await Promise.all(asked.map(check));
      if (asked.length > 0) await ports.published();
      return {
        asked,
        failed: asked.filter((_, index) => !answers[index]),
        tooSoon: tooSoon.map(({ each, until }) => ({ provider: each.provider, until })),
      };
    },
    async nextDueAt() {
      const times = (await integrations.readAll()).map((each) => dueAt(each, now()));
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    async touched(id) {
      await integrations.change(id, (old) => ({ ...old, nextCheckAt: Math.min(old.nextCheckAt, now()) }));
    },
  };
}

function fresh(
  provider: Provider,
  credentials: Credentials,
  status: IntegrationStatus,
  at: EpochMs,
): Integration {
  const secret = provider.about.fields.filter((field) => field.secret && credentials[field.name]);
  const lastFour = Object.fromEntries(secret.map(({ name }) => [name, credentials[name]?.slice(-4) ?? '']));
  const base = { v: 1, provider: provider.about.id, connectedAt: at, lastFour, nextCheckAt: at } as const;
  return answered(base, provider, status, at);
}

function answered(old: Integration, provider: Provider, status: IntegrationStatus, at: EpochMs): Integration {
  const { failure: _failure, failedAt: _failedAt, ...kept } = old;
  return { ...kept, status, checkedAt: at, nextCheckAt: at + provider.about.refreshMs };
}

/** A time further ahead than we ever set means that the clock was set back: then it is due now (mv3-facts 5). */
function dueAt({ nextCheckAt }: Integration, now: EpochMs): EpochMs {
  return nextCheckAt > now + longestAheadMs ? now : nextCheckAt;
}

function floorOf(integration: Integration, provider: Provider, now: EpochMs): EpochMs {
  const last = Math.max(integration.checkedAt ?? 0, integration.failedAt ?? 0);
  return last > now ? now : last + provider.about.floorMs;
}

function counted(provider: ProviderId, status: IntegrationStatus, day: string): UsageRow[] {
  return status.allowances.flatMap(({ counts, window, used }) =>
    window === 'day' && used !== undefined && counts !== 'requests'
      ? [{ v: 1 as const, provider, category: counts, day, count: used }]
      : [],
  );
}
