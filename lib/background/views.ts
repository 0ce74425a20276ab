import type { Subject } from '../linkedin/subject';
import { subjectKey } from '../linkedin/subject';
import type { SubjectView } from '../messaging/views';
import type { DurationStore, RunStore } from '../runs/ports';
import { isSettled, type Run } from '../runs/run';
import type { FactsStore } from '../storage/facts';
import type { EpochMs } from '../time';
import { knownWords, runLine } from '../wording/run-line';
import { runView } from '../wording/run-view';
import type { Text } from '../words';

type Stores = { runs: RunStore; durations: DurationStore; facts: FactsStore };

/** How many runs of one subject its toolbar shows. */
const shownRuns = 4;

/** Everything the toolbar of one subject shows. By index; no scan. */
export async function subjectView(
  subject: Subject,
  stores: Stores,
  now: EpochMs,
  text: Text,
): Promise<SubjectView> {
  const key = subjectKey(subject);
  const runs = current(await stores.runs.ofSubject(key, 20)).slice(0, shownRuns);
  const person = subject.kind === 'person' ? await stores.facts.readPerson(key) : undefined;
  const post = subject.kind === 'post' ? await stores.facts.readPost(key) : undefined;
  const fetchedAt = person?.profileAt ?? post?.postAt;
  const facts = {
    ...(person?.connection && { connection: person.connection }),
    ...(fetchedAt && { fetchedAt }),
    ...(post?.commentedAt && { commentedAt: post.commentedAt }),
    ...(post?.reaction && { reaction: post.reaction }),
  };
  const views = await Promise.all(
    runs.map(async (run) => runView(run, await stores.durations.usualMs(run.operation))),
  );
  return { runs: views.map((view) => runLine(view, text)), known: knownWords(facts, now, text), facts };
}

/** Of runs, newest first, those still worth a line: not waved away, and not overtaken by a newer one of their kind. */
function current(runs: readonly Run[]): Run[] {
  return runs.filter((run, index) => {
    const overtaken = runs.slice(0, index).some((newer) => newer.operation === run.operation);
    return !run.dismissed && !(overtaken && isSettled(run));
  });
}
