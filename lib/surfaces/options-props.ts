import type { OptionsProps } from '../../components/options/options';
import type { OptionsState, OptionsStore } from './options-store';

/** The browser's questions. Each must be asked within the click, before anything is awaited. */
export type Permissions = {
  /** May we talk to this origin? */
  host(origin: string): Promise<boolean>;
  notifications(): Promise<boolean>;
};

/** The options page as its store has it; presses go to the store, the browser's question first. */
export function optionsProps(state: OptionsState, store: OptionsStore, ask: Permissions): OptionsProps {
  const { cards, now, settings, erase, ...rest } = state;
  return {
    cards,
    now,
    onCard: {
      onSave: (about, values) => void store.save(about, values, ask.host(about.origin)),
      onAllow: (about) => void store.allow(about, ask.host(about.origin)),
      onReplace: (about, open) => store.replace(about, open),
      onRemove: (about) => void store.remove(about),
      onRefresh: (about) => void store.refresh(about),
    },
    settings: settings && {
      settings,
      notificationsAllowed: rest.notificationsAllowed,
      notificationsDenied: rest.notificationsDenied,
      saved: rest.settingsSaved,
      failure: rest.settingsFailure,
      onChange: (change) => void store.change(change),
      onNotify: (change) => void store.notify(change, ask.notifications()),
    },
    erase: { state: erase, onErase: () => void store.erase() },
  };
}
