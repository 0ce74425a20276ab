import { useState } from 'preact/hooks';
import type { Failure } from '../../../lib/failure';
import type { WorkflowReading } from '../../../lib/providers/linked-api/wire/read-workflow';
import { describeCost } from '../../../lib/providers/linked-api/wire/workflow-cost';
import { Confirm } from '../../shared/confirm';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import { costSentence, writesWords } from './cost-words';
import { Outline } from './outline';

export type SummaryProps = {
  reading: WorkflowReading;
  /** Nothing has been written yet. */
  empty: boolean;
  running: boolean;
  notice: 'copied' | 'started' | 'replaced' | 'formatted' | undefined;
  failure: Failure | undefined;
  onRun(workflow: unknown): void;
  onCopy(): void;
};

/** What would happen, before it does: the steps, what they cost, what they send. */
export function Summary({ reading, empty, running, notice, failure, onRun, onCopy }: SummaryProps) {
  const text = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { value, errors } = reading;
  const cost = describeCost(value);
  const writes = writesWords(cost, text, format);
  const why = whyNot(empty, errors, running, text, format);
  const run = (): void => {
    setAsking(false);
    onRun(value);
  };
  return (
    <section class="workflow-summary" aria-labelledby="workflow-summary-name">
      <h3 id="workflow-summary-name">{text('workflow_summary')}</h3>
      {empty || value === undefined ? (
        <p class="quiet">{text('workflow_summary_empty')}</p>
      ) : (
        <>
          <Outline workflow={value} />
          {errors > 0 ? (
            <p class="quiet">{text('workflow_cost_later')}</p>
          ) : (
            <>
              <p>{costSentence(cost, text, format)}</p>
              <p class={writes ? 'workflow-writes' : undefined}>
                {writes ? text('workflow_writes', writes) : text('workflow_reads')}
              </p>
            </>
          )}
        </>
      )}
      {asking && !why ? (
        <Confirm
          yes="workflow_run_yes"
          no="workflow_run_no"
          label={text('workflow_run')}
          onYes={run}
          onNo={() => setAsking(false)}
        >
          <p>{text('workflow_run_sure', writes ?? '')}</p>
        </Confirm>
      ) : (
        <div class="buttons">
          <button
            type="button"
            class="button primary"
            disabled={why !== undefined}
            aria-describedby={why ? 'workflow-run-why' : undefined}
            onClick={() => (writes ? setAsking(true) : run())}
          >
            {text('workflow_run')}
          </button>
          <button
            type="button"
            class="button"
            disabled={empty}
            title={empty ? text('workflow_summary_empty') : undefined}
            onClick={onCopy}
          >
            {text('workflow_copy')}
          </button>
          {why && (
            <span id="workflow-run-why" class="quiet">
              {why}
            </span>
          )}
        </div>
      )}
      <p role="status">
        {notice === 'copied' && text('workflow_copied')}
        {notice === 'started' && text('workflow_started')}
      </p>
      {failure && <FailureNote failure={failure} urgent />}
    </section>
  );
}

function whyNot(
  empty: boolean,
  errors: number,
  running: boolean,
  text: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
): string | undefined {
  if (empty) return text('workflow_why_empty');
  if (errors > 0)
    return text(errors === 1 ? 'workflow_why_one' : 'workflow_why_other', format.number(errors));
  return running ? text('workflow_why_running') : undefined;
}
