import { useState } from 'preact/hooks';
import type { Integration } from '../../lib/integrations/integration';
import type { ProviderId } from '../../lib/providers/about';
import { type LedgerAccount, type LinkedAccount as StoredAccount, zoneTold } from '../../lib/usage/account';
import { calendarOf } from '../../lib/usage/ledger';
import { useFormat, useText } from '../shared/text';
import { AccountForm } from './account-form';
import type { LinkEvents, Zones } from './linked-accounts-state';
import { weekdayName } from './weekday-name';

type LinkedAccountProps = {
  account: LedgerAccount;
  /** What the settings hold of it; absent for a service that stands alone. */
  stored: StoredAccount | undefined;
  integrations: readonly Integration[];
  nameOf(provider: ProviderId): string;
  zones: Zones;
  on: LinkEvents;
};

/** One LinkedIn account: who acts for it, and how its days and weeks are counted. */
export function LinkedAccount(props: LinkedAccountProps) {
  const { account, stored, integrations, nameOf, zones, on } = props;
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const told = integrations.filter(({ provider }) =>
    account.members.some((one) => one.provider === provider),
  );
  const zone = zoneTold(account, integrations);
  const calendar = calendarOf(account, { told: zone, own: zones.own });
  const name = account.name ?? format.list(told.map(({ provider }) => nameOf(provider)));
  const heading = `account-${told[0]?.provider ?? account.id}`;
  const linked = stored !== undefined && stored.members.length > 1;
  const away = (stored?.members ?? []).filter(
    ({ provider }) => !integrations.some((each) => each.provider === provider),
  );
  const member = (provider: ProviderId, words: string, warn = false) => (
    <li key={provider} class="accounts-member">
      <div>
        <strong>{nameOf(provider)}</strong>
        {/* What the heading says already is not said again. */}
        {words !== name && <p class={warn ? 'accounts-moved' : 'quiet'}>{words}</p>}
      </div>
      {linked && (
        <button
          type="button"
          class="button small"
          aria-label={text('options_accounts_unlink_of', nameOf(provider))}
          onClick={() => on.onUnlink(provider)}
        >
          {text('options_accounts_unlink')}
        </button>
      )}
    </li>
  );
  return (
    <article class="accounts-one" aria-labelledby={heading}>
      <h3 id={heading}>{name}</h3>
      <ul>
        {told.map(({ provider }) => member(provider, toldName(provider, integrations, text)))}
        {account.moved.map((provider) => {
          const shown = toldName(provider, integrations, text);
          return member(provider, text('options_accounts_moved', shown), true);
        })}
        {away.map(({ provider }) => member(provider, text('options_accounts_away')))}
      </ul>
      <p class="quiet">
        {text('options_accounts_days', calendar.zone, weekdayName(calendar.weekStartsOn, text.language))}
      </p>
      <details class="advanced" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={text('options_accounts_details_of', name)}>
          {text('options_accounts_details')}
        </summary>
        {open && (
          <AccountForm
            id={heading}
            named={stored?.name}
            placeholder={name}
            timeZone={stored?.timeZone}
            weekStartsOn={calendar.weekStartsOn}
            automatic={calendarOf({}, { told: zone, own: zones.own }).zone}
            zones={zones.all}
            onChange={(details) => on.onDescribe(account, details)}
          />
        )}
      </details>
    </article>
  );
}

function toldName(
  provider: ProviderId,
  integrations: readonly Integration[],
  text: ReturnType<typeof useText>,
): string {
  const account = integrations.find((each) => each.provider === provider)?.status?.account;
  return account?.name ?? account?.id ?? text('options_account_unknown');
}
