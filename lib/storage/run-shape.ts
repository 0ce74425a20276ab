import { type OperationName, type OperationRequest, operations } from '../linkedin/operations';
import type { Run, RunStatus } from '../runs/run';
import { z } from '../schema';
import { failure, moment, operationName, provider, subject, version, waiting } from './shapes';

const status: z.ZodMiniType<RunStatus> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('held'), until: moment }),
  z.object({
    state: z.literal('queued'),
    notBefore: z.exactOptional(moment),
    because: z.exactOptional(failure),
  }),
  z.object({ state: z.literal('submitting'), bootId: z.string(), since: moment }),
  z.object({
    state: z.literal('waiting'),
    ticket: z.string(),
    since: moment,
    polls: z.int(),
    lastPollAt: z.exactOptional(moment),
    nextPollAt: moment,
    waiting,
    trouble: z.exactOptional(failure),
  }),
  z.object({ state: z.literal('stale'), ticket: z.string(), since: moment }),
  z.object({ state: z.literal('unconfirmed'), since: moment, failure }),
  z.object({ state: z.literal('succeeded'), at: moment, result: z.unknown(), problems: z.array(failure) }),
  z.object({ state: z.literal('failed'), at: moment, failure }),
  z.object({ state: z.literal('cancelled'), at: moment, sent: z.boolean() }),
]);

/** A stored run. Its input is read by the schema of its operation; its result is left to whoever shows it. */
export const runShape: z.ZodMiniType<Run> = z.pipe(
  z.object({
    v: version,
    runId: z.string(),
    operation: operationName,
    input: z.unknown(),
    effect: z.enum(['read', 'write']),
    subject,
    subjectKey: z.string(),
    provider,
    keyedAt: z.optional(moment),
    createdAt: moment,
    updatedAt: moment,
    attempt: z.int(),
    status,
    restored: z.exactOptional(z.literal(true)),
    dismissed: z.exactOptional(z.literal(true)),
  }),
  z.transform(({ operation, input, ...rest }, context): Run => {
    const request = { operation, input };
    // Of a restored run nobody knows the input; see `Run.restored`.
    if (rest.restored || isRequest(request)) return { ...rest, ...(request as OperationRequest) };
    // The input itself stays out of the issue: it holds what the person wrote.
    context.issues.push({ code: 'custom', input: undefined, path: ['input'], message: 'not what it takes' });
    return z.NEVER;
  }),
);

function isRequest(request: { operation: OperationName; input: unknown }): request is OperationRequest {
  const { error } = operations[request.operation].input.safeParse(request.input);
  // Of a time that had passed when it was asked for: the clock was set back since, which is no damage.
  return !error || error.issues.every(({ message }) => message === 'in_future');
}
