import type { ComponentChildren } from 'preact';
import { staysAtService } from '../../../lib/forms/families';
import type { FormValues } from '../../../lib/forms/field';
import type { EpochMs } from '../../../lib/time';
import { runTitle } from '../../../lib/wording/run-title';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import { FormFields } from './form-fields';
import { Marks, operationHelp, operationName } from './operation-list';
import { ProblemSummary } from './problem-summary';
import { RequestPanel } from './request-panel';
import type { OpenForm } from './run-anything-state';
import { StartedRun } from './started-run';

export type FormEvents = {
  onChange(values: FormValues): void;
  onSend(): void;
  onReset(): void;
  onUndo(): void;
};

export type OperationFormProps = {
  form: OpenForm;
  holdSeconds: number;
  now: EpochMs;
  on: FormEvents;
  result: ComponentChildren;
};

/** One operation: what it does, its form, what will be sent, and what became of it. */
export function OperationForm({ form, holdSeconds, now, on, result }: OperationFormProps) {
  const text = useText();
  const { operation, effect, plus, fields, values, problems, refused, stage, started } = form;
  const busy = stage.kind === 'starting';
  return (
    <div class="run-anything-open">
      <a class="run-anything-back" href="#/run">
        {text('runAnything_all')}
      </a>
      <header class="run-anything-head">
        <h2>{operationName(operation, text)}</h2>
        <Marks effect={effect} plus={plus} />
        <p>{operationHelp(operation, text)}</p>
      </header>
      <form
        class="run-anything-form"
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          on.onSend();
        }}
      >
        <ProblemSummary operation={operation} problems={problems} refused={refused} />
        {fields.length === 0 && <p class="quiet">{text('runAnything_no_fields')}</p>}
        <FormFields
          fields={fields}
          within=""
          filling={{ operation, values, problems, onChange: on.onChange }}
        />
        <Notice form={form} holdSeconds={holdSeconds} />
        <div class="buttons">
          <button
            type="submit"
            class="button primary"
            // Not `disabled` while it starts: the focus would be lost. A second press is the store's to refuse.
            aria-disabled={busy}
            disabled={form.unsupported}
            aria-describedby={form.unsupported ? 'run-anything-unsupported' : undefined}
          >
            {operationName(operation, text)}
          </button>
          {fields.length > 0 && (
            <button type="button" class="button" disabled={busy} onClick={on.onReset}>
              {text('runAnything_reset')}
            </button>
          )}
          <span role="status">{busy && text('runAnything_starting')}</span>
        </div>
        {form.unsupported && (
          <p class="quiet" id="run-anything-unsupported">
            {text('runAnything_unsupported')}
          </p>
        )}
        {stage.kind === 'failed' && (
          <div class="run-anything-trouble">
            <FailureNote failure={stage.failure} urgent />
          </div>
        )}
      </form>
      {started && <StartedRun run={started} now={now} onUndo={on.onUndo} result={result} />}
      <RequestPanel ready={form.ready} />
    </div>
  );
}

/** What sending does, before it is pressed: what changes for whom, and for how long it can be undone. */
function Notice({ form, holdSeconds }: Pick<OperationFormProps, 'form' | 'holdSeconds'>) {
  const text = useText();
  const format = useFormat();
  const { operation, effect, ready } = form;
  if (effect === 'read') return <p class="quiet">{text('runAnything_reads')}</p>;
  const target = ready && ready.target.kind !== 'account' ? ready.target : undefined;
  return (
    <div class="run-anything-notice">
      <p>
        <strong>
          {text(staysAtService(operation) ? 'runAnything_writes_service' : 'runAnything_writes')}
        </strong>{' '}
        {target &&
          runTitle({ operation, subjectKind: target.kind, subjectName: shortAddress(target.url) }, text)}
      </p>
      <p>
        {holdSeconds > 0
          ? text('runAnything_hold', format.seconds(holdSeconds))
          : text('runAnything_no_hold')}
      </p>
    </div>
  );
}

function shortAddress(url: string): string {
  return url.replace(/^https:\/\/www\./, '');
}
