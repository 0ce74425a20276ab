import type { Zones } from '../../components/options/linked-accounts-state';
import type { OptionsProps } from '../../components/options/options';
import { originOf, type ProviderId } from '../providers/about';
import { linkEvents } from './account-links';
import type { OptionsState, OptionsStore } from './options-store';

/** What the page asks the browser for. */
export type OptionsBrowser = {
  /** May we talk to this origin? Must be asked within the click, before anything is awaited. */
  host(origin: string): Promise<boolean>;
  /** As `host`. */
  notifications(): Promise<boolean>;
  zones: Zones;
  newId(): string;
};

/** The options page as its store has it; presses go to the store, the browser's question first. */
export function optionsProps(state: OptionsState, store: OptionsStore, ask: OptionsBrowser): OptionsProps {
  const { cards, now, settings, settingsNotice: notice, erase } = state;
  const integrations = cards.flatMap(({ integration }) => integration ?? []);
  const nameOf = (id: ProviderId): string => cards.find(({ about }) => about.id === id)?.about.name ?? id;
  const outcome = (where: 'settings' | 'accounts') => ({
    saved: notice?.where === where && notice.failure === undefined,
    failure: notice?.where === where ? notice.failure : undefined,
  });
  const shared = { integrations, nameOf };
  return {
    cards,
    now,
    onCard: {
      onSave: (about, values) => void store.save(about, values, ask.host(originOf(about, values))),
      onAllow: (about) => {
        const { integration } = cards.find((card) => card.about.id === about.id) ?? {};
        void store.allow(about, ask.host(originOf(about, integration?.chosen)));
      },
      onReplace: (about, open) => store.replace(about, open),
      onRemove: (about) => void store.remove(about),
      onRefresh: (about) => void store.refresh(about),
      onChoose: (about, open) => void store.choose(about, open),
      onPin: (about, accountId) => void store.pin(about, accountId),
    },
    accounts: settings && {
      ...shared,
      links: settings.accounts,
      zones: ask.zones,
      ...outcome('accounts'),
      on: linkEvents({
        links: settings.accounts,
        integrations,
        newId: ask.newId,
        keep: (accounts) => void store.change({ accounts }),
      }),
    },
    settings: settings && {
      ...shared,
      settings,
      notificationsAllowed: state.notificationsAllowed,
      notificationsDenied: state.notificationsDenied,
      ...outcome('settings'),
      onChange: (change) => void store.change(change),
      onNotify: (change) => void store.notify(change, ask.notifications()),
    },
    erase: { state: erase, onErase: () => void store.erase() },
  };
}
