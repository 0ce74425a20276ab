import { learnRecords } from '../facts/learn';
import { evidence } from '../runs/evidence';
import { isSettled, type Run } from '../runs/run';
import { type RunEvent, transition } from '../runs/transition';
import type { EpochMs } from '../time';
import type { Stores } from './stores';

/** What follows from a run that settled: facts, and runs that were waiting for evidence. */
export async function learn(run: Run, stores: Pick<Stores, 'facts' | 'runs'>, now: EpochMs): Promise<void> {
  await stores.facts.learn(learnRecords(run));
  if (run.operation !== 'checkConnectionStatus') return;
  for (const open of await stores.runs.ofSubject(run.subjectKey, 20)) {
    const happened = evidence(open, run);
    if (happened === undefined) continue;
    const shown: RunEvent = { type: 'shown', happened };
    // Nothing more to learn from it: the check that showed it knows better, and has been learned from above.
    await stores.runs.change(open.runId, (old) => transition(old, shown, now));
  }
}

/** Whether this change is worth telling the user of: it ended, or nobody knows how. */
export function hasEnded(run: Run): boolean {
  return isSettled(run) || run.status.state === 'unconfirmed';
}
