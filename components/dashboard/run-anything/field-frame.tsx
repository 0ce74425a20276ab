import type { ComponentChildren } from 'preact';
import { fieldHelp, fieldLabel } from '../../../lib/forms/field-words';
import { problemWords } from '../../../lib/forms/problem-words';
import type { Text } from '../../../lib/words';
import { useText } from '../../shared/text';
import type { Filling } from './filling';
import { controlId } from './run-anything-state';

export type FieldFrameProps = {
  place: string;
  filling: Filling;
  required: boolean;
  /** Said beneath when the field has no help of its own. */
  hint?: string;
  /** How much is typed, for long texts. */
  counter?: ComponentChildren;
  /** Several controls under one name, so a `fieldset` instead of a label. */
  group?: true;
  children(attributes: ControlAttributes): ComponentChildren;
};

/** What every control takes, so that its help and its problem are read out with it. */
export type ControlAttributes = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
};

/** A control with its name, its help and what is wrong with it. */
export function FieldFrame({ place, filling, required, hint, counter, group, children }: FieldFrameProps) {
  const text = useText();
  const id = controlId(place);
  const { operation, problems, optional } = filling;
  const problem = problems[place];
  const help = fieldHelp(place, operation, text) || hint;
  const described = [problem && `${id}-problem`, help && `${id}-help`, counter && `${id}-counter`].filter(
    Boolean,
  );
  const attributes = {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': problem !== undefined,
  };
  const name = (
    <>
      {fieldLabel(place, operation, text)}
      {required && !optional && <span class="run-anything-needed"> {text('runAnything_needed')}</span>}
    </>
  );
  const rest = (
    <>
      {counter && (
        <p class="quiet run-anything-counter" id={`${id}-counter`}>
          {counter}
        </p>
      )}
      {problem && (
        <p class="run-anything-problem" id={`${id}-problem`}>
          {problemWords(problem, place, operation, text)}
        </p>
      )}
      {help && (
        <p class="quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset
        class="run-anything-field"
        id={id}
        aria-describedby={attributes['aria-describedby']}
        tabIndex={-1}
      >
        <legend>{name}</legend>
        {children(attributes)}
        {rest}
      </fieldset>
    );
  }
  return (
    <div class="run-anything-field">
      <label for={id}>{name}</label>
      {children(attributes)}
      {rest}
    </div>
  );
}

/** "1 to 1,000" */
export function rangeWords({ min, max }: { min?: number; max?: number }, text: Text): string | undefined {
  if (min === undefined || max === undefined) return undefined;
  const numbers = new Intl.NumberFormat(text.language);
  return text('runAnything_range', numbers.format(min), numbers.format(max));
}
