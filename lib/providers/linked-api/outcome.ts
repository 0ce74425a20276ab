import type { Failure } from '../../failure';
import { type OperationName, operations } from '../../linkedin/operations';
import { z } from '../../schema';
import type { Done, Polled } from '../provider';
import { rowOf } from './dialect';
import { failureOf } from './errors';
import { modernNames } from './older-names';

const record = z.record(z.string(), z.unknown());

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
  // An action sent as an object comes back as one; some versions wrap it in a list of one.
  const root = actionResult.safeParse(Array.isArray(completion) ? completion[0] : completion);
  if (!root.success) return { state: 'failed', failure: { ...strange('its result'), effect: 'unknown' } };
  if (!root.data.success) return { state: 'failed', failure: failureOf(root.data.error) };
  switch (rowOf(operation).gives) {
    case 'nothing':
      return { state: 'done', result: {}, problems: [] };
    case 'perhaps':
      // It was done, whatever else the answer says: a strange `data` must not turn a comment into a failure.
      return fitting(operation, root.data.data ?? {}) ?? withoutResult();
    case 'data':
      return fitting(operation, root.data.data) ?? unreadable();
    case 'page':
      return page(operation, root.data.data);
  }
}

/** Moves each part's data to its property; a part that failed leaves a problem instead. */
function page(operation: OperationName, data: unknown): Polled {
  const opened = record.safeParse(data);
  if (!opened.success) return unreadable();
  const { then, ...result } = opened.data;
  const problems: Failure[] = [];
  const parts = partsOf(then);
  for (const { actionType, property } of rowOf(operation).children ?? []) {
    const part = parts.find((candidate) => candidate.actionType === actionType);
    if (part?.success) result[property] = listOf(part.data);
    if (part && !part.success) problems.push(failureOf(part.error));
  }
  const done = fitting(operation, result);
  return done ? { ...done, problems: [...problems, ...done.problems] } : unreadable();
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

/** The result by the operation's own schema; properties that do not fit are left out and named as a problem. */
function fitting(operation: OperationName, data: unknown): Done | undefined {
  const { result: schema } = operations[operation];
  const current = modernNames(data);
  const whole = z.safeParse(schema, current);
  if (whole.success) return { state: 'done', result: whole.data, problems: [] };
  const opened = record.safeParse(current);
  if (!opened.success) return undefined;
  const misfits = new Set(whole.error.issues.map(({ path: [first] }) => String(first)));
  const rest = Object.fromEntries(Object.entries(opened.data).filter(([name]) => !misfits.has(name)));
  const partial = z.safeParse(schema, rest);
  if (!partial.success) return undefined;
  const names = [...misfits].filter((name) => /^\w{1,40}$/.test(name)).join(', ');
  return { state: 'done', result: partial.data, problems: [strange(names || 'a part of its result')] };
}

function withoutResult(): Done {
  return { state: 'done', result: {}, problems: [strange('what it gave')] };
}

/** Only for operations that read: nothing can have happened on LinkedIn. */
function unreadable(): Polled {
  return { state: 'failed', failure: { ...strange('its result'), effect: 'none' } };
}

function strange(what: string): Failure {
  return {
    code: 'bad-reply',
    reason: 'wrongShape',
    message: `Linked API finished, but ${what} was not understood.`,
  };
}
