import { type CastPerson, type CastPost, people, postUrl } from '../cast';
import { avatar, commentToolsKey, emberIcon, escapeHtml, icon, linkTo, personOf } from './markup';
import { othersBeside } from './profile-parts';
import { naming, wordsOf } from './words';

const comments = (post: CastPost) => {
  const id = BigInt(post.urn.slice(post.urn.lastIndexOf(':') + 1));
  const authors = people.filter(({ vanity }) => vanity !== post.authorVanity).slice(0, 2);
  return authors.map((author, index) => ({ author, id: id + BigInt(500 + index) }));
};

const icons = [
  ['thumbs-up-outline-small', 'like'],
  ['comment-small', 'comment'],
  ['repost-small', 'repost'],
  ['send-privately-small', 'send'],
] as const;

/** Author, text and buttons as every card of the new front end holds them. */
function cardSdui(post: CastPost, author: CastPerson, token: string, isAlone: boolean): string {
  const words = wordsOf(post.language);
  const fan = people.find(({ vanity }) => vanity !== post.authorVanity && vanity !== 'mara-self');
  const above =
    fan && isAlone ? `<div class="nn--above"><a href="${linkTo(fan)}">${avatar(fan, 'small')}</a></div>` : '';
  const buttons = icons.map(
    ([name, word]) =>
      `<button class="nn--tool" type="button">${icon(name)}<span>${words[word]}</span></button>`,
  );
  const permalink = isAlone
    ? ''
    : ` <a class="nn--more-link" href="${postUrl(post.urn)}/">${words.readMore}</a>`;
  return `<h2 class="nn--hidden"><span>${words.feedPost}</span></h2>${above}
    <div class="nn--author"><a tabindex="0" href="${linkTo(author)}">${avatar(author, 'medium')}</a>
      <a tabindex="0" class="nn--name-link" href="${linkTo(author)}"><div aria-label="${escapeHtml(author.name)}"><div class="nn--name-row"><p class="nn--strong">${escapeHtml(author.name)}</p><p class="nn--quiet"> • ${words.second}</p></div><p class="nn--quiet">${escapeHtml(author.headline)}</p><p class="nn--quiet">1h •</p></div></a>
      <button class="nn--tool" type="button" aria-expanded="false" aria-label="${escapeHtml(naming(words.menuFor, author.name))}">${icon('overflow-web-ios-small')}</button></div>
    <p class="nn--text" componentkey="feed-commentary_${token}"><span tabindex="-1" data-testid="expandable-text-box">${escapeHtml(post.text)}</span>${permalink}</p>
    <div data-rerender><div class="nn--tools"><div class="nn--actor">${icon('caret-small')}</div><div class="nn--tools-row">${buttons.join('')}</div></div></div>
    <div componentkey="${commentToolsKey(post.urn)}${token}FeedType_${isAlone ? 'FEED_DETAIL' : 'MAIN_FEED_RELEVANCE'}"></div>`;
}

const authorOf = (post: CastPost): CastPerson | undefined => personOf(post.authorVanity);

/** A row of the feed. */
export function feedCard(post: CastPost, position: number): string {
  const author = authorOf(post);
  const token = `tok${position}`;
  const body = author ? cardSdui(post, author, token, false) : '';
  return `<div role="listitem" class="nn--card nn--padded" componentkey="update-card-focus${token}FeedType_MAIN_FEED_RELEVANCE">${body}</div>`;
}

/** A post alone on its page, new front end. The card says which post it is only inside an encoded key. */
export function postSdui(post: CastPost): string {
  const author = authorOf(post);
  const key = 'expandedtok0FeedType_FEED_DETAIL';
  const rows = comments(post).map((comment) => {
    const urn = `replaceableComment_urn:li:comment:(${post.urn},${comment.id})`;
    return `<div componentkey="${urn}"><div class="nn--other" componentkey="${urn}"><a href="${linkTo(comment.author)}">${avatar(comment.author, 'small')}</a><div><a class="nn--name-link" href="${linkTo(comment.author)}"><p>${escapeHtml(comment.author.name)}</p></a><p>${wordsOf(post.language).thanks}</p></div></div></div>`;
  });
  const card = author ? cardSdui(post, author, 'tok0', true) : '';
  return `<main id="workspace" class="nn--workspace" tabindex="0"><div class="nn--two-columns"><section class="nn--main"><div data-testid="lazy-column" data-component-type="LazyColumn">
    <div componentkey="${key}"><div class="nn--card nn--padded" componentkey="${key}">${card}<div componentkey="commentsSectionContainertok0FeedType_FEED_DETAIL">${rows.join('')}</div></div></div>
  </div></section>${author ? othersBeside(author) : ''}</div></main>`;
}

/** A post alone on its page, old front end. */
export function postEmber(post: CastPost): string {
  const author = authorOf(post);
  const words = wordsOf(post.language);
  if (!author) return '';
  const twice = (text: string) =>
    `<span aria-hidden="true">${escapeHtml(text)}</span><span class="nn--hidden visually-hidden">${escapeHtml(text)}</span>`;
  const buttons = icons.map(
    ([name, word]) =>
      `<div class="feed-shared-social-action-bar__action-button"><button class="nn--tool artdeco-button" type="button" aria-label="${words[word]}">${emberIcon(name)}<span>${words[word]}</span></button></div>`,
  );
  const rows = comments(post).map(
    (comment) =>
      `<article class="nn--other comments-comment-entity ember-view" data-id="urn:li:comment:(${post.urn.replace('urn:li:', '')},${comment.id})"><a class="comments-comment-meta__description-container" href="${linkTo(comment.author)}">${escapeHtml(comment.author.name)}</a><span>${words.thanks}</span></article>`,
  );
  return `<div class="nn--two-columns"><main class="nn--main scaffold-layout__main"><h2 class="nn--hidden visually-hidden">${words.feedPost}</h2>
    <div class="nn--card nn--padded feed-shared-update-v2 artdeco-card" role="article" data-urn="${post.urn}" data-view-name="feed-full-update">
      <div class="nn--author update-components-actor"><a class="update-components-actor__image" href="${linkTo(author)}">${avatar(author, 'medium')}</a>
        <a class="nn--name-link update-components-actor__meta-link" href="${linkTo(author)}"><span class="nn--strong update-components-actor__title">${twice(author.name)}</span> <span class="nn--quiet update-components-actor__description">${twice(author.headline)}</span></a></div>
      <div class="nn--text update-components-text"><span dir="auto">${escapeHtml(post.text)}</span></div>
      <div class="feed-shared-update-v2__social-actions" data-rerender><div class="nn--tools-row feed-shared-social-action-bar">${buttons.join('')}</div></div>
      <div class="comments-comments-list">${rows.join('')}</div>
    </div></main>
    <aside class="nn--aside"><section class="nn--card nn--padded"><div class="feed-shared-mini-update" data-id="urn:li:activity:7300000000000000901">${escapeHtml(author.name)}</div></section></aside></div>`;
}
