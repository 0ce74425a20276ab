import { useState } from 'preact/hooks';
import type { Param } from '../../../lib/providers/linked-api/wire/action-params';
import type { Violation } from '../../../lib/providers/linked-api/wire/violation';
import { useFormat, useText } from '../../shared/text';
import { violationWords } from './problem-words';
import { paramHint, paramLabel, valueLabel } from './workflow-words';

export type ParamFieldProps = {
  /** Unlike any other field's on the page. */
  id: string;
  /** Within the action: `filter.position`. */
  place: string;
  param: Param;
  value: unknown;
  violations: readonly Violation[];
  /** Undefined takes the parameter away. */
  onChange(value: unknown): void;
};

/** One parameter of a step, with what may be typed there and what is wrong with what is there. */
export function ParamField({ id, place, param, value, violations, onChange }: ParamFieldProps) {
  const text = useText();
  const format = useFormat();
  const label = paramLabel(place, text);
  const described = { 'aria-describedby': `${id}-help`, 'aria-invalid': violations.length > 0 };
  const help = (
    <div id={`${id}-help`} class="workflow-help">
      {violations.map((violation) => {
        const { sentence, fits } = violationWords(violation, text, format);
        return (
          <p key={violation.rule} class="workflow-field-problem">
            {sentence} {fits}
          </p>
        );
      })}
      {tells(param) && <p class="quiet">{paramHint(param, text, format)}</p>}
    </div>
  );

  if (param.type === 'flag') {
    return (
      <div class="workflow-field">
        <div class="workflow-tick">
          <input
            id={id}
            type="checkbox"
            checked={typeof value === 'boolean' ? value : param.usual}
            {...described}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked === param.usual ? undefined : checked)
            }
          />
          <label for={id}>{label}</label>
        </div>
        {help}
      </div>
    );
  }
  if (param.type === 'choices') {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <fieldset class="workflow-field" aria-describedby={`${id}-help`}>
        <legend>{label}</legend>
        <div class="workflow-ticks">
          {param.of.map((each) => (
            <label key={each}>
              <input
                type="checkbox"
                checked={chosen.includes(each)}
                onChange={({ currentTarget: { checked } }) => {
                  const next = param.of.filter((one) => (one === each ? checked : chosen.includes(one)));
                  onChange(next.length > 0 ? next : undefined);
                }}
              />
              {valueLabel(place, each, text)}
            </label>
          ))}
        </div>
        {help}
      </fieldset>
    );
  }
  return (
    <div class={isLong(param) ? 'workflow-field workflow-wide' : 'workflow-field'}>
      <label for={id}>{label}</label>
      {param.type === 'choice' ? (
        <select
          id={id}
          {...described}
          value={shown(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        >
          <option value="">{text('workflow_choose')}</option>
          {param.of.map((each) => (
            <option key={each} value={each}>
              {valueLabel(place, each, text)}
            </option>
          ))}
        </select>
      ) : isList(param) ? (
        <Lines id={id} value={value} described={described} onChange={onChange} />
      ) : isLong(param) ? (
        <textarea
          id={id}
          rows={3}
          {...described}
          value={shown(value)}
          onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      ) : (
        <input
          id={id}
          type="text"
          inputMode={param.type === 'number' ? 'numeric' : undefined}
          autocomplete="off"
          {...described}
          value={shown(value)}
          onInput={({ currentTarget }) => onChange(typedValue(param, currentTarget.value))}
        />
      )}
      {help}
    </div>
  );
}

/** Whether the field does not show by itself what it takes. */
function tells({ type, required, ...rest }: Param): boolean {
  if (required) return true;
  return !(type === 'choice' || type === 'choices' || type === 'flag') && (type !== 'text' || 'max' in rest);
}

type Described = { 'aria-describedby': string; 'aria-invalid': boolean };

/** A list of words, one a line. Keeps the lines as typed, blank ones too, while the list itself has none. */
function Lines({
  id,
  value,
  described,
  onChange,
}: {
  id: string;
  value: unknown;
  described: Described;
  onChange(value: unknown): void;
}) {
  const listed = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const [typed, setTyped] = useState(listed.join('\n'));
  const same = linesOf(typed).join('\n') === listed.join('\n');
  return (
    <textarea
      id={id}
      rows={3}
      {...described}
      value={same ? typed : listed.join('\n')}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const lines = linesOf(currentTarget.value);
        onChange(lines.length > 0 ? lines : undefined);
      }}
    />
  );
}

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isList = ({ type }: Param): boolean => type === 'texts' || type === 'names';

/** Texts written in sentences. */
const isLong = (param: Param): boolean => param.type === 'text' && (param.max ?? 0) >= 300;

/** What is there, even where something else belongs. */
function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Digits become a number; what is none stays as typed, so that the check can point at it. */
function typedValue(param: Param, typed: string): unknown {
  if (typed === '') return undefined;
  return param.type === 'number' && /^\s*-?\d+\s*$/.test(typed) ? Number(typed) : typed;
}
