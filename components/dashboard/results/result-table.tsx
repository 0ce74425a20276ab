import { useMemo } from 'preact/hooks';
import { type Column, DataTable } from '../../shared/data-table';
import { useText } from '../../shared/text';

/** Rows of a result as they came; they have no key of their own that is always there. */
type Numbered<Item> = { item: Item; place: number };

export type ResultColumn<Item> = Omit<Column<Item>, 'cell'> & {
  /** What stands there; a column that is empty in every row is left out. */
  cell(item: Item): ReturnType<Column<Item>['cell']>;
};

export type ResultTableProps<Item> = {
  caption: string;
  columns: readonly ResultColumn<Item>[];
  items: readonly Item[];
  empty?: string;
};

/** A list of a result: sortable, page by page, in the service's own order to begin with. */
export function ResultTable<Item>({ caption, columns, items, empty }: ResultTableProps<Item>) {
  const text = useText();
  const rows = useMemo(() => items.map((item, place) => ({ item, place })), [items]);
  const filled = columns.filter(
    (column, index) => index === 0 || items.some((item) => !isEmpty(column.cell(item))),
  );
  const numbered = filled.map(
    ({ cell, sortBy, ...column }): Column<Numbered<Item>> => ({
      ...column,
      cell: ({ item }) => cell(item),
      ...(sortBy && { sortBy: ({ item }: Numbered<Item>) => sortBy(item) }),
    }),
  );
  return (
    <DataTable
      caption={caption}
      columns={numbered}
      rows={rows}
      rowKey={({ place }) => String(place)}
      empty={<p class="quiet">{empty ?? text('result_none')}</p>}
    />
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || value === false || value === null;
}
