import type { CastPerson } from '../cast';
import { avatar, escapeHtml, icon, linkTo } from './markup';
import {
  aboutOf,
  connectControl,
  employerLink,
  messageUrl,
  othersBeside,
  type Standing,
  shownOn,
} from './profile-parts';
import { wordsOf } from './words';

const contents = (inside: string): string =>
  `<div class="nn--contents" data-display-contents="true">${inside}</div>`;

/** The row of actions; the page holds it twice, for wide and for narrow windows, one of them hidden. */
function actionRow(person: CastPerson, standing: Standing, look: string): string {
  const words = wordsOf(person.language);
  const message = `<a class="nn--button ${standing === 'connected' ? 'nn--primary' : ''}" aria-disabled="false" href="${messageUrl(person)}">${icon('send-privately-medium')}<span>${words.message}</span></a>`;
  const more = `<button class="nn--button" type="button" aria-expanded="false"><span>${words.more}</span></button>`;
  const connect = connectControl(person, standing);
  return `<div class="${look}"><div class="nn--row">${connect && contents(connect)}${contents(message)}${more}</div></div>`;
}

function actions(person: CastPerson, standing: Standing): string {
  if (person.oddity === 'self') {
    const words = wordsOf(person.language);
    return `<div class="nn--row"><span class="nn--button nn--primary" role="button" tabindex="0">${words.openTo}</span></div>`;
  }
  return `<div class="nn--column">${actionRow(person, standing, 'nn--wide')}${actionRow(person, standing, 'nn--narrow')}</div>`;
}

function topCard(person: CastPerson, standing: Standing): string {
  const words = wordsOf(person.language);
  const isSelf = person.oddity === 'self';
  const key = `com.linkedin.sdui.profile.card.ref${person.memberId}Topcard`;
  const degree = isSelf
    ? ''
    : `<p class="nn--quiet">· ${standing === 'connected' ? words.first : words.second}</p>`;
  const name = `<h2 class="nn--name">${escapeHtml(person.name)}</h2>${icon('verified-medium')}`;
  const edit = `<a class="nn--edit" href="${linkTo(person)}edit/intro/" aria-label="${words.edit}">${icon('edit-medium')}</a>`;
  const link = `<a tabindex="0" class="nn--name-link" href="${linkTo(person)}">${name}</a>`;
  return `<div componentkey="${key}">${contents(`<section class="nn--card" componentkey="${key}">
    <div class="nn--cover" role="button" tabindex="0" aria-label="Cover photo"></div>
    <a class="nn--portrait" tabindex="0" href="${linkTo(person)}"><div>${avatar(person, 'large')}</div></a>${isSelf ? edit : ''}
    <div class="nn--padded"><div class="nn--who">
      <div class="nn--name-row"><div aria-expanded="false" aria-haspopup="dialog">${contents(isSelf ? name : link)}</div>${degree}</div>
      <p class="nn--headline">${escapeHtml(person.headline)}</p>
      <div class="nn--name-row"><p class="nn--quiet">${escapeHtml(person.location)}</p><p class="nn--quiet">·</p><p><a href="${linkTo(person)}overlay/contact-info/">${words.contact}</a></p></div>
      <p class="nn--quiet">500+ ${words.connections}</p></div>
      <div class="nn--contents" data-display-contents="true" data-rerender>${actions(person, standing)}</div></div>
  </section>`)}</div>`;
}

/** A page that shows a person without any of the landmarks: nothing to tell whom it shows, no place for buttons. */
const bare = (person: CastPerson): string =>
  `<div class="nn--card nn--padded"><p class="nn--name">${escapeHtml(person.name)}</p><p>${escapeHtml(person.headline)}</p></div>`;

function card(person: CastPerson, standing: Standing): string {
  if (person.oddity === 'no-anchor') return bare(person);
  const shown = topCard(shownOn(person), standing);
  if (person.oddity !== 'late-card') return shown;
  return `<div class="nn--card nn--skeleton" aria-hidden="true"></div><template data-late>${shown}</template>`;
}

/** A profile of the new front end. */
export function profileSdui(person: CastPerson, standing: Standing): string {
  const words = wordsOf(person.language);
  const key = encodeURIComponent(shownOn(person).vanity);
  const section = (name: string, title: string, text: string, extra = '') =>
    `<div componentkey="com.linkedin.sdui.profile.card.ref${person.memberId}${name}"><section class="nn--card nn--padded"><h2>${title}</h2><p>${text}</p>${extra}</section></div>`;
  return `<div role="toolbar" class="nn--sticky"><a href="${linkTo(person)}"><p>${escapeHtml(shownOn(person).name)}</p></a>${connectControl(shownOn(person), standing)}</div>
  <main id="workspace" class="nn--workspace" tabindex="-1"><div class="nn--two-columns">
    <section class="nn--main" aria-label="Primary content"><div data-testid="lazy-column" data-component-type="LazyColumn">
      ${card(person, standing)}
      <div componentkey="ProfilePostConnectDrawer_${key}"></div><div componentkey="profileCardsAboveActivity${key}"></div>
      ${section('About', words.about, escapeHtml(aboutOf(shownOn(person))), employerLink(shownOn(person)))}
      ${section('Activity', words.activity, words.noActivity)}
    </div></section>${othersBeside(person)}</div></main>`;
}
