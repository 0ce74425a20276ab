import { useState } from 'preact/hooks';
import type { Integration } from '../../lib/integrations/integration';
import type { ProviderId } from '../../lib/providers/about';
import type { LedgerAccount } from '../../lib/usage/account';
import { useFormat, useText } from '../shared/text';

type LinkByHandProps = {
  accounts: readonly LedgerAccount[];
  integrations: readonly Integration[];
  nameOf(provider: ProviderId): string;
  onLink(one: ProviderId, other: ProviderId): void;
};

/** Two services that nothing speaks for but the user's own knowledge. */
export function LinkByHand({ accounts, integrations, nameOf, onLink }: LinkByHandProps) {
  const text = useText();
  const format = useFormat();
  const [wanted, setWanted] = useState<{ one?: ProviderId; other?: ProviderId }>({});
  const services = integrations.map(({ provider }) => provider);
  const here = (id: ProviderId | undefined) => services.find((each) => each === id);
  const one = here(wanted.one) ?? services[0];
  const other =
    here(wanted.other) ?? services.find((each) => homeOf(each, accounts) !== homeOf(one, accounts));
  if (!one || !other) return null;
  const [home, guest] = [homeOf(one, accounts), homeOf(other, accounts)];
  const along = [home, guest].flatMap((account) =>
    (account?.members ?? []).flatMap(({ provider }) =>
      provider === one || provider === other ? [] : provider,
    ),
  );
  const refusal =
    one === other
      ? text('options_accounts_by_hand_same')
      : home === guest
        ? text('options_accounts_by_hand_linked')
        : undefined;
  const words = refusal ?? (along.length > 0 ? alongWords() : '');

  function alongWords(): string {
    return text('options_accounts_by_hand_along', format.list(along.map(nameOf)));
  }

  const select = (side: 'one' | 'other', value: ProviderId) => (
    <div class="field">
      <label for={`link-${side}`}>{text(`options_accounts_by_hand_${side}`)}</label>
      <select
        id={`link-${side}`}
        onChange={(event) => setWanted({ one, other, [side]: services[event.currentTarget.selectedIndex] })}
      >
        {services.map((id) => (
          <option key={id} selected={id === value}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <fieldset class="accounts-by-hand">
      <legend>{text('options_accounts_by_hand')}</legend>
      <div class="accounts-pair">
        {select('one', one)}
        {select('other', other)}
        <button
          type="button"
          class="button"
          aria-label={text('options_accounts_link_of', nameOf(one), nameOf(other))}
          aria-describedby="link-words"
          disabled={refusal !== undefined}
          onClick={() => {
            setWanted({});
            onLink(one, other);
          }}
        >
          {text('options_accounts_link')}
        </button>
      </div>
      <p class="quiet" id="link-words">
        {words}
      </p>
    </fieldset>
  );
}

function homeOf(id: ProviderId | undefined, accounts: readonly LedgerAccount[]): LedgerAccount | undefined {
  return accounts.find(({ members }) => members.some(({ provider }) => provider === id));
}
