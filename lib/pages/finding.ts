import { type Subject, type SubjectKind, subjectFromUrl, subjectKey } from '../linkedin/subject';
import type { UrlKind } from '../linkedin/url';
import type { Page, Place } from './page';
import { all, first, keyOfLink } from './reading';

/** Whether a card shows the subject of the URL; `unknown` when it does not say. */
export type Verdict = 'agrees' | 'disagrees' | 'unknown';

/** One way to recognise the card of a page's subject. */
export type Finder = {
  /** Name and the month its markup was last seen. */
  finder: string;
  /** Selects the card, or something in it where it has no mark of its own: then it is the section around that. */
  card: string;
  isInside?: true;
  judge(card: Element, subject: Subject, document: Document): Verdict;
  place(card: Element, subject: Subject): Omit<Place, 'subject' | 'finder'>;
};

/** Judges by the keys of those the card's own links lead to. Only pages shown to guests carry their own address. */
export function judgeByKeys(keys: readonly string[], subject: Subject, document: Document): Verdict {
  const key = subjectKey(subject);
  if (!keys[0]) return keyOfLink(first(document, 'link[rel="canonical"]')) === key ? 'agrees' : 'unknown';
  return keys.every((other) => other === key) ? 'agrees' : 'disagrees';
}

/** A kind of page that is about one subject, called as its URL kind. */
export const pageOf = <Kind extends UrlKind>(id: Kind, accepts: SubjectKind, finders: readonly Finder[]) =>
  ({
    id,
    kind: id,
    accepts,
    places: (document, url) => findPlace(document, url, accepts, finders),
  }) satisfies Page;

/**
 * The place for the subject of the URL: in the first card that agrees with it, finders in order, so that one record
 * never mixes two kinds of markup. Nothing while no card says whom it shows. Hostile or half-built pages make reading
 * fail in ways not worth telling apart: then too there is nothing (yet).
 */
function findPlace(document: Document, url: string, kind: SubjectKind, finders: readonly Finder[]): Place[] {
  const subject = subjectFromUrl(url);
  let other: Place | undefined;
  if (subject?.kind !== kind) return [];
  try {
    for (const { finder, card: selector, isInside, judge, place } of finders) {
      for (const found of all(document, selector)) {
        const card = isInside ? found.closest('section') : found;
        if (!card) continue;
        const verdict = judge(card, subject, document);
        if (verdict === 'agrees') return [{ subject, finder, ...place(card, subject) }];
        if (verdict === 'disagrees')
          other ??= {
            subject,
            finder,
            anchor: undefined,
            name: place(card, subject).name,
            disagrees: true,
          };
      }
    }
  } catch {
    // A TypeError from a clobbered node, or a link whose address is none.
    return [];
  }
  return other ? [other] : [];
}
