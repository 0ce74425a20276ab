import './accounts.css';
import { useRef } from 'preact/hooks';
import type { Integration } from '../../lib/integrations/integration';
import { accountsOf, type LedgerAccount } from '../../lib/usage/account';
import { FailureNote } from '../shared/failure-note';
import { useText } from '../shared/text';
import { AccountSuggestions } from './account-suggestions';
import { LinkByHand } from './link-by-hand';
import { LinkedAccount } from './linked-account';
import type { LinkEvents, LinkedAccountsProps } from './linked-accounts-state';

/** Which integrations act for the same LinkedIn account: it has one set of limits, whoever spends it. */
export function LinkedAccounts(props: LinkedAccountsProps) {
  const { integrations, links, nameOf, zones, saved, failure, on } = props;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const accounts = accountsOf(integrations, links);
  /** What was pressed is gone afterwards; the keyboard goes on from the top of the card. */
  const thenUp =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given): void => {
      act(...given);
      heading.current?.focus();
    };
  const events: LinkEvents = {
    ...on,
    onLink: thenUp(on.onLink),
    onUnlink: thenUp(on.onUnlink),
    onKeepApart: thenUp(on.onKeepApart),
  };
  return (
    <section class="card" aria-labelledby="accounts-name">
      <h2 id="accounts-name" tabIndex={-1} ref={heading}>
        {text('options_accounts')}
      </h2>
      <p>{text('options_accounts_about')}</p>
      {integrations.length === 0 && <p class="quiet">{text('options_accounts_none')}</p>}
      {integrations.length === 1 && <p class="quiet">{text('options_accounts_one')}</p>}
      <AccountSuggestions
        integrations={integrations}
        links={links}
        accounts={accounts}
        nameOf={nameOf}
        on={events}
      />
      {accounts.length > 0 && (
        <div class="accounts">
          {accounts.map((account) => (
            <LinkedAccount
              // Its id is made when the user first says something about it; the open form must outlast that.
              key={placeOf(account, integrations)}
              account={account}
              stored={links.accounts.find(({ id }) => id === account.id)}
              integrations={integrations}
              nameOf={nameOf}
              zones={zones}
              on={events}
            />
          ))}
        </div>
      )}
      {accounts.length > 1 && (
        <LinkByHand accounts={accounts} integrations={integrations} nameOf={nameOf} onLink={events.onLink} />
      )}
      <p class="stage" role="status">
        {saved && text('options_settings_saved')}
      </p>
      {failure && (
        <div class="trouble">
          <FailureNote failure={failure} urgent inOptions />
        </div>
      )}
    </section>
  );
}

/** Each integration stands in one account only, so that the first of them names the place. */
function placeOf({ members }: LedgerAccount, integrations: readonly Integration[]): string {
  const first = integrations.find(({ provider }) => members.some((each) => each.provider === provider));
  return first?.provider ?? '';
}
