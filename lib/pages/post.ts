import { type Subject, subjectId, subjectKey } from '../linkedin/subject';
import { type Finder, pageOf, type Verdict } from './finding';
import { madeTogether, postUrnFromKey } from './post-key';
import { all, first, keyed, keyOf, keyOfLink, textOf } from './reading';

const AUTHORS = 'a[href*="/in/"],a[href*="/company/"]';
const COMMENT = 'urn:li:comment:(';

/** How one kind of markup shows a post. */
type Card = {
  finder: string;
  card: string;
  /** Urns by which the card says which post it shows, its own first. */
  urns(card: Element): readonly (string | null | undefined)[];
  /** The author's link that holds the name. */
  author(card: Element): Element | undefined;
  /** The row of Like, Comment, Repost, Send, or the block that holds just it. */
  row(card: Element): Element | null | undefined;
};

/** Comments repeat their key on nested blocks; each once. */
function commentUrnsOf(card: Element): string[] {
  const keys = all(card, `${keyed(`*="${COMMENT}"`)},[data-id^="${COMMENT}"]`).map(
    (element) => element.getAttribute('data-id') ?? keyOf(element),
  );
  return [...new Set(keys.map((key) => key.slice(key.indexOf(COMMENT))))];
}

/** The last named link before the post's own text: a header above the author names who liked or commented. */
function authorBeforeText(card: Element): Element | undefined {
  const text = `${keyed('^="feed-commentary_"')},[data-testid="expandable-text-box"],#comment-small`;
  const before = all(card, `${AUTHORS},${text}`);
  const end = before.findIndex((element) => element.matches(text));
  return before.slice(0, end).findLast((link) => textOf(first(link, 'p')));
}

/** Newest first, each with the month its markup was last seen. */
const CARDS: readonly Card[] = [
  {
    finder: 'ember-article 2026-09',
    card: '[role="article"][data-urn],.feed-shared-update-v2[data-urn]',
    urns: (card) => [card.getAttribute('data-urn')],
    author: (card) => first(card, '.update-components-actor__meta-link'),
    row: (card) => first(card, '.feed-shared-social-action-bar'),
  },
  {
    finder: 'sdui-detail 2026-05',
    card: keyed('^="expanded"', '$="FeedType_FEED_DETAIL"'),
    urns: (card) => [
      ...all(card, keyed('*="-replaceableCommentTools"')).map((element) => postUrnFromKey(keyOf(element))),
      ...commentUrnsOf(card).map((urn) => /urn:li:\w+:\d+/.exec(urn.slice(COMMENT.length))?.[0]),
    ],
    author: authorBeforeText,
    row: (card) => first(card, '#comment-small')?.closest('button')?.parentElement?.parentElement,
  },
  {
    finder: 'guest-article 2026-07',
    card: 'article[data-activity-urn]',
    urns: (card) => [card.getAttribute('data-activity-urn')],
    author: (card) => all(card, AUTHORS).find(textOf),
    row: (card) => first(card, '.social-action-bar'),
  },
];

const typeOf = (urn: string) => urn.split(':')[2];

function judge(urns: readonly string[], subject: Subject, document: Document): Verdict {
  const wanted = subjectId(subject);
  const isSame = (urn: string) =>
    urn === wanted || (typeOf(urn) !== typeOf(wanted) && madeTogether(urn, wanted));
  // Only pages shown to guests carry their own address; it also settles the form without a urn.
  const address = keyOfLink(first(document, 'link[rel="canonical"]'));
  if (urns.some(isSame) || address === subjectKey(subject)) return 'agrees';
  return urns.some((urn) => typeOf(urn) === typeOf(wanted)) ? 'disagrees' : 'unknown';
}

const FINDERS = CARDS.map(({ finder, card: selector, urns, author, row }): Finder => {
  const urnsOf = (card: Element) => urns(card).flatMap((urn) => urn || []);
  return {
    finder,
    card: selector,
    judge: (card, subject, document) => judge(urnsOf(card), subject, document),
    place: (card, subject) => {
      const link = author(card);
      const name = textOf(link && (first(link, 'p,[aria-hidden="true"]') ?? link));
      const id = subjectId(subject);
      return {
        anchor: row(card) ?? card,
        name,
        urn: typeOf(id) ? id : urnsOf(card)[0],
        commentUrns: commentUrnsOf(card),
      };
    },
  };
});

/** Such addresses, for the tests that keep pages exclusive; not part of `post`, so that no bundle carries them. */
export const postExamples = [
  'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101/',
  'https://www.linkedin.com/posts/ada-park_looms-activity-7400000000000000101-x1Yz',
];

/** One post on its own page. Landmarks: page notes, section 3 "Post detail". */
export const post = pageOf('post', 'post', FINDERS);
