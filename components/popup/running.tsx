import type { EpochMs } from '../../lib/time';
import { useFormat, useText } from '../shared/text';
import { RunItem } from './run-item';
import type { RunAction, RunsView } from './run-rows';

export type RunningProps = {
  runs: RunsView;
  now: EpochMs;
  /** Ids of runs whose button was pressed and has not been answered. */
  busy: readonly string[];
  onRun(action: RunAction, runId: string): void;
};

/** What is under way, and what ended and was not waved away. */
export function Running({ runs, now, busy, onRun }: RunningProps) {
  const text = useText();
  const format = useFormat();
  return (
    <section class="running" aria-labelledby="running">
      <h2 id="running">{text('popup_running')}</h2>
      {runs.rows.length === 0 && <p class="quiet">{text('popup_running_empty')}</p>}
      {runs.rows.length > 0 && (
        <ul>
          {runs.rows.map((row) => (
            <RunItem key={row.runId} row={row} now={now} busy={busy.includes(row.runId)} onRun={onRun} />
          ))}
        </ul>
      )}
      {runs.more > 0 && <p class="quiet">{text('popup_running_more', format.number(runs.more))}</p>}
    </section>
  );
}
