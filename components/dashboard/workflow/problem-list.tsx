import { useState } from 'preact/hooks';
import {
  severityOf,
  type WorkflowProblem,
  type WorkflowReading,
} from '../../../lib/providers/linked-api/wire/read-workflow';
import { useFormat, useText } from '../../shared/text';
import { problemWords } from './problem-words';

export type ProblemListProps = {
  reading: WorkflowReading;
  /** Brings the user to the problem; `label` says how. */
  onGo(problem: WorkflowProblem): void;
  goes: 'text' | 'step';
};

/** As many as anyone reads at once. */
const first = 20;

/** Everything wrong with the workflow: where, what, and what would fit. */
export function ProblemList({ reading, onGo, goes }: ProblemListProps) {
  const text = useText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { problems, errors } = reading;
  const warnings = problems.length - errors;
  const shown = all ? problems : problems.slice(0, first);
  return (
    <section class="workflow-problems" aria-labelledby="workflow-problems-name">
      <h3 id="workflow-problems-name">{text('workflow_problems')}</h3>
      <p role="status" id="workflow-problems-count" class={errors > 0 ? 'workflow-bad' : 'workflow-good'}>
        {countWords(errors, warnings, text, format)}
      </p>
      {problems.length > 0 && (
        <ol>
          {shown.map((problem, index) => (
            // Problems have no name of their own; their order is that of the text.
            <Problem
              key={`${problem.offset}-${index}`}
              problem={problem}
              goes={goes}
              onGo={() => onGo(problem)}
            />
          ))}
        </ol>
      )}
      {problems.length > shown.length && (
        <button type="button" class="button small" onClick={() => setAll(true)}>
          {text('workflow_problems_all', format.number(problems.length))}
        </button>
      )}
    </section>
  );
}

function Problem({ problem, goes, onGo }: { problem: WorkflowProblem; goes: 'text' | 'step'; onGo(): void }) {
  const text = useText();
  const format = useFormat();
  const { sentence, fits } = problemWords(problem, text, format);
  const severity = severityOf(problem);
  const line = format.number(problem.line);
  const place = text('workflow_place', line, format.number(problem.column));
  const path = problem.kind === 'workflow' ? problem.violation.path || text('workflow_root') : undefined;
  return (
    <li class="workflow-problem" data-severity={severity}>
      <p class="workflow-where">
        <strong>{text(severity === 'error' ? 'workflow_error' : 'workflow_warning')}</strong>{' '}
        <span>{place}</span>
        {path !== undefined && <code>{path}</code>}
      </p>
      <p>{sentence}</p>
      {fits && <p class="quiet">{fits}</p>}
      <button type="button" class="button small" onClick={onGo}>
        {text(goes === 'text' ? 'workflow_go_line' : 'workflow_go_step', line)}
      </button>
    </li>
  );
}

function countWords(
  errors: number,
  warnings: number,
  text: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
): string {
  const parts = [
    errors > 0 && text(errors === 1 ? 'workflow_errors_one' : 'workflow_errors_other', format.number(errors)),
    warnings > 0 &&
      text(warnings === 1 ? 'workflow_warnings_one' : 'workflow_warnings_other', format.number(warnings)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : text('workflow_errors_none');
}
