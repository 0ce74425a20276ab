import { browser } from 'wxt/browser';
import { type Failure, toFailure } from '../failure';
import { localText } from '../locale/text';
import type { Handlers } from '../messaging/answer';
import { type ProviderId, providerIds } from '../providers/about';
import { createProviders } from '../providers/index';
import type { Provider } from '../providers/provider';
import { createLine, type Line } from '../runs/line';
import type { RunPorts } from '../runs/ports';
import type { Run } from '../runs/run';
import { createRunner, type Runner } from '../runs/runner';
import { writeBoard } from '../storage/board';
import { eraseEverything } from '../storage/erase';
import { type EpochMs, minute, second } from '../time';
import { badgeFigure } from '../usage/badge-figure';
import { runView } from '../wording/run-view';
import type { Text } from '../words';
import { hasEnded, learn } from './after-change';
import { armAlarm, tickAlarm } from './alarm';
import { showBadge } from './badge';
import { type CampaignService, createCampaigns } from './campaigns';
import { coalesced } from './coalesced';
import { createDoor } from './door';
import { createEpochs, type Epoch } from './epochs';
import { createHandlers } from './handlers';
import { createIntegrations, type Integrations } from './integrations';
import { forgetNotices, notifyEnd } from './notify';
import { permitted } from './permission';
import { badgeOf, boardOf } from './publish';
import { createStores, type Stores } from './stores';
import { readUsageSnapshot, tellOfLimits, usageNoticePrefix } from './usage-watch';
import { subjectView } from './views';

/** A run some surface looked at this recently needs no notification. */
const seenForMs = 10 * second;
/** When what is due cannot be read: without any alarm nothing would ever be tried again. */
const blindMs = 5 * minute;

/** What the background stands on: time, chance, the network, storage, the services. */
export type Outside = {
  stores: Stores;
  providerById(id: ProviderId): Provider;
  /** Konnector, for what it tells beyond its status. */
  konnector: CampaignService;
  permitted(provider: ProviderId, values?: Readonly<Record<string, string>>): Promise<boolean>;
  online(): boolean;
  now(): EpochMs;
  /** 0 ≤ x < 1. */
  random(): number;
  pause(ms: number): Promise<void>;
  text: Text;
};

export type Background = {
  handlers: Handlers;
  runner: Runner;
  integrations: Integrations;
  line: Line;
  /** Run → when a surface last showed it. */
  seenAt: ReadonlyMap<string, EpochMs>;
  /** Everything that is due: runs, then snapshots. Ends by arming the alarm, whatever failed. */
  tick(): Promise<void>;
  /** A new life of the worker: settles what the last one left open, shows the badge, arms the alarm. */
  wake(): Promise<void>;
  /** The user gave a permission or took one back. */
  permissionsChanged(): Promise<void>;
  /** Opens the page a notification spoke of. */
  openNotice(id: string): Promise<void>;
  /** What surfaces show may be out of date: tells them. */
  published(): Promise<void>;
  /** Notes a failure nobody waits for. Never throws. */
  report(failure: Failure, doing: string): void;
};

/** What there is in a browser. */
function real(): Outside {
  const stores = createStores();
  return {
    stores,
    ...createProviders(stores.budgets),
    permitted,
    online: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    text: localText(),
  };
}

/** The only place that puts the background together. */
export function compose(outside: Outside = real()): Background {
  const { stores, now, text } = outside;
  const { runs, durations, settings } = stores;
  const epochs = createEpochs();
  const seenAt = new Map<string, EpochMs>();
  let erasedAt = 0;
  /** When the figure on the icon is over: until then it may stand, whoever is asked or not. */
  let iconUntil: EpochMs | undefined;

  const report = (failure: Failure, doing: string): void => {
    // Disk trouble must not make reporting fail too; the console line is then all there is.
    void stores.log
      .write(failure, doing)
      .then((isNew) => isNew && console.warn(`Sidecar, ${doing}: ${failure.code} ${failure.reason ?? ''}`))
      .catch(() => console.warn(`Sidecar, ${doing}: ${failure.code}`));
  };

  /** Does it; its failure is noted and holds up nothing. */
  const attempt = (doing: string, work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => undefined,
      (thrown: unknown) => report(toFailure(thrown), doing),
    );

  const arm = coalesced(async () => {
    try {
      const times = [await runs.nextDueAt(), await integrations.nextDueAt(), iconUntil].filter(
        (time) => time !== undefined,
      );
      await armAlarm(times.length > 0 ? Math.min(...times) : undefined, now());
    } catch (thrown) {
      await armAlarm(now() + blindMs, now());
      throw thrown;
    }
  });

  const published = coalesced(async () => {
    const epoch = epochs.of('all');
    try {
      const all = await stores.integrations.readAll();
      const chosen = await settings.read();
      await writeBoard(boardOf(all, chosen, outside.providerById), now());
      const snapshot = await readUsageSnapshot(stores.usage, all, chosen, now());
      const figure = badgeFigure(chosen.badge, snapshot);
      iconUntil = figure?.figure.to;
      await showBadge(badgeOf(all, await runs.unsettled(), chosen.badge.kind, figure), text);
      const tell = () => tellOfLimits(snapshot, stores.usage, chosen, text);
      // What was read before everything was erased must not be told, or remembered as told, after. And that it cannot be
      // told is no reason for a key or a setting to look as if it had not been saved.
      if (!epoch.aborted) await epochs.keep(epoch, () => attempt('telling of a limit', tell));
    } finally {
      await arm();
    }
  });

  async function changed(run: Run, epoch: Epoch): Promise<void> {
    // A row that is gone was erased while its answer was on the way: nothing is to be known of it.
    if (hasEnded(run) && (await runs.read(run.runId))) {
      await epochs.keep(epoch, () => learn(run, stores, now()));
      await integrations.touched(run.provider);
      const seen = now() - (seenAt.get(run.runId) ?? 0) < seenForMs;
      if (!seen && !run.dismissed) {
        const chosen = await settings.read();
        await epochs.keep(epoch, () => notifyEnd(run, chosen, text));
      }
    }
    await published();
  }

  const ports: RunPorts = {
    runs,
    gates: stores.gates,
    durations: {
      usualMs: durations.usualMs,
      // One that began before everything was erased has been forgotten with the rest.
      record: async (operation, ms) => {
        if (now() - ms > erasedAt) await durations.record(operation, ms);
      },
    },
    async connected(id) {
      const credentials = await epochs.keep(epochs.of(id), () => stores.keyring.read(id));
      return credentials && { provider: outside.providerById(id), credentials };
    },
    async providerFor(operation) {
      const all = await stores.integrations.readAll();
      return all.find((each) => outside.providerById(each.provider).supports(operation))?.provider;
    },
    keyedAt: async (id) => (await stores.integrations.read(id))?.connectedAt,
    permitted: async (id) => outside.permitted(id, (await stores.integrations.read(id))?.chosen),
    online: outside.online,
    now,
    random: outside.random,
    bootId: crypto.randomUUID(),
    // What follows from a change must not undo the change itself: its failures are reported, not thrown.
    changed: async (run) => {
      const epoch = epochs.of('all');
      await changed(run, epoch).catch((thrown: unknown) => {
        if (!epoch.aborted) report(toFailure(thrown), 'publishing a run');
      });
    },
    report,
    holdMs: async () => (await settings.read()).holdSeconds * second,
  };

  const line = createLine({ gates: stores.gates, now, pause: outside.pause });
  const runner = createRunner(ports, line);
  const inactiveAfterHours = async () => (await settings.read()).inactiveAfterHours;
  const door = createDoor({ ...stores, ...outside, line, epochs, inactiveAfterHours });
  const integrations = createIntegrations({
    ...{ ...stores, ...outside, line, epochs, door, published },
    forgetAnswers: async (id, also) => {
      if (id !== 'konnector') return;
      await stores.campaigns.clear();
      if (also) await stores.budgets.clear();
    },
  });
  const campaigns = createCampaigns({ ...outside, cache: stores.campaigns, door, epochs });

  /** Once in a life, but again after a failure. */
  let awake: Promise<void> | undefined;
  const settleLastLife = (): Promise<void> => {
    awake ??= runner.wake().catch((thrown: unknown) => {
      awake = undefined;
      throw thrown;
    });
    return awake;
  };
  const wake = async (): Promise<void> => {
    await attempt('waking', settleLastLife);
    await attempt('publishing', published);
  };
  const woken = wake();

  async function erase(): Promise<void> {
    try {
      await epochs.end(['all', ...providerIds], async () => {
        erasedAt = now();
        seenAt.clear();
        // Late answers must not write gates either. That this cannot be written is no reason to keep the keys.
        for (const id of providerIds) await line.reopen(id).catch(() => undefined);
        await eraseEverything(stores.database);
      });
    } finally {
      await attempt('taking back notifications', forgetNotices);
      await attempt('clearing the alarm', () => browser.alarms.clear(tickAlarm));
      await attempt('publishing', published);
    }
  }

  return {
    handlers: createHandlers({
      runs,
      runner,
      integrations,
      campaigns,
      settings,
      view: async (run) => runView(run, await durations.usualMs(run.operation)),
      records: stores.facts,
      drafts: stores.drafts,
      subject: (subject) => subjectView(subject, stores, now(), text),
      openOptions: () => browser.runtime.openOptionsPage(),
      erase,
      published,
      seen: (runIds) => {
        for (const runId of runIds) seenAt.set(runId, now());
      },
    }),
    runner,
    integrations,
    line,
    seenAt,
    async tick() {
      try {
        await woken;
        // Before anything long: the alarm rang and is gone, and the worker may be ended half way.
        await attempt('setting the alarm', arm);
        await attempt('waking', settleLastLife);
        await attempt('moving runs', () => runner.tick());
        await attempt('putting old days into their months', () => stores.usage.compact(now()));
        await attempt('checking integrations', () =>
          integrations.refresh({ onlyStale: true, byItself: true }),
        );
        if (iconUntil !== undefined && iconUntil <= now()) await attempt('publishing', published);
      } finally {
        await attempt('setting the alarm', arm);
      }
    },
    wake: () => woken,
    permissionsChanged: () => integrations.permissionsChanged(),
    async openNotice(id) {
      if (id.startsWith(usageNoticePrefix)) {
        await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/usage') });
        return;
      }
      const run = await runs.read(id);
      if (!run) return;
      const own = run.subject.kind === 'account';
      const page = browser.runtime.getURL(`/dashboard.html#/runs/${encodeURIComponent(id)}`);
      await browser.tabs.create({ url: own ? page : run.subject.url });
    },
    published,
    report,
  };
}
