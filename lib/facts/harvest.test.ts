import { expect, test } from 'vitest';
import type { OperationRequest } from '../linkedin/operations';
import { learnRecords } from './learn';
import { knownAfter, personUrl, succeededRun } from './sample-runs';

const fetchPerson: OperationRequest = { operation: 'fetchPerson', input: { personUrl } };

test('a page that says nothing of something does not take it away', () => {
  const page = (viewerState: object) => ({ name: 'Ada Park', publicUrl: personUrl, viewerState });
  const [person] = knownAfter(
    succeededRun(fetchPerson, page({ connectionDegree: '2nd' })),
    succeededRun(fetchPerson, page({ connectionDegree: null })),
  ).person;
  expect(person?.profile?.viewerState?.connectionDegree).toBe('2nd');
});

test('a completion of any size is walked to its end', () => {
  const data = Array.from({ length: 300_000 }, () => 1);
  const completion = [
    { actionType: 'st.searchPeople', success: true, data },
    { actionType: 'x', data },
  ];
  const run = succeededRun({ operation: 'customWorkflow', input: { workflow: {} } }, { completion });
  expect(learnRecords(run)).toEqual([]);
});
