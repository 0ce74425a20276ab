import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Confirm } from '../../shared/confirm';
import { FailureNote } from '../../shared/failure-note';
import { OutsideLink } from '../../shared/outside-link';
import { useFormat, useText } from '../../shared/text';
import { NotesField } from './notes-field';
import { type RecordRow, tagsIn } from './record-row';
import type { Annotation, RecordsState } from './records-state';
import { TagsField } from './tags-field';

export type RecordDetailProps<Row extends RecordRow> = {
  row: Row;
  name: string;
  state: RecordsState<Row>;
  /** What is known. */
  children: ComponentChildren;
  onAnnotate(annotation: Annotation): void;
  onForget(): void;
  onClose(): void;
};

/** One record whole: what is known and how old it is, the user's own notes and tags, the way out. */
export function RecordDetail<Row extends RecordRow>(props: RecordDetailProps<Row>) {
  const { row, name, state, children, onAnnotate, onForget, onClose } = props;
  const text = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { now, notice, busy } = state;
  const ago = (at: number): string => format.relative(Math.min(at, now), now);
  const focused = useRef(false);
  const focusOnce = (heading: HTMLElement | null): void => {
    if (!heading || focused.current) return;
    focused.current = true;
    heading.focus();
  };
  // Whoever keeps it goes on where they were.
  const kept = useRef(false);
  const focusKept = (button: HTMLButtonElement | null): void => {
    if (!button || !kept.current) return;
    kept.current = false;
    button.focus();
  };
  const saved = (what: 'notes' | 'tags'): boolean =>
    notice.kind === 'saved' && notice.key === row.key && notice.what === what;

  return (
    <section class="records-detail" aria-label={name}>
      <div class="records-head">
        <h3 tabIndex={-1} ref={focusOnce}>
          {name}
        </h3>
        <button type="button" class="button small" onClick={onClose}>
          {text('records_close')}
        </button>
      </div>
      <ul class="records-facts">
        {row.connection !== undefined && (
          <li>{text.orElse(`connection_${row.connection}`, row.connection)}</li>
        )}
        {row.fetchedAt !== undefined && <li>{text('records_fetched', ago(row.fetchedAt))}</li>}
        <li>{text('records_last_seen', ago(row.seenAt))}</li>
        {row.url && (
          <li>
            <OutsideLink url={row.url}>{text('records_on_linkedin')}</OutsideLink>
          </li>
        )}
        {row.runId !== undefined && (
          <li>
            <a href={`#/runs/${row.runId}`}>{text('records_run')}</a>
          </li>
        )}
      </ul>
      {notice.kind === 'failed' && notice.key === row.key && <FailureNote failure={notice.failure} urgent />}
      <TagsField
        tags={row.tags}
        suggestions={tagsIn(state.rows, text.language)}
        saved={saved('tags')}
        onChange={(tags) => onAnnotate({ tags })}
      />
      <NotesField notes={row.notes} saved={saved('notes')} onSave={(notes) => onAnnotate({ notes })} />
      {children}
      {asking ? (
        <Confirm
          label={text('records_forget')}
          yes="records_forget_yes"
          no="records_forget_no"
          onNo={() => {
            kept.current = true;
            setAsking(false);
          }}
          onYes={() => onForget()}
        >
          <p>{text('records_forget_why', name)}</p>
        </Confirm>
      ) : (
        <button
          type="button"
          class="button small danger records-forget"
          ref={focusKept}
          disabled={busy}
          title={busy ? text('records_busy') : undefined}
          onClick={() => setAsking(true)}
        >
          {text('records_forget')}
        </button>
      )}
    </section>
  );
}
