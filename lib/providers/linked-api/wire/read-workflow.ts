import { checkWorkflow } from './check-workflow';
import { type JsonProblem, offsetOf, type Place, placesIn } from './json-tree';
import { readJson } from './json-with-places';
import type { Violation } from './violation';

/** Something wrong with a workflow's text, as JSON or as a workflow, with its place. */
export type WorkflowProblem = Place & { offset: number } & (
    | { kind: 'json'; problem: JsonProblem }
    | { kind: 'workflow'; violation: Violation }
  );

export type WorkflowReading = {
  /** Undefined when the text cannot be understood. */
  value: unknown;
  /** In the order of the text. */
  problems: readonly WorkflowProblem[];
  /** Problems that keep it from being sent. */
  errors: number;
  /** The text is no good JSON, but what was meant is beyond doubt: written anew it will be. */
  mendable: boolean;
  /** Not JSON: the tree of steps cannot be shown from it. */
  broken: boolean;
};

/** Reads a workflow's text and checks it. Never throws, whatever is typed. */
export function readWorkflow(text: string, now?: number): WorkflowReading {
  const { root, value, problems } = readJson(text);
  const json = problems.map((problem): WorkflowProblem => {
    const { offset, line, column } = problem;
    return { kind: 'json', problem, offset, line, column };
  });
  const placeOf = placesIn(text);
  const taken = new Set(problems.map(({ offset }) => offset));
  const workflow = root
    ? checkWorkflow(value, now).flatMap((violation): WorkflowProblem[] => {
        const offset = offsetOf(root, violation.at);
        // What is wrong as JSON cannot be judged as a value.
        return taken.has(offset) && violation.at.length > 0
          ? []
          : [{ kind: 'workflow', violation, offset, ...placeOf(offset) }];
      })
    : [];
  const all = [...json, ...workflow].sort((a, b) => a.offset - b.offset);
  return {
    value,
    problems: all,
    errors: all.filter((each) => severityOf(each) === 'error').length,
    mendable: root !== undefined && problems.length > 0 && problems.every(({ mendable }) => mendable),
    broken: problems.length > 0,
  };
}

export function severityOf(problem: WorkflowProblem): Violation['severity'] {
  return problem.kind === 'json' ? 'error' : problem.violation.severity;
}

/** A workflow as text, as this program lays it out. */
export function writeWorkflow(workflow: unknown): string {
  return workflow === undefined ? '' : `${JSON.stringify(workflow, null, 2)}\n`;
}
