import './run-anything.css';
import type { ComponentChildren } from 'preact';
import { FailureNote } from '../../shared/failure-note';
import { useText } from '../../shared/text';
import { type FormEvents, OperationForm } from './operation-form';
import { OperationList } from './operation-list';
import type { RunAnythingState } from './run-anything-state';

export type RunAnythingViewProps = FormEvents & {
  state: RunAnythingState;
  onOptions(): void;
  /** What the run last started gave. */
  result?: ComponentChildren;
};

/** Every operation as a form: choose on the left, fill in on the right. */
export function RunAnythingView({ state, onOptions, result, ...on }: RunAnythingViewProps) {
  const text = useText();
  const { offers, failure, form, holdSeconds, now } = state;
  if (offers?.length === 0 || (failure && !offers)) {
    return (
      <div class="run-anything-empty">
        <h2>{text('runAnything_title')}</h2>
        {failure ? <FailureNote failure={failure} /> : <p>{text('runAnything_unconnected')}</p>}
        <div class="buttons">
          <button type="button" class="button primary" onClick={onOptions}>
            {text('runAnything_set_up')}
          </button>
        </div>
      </div>
    );
  }
  if (!offers) {
    return (
      <div class="run-anything-empty">
        <h2>{text('runAnything_title')}</h2>
        <p class="quiet">{text('runAnything_reading')}</p>
      </div>
    );
  }
  return (
    <div class="run-anything" data-open={form !== undefined || undefined}>
      <OperationList offers={offers} chosen={form?.operation} />
      {form ? (
        <OperationForm
          key={form.operation}
          form={form}
          holdSeconds={holdSeconds}
          now={now}
          on={on}
          result={result}
        />
      ) : (
        <div class="run-anything-empty">
          <h2>{text('runAnything_title')}</h2>
          <p>{text('runAnything_choose_one')}</p>
        </div>
      )}
    </div>
  );
}
