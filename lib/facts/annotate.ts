import { failed } from '../failure';
import type { Known } from './facts';

export const longestNotes = 10_000;
export const mostTags = 20;
export const longestTag = 40;

/** The user's own words on a record; what is left out stays as it is, what is empty goes. */
export type Annotation = { notes?: string; tags?: readonly string[] };

/** Trimmed, none empty, none twice whatever its letter case; in the order given. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const tidy = new Map<string, string>();
  for (const tag of tags) {
    const words = tag.trim().replace(/\s+/g, ' ');
    const known = words.toLocaleLowerCase();
    if (words && !tidy.has(known)) tidy.set(known, words);
  }
  return [...tidy.values()];
}

/** Throws `Failed('invalid-input')` for what is too long or too much. */
export function annotated<Facts extends Known>(facts: Facts, annotation: Annotation): Facts {
  const { notes = facts.notes ?? '' } = annotation;
  const tags = tidyTags(annotation.tags ?? facts.tags ?? []);
  if (notes.length > longestNotes) {
    throw failed('invalid-input', `Notes have at most ${longestNotes} characters.`, { effect: 'none' });
  }
  if (tags.length > mostTags || tags.some((tag) => tag.length > longestTag)) {
    const message = `There are at most ${mostTags} tags of at most ${longestTag} characters each.`;
    throw failed('invalid-input', message, { effect: 'none' });
  }
  const kept: Facts = { ...facts };
  if (notes.trim()) kept.notes = notes.trim();
  else delete kept.notes;
  if (tags.length > 0) kept.tags = tags;
  else delete kept.tags;
  return kept;
}
