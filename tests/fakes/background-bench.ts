import 'fake-indexeddb/auto';
import { learn } from '../../lib/background/after-change';
import { createHandlers } from '../../lib/background/handlers';
import { createIntegrations, type Integrations } from '../../lib/background/integrations';
import { createKeyring } from '../../lib/background/keyring';
import { boardOf } from '../../lib/background/publish';
import { subjectView } from '../../lib/background/views';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { answer, type Handlers } from '../../lib/messaging/answer';
import type { MessageName, Reply } from '../../lib/messaging/protocol';
import { identify, type Sender } from '../../lib/messaging/sender';
import type { ProviderId } from '../../lib/providers/about';
import { buenaAbout } from '../../lib/providers/buena/about';
import { connectSafelyAbout } from '../../lib/providers/connectsafely/about';
import { konnectorAbout } from '../../lib/providers/konnector/about';
import { createLine } from '../../lib/runs/line';
import { createRunner, type Runner } from '../../lib/runs/runner';
import { writeBoard } from '../../lib/storage/board';
import { createCredentialStore } from '../../lib/storage/credentials';
import { openDatabase } from '../../lib/storage/database';
import { createDurationStore } from '../../lib/storage/durations';
import { eraseEverything } from '../../lib/storage/erase';
import { createFactsStore } from '../../lib/storage/facts';
import { createGateStore } from '../../lib/storage/gates';
import { createIntegrationStore } from '../../lib/storage/integrations';
import { createRunStore } from '../../lib/storage/runs';
import { createSettingsStore } from '../../lib/storage/settings';
import { createUsageStore } from '../../lib/storage/usage';
import { runView } from '../../lib/wording/run-view';
import messages from '../../public/_locales/en/messages.json';
import { virtualClock } from './clock';
import { us } from './senders';
import { type FakeService, fakeService } from './service';

export const text = textFrom(catalogueLookup(messages));

/** The background with everything real but time, the browser and the services. */
export function backgroundBench() {
  const clock = virtualClock();
  const { now } = clock;
  const database = openDatabase({ name: crypto.randomUUID(), now });
  const keyring = createKeyring(createCredentialStore(database));
  const stores = {
    runs: createRunStore(database),
    gates: createGateStore(database),
    durations: createDurationStore(database),
    integrations: createIntegrationStore(database),
    usage: createUsageStore(database),
    facts: createFactsStore(database),
    settings: createSettingsStore(database),
  };
  const around = { permitted: true, online: true };
  /** Has a status and nothing else, as three of the four do. */
  const others = (about: FakeService['about']): FakeService => {
    const other = fakeService(clock, { about, supports: () => false });
    delete other.usage;
    return other;
  };
  const service = fakeService(clock);
  const services: Readonly<Record<ProviderId, FakeService>> = {
    'linked-api': service,
    buena: others(buenaAbout),
    konnector: others(konnectorAbout),
    connectsafely: others(connectSafelyAbout),
  };
  const providerById = (id: ProviderId) => services[id];
  const permitted = async () => around.permitted;
  const seen: string[] = [];
  let published = 0;
  let opened = 0;

  async function publish(): Promise<void> {
    published += 1;
    await writeBoard(
      boardOf(await stores.integrations.readAll(), await stores.settings.read(), providerById),
      now(),
    );
  }

  const line = createLine({ gates: stores.gates, now, pause: async (ms) => clock.pass(ms) });
  const runner: Runner = createRunner(
    {
      ...stores,
      async connected(id) {
        const credentials = await keyring.read(id);
        return credentials && { provider: providerById(id), credentials };
      },
      async providerFor(operation) {
        const all = await stores.integrations.readAll();
        return all.find((each) => providerById(each.provider).supports(operation))?.provider;
      },
      permitted,
      online: () => around.online,
      now,
      random: () => 0,
      bootId: 'boot-1',
      changed: (run) => learn(run, stores, now()),
      report: () => undefined,
      holdMs: async () => (await stores.settings.read()).holdSeconds * 1_000,
    },
    line,
  );
  const integrations: Integrations = createIntegrations({
    ...stores,
    keyring,
    line,
    providerById,
    permitted,
    now,
    published: publish,
  });
  const handlers: Handlers = createHandlers({
    ...stores,
    runner,
    integrations,
    view: async (run) => runView(run, await stores.durations.usualMs(run.operation)),
    subject: (subject) => subjectView(subject, stores, now(), text),
    openOptions: async () => {
      opened += 1;
    },
    erase: () => eraseEverything(database),
    published: publish,
    seen: (runIds) => seen.push(...runIds),
  });

  return {
    clock,
    service,
    services,
    database,
    keyring,
    stores,
    around,
    line,
    runner,
    integrations,
    seen,
    published: () => published,
    opened: () => opened,
    /** Sends a message as that sender would, over the same door the worker has. */
    send: (sender: Sender, name: MessageName, input: unknown): Promise<Reply<unknown>> =>
      answer(handlers, { name, input }, identify(sender, us)),
  };
}

export type BackgroundBench = ReturnType<typeof backgroundBench>;
