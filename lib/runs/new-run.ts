import { failed } from '../failure';
import { effectOf, type OperationName, type OperationRequest, requestSchema } from '../linkedin/operations';
import { ownAccount } from '../linkedin/operations/subject-of';
import { subjectKey } from '../linkedin/subject';
import type { ProviderId } from '../providers/about';
import type { EpochMs } from '../time';
import type { Intent, Run } from './run';

/** Who performs it, under which key, and when it was asked for. */
export type Start = { provider: ProviderId; keyedAt: EpochMs | undefined; now: EpochMs };

/** A run as it begins: a write waits out `holdMs` for Undo, a read goes at once. Throws for an input its operation refuses. */
export function newRun(intent: Intent, { now, ...start }: Start, holdMs: number): Run {
  return {
    ...requestOf(intent),
    ...start,
    v: 1,
    runId: intent.runId,
    subject: intent.subject,
    effect: effectOf(intent),
    subjectKey: subjectKey(intent.subject),
    createdAt: now,
    updatedAt: now,
    attempt: 0,
    status: holdMs > 0 ? { state: 'held', until: now + holdMs } : { state: 'queued' },
  };
}

/** A workflow of the service, known by its id and by the operation that started it. */
export type Restored = { runId: string; operation: OperationName; ticket: string };

/** A run for a workflow that was started elsewhere, or before everything was erased. Nothing of it is sent from here. */
export function restoredRun({ runId, operation, ticket }: Restored, { now, ...start }: Start): Run {
  return {
    // Nobody knows what it was asked; `restored` says so to whoever would read the input.
    ...({ operation, input: {} } as OperationRequest),
    ...start,
    v: 1,
    runId,
    subject: ownAccount,
    // Its own key: the same workflow found twice is one run, two workflows of a kind are two.
    subjectKey: `workflow:${ticket}`,
    effect: 'read',
    restored: true,
    createdAt: now,
    updatedAt: now,
    attempt: 1,
    status: { state: 'waiting', ticket, since: now, polls: 0, nextPollAt: now, waiting: {} },
  };
}

/** Operation and input alone, whatever else the intent carries: a retry hands in a whole run. */
function requestOf({ operation, input }: Intent): OperationRequest {
  const { data, error } = requestSchema.safeParse({ operation, input });
  if (data) return data;
  // What fitted once may not any more, as a time that lies ahead again after the clock was set back.
  const { path = [], message = '' } = error.issues[0] ?? {};
  throw failed('invalid-input', `${path.join('.')}: ${message}`, { effect: 'none' });
}
