import { longestUsageRange } from '../../linkedin/operations/account';
import type { EpochMs } from '../../time';
import { momentOf } from '../activity';
import type { Ask } from './at-once';
import { type Found, readList } from './read-answer';

type Range = { start: string; end: string; inParts?: boolean | undefined };

/** The log of actions, oldest first; a range longer than one question covers is asked for part after part. */
export async function askForUsage(range: Range, ask: Ask): Promise<{ entries: readonly Found[] }> {
  const entries: Found[] = [];
  for (const { start, end } of range.inParts ? partsOf(range) : [range]) {
    const query = { start, end };
    const part = readList(await ask({ method: 'GET', path: '/stats/actions', query }));
    entries.push(...withoutSeam(part, entries, momentOf(start)));
  }
  return { entries: entries.sort((a, b) => timeOf(a) - timeOf(b)) };
}

/** Neighbours share their seam, since nobody documents on which side of it an action falls. */
function partsOf({ start, end }: Range): Range[] {
  const last = Date.parse(end);
  const parts: Range[] = [];
  for (let from = Date.parse(start); from < last; from += longestUsageRange) {
    const until = Math.min(from + longestUsageRange, last);
    parts.push({ start: new Date(from).toISOString(), end: new Date(until).toISOString() });
  }
  return parts;
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
