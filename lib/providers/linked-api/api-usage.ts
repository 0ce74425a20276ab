import type { EpochMs } from '../../time';
import { momentOf } from '../activity';
import type { Ask } from './at-once';
import { type Found, readList } from './read-answer';
import { questionsOf } from './wire/at-once';

type Range = { start: string; end: string; inParts?: boolean | undefined };

/** The log of actions, oldest first; a range longer than one question covers is asked for part after part. */
export async function askForUsage(range: Range, ask: Ask): Promise<{ entries: readonly Found[] }> {
  const entries: Found[] = [];
  for (const question of questionsOf({ operation: 'getApiUsage', input: range })) {
    const part = readList(await ask(question));
    // One by one: a log may hold more than a call takes arguments.
    for (const entry of withoutSeam(part, entries, momentOf(question.query?.start))) entries.push(entry);
  }
  return { entries: entries.sort((a, b) => timeOf(a) - timeOf(b)) };
}

/** The part without what stood at the end of the one before; equal actions at one moment are counted, not merged. */
function withoutSeam(part: readonly Found[], before: readonly Found[], seam: EpochMs | undefined): Found[] {
  const told = before.filter((entry) => timeOf(entry) === seam).map(nameOf);
  return part.filter((entry) => {
    const at = timeOf(entry) === seam ? told.indexOf(nameOf(entry)) : -1;
    if (at >= 0) told.splice(at, 1);
    return at < 0;
  });
}

const nameOf = ({ actionType, success }: Found): string => `${success} ${actionType}`;
const timeOf = ({ time }: Found): EpochMs => momentOf(time) ?? 0;
