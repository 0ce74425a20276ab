import { type CastPerson, type CastPost, posts, self } from '../cast';
import { avatar, escapeHtml, hashClasses, linkTo, personOf } from './markup';
import { feedCard, postEmber, postSdui } from './posts';
import { profileEmber } from './profile-ember';
import { othersBeside, shownOn } from './profile-parts';
import { profileSdui } from './profile-sdui';
import type { Screen } from './shell';
import type { LinkedInView } from './view';
import { wordsOf } from './words';

const CARDS_A_PAGE = 4;
const FEED_PAGES = 6;

/** The cards of one stretch of the feed, which repeats the posts of the cast; empty past its end. */
export function feedCards(page: number): string {
  if (page >= FEED_PAGES) return '';
  const positions = Array.from({ length: CARDS_A_PAGE }, (_, index) => page * CARDS_A_PAGE + index);
  const cards = positions.map((position) => {
    const post = posts[position % posts.length];
    return post ? feedCard(post, position) : '';
  });
  return hashClasses(cards.join(''));
}

export function feedScreen(): Screen {
  const me = personOf(self);
  const words = wordsOf('en');
  const start = me
    ? `<div class="nn--card nn--padded nn--start">${avatar(me, 'medium')}<span class="nn--field">${words.startPost}</span></div>`
    : '';
  const mine = me
    ? `<aside class="nn--aside nn--mine"><section class="nn--card"><div class="nn--cover nn--low"></div><a class="nn--portrait" href="${linkTo(me)}">${avatar(me, 'medium')}</a><div class="nn--padded"><p class="nn--strong">${me.name}</p><p class="nn--quiet">${me.headline}</p></div></section></aside>`
    : '';
  return {
    title: 'Feed',
    dialect: 'sdui',
    language: 'en',
    name: 'feed.MainFeed',
    body: `<main id="workspace" class="nn--workspace" tabindex="-1"><div class="nn--three-columns">${mine}<section class="nn--main">${start}
      <div data-testid="mainFeed" data-component-type="LazyColumn" componentkey="container-update-list_mainFeed-lazy-container">${feedCards(0)}</div></section>${me ? othersBeside(me) : ''}</div></main>`,
  };
}

export function profileScreen(person: CastPerson, view: LinkedInView): Screen {
  const { dialect, language, vanity } = person;
  const standing = view.connectionOf(vanity);
  const body = dialect === 'sdui' ? profileSdui(person, standing) : profileEmber(person, standing);
  return { title: shownOn(person).name, dialect, language, name: 'profile.Profile', body };
}

export function postScreen(post: CastPost): Screen {
  const { dialect, language } = post;
  const body = dialect === 'sdui' ? postSdui(post) : postEmber(post);
  return { title: 'Post | Feed', dialect, language, name: 'feed.UpdateDetail', body };
}

/** A page that exists but has nothing on it for us. */
export function plainScreen(title: string, text: string): Screen {
  const body = `<main id="workspace" class="nn--workspace"><div class="nn--two-columns"><section class="nn--main"><div class="nn--card nn--padded"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p><a href="/feed/">Home</a></p></div></section></div></main>`;
  return { title, dialect: 'sdui', language: 'en', name: 'common.Page', body };
}
