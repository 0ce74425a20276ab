import { failed, toFailure } from '../failure';
import type { Integration } from '../integrations/integration';
import { askedInOneTick, nextCheck, onDemand } from '../integrations/schedule';
import type { RefreshOutcome, SaveOutcome } from '../messaging/protocol';
import type { ProviderId } from '../providers/about';
import type { Credentials, Provider } from '../providers/provider';
import type { AccountChoice, IntegrationStatus } from '../providers/status';
import type { Line } from '../runs/line';
import type { IntegrationStore } from '../storage/integrations';
import type { UsageStore } from '../storage/usage';
import type { EpochMs } from '../time';
import type { Door } from './door';
import type { Epoch, Epochs } from './epochs';
import type { Keyring } from './keyring';
import { answered, connected, isOther } from './snapshot';
import { createUsageReader } from './usage-reading';

type Ports = {
  integrations: IntegrationStore;
  usage: UsageStore;
  keyring: Keyring;
  line: Line;
  epochs: Epochs;
  providerById(id: ProviderId): Provider;
  door: Door;
  /** What it told beyond its status is of another key now. */
  forgetAnswers(id: ProviderId, also?: 'budget too'): Promise<void>;
  permitted(provider: ProviderId, values?: Readonly<Record<string, string>>): Promise<boolean>;
  now(): EpochMs;
  /** Something worth re-reading for changed. */
  published(): Promise<void>;
};

export type Integrations = {
  connect(id: ProviderId, values: Readonly<Record<string, string>>): Promise<SaveOutcome>;
  /** Sets it up anew with the values that are kept, changed by these; an empty one is taken away. */
  reconnect(id: ProviderId, change: Readonly<Record<string, string>>): Promise<SaveOutcome>;
  /** The LinkedIn accounts its key reaches. Throws `Failed`. */
  accounts(id: ProviderId): Promise<readonly AccountChoice[]>;
  disconnect(id: ProviderId): Promise<void>;
  /**
   * Asks now, never more often than the provider's floor. `onlyStale`: those whose next check has come. `byItself`:
   * nobody waits for it, so that after sleep the services are asked one a tick.
   */
  refresh(which: { provider?: ProviderId; onlyStale: boolean; byItself?: boolean }): Promise<RefreshOutcome>;
  /** The browser's permissions changed: says at once where one is missing, asks again where one came back. */
  permissionsChanged(): Promise<void>;
  /** Earliest next check of all. */
  nextDueAt(): Promise<EpochMs | undefined>;
  /** What is known of it is out of date, because a run of it settled; of all when none is named. */
  touched(id?: ProviderId): Promise<void>;
};

/** Sets providers up and keeps their snapshots: status and usage. */
export function createIntegrations(ports: Ports): Integrations {
  const { integrations, usage, keyring, line, epochs, door, now } = ports;
  const readUsage = createUsageReader(ports);
  const checking = new Map<ProviderId, { epoch: Epoch; answer: Promise<boolean> }>();

  async function connect(
    id: ProviderId,
    values: Readonly<Record<string, string>>,
    epoch = epochs.of(id),
  ): Promise<SaveOutcome> {
    const provider = ports.providerById(id);
    const normalised = provider.normalise(values);
    if (!normalised.ok) return { ok: false, failure: normalised.failure, field: normalised.field };
    const { credentials } = normalised;
    let next = epoch;
    let status: IntegrationStatus;
    try {
      if (!(await ports.permitted(id, credentials)))
        throw failed('permission-missing', '', { effect: 'none' });
      // Past the gate on purpose: it speaks of the old key, and the user is waiting.
      status = await provider.status(await door.call(credentials, epoch));
      await epochs.keep(epoch, () => {
        // What is being asked with the old key says nothing about the new one.
        next = epochs.renew(id);
        return keep(provider, credentials, status);
      });
    } catch (thrown) {
      return { ok: false, failure: toFailure(thrown) };
    }
    // Failing here leaves usage unknown, which is what it is; the schedule asks again.
    await readUsage(provider, status, next, door.asker(id, credentials, next)).catch(() => undefined);
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
      await ports.forgetAnswers(id);
      // What another LinkedIn account spent is not this one's, and was told to somebody else.
      if (isOther((await integrations.read(id))?.status, status)) await usage.remove(id);
      await integrations.write(connected(provider, credentials, status, now()));
    } catch (thrown) {
      await (old ? keyring.write(id, old) : keyring.remove(id));
      throw thrown;
    }
  }

  /** Two who ask at once share one answer. */
  function check(id: ProviderId, byItself: boolean): Promise<boolean> {
    const epoch = epochs.of(id);
    const known = checking.get(id);
    if (known?.epoch === epoch) return known.answer;
    const answer = checkOnce(id, epoch, byItself).finally(() => {
      if (checking.get(id)?.epoch === epoch) checking.delete(id);
    });
    checking.set(id, { epoch, answer });
    return answer;
  }

  async function checkOnce(id: ProviderId, epoch: Epoch, byItself: boolean): Promise<boolean> {
    const provider = ports.providerById(id);
    try {
      const credentials = await door.credentials(id, epoch);
      const ask = door.asker(id, credentials, epoch, byItself);
      const status = await ask((call) => provider.status(call));
      const pinned = Boolean(credentials.accountId);
      await epochs.keep(epoch, () =>
        integrations.change(id, (old) => answered(old, provider, status, { at: now(), pinned })),
      );
      // Usage then stays what it was; the status is good all the same.
      await readUsage(provider, status, epoch, ask).catch(() => undefined);
      return true;
    } catch (thrown) {
      if (epoch.aborted) return false;
      const failure = toFailure(thrown);
      if (byItself && failure.code === 'limit-reached') {
        // The last requests are left to the person (contract konnector 1.8): nothing was asked and nothing is wrong, and a
        // failure that says when to come back would turn their own Refresh away.
        await integrations.change(id, (old) => ({ ...old, nextCheckAt: now() + provider.about.refreshMs }));
        return false;
      }
      const nextCheckAt = Math.max(now() + provider.about.refreshMs, failure.retryAt ?? 0);
      await integrations.change(id, (old) => ({ ...old, failure, failedAt: now(), nextCheckAt }));
      return false;
    }
  }

  const due = (each: Integration): EpochMs => {
    const { about } = ports.providerById(each.provider);
    return nextCheck({ ...each, allowances: each.status?.allowances ?? [] }, about, now()).at;
  };

  async function refresh({ provider, onlyStale, byItself = false }: Parameters<Integrations['refresh']>[0]) {
    const all = await integrations.readAll();
    const wanted = all
      .filter((each) => (provider ? each.provider === provider : true))
      .map((source) => ({ source, at: due(source) }))
      .filter(({ at }) => !onlyStale || at <= now());
    const sources = byItself ? askedInOneTick(wanted, now()) : wanted.map(({ source }) => source);
    const judged = sources.map((each) => {
      const verdict = onDemand(each, ports.providerById(each.provider).about, now());
      return { provider: each.provider, until: verdict.allowed ? undefined : verdict.until };
    });
    const asked = judged.flatMap((each) => (each.until === undefined ? [each.provider] : []));
    const answers = await Promise.all(asked.map((id) => check(id, byItself)));
    if (asked.length > 0) await ports.published();
    return {
      asked,
      failed: asked.filter((_, index) => !answers[index]),
      tooSoon: judged.flatMap(({ provider: id, until }) =>
        until === undefined ? [] : [{ provider: id, until }],
      ),
    };
  }

  return {
    connect,
    async reconnect(id, change) {
      const refused = (code: 'unsupported' | 'not-configured') =>
        ({ ok: false, failure: { code, message: '', effect: 'none' } }) as const;
      const { fields } = ports.providerById(id).about;
      const known = (name: string): boolean => fields.some((field) => field.name === name);
      if (!Object.keys(change).every(known)) return refused('unsupported');
      const epoch = epochs.of(id);
      // What was forgotten while it was read must not be kept again, so all of this is of one epoch.
      const kept = await epochs.keep(epoch, () => keyring.read(id));
      if (!kept) return refused('not-configured');
      const values = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== '');
      return connect(id, Object.fromEntries(values), epoch);
    },
    async accounts(id) {
      const { accounts } = ports.providerById(id);
      if (!accounts) throw failed('unsupported', '', { effect: 'none' });
      return door.ask(id, epochs.of(id), accounts);
    },
    async disconnect(id) {
      await epochs.end([id], async () => {
        await keyring.remove(id);
        await integrations.remove(id);
        await usage.remove(id);
        await ports.forgetAnswers(id, 'budget too');
        await line.reopen(id);
      });
      await ports.published();
    },
    refresh,
    async permissionsChanged() {
      for (const { provider, chosen } of await integrations.readAll()) {
        const allowed = await ports.permitted(provider, chosen);
        await integrations.change(provider, (old) =>
          allowed ? allowedAgain(old, now()) : barred(old, now()),
        );
      }
      await ports.published();
      await refresh({ onlyStale: true });
    },
    async nextDueAt() {
      const times = (await integrations.readAll()).map(due).filter(Number.isFinite);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    async touched(id) {
      const ids = id ? [id] : (await integrations.readAll()).map(({ provider }) => provider);
      // Not before the service wants to be asked: what is due and may not be asked would ring the alarm all the while.
      for (const each of ids)
        await integrations.change(each, (old) => ({
          ...old,
          nextCheckAt: Math.min(old.nextCheckAt, Math.max(now(), old.failure?.retryAt ?? 0)),
        }));
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
