import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';
import { type Column, DataTable } from '../../shared/data-table';
import { useFormat, useText } from '../../shared/text';
import { kindWords } from './usage-figure';
import type { UsageLine, UsageMonthLine } from './usage-state';

/** The rows the sums are made of. */
export function UsageRowsTable({ lines }: { lines: readonly UsageLine[] }) {
  const text = useText();
  const format = useFormat();
  const shared = sharedColumns<UsageLine>(text, format);
  return (
    <DataTable
      caption={text('usage_rows')}
      rows={lines}
      rowKey={({ day, category, provider, by, told }) => [day, category, provider, by, told].join(' ')}
      initialSort={{ column: 'day', descending: true }}
      empty={<p>{text('usage_rows_none')}</p>}
      columns={[
        {
          id: 'day',
          label: text('usage_column_day'),
          cell: ({ day }) => format.day(day),
          sortBy: ({ day }) => day,
        },
        ...shared.what,
        {
          id: 'by',
          label: text('usage_column_by'),
          cell: ({ by }) => text(`usage_by_${by}`),
          sortBy: ({ by }) => by,
        },
        { id: 'told', label: text('usage_column_told'), cell: ({ told }) => text(`usage_told_${told}`) },
        shared.count,
      ]}
    />
  );
}

/** Days that are over for long, by month. */
export function UsageMonths({ months }: { months: readonly UsageMonthLine[] }) {
  const text = useText();
  const format = useFormat();
  const shared = sharedColumns<UsageMonthLine>(text, format);
  return (
    <DataTable
      caption={text('usage_months')}
      rows={months}
      rowKey={({ month, category, provider }) => `${month} ${category} ${provider}`}
      initialSort={{ column: 'month', descending: true }}
      empty={<p>{text('usage_rows_none')}</p>}
      columns={[
        {
          id: 'month',
          label: text('usage_column_month'),
          cell: ({ month }) => monthWords(month, text.language),
          sortBy: ({ month }) => month,
        },
        ...shared.what,
        {
          id: 'through',
          label: text('usage_column_through'),
          cell: ({ through }) => format.day(through),
          sortBy: ({ through }) => through,
        },
        shared.count,
      ]}
    />
  );
}

/** What was done, through whom, for whom, and how often: the same of a day and of a month. */
function sharedColumns<
  Row extends Pick<UsageLine & UsageMonthLine, 'category' | 'service' | 'account' | 'count'>,
>(text: Text, format: Format): { what: Column<Row>[]; count: Column<Row> } {
  return {
    what: [
      {
        id: 'category',
        label: text('usage_column_category'),
        cell: ({ category }) => kindWords(category, text),
        sortBy: ({ category }) => kindWords(category, text),
      },
      {
        id: 'service',
        label: text('usage_column_service'),
        cell: ({ service }) => service,
        sortBy: ({ service }) => service,
      },
      {
        id: 'account',
        label: text('usage_column_account'),
        cell: ({ account }) => account,
        sortBy: ({ account }) => account,
      },
    ],
    count: {
      id: 'count',
      label: text('usage_column_count'),
      cell: ({ count }) => format.number(count),
      sortBy: ({ count }) => count,
      numeric: true,
    },
  };
}

/** "November 2026" */
function monthWords(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
