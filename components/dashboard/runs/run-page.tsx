import type { OperationName } from '../../../lib/linkedin/operations';
import type { EpochMs } from '../../../lib/time';
import { runTitle } from '../../../lib/wording/run-title';
import { CopyAs } from '../../shared/copy-as';
import { FailureNote } from '../../shared/failure-note';
import { JsonView } from '../../shared/json-view';
import { useFormat, useText } from '../../shared/text';
import { Facts } from '../results/parts';
import { Result } from '../results/result-views';
import { InputFacts } from './input-facts';
import { RunActions } from './run-actions';
import { RunNoticeLine } from './run-notice';
import type { OpenRun, OpenState, RunAct, RunNotice, RunRow } from './run-row';
import { RunState } from './run-state';
import { Subject } from './runs-table';

export type RunPageProps = {
  open: OpenState;
  now: EpochMs;
  busy: readonly string[];
  notice: RunNotice | undefined;
  onAct(act: RunAct, runId: string): void;
  onExport(kind: 'json' | 'csv', result: unknown, operation: OperationName): void;
};

/** One run: what was asked, how it stands, what came of it. */
export function RunPage({ open, ...rest }: RunPageProps) {
  const text = useText();
  return (
    <article class="runs-page" aria-labelledby="runs-page-heading">
      <p>
        <a href="#/runs">{text('runs_back')}</a>
      </p>
      {/* One heading for all of them: it may have the focus when the reading is done. */}
      <h2 id="runs-page-heading">{open.kind === 'read' ? runTitle(open.run.row, text) : text('runs_run')}</h2>
      {open.kind === 'reading' && <p class="quiet">{text('runs_opening')}</p>}
      {open.kind === 'absent' && <p>{text('runs_absent')}</p>}
      {open.kind === 'read' && <Whole run={open.run} {...rest} />}
    </article>
  );
}

type WholeProps = Omit<RunPageProps, 'open'> & { run: OpenRun };

function Whole({ run, now, busy, notice, onAct, onExport }: WholeProps) {
  const text = useText();
  const { row, input, result } = run;
  return (
    <>
      <RunState row={row} now={now} brief />
      <div class="runs-told" role="status">
        <RunNoticeLine notice={notice} />
      </div>
      <RunActions
        row={row}
        busy={busy.includes(row.runId)}
        titleId="runs-page-heading"
        changeable={input !== undefined}
        onAct={onAct}
      />
      <Problems row={row} />
      <div class="runs-columns">
        {result.kind === 'some' && (
          <section class="runs-part runs-result">
            <h3>{text('runs_result')}</h3>
            {result.shown ? (
              <Result shown={result.shown} onExport={onExport} />
            ) : (
              <p>{text('runs_result_unreadable')}</p>
            )}
            <JsonView value={result.raw} />
          </section>
        )}
        <section class="runs-part">
          <h3>{text('runs_details')}</h3>
          <Details run={run} now={now} />
        </section>
        <section class="runs-part">
          <h3>{text('runs_input')}</h3>
          {input === undefined ? (
            <p class="quiet">{text('runs_input_unknown')}</p>
          ) : (
            <InputFacts input={input} />
          )}
          {run.copies && <CopyAs copies={run.copies} sdkNeeds={run.sdkNeeds} />}
        </section>
      </div>
    </>
  );
}

/** Parts that did not come, each with what to do. What came is shown all the same. */
function Problems({ row }: { row: RunRow }) {
  const text = useText();
  if (row.problems.length === 0) return null;
  return (
    <section class="runs-trouble" data-tone="warn" aria-labelledby="runs-problems">
      <h3 id="runs-problems">{text('runs_problems')}</h3>
      <ul>
        {row.problems.map((problem, index) => (
          <li key={index}>
            <FailureNote failure={problem} service={row.providerName} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Details({ run, now }: { run: OpenRun; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  const { row, ticket, attempt } = run;
  return (
    <Facts
      of={[
        [text('runs_subject'), <Subject row={row} />],
        [text('runs_service'), row.providerName],
        [text('runs_operation'), text.orElse(`operation_${row.operation}`, row.operation)],
        [text('runs_started'), format.moment(row.createdAt, now)],
        [text('runs_changed'), format.moment(row.since, now)],
        [text('runs_usual'), row.usualMs !== undefined && format.duration(row.usualMs)],
        [text('runs_attempts'), attempt > 1 && format.number(attempt)],
        [text('runs_ticket'), ticket],
      ]}
    />
  );
}
