import { useMemo } from 'preact/hooks';
import { idOf, type Listed } from '../../../lib/campaigns/paging';
import type { CampaignRow } from '../../../lib/campaigns/shapes';
import { type Column, DataTable } from '../../shared/data-table';
import { useFormat, useText } from '../../shared/text';
import { dateWords } from '../results/dates';
import { numberWords, percentWords, statusWords, typeWords } from './figures';

export type CampaignsTableProps = {
  listed: Listed;
  busy: boolean;
  open: string | undefined;
  /** Nothing narrows the list: there are no campaigns at all. */
  whole: boolean;
  onOpen(id: string | undefined): void;
  onMore(): void;
};

/** Read pages follow one another in one table, so that what was asked for is seen. */
const rowsAtOnce = 500;
/** What is left beside an open campaign, which tells the rest itself. */
const besideOpen: readonly string[] = ['name', 'status', 'members', 'rate'];

/**
 * The campaigns read so far; more are asked for as long as there are any. Columns sort only what is whole: the order of a
 * part is the service's, who knows the rest.
 */
export function CampaignsTable({ listed, busy, open, whole, onOpen, onMore }: CampaignsTableProps) {
  const text = useText();
  const format = useFormat();
  const number = (
    id: string,
    label: string,
    of: (row: CampaignRow) => number | undefined,
  ): Column<CampaignRow> => ({
    ...{ id, label, numeric: true, sortBy: of },
    cell: (row) => numberWords(of(row), text, format),
  });
  const columns = useMemo(
    (): readonly Column<CampaignRow>[] => [
      {
        id: 'name',
        label: text('campaigns_name'),
        cell: (row) => (
          <button
            type="button"
            class="campaigns-open"
            aria-expanded={idOf(row) === open}
            onClick={() => onOpen(idOf(row) === open ? undefined : idOf(row))}
          >
            {nameOf(row) ?? text('campaigns_nameless')}
          </button>
        ),
        sortBy: nameOf,
      },
      {
        id: 'status',
        label: text('campaigns_status'),
        cell: (row) => statusWords(row.linkedin_campaign_routine.campaign_status, text),
        sortBy: (row) => statusWords(row.linkedin_campaign_routine.campaign_status, text),
      },
      {
        id: 'type',
        label: text('campaigns_type'),
        cell: (row) => typeWords(row.linkedin_campaign_routine.campaign_type, text),
        sortBy: (row) => typeWords(row.linkedin_campaign_routine.campaign_type, text),
      },
      { id: 'person', label: text('campaigns_person'), cell: personOf, sortBy: personOf },
      number('members', text('campaigns_members_label'), (row) => row.member_count),
      number('requests', text('campaigns_requests_label'), (row) => row.friend_request_count),
      number('accepts', text('campaigns_accepts_label'), (row) => row.friend_accept_count),
      {
        ...number('rate', text('campaigns_connection_rate'), (row) => row.connection_percentage),
        cell: (row) => percentWords(row.connection_percentage, text, format),
      },
      number('replies', text('campaigns_replied_label'), (row) => row.message_replied_count),
      {
        id: 'created',
        label: text('campaigns_created'),
        cell: (row) => dateWords(row.linkedin_campaign_routine.created_at, text.language),
        sortBy: (row) => row.linkedin_campaign_routine.created_at,
      },
    ],
    [text, open, onOpen],
  );
  const { rows, next, total } = listed;
  const shown = columns
    .filter(({ id }) => open === undefined || besideOpen.includes(id))
    .map(({ sortBy, ...column }) => ({ ...column, ...(sortBy && next === undefined && { sortBy }) }));
  return (
    <div class="campaigns-list">
      <DataTable
        caption={text('campaigns_heading')}
        rows={rows}
        rowKey={idOf}
        columns={shown}
        pageSize={rowsAtOnce}
        empty={<p>{text(whole ? 'campaigns_none' : 'campaigns_none_fit')}</p>}
        {...(open !== undefined && { current: open })}
      />
      {next !== undefined && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            disabled={busy}
            title={busy ? text('campaigns_loading') : undefined}
            onClick={() => onMore()}
          >
            {text('campaigns_more')}
          </button>
          <span class="quiet">
            {total === undefined
              ? text('campaigns_read', format.number(rows.length))
              : text('campaigns_read_of', format.number(rows.length), format.number(total))}
          </span>
        </div>
      )}
    </div>
  );
}

function nameOf(row: CampaignRow): string | undefined {
  return row.linkedin_campaign_routine.campaign_name || undefined;
}

function personOf(row: CampaignRow): string | undefined {
  return row.linkedin_user?.name;
}
