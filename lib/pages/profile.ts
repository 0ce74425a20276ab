import { isMemberToken, type Subject, subjectFromUrl, subjectId, subjectKey } from '../linkedin/subject';
import { LINKEDIN_ORIGIN } from '../linkedin/url';
import { type Finder, judgeByKeys, pageOf, type Verdict } from './finding';
import type { ConnectState } from './page';
import { all, first, hrefOf, keyed, keyOf, keyOfLink, textOf } from './reading';

const EDIT = 'a[href*="/edit/"]';
const BUTTON_KEY = '^="ConnectButtonstate:"';
const CONNECT = `a[href*="custom-invite/"],[data-test-icon^="connect-"],${keyed(BUTTON_KEY, '$="_connect"')}`;
const PENDING = `[data-test-icon^="clock-"],${keyed(BUTTON_KEY, '$="_pending"')}`;

const TOPCARD = keyed('^="com.linkedin.sdui.profile.card.ref"', '$="Topcard"');

const headingOf = (card: Element) => first(card, 'h1,h2');
const nameOf = (card: Element) => textOf(headingOf(card));

/** Keys of the people the card's own links say it is about: name, contact details, editing. */
function keysOf(card: Element): string[] {
  const links = [headingOf(card)?.closest('a'), ...all(card, `a[href*="/overlay/"],${EDIT}`)];
  return links.flatMap((link) => keyOfLink(link) ?? []);
}

function memberIdOf(card: Element): string | undefined {
  const links = all(card, 'a[href*="profileUrn="],a[href*="facetConnectionOf="]');
  return /AC[a-z]AA[\w-]+?(?=Topcard|[^\w-]|$)/.exec([keyOf(card), ...links.map(hrefOf)].join(' '))?.[0];
}

function judge(card: Element, subject: Subject, document: Document): Verdict {
  const id = subjectId(subject);
  const keys = keysOf(card);
  // The outer block and the section inside it carry the same key; the inner one is wanted.
  if (first(card, TOPCARD)) return 'unknown';
  if (isMemberToken(id) && !keys.includes(subjectKey(subject))) {
    const memberId = memberIdOf(card);
    if (memberId === id) return 'agrees';
    // A token of another family may still be the same person.
    return memberId?.slice(0, 5) === id.slice(0, 5) ? 'disagrees' : 'unknown';
  }
  return judgeByKeys(keys, subject, document);
}

/** A control counts only when it says whose it is: by vanity name, by link, or by the name in its label. */
function isOfSubject(control: Element, card: Element): boolean {
  const link = control.closest('a');
  const vanity = new URL(hrefOf(link)).searchParams.get('vanityName');
  const person = vanity ? subjectFromUrl(`${LINKEDIN_ORIGIN}in/${encodeURIComponent(vanity)}`) : undefined;
  const key = person ? subjectKey(person) : keyOfLink(link);
  const name = nameOf(card);
  if (key) return keysOf(card).includes(key);
  return !!name && !!control.closest('[aria-label]')?.getAttribute('aria-label')?.includes(name);
}

function connectStateOf(card: Element): ConnectState {
  const has = (selector: string) => all(card, selector).some((control) => isOfSubject(control, card));
  if (has(PENDING)) return 'pending';
  return has(CONNECT) ? 'connect' : 'none';
}

/**
 * The first line of text after the row of the name. That row also holds degree and pronouns; the degree is known by
 * its leading dot in every language.
 */
function headlineOf(card: Element): string | undefined {
  const classic = first(card, '.text-body-medium.break-words,.top-card-layout__headline');
  if (classic) return textOf(classic);
  let row: Element | null | undefined = headingOf(card);
  // Bounded, as every climb here: a clobbered form may name its own child as its parent.
  for (let depth = 0; row && row !== card && depth < 20; depth++) {
    const siblings = [...(row.parentElement?.children ?? [])];
    const lines = siblings
      .slice(siblings.indexOf(row))
      .flatMap((next) => (next.matches('p') && textOf(next)) || []);
    if (lines[0] && !lines.some((line) => /^[·•]/.test(line))) return lines[0];
    row = row.parentElement;
  }
  return undefined;
}

/**
 * The block that holds both copies of the action row, so that it does not matter which copy is shown; the card itself
 * where there is no such block. A menu and its button are one control.
 */
function anchorIn(card: Element): Element {
  const controls = all(
    card,
    `a[href*="/messaging/compose/"],button[aria-expanded],${CONNECT},${PENDING}`,
  ).map((control) => control.closest('.artdeco-dropdown') ?? control);
  let row: Element | null | undefined = controls[0]?.parentElement;
  for (let depth = 0; row && row !== card && depth < 50; depth++) {
    const block = row;
    if (controls.every((control) => block.contains(control)) && !block.closest('a,button'))
      return first(block, 'h1,h2') ? card : block;
    row = row.parentElement;
  }
  return card;
}

const place: Finder['place'] = (card) => ({
  anchor: anchorIn(card),
  name: nameOf(card),
  headline: headlineOf(card),
  memberId: memberIdOf(card),
  connectState: connectStateOf(card),
  own: !!first(card, EDIT) || undefined,
});

/** Newest first; a card is the whole top card and nothing else: all around it are other people's buttons. */
const FINDERS: readonly Finder[] = [
  { finder: 'sdui-topcard 2026-05', card: TOPCARD, judge, place },
  { finder: 'main-heading 2026-04', card: 'main h1', isInside: true, judge, place },
  { finder: 'view-name-topcard 2025-12', card: '[data-view-name="profile-top-card"]', judge, place },
];

/** Such addresses, for the tests that keep pages exclusive; not part of `profile`, so that no bundle carries them. */
export const profileExamples = [
  'https://www.linkedin.com/in/ada-park/',
  'https://uk.linkedin.com/in/ACoAAB1cD2eF3gH4iJ5/overlay/contact-info/?trk=x',
];

/** A person's page, with its sub-pages. Landmarks: page notes, section 3 "Profile". */
export const profile = pageOf('profile', 'person', FINDERS);
