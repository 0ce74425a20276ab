import browser from 'webextension-polyfill';
import { type Failure, toFailure } from '../failure';
import { localText } from '../locale/text';
import type { Handlers } from '../messaging/answer';
import { providerById } from '../providers/index';
import { createLine } from '../runs/line';
import type { RunPorts } from '../runs/ports';
import type { Run } from '../runs/run';
import { createRunner } from '../runs/runner';
import { writeBoard } from '../storage/board';
import { eraseEverything } from '../storage/erase';
import { second } from '../time';
import { runView } from '../wording/run-view';
import { hasEnded, learn } from './after-change';
import { armAlarm, tickAlarm } from './alarm';
import { showBadge } from './badge';
import { createHandlers } from './handlers';
import { createIntegrations } from './integrations';
import { notifyEnd } from './notify';
import { permitted } from './permission';
import { badgeOf, boardOf } from './publish';
import { createStores } from './stores';
import { subjectView } from './views';

/** A run some surface looked at this recently needs no notification. */
const seenForMs = 10 * second;

export type Background = {
  handlers: Handlers;
  /** Everything that is due: runs, then snapshots. Ends by arming the alarm. */
  tick(): Promise<void>;
  /** A new life of the worker: settles what the last one left open, shows the badge, arms the alarm. */
  wake(): Promise<void>;
  /** Opens the page a notification spoke of. */
  openRun(runId: string): Promise<void>;
  /** What surfaces show may be out of date: tells them. */
  published(): Promise<void>;
};

/** The only place that puts the background together. */
export function compose(): Background {
  const stores = createStores();
  const { runs, durations, settings } = stores;
  const now = Date.now;
  const text = localText();
  const seenAt = new Map<string, number>();

  const report = (failure: Failure, doing: string): void => {
    // Disk trouble must not make reporting fail too; the console line is then all there is.
    void stores.log
      .write(failure, doing)
      .then((isNew) => isNew && console.warn(`Sidecar, ${doing}: ${failure.code} ${failure.reason ?? ''}`))
      .catch(() => console.warn(`Sidecar, ${doing}: ${failure.code}`));
  };

  async function published(): Promise<void> {
    const all = await stores.integrations.readAll();
    await writeBoard(boardOf(all, await settings.read(), providerById), now());
    await showBadge(badgeOf(all, await runs.unsettled()), text);
    await arm();
  }

  async function arm(): Promise<void> {
    const times = [await runs.nextDueAt(), await integrations.nextDueAt()].filter(
      (time) => time !== undefined,
    );
    await armAlarm(times.length > 0 ? Math.min(...times) : undefined, now());
  }

  async function changed(run: Run): Promise<void> {
    if (hasEnded(run)) {
      await learn(run, stores, now());
      await integrations.touched(run.provider);
      const seen = now() - (seenAt.get(run.runId) ?? 0) < seenForMs;
      if (!seen && !run.dismissed) await notifyEnd(run, await settings.read(), text);
    }
    await published();
  }

  const ports: RunPorts = {
    runs,
    gates: stores.gates,
    durations,
    async connected(provider) {
      const credentials = await stores.keyring.read(provider);
      return credentials && { provider: providerById(provider), credentials };
    },
    async providerFor(operation) {
      const all = await stores.integrations.readAll();
      return all.find((each) => providerById(each.provider).supports(operation))?.provider;
    },
    permitted,
    online: () => navigator.onLine,
    now,
    random: Math.random,
    bootId: crypto.randomUUID(),
    // What follows from a change must not undo the change itself: its failures are reported, not thrown.
    changed: (run) => changed(run).catch((thrown: unknown) => report(toFailure(thrown), 'publishing a run')),
    report,
    holdMs: async () => (await settings.read()).holdSeconds * second,
  };

  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const line = createLine({ gates: stores.gates, now, pause });
  const runner = createRunner(ports, line);
  const integrations = createIntegrations({ ...stores, line, providerById, permitted, now, published });

  const awake = runner.wake().then(published);
  awake.catch((thrown: unknown) => report(toFailure(thrown), 'waking'));

  return {
    handlers: createHandlers({
      runs,
      runner,
      integrations,
      settings,
      view: async (run) => runView(run, await durations.usualMs(run.operation)),
      subject: (subject) => subjectView(subject, stores, now(), text),
      openOptions: () => browser.runtime.openOptionsPage(),
      erase: async () => {
        await eraseEverything(stores.database);
        await browser.alarms.clear(tickAlarm);
        await published();
      },
      published,
      seen: (runIds) => {
        for (const runId of runIds) seenAt.set(runId, now());
      },
    }),
    async tick() {
      await awake;
      await runner.tick();
      await integrations.refresh({ onlyStale: true });
      await arm();
    },
    async wake() {
      await awake;
    },
    async openRun(runId) {
      const run = await runs.read(runId);
      if (run) await browser.tabs.create({ url: run.subject.url });
    },
    published,
  };
}
