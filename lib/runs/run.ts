import type { Failure } from '../failure';
import type { OperationRequest } from '../linkedin/operations';
import type { Subject } from '../linkedin/subject';
import type { ProviderId } from '../providers/about';
import type { Waiting } from '../providers/provider';
import type { EpochMs } from '../time';

/**
 * Where a run stands (design section 2). `held` waits for Undo; `submitting` is written before the request leaves;
 * `unconfirmed` means the service may or may not have acted, and only the user decides about another try.
 */
export type RunStatus =
  | { state: 'held'; until: EpochMs }
  | { state: 'queued'; notBefore?: EpochMs; because?: Failure }
  | { state: 'submitting'; bootId: string; since: EpochMs }
  | {
      state: 'waiting';
      ticket: string;
      since: EpochMs;
      polls: number;
      lastPollAt?: EpochMs;
      nextPollAt: EpochMs;
      waiting: Waiting;
      trouble?: Failure;
    }
  | { state: 'stale'; ticket: string; since: EpochMs }
  | { state: 'unconfirmed'; since: EpochMs; failure: Failure }
  | { state: 'succeeded'; at: EpochMs; result: unknown; problems: readonly Failure[] }
  | { state: 'failed'; at: EpochMs; failure: Failure }
  | { state: 'cancelled'; at: EpochMs; sent: boolean };

export type RunState = RunStatus['state'];

/** One press of a button, tracked until settled. The key is `runId`, made by the surface that was clicked. */
export type Run = OperationRequest & {
  v: 1;
  runId: string;
  effect: 'read' | 'write';
  subject: Subject;
  subjectKey: string;
  provider: ProviderId;
  createdAt: EpochMs;
  updatedAt: EpochMs;
  /** When the key it was started under was saved; under another one it is not sent. */
  keyedAt?: EpochMs | undefined;
  /** Times it was sent. Above 1 only for reads. */
  attempt: number;
  status: RunStatus;
  /** Found again by its ticket: what it was asked is not known, so that `input` is empty and it cannot be repeated. */
  restored?: true;
  /** The user has seen how it ended and waved it away. */
  dismissed?: true;
};

/** What a surface asks for. `runId` comes from the surface so that a repeated message is the same run. */
export type Intent = { runId: string; subject: Subject } & OperationRequest;

/** Nothing will happen any more unless the user asks for it. */
export function isSettled(run: Run): boolean {
  return (
    run.status.state === 'succeeded' || run.status.state === 'failed' || run.status.state === 'cancelled'
  );
}

/**
 * Two presses that mean the same thing: same operation, same subject, same input. While one is unsettled the second
 * is the first (design section 2).
 */
export function sameIntentKey(request: OperationRequest, subjectKey: string): string {
  // The address of the one subject may be spelled in several ways; its key says it already. Only its own address: with
  // a post, `companyUrl` says who acts, and acting as a page is another wish than acting as oneself.
  const own = /^(person|post|company):/.exec(subjectKey)?.[1];
  const input = Object.entries(request.input)
    .filter(([name, value]) => value !== undefined && name !== `${own}Url`)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${request.operation} ${subjectKey} ${JSON.stringify(input)}`;
}
