import type { Failure } from '../../failure';
import { failureOf } from './errors';

/** More than anybody reads; the whole tree is kept and shown beside them. */
const mostProblems = 20;

/**
 * What came back of a custom workflow. Libraries of 2025 handed on the whole status with the completion inside
 * (contract linked-api 6).
 */
export function completionOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || 'actionType' in answer) return answer;
  return 'completion' in answer ? answer.completion : answer;
}

/**
 * Every different refusal of an action, however deep. Loops come in two shapes (contract linked-api 5); walking all of it
 * reads both.
 */
export function problemsWithin(completion: unknown): readonly Failure[] {
  const problems = new Map<string, Failure>();
  const open: unknown[] = [completion];
  while (open.length > 0 && problems.size < mostProblems) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    // The last taken is the next looked at, so that they come in their own order.
    for (const inner of Object.values(next).reverse()) open.push(inner);
    if (!('success' in next) || next.success !== false) continue;
    const failure = failureOf('error' in next ? next.error : undefined);
    problems.set(`${failure.code} ${failure.reason} ${failure.message}`, failure);
  }
  return [...problems.values()];
}
