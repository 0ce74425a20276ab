import { type Subject, subjectId } from '../linkedin/subject';
import { type Finder, judgeByKeys, pageOf, type Verdict } from './finding';
import { all, first, keyOfLink, textOf } from './reading';

/**
 * By its tab "About", which every organization has. An address by number may show a card that speaks of the name alone:
 * that says nothing.
 */
function judge(card: Element, subject: Subject, document: Document): Verdict {
  const keys = all(card, 'a[href*="/about"]').flatMap((link) => keyOfLink(link) ?? []);
  const verdict = judgeByKeys(keys, subject, document);
  return verdict === 'disagrees' && /^\d+$/.test(subjectId(subject)) ? 'unknown' : verdict;
}

const place: Finder['place'] = (card) => ({
  anchor: first(card, '.org-top-card-primary-actions') ?? card,
  name: textOf(first(card, 'h1,h2')),
});

/** Newest first. The page's first heading may be that of the shell around it, so only `main` counts. */
const FINDERS: readonly Finder[] = [
  { finder: 'org-top-card 2026-11', card: 'main .org-top-card', judge, place },
  // The new front end, whose tab "Posts" came first, and the page shown to guests.
  { finder: 'main-section 2026-10', card: 'main h1,main h2', isInside: true, judge, place },
];

/** Such addresses, for the tests that keep pages exclusive; not part of `company`, so that no bundle carries them. */
export const companyExamples = [
  'https://www.linkedin.com/company/looms-example/about/',
  'https://www.linkedin.com/school/northpier-weaving-school/?trk=x',
];

/** The page of a company, school or showcase, with its tabs. Landmarks: page notes, section 3 "Company". */
export const company = pageOf('company', 'company', FINDERS);
