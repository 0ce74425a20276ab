import './data-table.css';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { type Order, pageOf, type SortValue, sortRows, turned } from './table-order';
import { TablePager } from './table-pager';
import { useFormat, useText } from './text';

export type Column<Row> = {
  id: string;
  label: string;
  cell(row: Row): ComponentChildren;
  /** Makes the column sortable. Must follow from the row alone: it is asked again only when the rows change. */
  sortBy?(row: Row): SortValue;
  numeric?: true;
};

export type DataTableProps<Row> = {
  /** What the table lists, for those who cannot see where it stands. */
  caption: string;
  /** The first names the row. */
  columns: readonly Column<Row>[];
  /** Sorted anew only when this is another list. */
  rows: readonly Row[];
  rowKey(row: Row): string;
  pageSize?: number;
  initialSort?: { column: string; descending?: boolean };
  /** Stands in place of the table when there are no rows: what to do to get some. */
  empty: ComponentChildren;
  /** Name of a row, for its check box. */
  rowLabel?(row: Row): string;
  /** Keys of the rows ticked; with `onSelect` every row gets a check box. */
  selected?: ReadonlySet<string>;
  onSelect?(keys: ReadonlySet<string>): void;
  /** Key of the row that is open beside the table. */
  current?: string;
};

/** A table that sorts and turns pages by itself. Where it is narrow each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, pageSize = 50, initialSort, empty, selected, current } = props;
  const text = useText();
  const format = useFormat();
  const top = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<Order | undefined>(
    initialSort && { column: initialSort.column, descending: initialSort.descending ?? false },
  );
  const [wanted, setWanted] = useState(0);
  const sorted = useMemo(() => {
    const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy;
    return order && sortBy ? sortRows(rows, sortBy, order.descending, text.language) : rows;
    // Columns are made anew with every picture; what they sort by is not.
  }, [rows, order?.column, order?.descending, text.language]);
  if (rows.length === 0) return <div class="table-empty">{empty}</div>;

  const page = pageOf(sorted, wanted, pageSize);
  const turn = (to: number): void => {
    setWanted(to);
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const { onSelect, rowLabel = rowKey } = props;
  const tick = (keys: readonly string[], on: boolean): void => {
    const next = new Set(selected);
    for (const key of keys) on ? next.add(key) : next.delete(key);
    onSelect?.(next);
  };
  const all = rows.every((row) => selected?.has(rowKey(row)));

  return (
    <div class="table" ref={top}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {onSelect && (
              <td class="table-tick">
                <input
                  type="checkbox"
                  aria-label={text('table_select_all', format.number(rows.length))}
                  checked={all}
                  onChange={(event) => tick(rows.map(rowKey), event.currentTarget.checked)}
                />
              </td>
            )}
            {columns.map((column) => (
              <Header
                key={column.id}
                column={column}
                order={order}
                onSort={() => {
                  setOrder(turned(order, column.id));
                  setWanted(0);
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} aria-current={key === current ? 'true' : undefined}>
                {onSelect && (
                  <td class="table-tick">
                    <input
                      type="checkbox"
                      aria-label={text('table_select_row', rowLabel(row))}
                      checked={selected?.has(key) ?? false}
                      onChange={(event) => tick([key], event.currentTarget.checked)}
                    />
                  </td>
                )}
                {columns.map((column, index) => (
                  <Cell key={column.id} column={column} names={index === 0}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <TablePager page={page} total={rows.length} onTurn={turn} />
    </div>
  );
}

type HeaderProps<Row> = { column: Column<Row>; order: Order | undefined; onSort(): void };

function Header<Row>({ column, order, onSort }: HeaderProps<Row>) {
  const { label, numeric, sortBy } = column;
  const kind = numeric && 'table-number';
  if (!sortBy) {
    return (
      <th scope="col" class={kind}>
        {label}
      </th>
    );
  }
  const direction = order?.column === column.id ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={kind} aria-sort={direction ?? 'none'}>
      <button type="button" class="table-sort" data-direction={direction} onClick={onSort}>
        {label}
      </button>
    </th>
  );
}

type CellProps<Row> = { column: Column<Row>; names: boolean; children: ComponentChildren };

/** The label stands before the value where headers have no place. */
function Cell<Row>({ column: { label, numeric }, names, children }: CellProps<Row>) {
  const kind = numeric && 'table-number';
  const value = <div class="table-value">{children}</div>;
  if (!names) {
    return (
      <td class={kind} data-label={label}>
        {value}
      </td>
    );
  }
  return (
    <th scope="row" class={kind} data-label={label}>
      {value}
    </th>
  );
}
