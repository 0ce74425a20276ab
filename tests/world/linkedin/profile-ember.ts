import type { CastPerson } from '../cast';
import { avatar, emberIcon, escapeHtml } from './markup';
import { aboutOf, employerLink, othersBeside, type Standing } from './profile-parts';
import { naming, type Words, wordsOf } from './words';

function primary(person: CastPerson, standing: Standing, words: Words): string {
  const button = (label: string, icon: string, text: string) =>
    `<button class="nn--button nn--primary artdeco-button artdeco-button--2 ember-view" type="button" aria-label="${escapeHtml(label)}">${emberIcon(icon)}<span class="artdeco-button__text">${text}</span></button>`;
  if (standing === 'connected')
    return button(`${words.message} ${person.name}`, 'send-privately-small', words.message);
  if (standing === 'pending')
    return button(naming(words.withdraw, person.name), 'clock-small', words.pending);
  return button(naming(words.invite, person.name), 'connect-small', words.connect);
}

function menu(person: CastPerson, words: Words): string {
  return `<div class="nn--menu artdeco-dropdown ember-view"><button class="nn--button artdeco-dropdown__trigger" type="button" aria-expanded="false" aria-label="${words.more}" id="ember73-profile-overflow-action"><span>${words.more}</span></button>
    <div class="nn--hidden artdeco-dropdown__content" aria-hidden="true" tabindex="-1"><ul><li><div role="button" class="artdeco-dropdown__item" aria-label="${escapeHtml(naming(words.follow, person.name))}">${emberIcon('add-medium')}<span>${words.follow}</span></div></li></ul></div></div>`;
}

/** A profile of the old front end. */
export function profileEmber(person: CastPerson, standing: Standing): string {
  const words = wordsOf(person.language);
  const path = `/in/${encodeURIComponent(person.vanity)}`;
  const degree = standing === 'connected' ? words.first : words.second;
  const connections = `/search/results/people/?facetConnectionOf=%22${person.memberId}%22&amp;origin=MEMBER_PROFILE_CANNED_SEARCH`;
  return `<div class="nn--two-columns"><main class="nn--main">
    <section class="nn--card artdeco-card"><div class="nn--cover"></div>
      <button class="nn--portrait nn--plain-button pv-top-card-profile-picture__container" type="button" aria-label="open profile picture">${avatar(person, 'large')}</button>
      <div class="nn--padded"><div class="nn--who mt2 relative">
        <div class="nn--name-row"><a class="nn--name-link ember-view" href="${path}/overlay/about-this-profile/"><h1 class="nn--name text-heading-xlarge">${escapeHtml(person.name)}</h1></a>
          <span class="nn--quiet distance-badge"><span class="dist-value" aria-hidden="true">· ${degree}</span></span></div>
        <div class="nn--headline text-body-medium break-words">
          ${escapeHtml(person.headline)}
        </div>
        <div class="nn--name-row"><span class="nn--quiet text-body-small inline t-black--light break-words">${escapeHtml(person.location)}</span><a id="top-card-text-details-contact-info" href="${path}/overlay/contact-info/">${words.contact}</a></div>
        <a class="nn--quiet" href="${connections}">500+ ${words.connections}</a></div>
        <div data-rerender><div class="nn--row">${primary(person, standing, words)}${menu(person, words)}</div></div></div>
    </section>
    <section class="nn--card nn--padded artdeco-card pv-profile-card" data-view-name="profile-card"><div id="about"></div><h2><span aria-hidden="true">${words.about}</span><span class="nn--hidden visually-hidden">${words.about}</span></h2><p>${escapeHtml(aboutOf(person))}</p>${employerLink(person)}</section>
  </main>${othersBeside(person)}</div>`;
}
