import type { OperationRequest } from '../linkedin/operations';
import { subjectOf } from '../linkedin/operations/subject-of';
import { subjectKey } from '../linkedin/subject';
import type { Run, RunStatus } from '../runs/run';
import type { FactsOf, RecordChange, RecordKind } from './facts';
import { learnRecords } from './learn';

// What the tests of learning share.

export const at = 1_800_000_000_000;
export const personUrl = 'https://www.linkedin.com/in/ada-park';
export const hashedUrl = 'https://www.linkedin.com/in/ACoAAB1234567';

export function succeededRun(request: OperationRequest, result: unknown, when = at, runId = 'r'): Run {
  const subject = subjectOf(request);
  const status: RunStatus = { state: 'succeeded', at: when, result, problems: [] };
  return {
    ...{ v: 1, runId, ...request, effect: 'read', subject, subjectKey: subjectKey(subject) },
    ...{ provider: 'linked-api', createdAt: when, updatedAt: when, attempt: 1, status },
  };
}

/** What is known after these runs, by kind; records whose keys meet are one, as in storage. */
export function knownAfter(...runs: Run[]) {
  const known: { [Kind in RecordKind]: FactsOf[Kind][] } = {
    person: [],
    post: [],
    company: [],
    conversation: [],
  };
  const put = <Facts extends { key: string }>(
    list: Facts[],
    { keys, change }: { keys: readonly string[]; change(old: Facts | undefined): Facts | undefined },
  ): void => {
    const index = list.findIndex(({ key }) => keys.includes(key));
    const changed = change(list[index]);
    if (changed) list.splice(index < 0 ? list.length : index, 1, changed);
  };
  const apply = (change: RecordChange): void => {
    if (change.kind === 'person') put(known.person, change);
    if (change.kind === 'post') put(known.post, change);
    if (change.kind === 'company') put(known.company, change);
    if (change.kind === 'conversation') put(known.conversation, change);
  };
  for (const run of runs) learnRecords(run).forEach(apply);
  return known;
}
