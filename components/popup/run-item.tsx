import { type EpochMs, second } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import { runTitle } from '../../lib/wording/run-title';
import type { Text } from '../../lib/words';
import { FailureNote } from '../shared/failure-note';
import { useFormat, useText } from '../shared/text';
import type { RunAction, RunRow } from './run-rows';

export type RunItemProps = {
  row: RunRow;
  now: EpochMs;
  busy: boolean;
  onRun(action: RunAction, runId: string): void;
};

/** One run: what and for whom, how it stands, how far it is, and what can be done. */
export function RunItem({ row, now, busy, onRun }: RunItemProps) {
  const text = useText();
  const format = useFormat();
  const title = runTitle(row, text);
  return (
    <li class="run" data-tone={row.tone}>
      <div class="run-line">
        <div class="run-words">
          <div class="run-title cut" id={`run-${row.runId}`} title={title}>
            {title}
          </div>
          <div class="run-state">
            <span class="dot" aria-hidden="true" />
            <span>{stateWords(row, now, text, format)}</span>
          </div>
        </div>
        <span class="buttons">
          {row.actions.map((action) => (
            <button
              key={action}
              type="button"
              class="button small"
              aria-describedby={`run-${row.runId}`}
              disabled={busy}
              onClick={() => onRun(action, row.runId)}
            >
              {text(`popup_run_${action}`)}
            </button>
          ))}
        </span>
      </div>
      {row.progress && <Progress row={row} title={title} />}
      {row.note && <p class="quiet">{text('shared_service_says', row.note)}</p>}
      {row.failure && <FailureNote failure={row.failure} service={row.provider} />}
    </li>
  );
}

/** An estimate never reaches the end by itself: only the answer does. */
const almost = 0.95;

function Progress({ row, title }: { row: RunRow; title: string }) {
  const text = useText();
  const label = text('popup_progress', title);
  const { elapsedMs = 0, usualMs } = row.progress ?? {};
  if (usualMs === undefined || usualMs <= 0) return <progress class="progress" aria-label={label} />;
  return (
    <progress
      class="progress"
      aria-label={label}
      max={100}
      value={Math.round(Math.min(almost, elapsedMs / usualMs) * 100)}
    />
  );
}

function stateWords(row: RunRow, now: EpochMs, text: Text, format: Format): string {
  if (row.held && row.until !== undefined) {
    return text('state_held', format.seconds(Math.max(0, Math.ceil((row.until - now) / second))));
  }
  if (row.until !== undefined && row.until > now) {
    return text('state_queued_until', format.moment(row.until, now));
  }
  if (row.succeeded && row.outcome) return text.orElse(`connection_${row.outcome}`, row.outcome);
  const words = [text(row.word.key, ...(row.word.with ?? []))];
  if (row.progress?.usualMs) words.push(text('popup_usually', format.duration(row.progress.usualMs)));
  else if (row.progress) words.push(text('popup_elapsed', format.duration(row.progress.elapsedMs)));
  return words.join(text('shared_separator'));
}
