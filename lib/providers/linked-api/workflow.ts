import type { Failure } from '../../failure';
import type { OperationName } from '../../linkedin/operations';
import { z } from '../../schema';
import { shorten } from '../foreign-text';
import type { Polled, Waiting } from '../provider';
import { failureOf, typeOf } from './errors';
import { outcomeOf } from './outcome';

const waitingFields = {
  message: z.catch(z.optional(z.string()), undefined),
  pendingReason: z.catch(z.optional(z.string()), undefined),
};

/** Opaque, yet part of an address: `.` and `..` would be swallowed there. */
const workflowId = z.string().check(z.regex(/^(?!\.{1,2}$)[^\s\p{Cc}]{1,300}$/u));

/** Answer to `POST /workflows`; older services send the id alone (contract linked-api 1.2). */
export const started = z.object({ workflowId, ...waitingFields });

/** Answer to `GET /workflows/{id}` (contract linked-api 1.4). */
export const workflow = z.object({
  workflowStatus: z.string(),
  ...waitingFields,
  completion: z.optional(z.unknown()),
  failure: z.optional(z.unknown()),
});

/** Why it has not started, in our words. Sources before August 2026 give no reason. */
export function waitingOf({
  message,
  pendingReason,
}: z.output<typeof started> | z.output<typeof workflow>): Waiting {
  const said = shorten(message);
  return {
    ...(pendingReason === 'queued' && { why: 'queued' as const }),
    ...(pendingReason === 'outsideWorkingHours' && { why: 'outside-hours' as const }),
    ...(said !== undefined && { message: said }),
  };
}

/** Where a workflow stands. A status nobody documented means: stop and show (contract linked-api 1.4). */
export function polled(operation: OperationName, seen: z.output<typeof workflow>): Polled {
  switch (seen.workflowStatus) {
    case 'pending':
    case 'running':
      return { state: 'pending', waiting: waitingOf(seen) };
    case 'completed':
      return outcomeOf(operation, seen.completion);
    case 'failed':
      return { state: 'failed', failure: failedBy(seen.failure) };
    default:
      return { state: 'failed', failure: unknownStatus(seen.workflowStatus) };
  }
}

/** Of a reason nobody documented it cannot be said that nothing happened (contract linked-api 4.2). */
function failedBy(reason: unknown): Failure {
  const { effect, ...said } = failureOf(reason);
  return { ...said, effect: typeOf(reason).known ? effect : 'unknown' };
}

function unknownStatus(status: string): Failure {
  return {
    code: 'bad-reply',
    reason: 'unknownWorkflowStatus',
    message: `Linked API calls the workflow “${shorten(status, 60) ?? ''}”.`,
    effect: 'unknown',
  };
}
