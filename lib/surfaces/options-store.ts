import type { CardState } from '../../components/options/card-state';
import type { EraseState } from '../../components/options/erase-card';
import type { SettingsChange } from '../../components/options/settings-card';
import { type Failure, toFailure } from '../failure';
import type { Integration } from '../integrations/integration';
import type { About, ProviderId } from '../providers/about';
import type { Settings } from '../settings/settings';
import { type EpochMs, minute } from '../time';
import { type Cell, cell } from './cell';
import type { Call } from './popup-store';

export type OptionsReading = { integrations: readonly Integration[]; settings: Settings };

export type OptionsState = {
  cards: readonly CardState[];
  now: EpochMs;
  /** Undefined until storage has been read. */
  settings: Settings | undefined;
  settingsSaved: boolean;
  settingsFailure: Failure | undefined;
  notificationsAllowed: boolean;
  notificationsDenied: boolean;
  erase: EraseState;
};

/** All the options page needs from outside. */
export type OptionsPorts = {
  abouts: readonly About[];
  read(): Promise<OptionsReading>;
  /** Calls back after each change worth re-reading for. */
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  call: Call;
  notificationsAllowed(): Promise<boolean>;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
};

/**
 * `granted` is the browser's answer to the permission asked for in the same click; it has to be asked by the caller,
 * before anything is awaited.
 */
export type OptionsStore = {
  state: Cell<OptionsState>;
  start(): Promise<void>;
  save(about: About, values: Readonly<Record<string, string>>, granted: Promise<boolean>): Promise<void>;
  allow(about: About, granted: Promise<boolean>): Promise<void>;
  replace(about: About, open: boolean): void;
  remove(about: About): Promise<void>;
  refresh(about: About): Promise<void>;
  change(change: SettingsChange): Promise<void>;
  notify(change: SettingsChange, granted: Promise<boolean>): Promise<void>;
  erase(): Promise<void>;
};

/** The options page's facts and what its buttons do. Keys pass through `save` and are kept nowhere here. */
export function createOptionsStore(ports: OptionsPorts, signal: AbortSignal): OptionsStore {
  const { abouts, call, now } = ports;
  const state = cell<OptionsState>({
    cards: abouts.map((about) => ({ about, stage: 'idle', replacing: false })),
    now: now(),
    settings: undefined,
    settingsSaved: false,
    settingsFailure: undefined,
    notificationsAllowed: false,
    notificationsDenied: false,
    erase: { kind: 'idle' },
  });

  const update = (id: ProviderId, change: (card: CardState) => CardState): void =>
    state.set({ cards: state.get().cards.map((card) => (card.about.id === id ? change(card) : card)) });

  const read = async (): Promise<void> => {
    const [{ integrations, settings }, notificationsAllowed] = await Promise.all([
      ports.read(),
      ports.notificationsAllowed(),
    ]);
    if (signal.aborted) return;
    const cards = state.get().cards.map(({ integration: _old, ...card }) => {
      const integration = integrations.find(({ provider }) => provider === card.about.id);
      return integration ? { ...card, integration } : { ...card, replacing: false };
    });
    state.set({ cards, settings, notificationsAllowed, now: now() });
  };

  /** Runs one thing in a card; what goes wrong shows in that card. */
  async function within(
    { id }: About,
    stage: CardState['stage'],
    work: () => Promise<Partial<CardState>>,
  ): Promise<void> {
    update(id, (card) => ({ ...bare(card), stage }));
    let after: Partial<CardState>;
    try {
      after = await work();
      await read();
    } catch (thrown) {
      after = { problem: { failure: toFailure(thrown) } };
    }
    update(id, (card) => ({ ...bare(card), ...after, stage: 'idle' }));
  }

  /** Asks the service now. What it answered, or that it failed, stands in its card; that it was not asked does not. */
  async function refreshed({ id }: About): Promise<Partial<CardState>> {
    const { tooSoon } = await call('refresh', { provider: id, onlyStale: false });
    const retryAt = tooSoon[0]?.until;
    return retryAt === undefined
      ? {}
      : { problem: { failure: { code: 'rate-limited', message: '', retryAt, effect: 'none' } } };
  }

  async function change(wanted: SettingsChange): Promise<void> {
    const before = state.get().settings;
    // At once, so that the next press of an arrow key counts from here.
    if (before) state.set({ settings: { ...before, ...wanted }, settingsSaved: false });
    try {
      state.set({
        settings: await call('saveSettings', wanted),
        settingsSaved: true,
        settingsFailure: undefined,
      });
    } catch (thrown) {
      state.set({ settings: before, settingsSaved: false, settingsFailure: toFailure(thrown) });
    }
  }

  return {
    state,
    async start() {
      ports.subscribe(read, signal);
      ports.every(minute / 6, () => state.set({ now: now() }), signal);
      await read();
    },
    save: (about, values, granted) =>
      within(about, 'permission', async () => {
        if (!(await granted)) return { denied: true };
        update(about.id, (card) => ({ ...card, stage: 'testing' }));
        const outcome = await call('saveCredentials', { provider: about.id, values });
        if (outcome.ok) return { notice: 'saved', replacing: false };
        const { failure, field } = outcome;
        return { problem: { failure, ...(field !== undefined && { field }) } };
      }),
    allow: (about, granted) =>
      within(about, 'permission', async () => {
        if (!(await granted)) return { denied: true };
        // The background asks by itself when a permission comes: then this one is too soon, and all may be well.
        const outcome = await refreshed(about);
        await read();
        const card = state.get().cards.find((each) => each.about.id === about.id);
        return card?.integration?.failure ? outcome : {};
      }),
    replace: ({ id }, replacing) => update(id, (card) => ({ ...bare(card), replacing })),
    remove: (about) =>
      within(about, 'removing', async () => {
        await call('removeCredentials', { provider: about.id });
        return { notice: 'removed' };
      }),
    refresh: (about) => within(about, 'refreshing', () => refreshed(about)),
    change,
    async notify(wanted, granted) {
      const allowed = await granted.catch(() => false);
      state.set({ notificationsAllowed: allowed, notificationsDenied: !allowed });
      if (allowed) await change(wanted);
    },
    async erase() {
      state.set({ erase: { kind: 'erasing' } });
      try {
        await call('eraseEverything', {});
        await read();
        state.set({ erase: { kind: 'erased' }, settingsSaved: false });
      } catch (thrown) {
        state.set({ erase: { kind: 'failed', failure: toFailure(thrown) } });
      }
    },
  };
}

/** A card without what the last press left on it. */
function bare({ problem: _problem, denied: _denied, notice: _notice, ...card }: CardState): CardState {
  return card;
}
