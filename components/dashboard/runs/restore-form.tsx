import { useRef, useState } from 'preact/hooks';
import { FailureNote } from '../../shared/failure-note';
import { useText } from '../../shared/text';
import type { RestoreState } from './run-row';

export type RestoreFormProps = {
  state: RestoreState;
  /** Function names to choose from, of today and of older times. Others may be typed. */
  functionNames: readonly string[];
  onRestore(workflowId: string, functionName: string): void;
};

/** Takes up a workflow that was started elsewhere, by the id the service gave it. */
export function RestoreForm({ state, functionNames, onRestore }: RestoreFormProps) {
  const text = useText();
  const id = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<'id' | 'name'>();
  const asking = state.kind === 'asking';
  const submit = (event: Event): void => {
    event.preventDefault();
    const workflowId = id.current?.value.trim() ?? '';
    const functionName = name.current?.value.trim() ?? '';
    const first = workflowId ? (functionName ? undefined : 'name') : 'id';
    setMissing(first);
    if (first) (first === 'id' ? id : name).current?.focus();
    else onRestore(workflowId, functionName);
  };
  return (
    <details class="runs-restore">
      <summary>{text('runs_restore')}</summary>
      <form onSubmit={submit} noValidate>
        <p class="quiet" id="runs-restore-help">
          {text('runs_restore_help')}
        </p>
        <div class="runs-restore-fields">
          <Field
            id="runs-restore-id"
            label={text('runs_restore_id')}
            input={id}
            problem={missing === 'id' ? text('runs_restore_id_missing') : undefined}
          />
          <Field
            id="runs-restore-name"
            label={text('runs_restore_name')}
            input={name}
            list="runs-restore-names"
            problem={missing === 'name' ? text('runs_restore_name_missing') : undefined}
          />
          <datalist id="runs-restore-names">
            {functionNames.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <button
            type="submit"
            class="button primary"
            disabled={asking}
            aria-busy={asking}
            title={asking ? text('runs_busy') : undefined}
          >
            {text(asking ? 'runs_restoring' : 'runs_restore_go')}
          </button>
        </div>
        <div role="status">
          {state.kind === 'found' && (
            <p>
              {text('runs_restore_found')}{' '}
              <a href={`#/runs/${encodeURIComponent(state.runId)}`}>{text('runs_open')}</a>
            </p>
          )}
          {state.kind === 'failed' && <FailureNote failure={state.failure} />}
        </div>
      </form>
    </details>
  );
}

type FieldProps = {
  id: string;
  label: string;
  input: { current: HTMLInputElement | null };
  list?: string;
  problem: string | undefined;
};

function Field({ id, label, input, list, problem }: FieldProps) {
  return (
    <div class="runs-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="text"
        list={list}
        autoComplete="off"
        spellcheck={false}
        maxLength={300}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : 'runs-restore-help'}
      />
      {problem && (
        <p class="runs-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
