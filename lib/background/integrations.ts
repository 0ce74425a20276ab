import { failed, toFailure } from '../failure';
import type { Integration } from '../integrations/integration';
import type { RefreshOutcome, SaveOutcome } from '../messaging/protocol';
import type { ProviderId } from '../providers/about';
import type { Credentials, Provider } from '../providers/provider';
import type { IntegrationStatus } from '../providers/status';
import type { Line } from '../runs/line';
import type { IntegrationStore } from '../storage/integrations';
import type { UsageStore } from '../storage/usage';
import { dayOf, type EpochMs, lastDays, second, startOfDay } from '../time';
import { quietDays, tally } from '../usage/tally';
import type { UsageRow } from '../usage/usage-row';
import type { Epoch, Epochs } from './epochs';
import type { Keyring } from './keyring';
import { answered, connected, dueAt, floorOf } from './snapshot';

/** Days of usage asked for and shown in the popup. */
export const usageDays = 14;

type Ports = {
  integrations: IntegrationStore;
  usage: UsageStore;
  keyring: Keyring;
  line: Line;
  epochs: Epochs;
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
  /** The browser's permissions changed: says at once where one is missing, asks again where one came back. */
  permissionsChanged(): Promise<void>;
  /** Earliest next check of all. */
  nextDueAt(): Promise<EpochMs | undefined>;
  /** A run of this provider settled: its usage is out of date. */
  touched(id: ProviderId): Promise<void>;
};

/** Sets providers up and keeps their snapshots: status and usage. */
export function createIntegrations(ports: Ports): Integrations {
  const { integrations, usage, keyring, line, epochs, now } = ports;
  const checking = new Map<ProviderId, { epoch: Epoch; answer: Promise<boolean> }>();

  /** What a call gets. Made when its turn has come: the time limit runs from here. */
  const call = (credentials: Credentials, epoch: Epoch) => ({
    credentials,
    signal: AbortSignal.any([epoch, AbortSignal.timeout(20 * second)]),
    now: now(),
  });

  async function connect(id: ProviderId, values: Readonly<Record<string, string>>): Promise<SaveOutcome> {
    const provider = ports.providerById(id);
    const normalised = provider.normalise(values);
    if (!normalised.ok) return { ok: false, failure: normalised.failure, field: normalised.field };
    const { credentials } = normalised;
    const epoch = epochs.of(id);
    let next = epoch;
    let status: IntegrationStatus;
    try {
      if (!(await ports.permitted(id))) throw failed('permission-missing', '', { effect: 'none' });
      // Past the gate on purpose: it speaks of the old key, and the user is waiting.
      status = await provider.status(call(credentials, epoch));
      await epochs.keep(epoch, () => {
        // What is being asked with the old key says nothing about the new one.
        next = epochs.renew(id);
        return keep(provider, credentials, status);
      });
    } catch (thrown) {
      return { ok: false, failure: toFailure(thrown) };
    }
    // Failing here leaves usage unknown, which is what it is; the schedule asks again.
    await readUsage(provider, credentials, status, next).catch(() => undefined);
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
      await integrations.write(connected(provider, credentials, status, now()));
    } catch (thrown) {
      await (old ? keyring.write(id, old) : keyring.remove(id));
      throw thrown;
    }
  }

  /** Two who ask at once share one answer. */
  function check(id: ProviderId): Promise<boolean> {
    const epoch = epochs.of(id);
    const known = checking.get(id);
    if (known?.epoch === epoch) return known.answer;
    const answer = checkOnce(id, epoch).finally(() => {
      if (checking.get(id)?.epoch === epoch) checking.delete(id);
    });
    checking.set(id, { epoch, answer });
    return answer;
  }

  async function checkOnce(id: ProviderId, epoch: Epoch): Promise<boolean> {
    const provider = ports.providerById(id);
    try {
      // Opening may make a device key, so it too must not outlast the end.
      const credentials = await epochs.keep(epoch, () => keyring.read(id));
      if (!credentials) throw failed('not-configured', '');
      if (!(await ports.permitted(id))) throw failed('permission-missing', '');
      const status = await line.ask(id, () => provider.status(call(credentials, epoch)));
      const pinned = Boolean(credentials.accountId);
      await epochs.keep(epoch, () =>
        integrations.change(id, (old) => answered(old, provider, status, { at: now(), pinned })),
      );
      // Usage then stays what it was; the status is good all the same.
      await readUsage(provider, credentials, status, epoch).catch(() => undefined);
      return true;
    } catch (thrown) {
      if (epoch.aborted) return false;
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
    epoch: Epoch,
  ): Promise<void> {
    const { id } = provider.about;
    const days = lastDays(now(), usageDays);
    if (provider.usage) {
      const since = startOfDay(now(), usageDays - 1);
      const read = provider.usage;
      const log = await line.ask(id, () => read({ ...call(credentials, epoch), since }));
      const rows = tally(id, log, days);
      await epochs.keep(epoch, () => usage.write(id, days, [...rows, ...quietDays(rows, id, days)]));
      return;
    }
    const today = dayOf(now());
    await epochs.keep(epoch, () => usage.write(id, [today], counted(id, status, today)));
  }

  const due = (each: Integration): EpochMs => dueAt(each, ports.providerById(each.provider), now());

  async function refresh({ provider, onlyStale }: Parameters<Integrations['refresh']>[0]) {
    const all = await integrations.readAll();
    const wanted = all.filter((each) => (provider ? each.provider === provider : true));
    const floored = wanted
      .filter((each) => !onlyStale || due(each) <= now())
      .map((each) => ({ each, until: floorOf(each, ports.providerById(each.provider), now()) }));
    const tooSoon = floored.filter(({ until }) => until > now());
    const asked = floored.filter(({ until }) => until <= now()).map(({ each }) => each.provider);
    const answers = await Promise.all(asked.map(check));
    if (asked.length > 0) await ports.published();
    return {
      asked,
      failed: asked.filter((_, index) => !answers[index]),
      tooSoon: tooSoon.map(({ each, until }) => ({ provider: each.provider, until })),
    };
  }

  return {
    connect,
    async disconnect(id) {
      await epochs.end([id], async () => {
        await keyring.remove(id);
        await integrations.remove(id);
        await usage.remove(id);
        await line.reopen(id);
      });
      await ports.published();
    },
    refresh,
    async permissionsChanged() {
      for (const { provider } of await integrations.readAll()) {
        const allowed = await ports.permitted(provider);
        await integrations.change(provider, (old) =>
          allowed ? allowedAgain(old, now()) : barred(old, now()),
        );
      }
      await ports.published();
      await refresh({ onlyStale: true });
    },
    async nextDueAt() {
      const times = (await integrations.readAll()).map(due);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    async touched(id) {
      await integrations.change(id, (old) => ({ ...old, nextCheckAt: Math.min(old.nextCheckAt, now()) }));
    },
  };
}

function barred(old: Integration, at: EpochMs): Integration | undefined {
  if (old.failure?.code === 'permission-missing') return undefined;
  return { ...old, failure: { code: 'permission-missing', message: '' }, failedAt: at };
}

function allowedAgain(old: Integration, at: EpochMs): Integration | undefined {
  if (old.failure?.code !== 'permission-missing') return undefined;
  const { failure: _failure, failedAt: _failedAt, ...kept } = old;
  return { ...kept, nextCheckAt: at };
}

function counted(provider: ProviderId, status: IntegrationStatus, day: string): UsageRow[] {
  return status.allowances.flatMap(({ counts, window, used }) =>
    window === 'day' && used !== undefined && counts !== 'requests'
      ? [{ v: 1 as const, provider, category: counts, day, count: used }]
      : [],
  );
}
