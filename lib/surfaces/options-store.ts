import type { CardState } from '../../components/options/card-state';
import type { EraseState } from '../../components/options/erase-card';
import type { SettingsChange } from '../../components/options/settings-card';
import { type Failure, toFailure } from '../failure';
import type { Integration } from '../integrations/integration';
import { type About, originOf, type ProviderId } from '../providers/about';
import type { Settings } from '../settings/settings';
import { type EpochMs, minute } from '../time';
import { type Cell, cell } from './cell';
import { fieldAtFault } from './field-at-fault';
import type { Call } from './popup-store';

export type OptionsReading = { integrations: readonly Integration[]; settings: Settings };

/** Where the last choice was made, and why it could not be kept. */
export type SettingsNotice = { where: 'settings' | 'accounts'; failure?: Failure };

export type OptionsState = {
  cards: readonly CardState[];
  now: EpochMs;
  /** Undefined until storage has been read. */
  settings: Settings | undefined;
  settingsNotice: SettingsNotice | undefined;
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
  /** Asks which LinkedIn accounts the key reaches; `false` puts the list away. */
  choose(about: About, open: boolean): Promise<void>;
  /** Stays with that account; without an id the service chooses. */
  pin(about: About, accountId: string | undefined): Promise<void>;
  change(change: SettingsChange): Promise<void>;
  notify(change: SettingsChange, granted: Promise<boolean>): Promise<void>;
  erase(): Promise<void>;
};

/** The options page's facts and what its buttons do. Keys pass through `save` and are kept nowhere here. */
export function createOptionsStore(ports: OptionsPorts, signal: AbortSignal): OptionsStore {
  const { abouts, call, now } = ports;
  const state = cell<OptionsState>({
    cards: abouts.map((about) => ({ about, origin: about.origin, stage: 'idle', replacing: false })),
    now: now(),
    settings: undefined,
    settingsNotice: undefined,
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
      return integration ? { ...card, integration } : { ...unlisted(card), replacing: false };
    });
    state.set({ cards, settings, notificationsAllowed, now: now() });
  };

  /** Runs one thing in a card; what goes wrong shows in that card. `rest`: what is known as soon as it begins. */
  async function within(
    { id }: About,
    stage: CardState['stage'],
    work: () => Promise<Partial<CardState>>,
    rest: Partial<CardState> = {},
  ): Promise<void> {
    update(id, (card) => ({ ...bare(card), ...rest, stage }));
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
    if (before) state.set({ settings: { ...before, ...wanted }, settingsNotice: undefined });
    const where = wanted.accounts ? 'accounts' : 'settings';
    try {
      state.set({ settings: await call('saveSettings', wanted), settingsNotice: { where } });
    } catch (thrown) {
      state.set({ settings: before, settingsNotice: { where, failure: toFailure(thrown) } });
    }
  }

  return {
    state,
    async start() {
      ports.subscribe(read, signal);
      ports.every(minute / 6, () => state.set({ now: now() }), signal);
      await read();
    },
    save: (about, values, granted) => {
      const work = async (): Promise<Partial<CardState>> => {
        if (!(await granted)) return { denied: true };
        update(about.id, (card) => ({ ...card, stage: 'testing' }));
        const outcome = await call('saveCredentials', { provider: about.id, values });
        if (outcome.ok) return { notice: 'saved', replacing: false };
        const { failure } = outcome;
        const field = fieldAtFault(failure, outcome.field);
        return { problem: { failure, ...(field !== undefined && { field }) } };
      };
      return within(about, 'permission', work, { origin: originOf(about, values) });
    },
    allow: (about, granted) => {
      const work = async (): Promise<Partial<CardState>> => {
        if (!(await granted)) return { denied: true };
        // The background asks by itself when a permission comes: then this one is too soon, and all may be well.
        const outcome = await refreshed(about);
        await read();
        const card = state.get().cards.find((each) => each.about.id === about.id);
        return card?.integration?.failure ? outcome : {};
      };
      const chosen = state.get().cards.find((card) => card.about.id === about.id)?.integration?.chosen;
      return within(about, 'permission', work, { origin: originOf(about, chosen) });
    },
    replace: ({ id }, replacing) => update(id, (card) => ({ ...unlisted(bare(card)), replacing })),
    remove: (about) =>
      within(about, 'removing', async () => {
        await call('removeCredentials', { provider: about.id });
        return { notice: 'removed' };
      }),
    refresh: (about) => within(about, 'refreshing', () => refreshed(about)),
    async choose(about, open) {
      if (!open) return update(about.id, (card) => unlisted(bare(card)));
      await within(about, 'listing', async () => {
        try {
          return { choices: await call('listAccounts', { provider: about.id }) };
        } catch (thrown) {
          // The list is an extra of the service; an id can always be typed (contract connectsafely 2.1).
          return { problem: { failure: unlistedFailure(toFailure(thrown)), next: 'options_choose_by_hand' } };
        }
      });
    },
    pin: (about, accountId) =>
      within(about, 'pinning', async () => {
        const pinned = accountId !== undefined && { accountId };
        const outcome = await call('pinAccount', { provider: about.id, ...pinned });
        if (!outcome.ok) return { problem: { failure: outcome.failure } };
        update(about.id, unlisted);
        return { notice: 'pinned' };
      }),
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
        state.set({ erase: { kind: 'erased' }, settingsNotice: undefined });
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

/** A card whose list of accounts was put away. */
function unlisted({ choices: _choices, ...card }: CardState): CardState {
  return card;
}

/** What is not found when a list is asked for is the list, and no account. */
function unlistedFailure(failure: Failure): Failure {
  return failure.code === 'not-found' ? { ...failure, reason: 'accountsUnlisted' } : failure;
}
