import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  sampleCampaign,
  sampleDashboard,
  sampleFilters,
  sampleKey,
  samplePage,
} from '../../components/dashboard/campaigns/sample-campaigns';
import type { CampaignService } from '../../lib/background/campaigns';
import { compose, type Outside } from '../../lib/background/compose';
import { createStores, type Stores } from '../../lib/background/stores';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { answer } from '../../lib/messaging/answer';
import type { MessageName, Reply } from '../../lib/messaging/protocol';
import { identify, type Sender } from '../../lib/messaging/sender';
import type { ProviderId } from '../../lib/providers/about';
import { buenaAbout } from '../../lib/providers/buena/about';
import { connectSafelyAbout } from '../../lib/providers/connectsafely/about';
import { konnectorAbout } from '../../lib/providers/konnector/about';
import { openDatabase } from '../../lib/storage/database';
import messages from '../../public/_locales/en/messages.json';
import { type VirtualClock, virtualClock } from './clock';
import { us } from './senders';
import { type FakeService, fakeService } from './service';

export const text = textFrom(catalogueLookup(messages));

/** Whoever stands at it waits until it is opened; `reached` once somebody does. */
export function barrier() {
  let open = (): void => {};
  let arrive = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const stand = (): Promise<void> => {
    arrive();
    return opened;
  };
  return { open, reached, stand };
}

/** What one life of the worker leaves to the next. A bench is one: `backgroundBench(undefined, bench)` is its next life. */
type Left = {
  clock?: VirtualClock;
  /** Name of the database. */
  disk?: string;
  /** What else stands around it this time. */
  outside?(stores: Stores): Partial<Outside>;
};

/**
 * The background as the product composes it; only time, the services and the browser are stand-ins. The test file has to
 * put `fakeBrowser` in the place of the browser module. `arrange` finds the stores before the background does.
 */
export function backgroundBench(
  arrange: (stores: Stores) => void = () => {},
  { clock = virtualClock(), disk = crypto.randomUUID(), outside = () => ({}) }: Left = {},
) {
  const { now } = clock;
  const stores = createStores(openDatabase({ name: disk, now }));
  arrange(stores);
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
  const campaigns: CampaignService = {
    filters: async () => sampleFilters,
    dashboard: async () => sampleDashboard,
    campaigns: async () => samplePage(0, 3),
    campaign: async () => sampleCampaign(),
    createKey: async () => sampleKey,
  };
  let opened = 0;
  fakeBrowser.runtime.openOptionsPage = async () => {
    opened += 1;
  };
  fakeBrowser.permissions.contains = async () => around.permitted;

  const background = compose({
    stores,
    providerById: (id) => services[id],
    konnector: campaigns,
    permitted: async () => around.permitted,
    online: () => around.online,
    now,
    random: () => 0,
    pause: async (ms) => clock.pass(ms),
    text,
    ...outside(stores),
  });
  const { runner, integrations, line, seenAt } = background;

  return {
    background,
    clock,
    disk,
    service,
    services,
    campaigns,
    database: stores.database,
    keyring: stores.keyring,
    stores,
    around,
    line,
    runner,
    integrations,
    /** Runs a surface has shown. */
    get seen(): readonly string[] {
      return [...seenAt.keys()];
    },
    opened: () => opened,
    /** Sends a message as that sender would, over the same door the worker has. */
    send: (sender: Sender, name: MessageName, input: unknown): Promise<Reply<unknown>> =>
      answer(background.handlers, { name, input }, identify(sender, us)),
  };
}

export type BackgroundBench = ReturnType<typeof backgroundBench>;
