import { useText } from '../../shared/text';
import type { RunAct, RunRow } from './run-row';
import { actsOf } from './run-words';

export type RunActionsProps = {
  row: RunRow;
  busy: boolean;
  /** Id of what names the run, for those who hear only the buttons. */
  titleId: string;
  onAct(act: RunAct, runId: string): void;
};

/** The buttons of one run, by how it stands. */
export function RunActions({ row, busy, titleId, onAct }: RunActionsProps) {
  const text = useText();
  const { acts, lead } = actsOf(row, text);
  if (acts.length === 0 && !lead) return null;
  return (
    <span class="buttons">
      {lead && (
        <a class="button small" href={`#/run/${lead.operation}`} aria-describedby={titleId}>
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
    </span>
  );
}
