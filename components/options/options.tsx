import type { EpochMs } from '../../lib/time';
import { useText } from '../shared/text';
import type { CardEvents, CardState } from './card-state';
import { EraseCard, type EraseCardProps } from './erase-card';
import { LinkedAccounts } from './linked-accounts';
import type { LinkedAccountsProps } from './linked-accounts-state';
import { Privacy } from './privacy';
import { ProviderCard } from './provider-card';
import { SettingsCard, type SettingsCardProps } from './settings-card';

export type OptionsProps = {
  cards: readonly CardState[];
  now: EpochMs;
  onCard: CardEvents;
  /** Both undefined until storage has been read for the first time. */
  accounts: LinkedAccountsProps | undefined;
  settings: SettingsCardProps | undefined;
  erase: EraseCardProps;
};

/** A card for each service, the user's choices, what is kept and how to be rid of it. */
export function Options({ cards, now, onCard, accounts, settings, erase }: OptionsProps) {
  const text = useText();
  return (
    <main>
      <header class="head">
        <img src="/icon/sidecar.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text('options_heading')}</h1>
          <p>{text('options_intro')}</p>
          <a href="/dashboard.html">{text('dashboard_open')}</a>
        </div>
      </header>
      <div class="cards">
        {cards.map((card) => (
          <ProviderCard key={card.about.id} card={card} now={now} on={onCard} />
        ))}
      </div>
      {accounts && <LinkedAccounts {...accounts} />}
      {settings && <SettingsCard {...settings} />}
      <Privacy />
      <EraseCard {...erase} />
    </main>
  );
}
