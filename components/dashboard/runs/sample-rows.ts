import type { RunRow } from './run-row';

// Data for the tests of the runs view. Nobody here exists.

let made = 0;

/** A row of its own, made a second after the one before. */
export function aRow(change: Partial<RunRow> = {}): RunRow {
  made += 1;
  const runId = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  return {
    runId,
    operation: 'fetchPerson',
    effect: 'read',
    provider: 'linked-api',
    providerName: 'Linked API',
    subjectKind: 'person',
    subjectName: 'Ada Park',
    subjectUrl: 'https://www.linkedin.com/in/ada-park',
    state: 'succeeded',
    createdAt: made * 1_000,
    since: made * 1_000,
    problems: [],
    checkable: true,
    dismissed: false,
    ...change,
  };
}
