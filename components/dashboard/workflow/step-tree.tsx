import { anyText } from '../../../lib/providers/linked-api/wire/action-params';
import {
  addStep,
  moveStep,
  removeStep,
  setParam,
} from '../../../lib/providers/linked-api/wire/edit-workflow';
import { grammar } from '../../../lib/providers/linked-api/wire/grammar';
import { childrenOf, paramsOf } from '../../../lib/providers/linked-api/wire/grammar-questions';
import type { Pointer } from '../../../lib/providers/linked-api/wire/json-tree';
import type { WorkflowReading } from '../../../lib/providers/linked-api/wire/read-workflow';
import {
  actionTypeOf,
  childrenIn,
  pathOf,
  quote,
  type Violation,
} from '../../../lib/providers/linked-api/wire/violation';
import { useFormat, useText } from '../../shared/text';
import { AddStep } from './add-step';
import { violationWords } from './problem-words';
import { StepFields } from './step-fields';
import { actionLabel } from './workflow-words';

export type StepTreeProps = {
  workflow: unknown;
  reading: WorkflowReading;
  onChange(workflow: unknown): void;
};

/** Where a step stands on the page. */
export const stepId = (path: string): string => `workflow-step-${path.replace(/[^\w]+/g, '-')}`;

/** More steps than that are shown as text only. */
export const mostSteps = 200;

/** The workflow as a tree of steps, to be built by picking. */
export function StepTree({ workflow, reading, onChange }: StepTreeProps) {
  const text = useText();
  const roots = Array.isArray(workflow)
    ? workflow.map((value: unknown, index) => ({ value, at: [index] }))
    : workflow === undefined
      ? []
      : [{ value: workflow, at: [] }];
  const violations = reading.problems.flatMap((each) => (each.kind === 'workflow' ? [each.violation] : []));
  return (
    <section class="workflow-steps" aria-label={text('workflow_steps')}>
      {roots.length === 0 && <p class="quiet">{text('workflow_steps_empty')}</p>}
      {roots.length > 0 && (
        <ol>
          {roots.map(({ value, at }, index) => (
            <Step
              key={pathOf(at)}
              {...{ workflow, value, at, index, violations, onChange }}
              siblings={roots.length}
            />
          ))}
        </ol>
      )}
      <AddStep
        id="workflow-add-root"
        label={text(roots.length === 0 ? 'workflow_add_first' : 'workflow_add_root')}
        choices={childrenOf(undefined)}
        open={roots.length === 0}
        onAdd={(actionType) => onChange(addStep(workflow, undefined, actionType))}
      />
    </section>
  );
}

type StepProps = {
  workflow: unknown;
  value: unknown;
  at: Pointer;
  index: number;
  siblings: number;
  violations: readonly Violation[];
  onChange(workflow: unknown): void;
};

function Step({ workflow, value, at, index, siblings, violations, onChange }: StepProps) {
  const text = useText();
  const path = pathOf(at);
  const id = stepId(path);
  const actionType = actionTypeOf(value);
  const row = grammar.get(actionType);
  const params = row ? { ...paramsOf(row, !at.includes('then')), label: anyText } : {};
  const label = actionType ? actionLabel(actionType, text) : text('workflow_not_a_step', quote(value));
  const own = violations.filter((violation) => violation.path === path);
  const children = row || actionType ? childrenIn(asObject(value)) : [];
  const fitting = childrenOf(actionType || undefined);
  return (
    <li class="workflow-step" data-bad={own.some(({ severity }) => severity === 'error')}>
      <div class="workflow-step-head">
        <h4 id={id} tabIndex={-1}>
          {label}
          {actionType && <code>{actionType}</code>}
        </h4>
        <div class="buttons">
          <MoveButton
            by={-1}
            disabled={index === 0}
            {...{ label, siblings }}
            onMove={() => onChange(moveStep(workflow, at, -1))}
          />
          <MoveButton
            by={1}
            disabled={index === siblings - 1}
            {...{ label, siblings }}
            onMove={() => onChange(moveStep(workflow, at, 1))}
          />
          <button
            type="button"
            class="button small"
            aria-label={text('workflow_remove_named', label)}
            onClick={() => onChange(removeStep(workflow, at))}
          >
            {text('workflow_remove')}
          </button>
        </div>
      </div>
      <StepProblems violations={own} />
      {row && (
        <div class="workflow-fields">
          <StepFields
            key={actionType}
            id={id}
            step={value}
            params={params}
            violations={own}
            onChange={(place, next) => onChange(setParam(workflow, at, place, next))}
          />
        </div>
      )}
      {children.length > 0 && (
        <ol>
          {children.map((child, position) => (
            <Step
              key={pathOf(child.at)}
              {...{ workflow, violations, onChange }}
              value={child.value}
              at={[...at, ...child.at]}
              index={position}
              siblings={children.length}
            />
          ))}
        </ol>
      )}
      {row && fitting.length > 0 && (
        <AddStep
          id={`${id}-add`}
          label={text('workflow_add_under', label)}
          choices={fitting}
          open={children.length === 0}
          onAdd={(added) => onChange(addStep(workflow, at, added))}
        />
      )}
    </li>
  );
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

type MoveButtonProps = { by: 1 | -1; disabled: boolean; label: string; siblings: number; onMove(): void };

/** Not there where a step stands alone: there is nothing to move past. */
function MoveButton({ by, disabled, label, siblings, onMove }: MoveButtonProps) {
  const text = useText();
  if (siblings < 2) return null;
  return (
    <button
      type="button"
      class="button small"
      disabled={disabled}
      title={disabled ? text(by < 0 ? 'workflow_is_first' : 'workflow_is_last') : undefined}
      aria-label={text(by < 0 ? 'workflow_up_named' : 'workflow_down_named', label)}
      onClick={onMove}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
}

/** What is wrong with the step as a whole; what is wrong with a field stands there. */
function StepProblems({ violations }: { violations: readonly Violation[] }) {
  const text = useText();
  const format = useFormat();
  const whole = violations.filter(
    ({ param, rule }) =>
      (param === undefined ||
        param === 'actionType' ||
        rule === 'unknown-param' ||
        rule === 'url-under-parent') &&
      rule !== 'url-missing',
  );
  return (
    <>
      {whole.map((violation, index) => {
        const { sentence, fits } = violationWords(violation, text, format);
        return (
          <p
            key={`${violation.rule}-${index}`}
            class="workflow-field-problem"
            data-severity={violation.severity}
          >
            {sentence} {fits}
          </p>
        );
      })}
    </>
  );
}
