import type { Failure } from '../../failure';
import type { OperationName } from '../../linkedin/operations';
import { anyObject, z } from '../../schema';
import type { Polled } from '../provider';
import { completionOf, problemsWithin } from './custom';
import { failureOf } from './errors';
import { fitting, strange } from './fitting';
import { type ActionOperation, rowOf } from './wire/dialect';
import { isWorkflowOperation } from './wire/workflow-operations';

const actionResult = z.object({
  actionType: z.catch(z.optional(z.string()), undefined),
  success: z.boolean(),
  data: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

type ActionResult = z.output<typeof actionResult>;

/**
 * What a completed workflow means. `completed` is *processed*, not *successful*: the root action decides, and parts that
 * failed become problems beside the data (contract linked-api 1.4, 2.1).
 */
export function outcomeOf(operation: OperationName, completion: unknown): Polled {
  // These are answered at once; no workflow can be theirs.
  if (!isWorkflowOperation(operation)) return misfit('none');
  const raw = operation === 'customWorkflow' ? completionOf(completion) : completion;
  const answers: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const roots = answers.flatMap((root) => {
    const { data } = actionResult.safeParse(root);
    return data ? [data] : [];
  });
  // What cannot be read may have happened all the same.
  if (roots.length === 0 || roots.length < answers.length) return misfit('unknown');
  const [first, ...more] = roots.filter(({ success }) => success);
  const refusals = roots.filter(({ success }) => !success).map(({ error }) => failureOf(error));
  if (!first) return { state: 'failed', failure: refusals[0] ?? failureOf(undefined) };
  if (operation === 'customWorkflow') {
    return { state: 'done', result: { completion: raw }, problems: problemsWithin(raw) };
  }
  return withProblems(given(operation, first, more), refusals);
}

/** One action is sent, so one comes back; were there several, their lists are one and of other data the first counts. */
function given(operation: ActionOperation, { data }: ActionResult, more: readonly ActionResult[]): Polled {
  switch (rowOf(operation).gives) {
    case 'nothing':
      return { state: 'done', result: {}, problems: problemsAfter(data) };
    case 'perhaps':
      // It was done, whatever else the answer says: a strange `data` must not turn a comment into a failure.
      return fitting(operation, data ?? {}) ?? withoutResult();
    case 'data':
      return fitting(operation, data) ?? misfit('none');
    case 'list':
      return fitting(operation, [data, ...more.map((each) => each.data)].flatMap(listOf)) ?? misfit('none');
    case 'page':
      return page(operation, data);
  }
}

/** Moves each part's data to its property; a part that failed leaves a problem instead. */
function page(operation: ActionOperation, data: unknown): Polled {
  const opened = anyObject.safeParse(data);
  if (!opened.success) return misfit('none');
  const { then, ...result } = opened.data;
  const problems: Failure[] = [];
  const parts = partsOf(then);
  for (const { actionType, property } of rowOf(operation).children ?? []) {
    const part = parts.find((candidate) => candidate.actionType === actionType);
    if (part?.success) result[property] = listOf(part.data);
    if (part && !part.success) problems.push(failureOf(part.error));
  }
  return withProblems(fitting(operation, result) ?? misfit('none'), problems);
}

/** What failed of that which was to be done afterwards, such as putting the conversation away. */
function problemsAfter(data: unknown): Failure[] {
  const opened = anyObject.safeParse(data);
  const parts = opened.success ? partsOf(opened.data.then) : [];
  return parts.filter(({ success }) => !success).map(({ error }) => failureOf(error));
}

/** `then` sent as a list comes back as a list, but an object and a single part are answered alike by the SDKs. */
function partsOf(then: unknown): ActionResult[] {
  return listOf(then).flatMap((part) => {
    const parsed = actionResult.safeParse(part);
    return parsed.success ? [parsed.data] : [];
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function withProblems(polled: Polled, problems: readonly Failure[]): Polled {
  return polled.state === 'done' ? { ...polled, problems: [...problems, ...polled.problems] } : polled;
}

function withoutResult(): Polled {
  return { state: 'done', result: {}, problems: [strange('what it gave')] };
}

/** `none` only for operations that read: nothing can have happened on LinkedIn. */
function misfit(effect: 'none' | 'unknown'): Polled {
  return { state: 'failed', failure: { ...strange('its result'), effect } };
}
