import './runs.css';
import { useMemo, useState } from 'preact/hooks';
import type { OperationName } from '../../../lib/linkedin/operations';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import { choicesOf, filterRuns, isNarrowed, noFilter } from './filter-runs';
import { RestoreForm } from './restore-form';
import { RunFilterBar } from './run-filter';
import { RunNoticeLine } from './run-notice';
import { RunPage } from './run-page';
import type { RunsEvents, RunsState } from './run-row';
import { RunsTable } from './runs-table';

export type RunsViewProps = RunsEvents & {
  state: RunsState;
  /** Function names the restore form offers. */
  functionNames: readonly string[];
};

/** All runs, or the one the address names. The list stays as it was while one is looked at. */
export function RunsView({ state, functionNames, ...on }: RunsViewProps) {
  const { open, now, busy, notice } = state;
  return (
    <div class="runs">
      <div hidden={open !== undefined}>
        <RunsList state={state} functionNames={functionNames} {...on} />
      </div>
      {open && (
        <RunPage open={open} now={now} busy={busy} notice={notice} onAct={on.onAct} onExport={on.onExport} />
      )}
    </div>
  );
}

function RunsList({ state, functionNames, onAct, onRestore, onReload }: Omit<RunsViewProps, 'onExport'>) {
  const text = useText();
  const format = useFormat();
  const [filter, setFilter] = useState(noFilter);
  const { rows, stage, failure, now, busy } = state;
  const nameOf = (operation: OperationName) => text.orElse(`operation_${operation}`, operation);
  const shown = useMemo(() => filterRuns(rows, filter, nameOf), [rows, filter]);
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const narrowed = isNarrowed(filter);

  return (
    <section class="runs-list" aria-labelledby="runs-heading">
      <h2 id="runs-heading">{text('runs_heading')}</h2>
      {failure && (
        <div class="runs-trouble">
          <p>{text('runs_unreadable')}</p>
          <FailureNote failure={failure} urgent />
          <button type="button" class="button" onClick={onReload}>
            {text('runs_reload')}
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <RunFilterBar filter={filter} choices={choices} nameOf={nameOf} onChange={setFilter} />
      )}
      <div class="runs-told" role="status">
        {stage === 'reading' && !failure && (
          <p class="quiet">{text('runs_reading', format.number(rows.length))}</p>
        )}
        {stage === 'whole' && narrowed && (
          <p class="quiet">{text('runs_found', format.number(shown.length), format.number(rows.length))}</p>
        )}
        {!state.open && <RunNoticeLine notice={state.notice} />}
      </div>
      {rows.length === 0 && stage === 'whole' && <NoRuns />}
      {rows.length > 0 && (
        <RunsTable rows={shown} now={now} busy={busy} empty={text('runs_none_fit')} onAct={onAct} />
      )}
      <RestoreForm state={state.restore} functionNames={functionNames} onRestore={onRestore} />
    </section>
  );
}

function NoRuns() {
  const text = useText();
  return (
    <div class="runs-empty">
      <p>
        <strong>{text('runs_empty')}</strong>
      </p>
      <p class="quiet">{text('runs_empty_how')}</p>
      <p>
        <a href="#/run">{text('runs_empty_run')}</a>
      </p>
    </div>
  );
}
