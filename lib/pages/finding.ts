import { type Subject, type SubjectKind, subjectFromUrl } from '../linkedin/subject';
import type { Place } from './page';

/** Whether a card shows the subject of the URL; `unknown` when it does not say. */
export type Verdict = 'agrees' | 'disagrees' | 'unknown';

/** One way to recognise the card of a page's subject. */
export type Finder = {
  /** Name and the month its markup was last seen. */
  finder: string;
  cards(document: Document): Element[];
  judge(card: Element, subject: Subject, document: Document): Verdict;
  place(card: Element, subject: Subject): Omit<Place, 'subject' | 'finder'>;
};

/**
 * The place for the subject of the URL: in the first card that agrees with it, finders in order, so that one record
 * never mixes two kinds of markup. Nothing while no card says whom it shows. Hostile or half-built pages make reading
 * fail in ways not worth telling apart: then too there is nothing (yet).
 */
export function findPlace(
  document: Document,
  url: string,
  kind: SubjectKind,
  finders: readonly Finder[],
): Place[] {
  const subject = subjectFromUrl(url);
  let other: Place | undefined;
  if (subject?.kind !== kind) return [];
  try {
    for (const { finder, cards, judge, place } of finders) {
      for (const card of cards(document)) {
        const verdict = judge(card, subject, document);
        if (verdict === 'agrees') return [{ subject, finder, ...place(card, subject) }];
        if (verdict === 'disagrees')
          other ??= {
            subject,
            finder,
            anchor: undefined,
            name: place(card, subject).name,
            disagrees: true,
            connectState: 'none',
          };
      }
    }
  } catch {
    // A TypeError from a clobbered node, or a link whose address is none.
    return [];
  }
  return other ? [other] : [];
}
