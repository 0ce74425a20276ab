import { type Subject, subjectKey } from '../linkedin/subject';
import type { EpochMs } from '../time';
import { longestNotes, mostTags } from './annotate';
import type { Known } from './facts';
import { enriched } from './loose';

/** Which run spoke, and when it ended. */
export type Seen = { at: EpochMs; runId: string };

/** A record nothing is known of but that it was met. */
export function met(subject: Subject, { at, runId }: Seen, key = subjectKey(subject)) {
  return { v: 1, key, subject, seenAt: at, runId } as const;
}

/** The record, met again. Runs do not end in the order they are learned from: an older one moves no date. */
export function metAgain<Facts extends Known>(facts: Facts, { at, runId }: Seen): Facts {
  return at >= facts.seenAt ? { ...facts, seenAt: at, runId } : facts;
}

/** Light fields of a list over those known; of an older list only what was missing. */
export function withListing<Facts extends Known, Listing extends object>(
  facts: Facts,
  old: Listing | undefined,
  fresh: Listing,
  { at }: Seen,
): Listing {
  return at >= facts.seenAt || !old ? enriched(old, fresh) : enriched(fresh, old);
}

/** Two records of one thing: what is newer stands, and nothing the user wrote is lost. */
export function united<Facts extends Known>(first: Facts, second: Facts) {
  const [older, newer] = first.seenAt <= second.seenAt ? [first, second] : [second, first];
  const both: Facts = { ...older, ...newer, key: first.key, subject: first.subject };
  const notes = [...new Set([first.notes, second.notes])].filter((each) => each !== undefined);
  if (notes.length > 0) both.notes = notes.join('\n\n').slice(0, longestNotes);
  const tags = [...new Set([...(first.tags ?? []), ...(second.tags ?? [])])].slice(0, mostTags);
  if (tags.length > 0) both.tags = tags;
  return { older, newer, both };
}
