import { useState } from 'preact/hooks';
import type { Param, Params } from '../../../lib/providers/linked-api/wire/action-params';
import { valueAt } from '../../../lib/providers/linked-api/wire/edit-workflow';
import type { Violation } from '../../../lib/providers/linked-api/wire/violation';
import { useText } from '../../shared/text';
import { ParamField } from './param-field';
import { paramLabel } from './workflow-words';

export type StepFieldsProps = {
  id: string;
  step: unknown;
  params: Params;
  violations: readonly Violation[];
  onChange(place: readonly string[], value: unknown): void;
};

/** The parameters of a step: those it needs or has at once, the rest folded away until wanted. */
export function StepFields({ id, step, params, violations, onChange }: StepFieldsProps) {
  const text = useText();
  const all = Object.entries(params);
  const needed = all.filter(
    ([name, param]) => valueAt(step, [name]) !== undefined || isNeeded(name, param, violations),
  );
  // Decided once: a field must not move from under the fingers that fill it.
  const [first] = useState(() => new Set(needed.map(([name]) => name)));
  const field = ([name, param]: [string, Param]) => (
    <AnyField
      key={name}
      id={`${id}-${name}`}
      place={[name]}
      param={param}
      {...{ step, violations, onChange }}
    />
  );
  const more = all.filter(([name]) => !first.has(name));
  return (
    <>
      {all.filter(([name]) => first.has(name)).map(field)}
      {more.length > 0 && (
        <details>
          <summary>{text('workflow_more_fields', String(more.length))}</summary>
          <div class="workflow-fields">{more.map(field)}</div>
        </details>
      )}
    </>
  );
}

/** Wanted so often that they stand open. */
const usual: ReadonlySet<string> = new Set(['term', 'limit', 'note', 'basicInfo']);

function isNeeded(name: string, param: Param, violations: readonly Violation[]): boolean {
  if (usual.has(name)) return true;
  return (
    param.required === true ||
    violations.some(({ rule, fits }) => rule === 'url-missing' && fits.includes(name))
  );
}

type AnyFieldProps = Omit<StepFieldsProps, 'params'> & { place: readonly string[]; param: Param };

function AnyField({ id, step, place, param, violations, onChange }: AnyFieldProps) {
  const text = useText();
  const name = place.join('.');
  const value = valueAt(step, place);
  const [wasFilled] = useState(value !== undefined);
  if (param.type === 'group') {
    return (
      <details class="workflow-group" open={wasFilled}>
        <summary>{paramLabel(name, text)}</summary>
        <div class="workflow-fields">
          {Object.entries(param.of).map(([inner, each]) => (
            <AnyField
              key={inner}
              id={`${id}-${inner}`}
              place={[...place, inner]}
              param={each}
              {...{ step, violations, onChange }}
            />
          ))}
        </div>
      </details>
    );
  }
  if (!canBeTyped(param, value)) {
    return (
      <div class="workflow-field">
        <strong>{paramLabel(name, text)}</strong>
        {value !== undefined && <code class="workflow-raw">{JSON.stringify(value)}</code>}
        <p class="quiet">{text('workflow_only_json')}</p>
      </div>
    );
  }
  return (
    <ParamField
      id={id}
      place={name}
      param={param}
      value={value}
      violations={violations.filter(
        ({ param: at = '', rule, fits }) =>
          at === name || at.startsWith(`${name}[`) || (rule === 'url-missing' && fits.includes(name)),
      )}
      onChange={(next) => onChange(place, next)}
    />
  );
}

/** Lists of objects have no field here. */
function canBeTyped(param: Param, value: unknown): boolean {
  if (param.type === 'groups') return false;
  return !(param.type === 'names' && Array.isArray(value) && value.some((each) => typeof each !== 'string'));
}
