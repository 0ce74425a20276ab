import { useRef, useState } from 'preact/hooks';
import { Confirm } from '../../shared/confirm';
import { useFormat, useText } from '../../shared/text';
import type { RecordRow } from './record-row';
import type { RecordsProps } from './records-state';

export type RecordsActionsProps<Row extends RecordRow> = RecordsProps<Row> & {
  /** The rows that pass the filter, and those of them that are ticked. */
  shown: readonly Row[];
  chosen: readonly Row[];
  /** The ticked ones are gone. */
  onTicked(): void;
};

/** What can be done with many rows at once: the ticked ones, or all that are shown. */
export function RecordsActions<Row extends RecordRow>(props: RecordsActionsProps<Row>) {
  const { state, shown, chosen, onExport, onForget, onCancelExport } = props;
  const text = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const kept = useRef(false);
  /** Back where the question was asked from. */
  const focusKept = (button: HTMLButtonElement | null): void => {
    if (!button || !kept.current) return;
    kept.current = false;
    button.focus();
  };
  const { exporting, busy } = state;
  const rows = chosen.length > 0 ? chosen : shown;
  const count = format.number(rows.length);

  if (exporting) {
    const { done, total } = exporting;
    const words = text('records_exporting', format.number(done), format.number(total));
    return (
      <div class="records-actions">
        <progress class="progress" aria-label={words} max={Math.max(1, total)} value={done} />
        <span>{words}</span>
        <button type="button" class="button small" onClick={() => onCancelExport()}>
          {text('records_export_cancel')}
        </button>
      </div>
    );
  }
  if (asking && chosen.length > 0) {
    return (
      <Confirm
        label={text('records_forget_chosen', count)}
        yes="records_forget_yes"
        no="records_forget_no"
        onNo={() => {
          kept.current = true;
          setAsking(false);
        }}
        onYes={() => {
          setAsking(false);
          onForget(chosen.map(({ key }) => key));
          props.onTicked();
        }}
      >
        <p>{text('records_forget_many_why', count)}</p>
      </Confirm>
    );
  }
  const nothing = rows.length === 0;
  return (
    <div class="records-actions">
      <span id="records-export">
        {text(chosen.length > 0 ? 'records_export_chosen' : 'records_export_all', count)}
      </span>
      {(['csv', 'json'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="button small"
          aria-describedby="records-export"
          disabled={nothing}
          title={nothing ? text('records_none_fit') : undefined}
          onClick={() => onExport(rows, kind)}
        >
          {text(kind === 'csv' ? 'records_export_csv' : 'records_export_json')}
        </button>
      ))}
      {chosen.length > 0 && (
        <button
          type="button"
          class="button small danger"
          ref={focusKept}
          disabled={busy}
          title={busy ? text('records_busy') : undefined}
          onClick={() => setAsking(true)}
        >
          {text('records_forget_chosen', count)}
        </button>
      )}
    </div>
  );
}
