import type { Failure } from '../failure';
import type { Run, RunStatus } from '../runs/run';

// Data for the tests of the run store.

export const failure: Failure = { code: 'timeout', message: 'No answer in 20 s.', effect: 'unknown' };

/** Every state a run can be in, and when it is then due; runs of `aRun` were made at 100. */
export const statuses: readonly { status: RunStatus; dueAt: number | undefined }[] = [
  { status: { state: 'held', until: 105 }, dueAt: 105 },
  { status: { state: 'queued' }, dueAt: 100 },
  { status: { state: 'queued', notBefore: 140, because: failure }, dueAt: 140 },
  { status: { state: 'submitting', bootId: 'boot-1', since: 107 }, dueAt: 107 },
  {
    status: {
      state: 'waiting',
      ticket: 'wf-1',
      since: 108,
      polls: 2,
      lastPollAt: 120,
      nextPollAt: 150,
      waiting: { why: 'queued', message: 'Two others first.' },
      trouble: failure,
    },
    dueAt: 150,
  },
  { status: { state: 'stale', ticket: 'wf-1', since: 108 }, dueAt: undefined },
  { status: { state: 'unconfirmed', since: 108, failure }, dueAt: undefined },
  {
    status: {
      state: 'succeeded',
      at: 109,
      result: { name: 'Ada Park', tags: [1, null] },
      problems: [failure],
    },
    dueAt: undefined,
  },
  { status: { state: 'failed', at: 109, failure }, dueAt: undefined },
  { status: { state: 'cancelled', at: 109, sent: true }, dueAt: undefined },
];

let made = 0;

/** A run of its own; with the same `note` two runs mean the same. */
export function aRun(
  change: Partial<Pick<Run, 'runId' | 'status' | 'createdAt' | 'dismissed'>> = {},
  note?: string,
): Run {
  made += 1;
  const url = `https://www.linkedin.com/in/ada-park-${note ?? made}`;
  return {
    v: 1,
    runId: `run-${made}`,
    operation: 'sendConnectionRequest',
    input: { personUrl: url, ...(note !== undefined && { note }) },
    effect: 'write',
    subject: { kind: 'person', url, name: 'Ada Park' },
    subjectKey: `person:ada-park-${note ?? made}`,
    provider: 'linked-api',
    createdAt: 100,
    updatedAt: 100,
    attempt: 0,
    status: { state: 'queued' },
    ...change,
  };
}
