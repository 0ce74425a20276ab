import { type CastPerson, people, profileUrl } from '../cast';
import { companyUrl, employerOf } from '../cast-companies';
import { avatar, escapeHtml, icon, linkTo, memberNumber, personOf } from './markup';
import type { LinkedInView } from './view';
import { naming, wordsOf } from './words';

export type Standing = ReturnType<LinkedInView['connectionOf']>;

/** The person the card shows, who on one page of the cast is not the one of the address. */
export const shownOn = (person: CastPerson): CastPerson =>
  (person.oddity === 'names-someone-else' && personOf('ada-park')) || person;

export const messageUrl = (person: CastPerson): string =>
  `/messaging/compose/?profileUrn=${encodeURIComponent(`urn:li:fsd_profile:${person.memberId}`)}&amp;recipient=${person.memberId}&amp;screenContext=NON_SELF_PROFILE_VIEW&amp;interop=msgOverlay`;

export const inviteUrl = (person: CastPerson): string =>
  `/preload/custom-invite/?vanityName=${encodeURIComponent(person.vanity)}`;

/** Connect or Pending as the new front end draws it. */
export function connectControl(person: CastPerson, standing: Standing, look = 'nn--primary'): string {
  const words = wordsOf(person.language);
  const key = (state: string) =>
    `ConnectButtonstate:invitation:urn:li:member:${memberNumber(person)}_${state}`;
  if (standing === 'connected') return '';
  if (standing === 'pending')
    return `<a class="nn--button" aria-disabled="false" href="${linkTo(person)}" componentkey="${key('pending')}" aria-label="${escapeHtml(naming(words.withdraw, person.name))}">${icon('clock-small')}<span><span>${words.pending}</span></span></a>`;
  return `<a class="nn--button ${look}" aria-disabled="false" href="${inviteUrl(person)}" componentkey="${key('connect')}" aria-label="${escapeHtml(naming(words.invite, person.name))}">${icon('connect-small')}<span><span>${words.connect}</span></span></a>`;
}

/** The side column: other people, with their own Connect links. */
export function othersBeside(person: CastPerson): string {
  const words = wordsOf(person.language);
  const plain = people.filter((other) => !other.oddity);
  const start = plain.indexOf(person) + 1;
  const others = [...plain, ...plain].slice(start, start + 4);
  const rows = others.map(
    (other) => `<li class="nn--other"><a href="${profileUrl(other.vanity)}/">${avatar(other, 'medium')}</a>
      <div><a class="nn--name-link" href="${profileUrl(other.vanity)}/"><p>${escapeHtml(other.name)}</p></a><p class="nn--quiet">${escapeHtml(other.headline)}</p>
      ${connectControl({ ...other, language: person.language }, 'notConnected', 'nn--compact')}</div></li>`,
  );
  return `<aside class="nn--aside" aria-label="Aside"><section class="nn--card nn--padded"><h2>${words.others}</h2><ul class="nn--plain">${rows.join('')}</ul></section></aside>`;
}

export const aboutOf = (person: CastPerson): string => `${person.headline}. ${person.location}.`;

/** Leads to the company somebody's headline names. */
export function employerLink(person: CastPerson): string {
  const employer = employerOf(person.headline);
  return employer
    ? `<p><a class="nn--more-link" href="${companyUrl(employer.vanity)}/">${escapeHtml(employer.name)}</a></p>`
    : '';
}
