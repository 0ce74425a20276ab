import { type Field, splitLines } from '../../../lib/forms/field';
import { choiceLabel, fieldHelp, fieldLabel } from '../../../lib/forms/field-words';
import { problemWords } from '../../../lib/forms/problem-words';
import { momentForControl, unfinishedMoment } from '../../../lib/forms/typed';
import { useFormat, useText } from '../../shared/text';
import { type ControlAttributes, FieldFrame, rangeWords } from './field-frame';
import { changeAt, type Filling, valueAt } from './filling';
import { controlId } from './run-anything-state';

type Of<Kind extends Field['kind']> = {
  field: Extract<Field, { kind: Kind }>;
  place: string;
  filling: Filling;
};

/** Words, addresses and numbers on one line. Numbers too are typed as text: every language writes them its own way. */
export function LineControl({ field, place, filling }: Of<'words' | 'url' | 'email' | 'whole-number'>) {
  const text = useText();
  const hint = field.kind === 'whole-number' ? rangeWords(field, text) : undefined;
  const shape = lineShapes[field.kind];
  return (
    <FieldFrame place={place} filling={filling} required={field.required} {...(hint && { hint })}>
      {(attributes) => (
        <input
          {...attributes}
          {...shape}
          autocomplete="off"
          spellcheck={field.kind === 'words'}
          value={valueAt(filling, place)}
          onInput={(event) => changeAt(filling, place, event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

const lineShapes = {
  words: { type: 'text' },
  url: { type: 'url' },
  email: { type: 'email' },
  'whole-number': { type: 'text', inputMode: 'numeric' },
} as const;

/** What is written in sentences counts along, in the units the service counts. */
export function LongControl({ field, place, filling }: Of<'long-words'>) {
  const text = useText();
  const format = useFormat();
  const typed = valueAt(filling, place);
  const length = typed.trim().length;
  const { maxLength } = field;
  const counter = maxLength !== undefined && (
    <output for={controlId(place)} data-over={length > maxLength || undefined}>
      {text('runAnything_counter', format.number(length), format.number(maxLength))}
    </output>
  );
  return (
    <FieldFrame place={place} filling={filling} required={field.required} counter={counter}>
      {(attributes) => (
        <Area
          attributes={attributes}
          rows={4}
          value={typed}
          onType={(value) => changeAt(filling, place, value)}
        />
      )}
    </FieldFrame>
  );
}

export function ListControl({ field, place, filling }: Of<'list-of-words' | 'json'>) {
  const text = useText();
  const isJson = field.kind === 'json';
  return (
    <FieldFrame
      place={place}
      filling={filling}
      required={field.required}
      {...(!isJson && { hint: text('fieldHelp_list') })}
    >
      {(attributes) => (
        <Area
          attributes={attributes}
          rows={isJson ? 10 : 2}
          value={valueAt(filling, place)}
          onType={(value) => changeAt(filling, place, value)}
        />
      )}
    </FieldFrame>
  );
}

type AreaProps = { attributes: ControlAttributes; rows: number; value: string; onType(value: string): void };

function Area({ attributes, rows, value, onType }: AreaProps) {
  return (
    <textarea
      {...attributes}
      rows={rows}
      value={value}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** In the user's own time. */
export function MomentControl({ field, place, filling }: Of<'date-time'>) {
  const typed = valueAt(filling, place);
  // A date without its time has no value and tells no change; it must not be taken for an empty field.
  const look = ({ value, validity }: HTMLInputElement): void => {
    if (validity.badInput !== (typed === unfinishedMoment)) {
      changeAt(filling, place, validity.badInput ? unfinishedMoment : value);
    }
  };
  return (
    <FieldFrame place={place} filling={filling} required={field.required}>
      {(attributes) => (
        <input
          {...attributes}
          type="datetime-local"
          value={momentForControl(typed)}
          onInput={({ currentTarget: { value, validity } }) =>
            changeAt(filling, place, validity.badInput ? unfinishedMoment : value)
          }
          onKeyUp={(event) => look(event.currentTarget)}
          onBlur={(event) => look(event.currentTarget)}
        />
      )}
    </FieldFrame>
  );
}

export function ChoiceControl({ field, place, filling }: Of<'choice'>) {
  const text = useText();
  return (
    <FieldFrame place={place} filling={filling} required={field.required}>
      {(attributes) => (
        <select
          {...attributes}
          value={valueAt(filling, place)}
          onChange={(event) => changeAt(filling, place, event.currentTarget.value)}
        >
          <option value="">
            {text(field.required && !filling.optional ? 'runAnything_choose' : 'runAnything_any')}
          </option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {choiceLabel(place, option, text)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

export function ChoicesControl({ field, place, filling }: Of<'choices'>) {
  const text = useText();
  const chosen = splitLines(valueAt(filling, place));
  const toggle = (option: string, ticked: boolean): void => {
    const next = field.options.filter((each) => (each === option ? ticked : chosen.includes(each)));
    changeAt(filling, place, next.join('\n'));
  };
  return (
    <FieldFrame place={place} filling={filling} required={field.required} group>
      {() => (
        <div class="run-anything-ticks">
          {field.options.map((option) => (
            <label key={option} class="run-anything-tick">
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                onChange={(event) => toggle(option, event.currentTarget.checked)}
              />
              {choiceLabel(place, option, text)}
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

/** A tick. What the service takes as yes when nothing is said is ticked from the start. */
export function YesNoControl({ field, place, filling }: Of<'yes-no'>) {
  const text = useText();
  const id = controlId(place);
  const { operation, problems } = filling;
  const value = valueAt(filling, place);
  const ticked = value === 'yes' || (value === '' && field.usually);
  const problem = problems[place];
  const help = fieldHelp(place, operation, text);
  const described = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ');
  // What is usual need not be said.
  const unsaid = (next: boolean): boolean => next === field.usually;
  return (
    <div class="run-anything-field">
      <label class="run-anything-tick">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          aria-invalid={problem !== undefined}
          aria-describedby={described || undefined}
          onChange={({ currentTarget: { checked } }) =>
            changeAt(filling, place, unsaid(checked) ? '' : checked ? 'yes' : 'no')
          }
        />
        {fieldLabel(place, operation, text)}
      </label>
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
    </div>
  );
}
