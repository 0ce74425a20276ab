import { useState } from 'preact/hooks';
import { type CampaignQuery, campaignStatuses, campaignTypes } from '../../../lib/campaigns/query';
import { useText } from '../../shared/text';
import { statusWords, typeWords } from './figures';

export type SearchFormProps = {
  query: CampaignQuery;
  /** Types met in answers; the service may have more than are documented. */
  types: readonly string[];
  onSearch(query: CampaignQuery): void;
};

const orders = ['created_at desc', 'created_at asc', 'campaign_name asc', 'campaign_name desc'] as const;

/** Narrows and orders the campaigns. The service does it, on a press. */
export function SearchForm({ query, types, onSearch }: SearchFormProps) {
  const text = useText();
  const [draft, setDraft] = useState(query);
  const order = `${draft.sortBy ?? 'created_at'} ${draft.sortOrder ?? 'desc'}`;
  const choose = (
    label: string,
    value: string,
    choices: readonly [string, string][],
    onPick: (value: string) => void,
  ) => (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const allTypes = [...new Set([...campaignTypes, ...types])];
  return (
    <search>
      <form
        class="campaigns-search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(draft);
        }}
      >
        <label>
          {text('campaigns_term')}
          <input
            type="search"
            maxLength={200}
            value={draft.term ?? ''}
            onInput={(event) => setDraft({ ...draft, term: event.currentTarget.value })}
          />
        </label>
        {choose(
          text('campaigns_status'),
          draft.status ?? '',
          [
            ['', text('campaigns_any')],
            ...campaignStatuses.map((each): [string, string] => [each, statusWords(each, text)]),
          ],
          (status) => setDraft({ ...without(draft, 'status'), ...(status !== '' && { status }) }),
        )}
        {choose(
          text('campaigns_type'),
          draft.type ?? '',
          [
            ['', text('campaigns_any')],
            ...allTypes.map((each): [string, string] => [each, typeWords(each, text)]),
          ],
          (type) => setDraft({ ...without(draft, 'type'), ...(type !== '' && { type }) }),
        )}
        {choose(
          text('campaigns_order'),
          order,
          orders.map((each): [string, string] => [
            each,
            text.orElse(`campaigns_order_${each.replace(' ', '_')}`, each),
          ]),
          (picked) => {
            const [sortBy = '', sortOrder = ''] = picked.split(' ');
            setDraft({ ...draft, sortBy, sortOrder });
          },
        )}
        <button type="submit" class="button">
          {text('campaigns_search')}
        </button>
      </form>
    </search>
  );
}

function without(query: CampaignQuery, name: 'status' | 'type'): CampaignQuery {
  const { [name]: _, ...rest } = query;
  return rest;
}
