import { useText } from '../../shared/text';
import type { RunAct, RunRow } from './run-row';
import { actsOf } from './run-words';

export type RunActionsProps = {
  row: RunRow;
  busy: boolean;
  /** What was asked is known, so that it can be changed and asked anew. */
  changeable?: boolean;
  /** Id of what names the run, for those who hear only the buttons. */
  titleId: string;
  onAct(act: RunAct, runId: string): void;
};

/** The buttons of one run, by how it stands. */
export function RunActions({ row, busy, titleId, changeable = false, onAct }: RunActionsProps) {
  const text = useText();
  const { acts, lead } = actsOf(row, text);
  const again = `#/run/${row.operation}/from/${encodeURIComponent(row.runId)}`;
  const leadsAgain = lead?.operation === row.operation;
  const change = changeable && !leadsAgain && isEnded(row);
  if (acts.length === 0 && !lead && !change) return null;
  return (
    <span class="buttons">
      {lead && (
        <a
          class="button small"
          href={leadsAgain && !row.restored ? again : `#/run/${lead.operation}`}
          aria-describedby={titleId}
        >
          {lead.words}
        </a>
      )}
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          class="button small"
          aria-describedby={titleId}
          aria-busy={busy}
          disabled={busy}
          title={busy ? text('runs_busy') : undefined}
          onClick={() => onAct(act, row.runId)}
        >
          {text(`choice_${act}`)}
        </button>
      ))}
      {change && (
        <a class="button small" href={again} aria-describedby={titleId}>
          {text('runs_change')}
        </a>
      )}
    </span>
  );
}

/** Of what may still happen, or may have happened, no second one is offered so lightly. */
function isEnded({ state }: RunRow): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
