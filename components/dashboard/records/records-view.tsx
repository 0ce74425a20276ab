import './records.css';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../../lib/words';
import { type Column, DataTable } from '../../shared/data-table';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import { RecordDetail } from './record-detail';
import { filterRows, noFilter, type RecordRow } from './record-row';
import { RecordsActions } from './records-actions';
import { RecordsBar } from './records-bar';
import { RecordsNoticeLine } from './records-notice';
import type { RecordsProps } from './records-state';

export type RecordsViewProps<Row extends RecordRow> = RecordsProps<Row> & {
  heading: MessageKey;
  /** What may be searched in. */
  searchHint: MessageKey;
  /** After the name, which every kind has. */
  columns: readonly Column<Row>[];
  /** How a row is called when nobody named it. */
  nameOf(row: Row): string;
  /** Beneath the name in the list. */
  lineOf?(row: Row): string | undefined;
  /** What is known, in the panel. */
  detail(row: Row): ComponentChildren;
  /** What to do to get rows. */
  empty: ComponentChildren;
};

/** Everything known of one kind: search it, open one, tag it, export it, forget it. */
export function RecordsView<Row extends RecordRow>(props: RecordsViewProps<Row>) {
  const { state, heading, columns, nameOf, lineOf, onOpen, onReload } = props;
  const text = useText();
  const format = useFormat();
  const [filter, setFilter] = useState(noFilter);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const top = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | undefined>(undefined);
  const { rows, stage, failure, now, progress, open } = state;
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const chosen = useMemo(() => shown.filter(({ key }) => ticked.has(key)), [shown, ticked]);
  const shownKeys = useMemo(() => new Set(chosen.map(({ key }) => key)), [chosen]);
  const row = rows.find(({ key }) => key === open);
  const forget = (keys: readonly string[]): void => {
    // What was pressed goes with what it was about.
    top.current?.focus();
    props.onForget(keys);
  };

  const name: Column<Row> = {
    id: 'name',
    label: text('records_name'),
    sortBy: (each) => each.name,
    cell: (each) => (
      <>
        <button
          type="button"
          class="records-open"
          aria-expanded={each.key === open}
          onClick={(event) => {
            opener.current = event.currentTarget;
            onOpen(each.key === open ? undefined : each.key);
          }}
        >
          {nameOf(each)}
        </button>
        {lineOf?.(each) && <p class="records-line">{lineOf(each)}</p>}
      </>
    ),
  };
  const tags: Column<Row> = {
    id: 'tags',
    label: text('records_tags'),
    sortBy: (each) => each.tags.join(', '),
    cell: (each) =>
      each.tags.length > 0 && (
        <ul class="records-tags">
          {each.tags.map((tag) => (
            <li key={tag}>
              <span title={tag}>{tag}</span>
            </li>
          ))}
        </ul>
      ),
  };
  const seen: Column<Row> = {
    id: 'seen',
    label: text('records_seen'),
    sortBy: ({ seenAt }) => seenAt,
    cell: ({ seenAt }) => <span class="records-time">{format.relative(Math.min(seenAt, now), now)}</span>,
  };

  return (
    <section class="records" aria-labelledby={`records-${heading}`}>
      <h2 id={`records-${heading}`} tabIndex={-1} ref={top}>
        {text(heading)}
      </h2>
      {failure && (
        <div class="records-trouble">
          <p>{text('records_unreadable')}</p>
          <FailureNote failure={failure} urgent />
          <button type="button" class="button" onClick={() => onReload()}>
            {text('records_reload')}
          </button>
        </div>
      )}
      {rows.length > 0 && <RecordsBar {...{ rows, filter, hint: props.searchHint, onChange: setFilter }} />}
      {rows.length > 0 && (
        <RecordsActions
          {...props}
          onForget={forget}
          shown={shown}
          chosen={chosen}
          onTicked={() => setTicked(new Set())}
        />
      )}
      <div class="records-told" role="status">
        {stage === 'reading' && !failure && (
          <p class="quiet">
            {text('records_reading', format.number(progress.done), format.number(progress.total))}
          </p>
        )}
        <RecordsNoticeLine notice={state.notice} open={open} />
      </div>
      <div class="records-body" data-open={row !== undefined}>
        {rows.length > 0 ? (
          <DataTable
            caption={text(heading)}
            columns={[name, ...columns, tags, seen]}
            rows={shown}
            rowKey={({ key }) => key}
            rowLabel={nameOf}
            initialSort={{ column: 'seen', descending: true }}
            selected={shownKeys}
            onSelect={setTicked}
            empty={
              <>
                <p>{text('records_none_fit')}</p>
                <button type="button" class="button small" onClick={() => setFilter(noFilter)}>
                  {text('records_show_all')}
                </button>
              </>
            }
            {...(open !== undefined && { current: open })}
          />
        ) : (
          stage === 'whole' && <div class="records-empty">{props.empty}</div>
        )}
        {row && (
          <RecordDetail
            key={row.key}
            row={row}
            name={nameOf(row)}
            state={state}
            onAnnotate={(annotation) => props.onAnnotate(row.key, annotation)}
            onForget={() => forget([row.key])}
            onClose={() => {
              onOpen(undefined);
              opener.current?.focus();
            }}
          >
            {props.detail(row)}
          </RecordDetail>
        )}
      </div>
    </section>
  );
}
