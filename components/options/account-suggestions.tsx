import type { Integration } from '../../lib/integrations/integration';
import type { ProviderId } from '../../lib/providers/about';
import type { AccountLinks, LedgerAccount } from '../../lib/usage/account';
import { type LinkReason, type LinkSuggestion, suggestLinks } from '../../lib/usage/suggest-links';
import { useFormat, useText } from '../shared/text';
import type { LinkEvents } from './linked-accounts-state';

type SuggestionsProps = {
  integrations: readonly Integration[];
  links: AccountLinks;
  accounts: readonly LedgerAccount[];
  nameOf(provider: ProviderId): string;
  on: LinkEvents;
};

/** Integrations that look like one account, with what speaks for it. Only the user can know. */
export function AccountSuggestions({ integrations, links, accounts, nameOf, on }: SuggestionsProps) {
  const text = useText();
  const format = useFormat();
  const suggestions = oncePerAccounts(suggestLinks(integrations, links), accounts);
  if (suggestions.length === 0) return null;
  return (
    <section class="accounts-proposed" aria-labelledby="accounts-proposed">
      <h3 id="accounts-proposed">{text('options_accounts_proposed')}</h3>
      <ul>
        {suggestions.map(({ one, other, reason, between: [first, second] }) => {
          const names = [nameOf(one), nameOf(other)] as const;
          return (
            <li key={`${one} ${other}`}>
              <p>
                <strong>{format.list(names)}</strong>
              </p>
              <p>{reasonWords(reason, text)}</p>
              <div class="buttons">
                <button
                  type="button"
                  class="button"
                  aria-label={text('options_accounts_link_of', ...names)}
                  onClick={() => on.onLink(one, other)}
                >
                  {text('options_accounts_link')}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={text('options_accounts_apart_of', ...names)}
                  onClick={() => on.onKeepApart(first, second)}
                >
                  {text('options_accounts_apart')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function reasonWords(reason: LinkReason, text: ReturnType<typeof useText>): string {
  switch (reason.kind) {
    case 'profile':
      return text('options_accounts_same_profile', reason.profile);
    case 'public-id':
      return text('options_accounts_same_id', reason.profile);
    case 'name':
      return text('options_accounts_same_name', reason.name);
  }
}

type Between = LinkSuggestion & { between: readonly [LedgerAccount, LedgerAccount] };

/** Linking two links their accounts, so that one question for each pair of accounts is enough; the surest stays. */
function oncePerAccounts(
  suggestions: readonly LinkSuggestion[],
  accounts: readonly LedgerAccount[],
): Between[] {
  const home = (id: ProviderId): LedgerAccount | undefined =>
    accounts.find(({ members }) => members.some(({ provider }) => provider === id));
  const asked = new Set<string>();
  return suggestions.flatMap((suggestion): Between[] => {
    const [one, other] = [home(suggestion.one), home(suggestion.other)];
    if (!one || !other) return [];
    const pair = [one.id, other.id].sort().join(' ');
    if (asked.has(pair)) return [];
    asked.add(pair);
    return [{ ...suggestion, between: [one, other] }];
  });
}
