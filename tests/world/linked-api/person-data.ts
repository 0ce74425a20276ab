import { profileUrl } from '../cast';
import { employerOf } from '../cast-companies';
import type { Connection, PersonState } from '../state';

const hashedCompany = ({ id }: { id: number }): string => `https://www.linkedin.com/company/${id}`;

/** The earlier employer everybody has in common. */
const northpier = { id: 7001 };

const degrees: Record<Connection, string> = {
  connected: '1st',
  pending: '2nd',
  incoming: '2nd',
  notConnected: '2nd',
};

export const degreeOf = (person: PersonState): string =>
  person.distant && person.connection === 'notConnected' ? '3rd+' : degrees[person.connection];

export const viewerStateOf = (person: PersonState) => ({ connectionDegree: degreeOf(person) });

/** A made-up but steady number for a person. */
export const numberFor = (person: PersonState): number =>
  [...person.vanity].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 900_000, 7);

export const memberUrn = (person: PersonState): string => `urn:li:member:${100_000 + numberFor(person)}`;

export const hashedUrl = (person: PersonState): string => `https://www.linkedin.com/in/${person.memberId}`;

/** Profile fields of `st.openPersonPage` with `basicInfo`. Contract linked-api 2.5, example 7.3. */
export function personData(person: PersonState) {
  const [position, companyName] = person.headline.split(' at ');
  return {
    name: person.name,
    urn: memberUrn(person),
    publicUrl: profileUrl(person.vanity),
    hashedUrl: hashedUrl(person),
    headline: person.headline,
    location: person.location,
    countryCode: person.countryCode,
    position: position ?? null,
    companyName: companyName ?? null,
    companyHashedUrl: companyName ? hashedCompany(employerOf(person.headline) ?? northpier) : null,
    followersCount: numberFor(person) % 3000,
    about: `${person.name} writes little about themselves.`,
    avatarUrl: null,
    viewerState: viewerStateOf(person),
  };
}

/** Profile fields of `nv.openPersonPage`. Contract linked-api 2.5. */
export function nvPersonData(person: PersonState) {
  const { followersCount, about, avatarUrl, viewerState, ...data } = personData(person);
  return data;
}

/** A person in a list of LinkedIn's own; `nvPersonLine` in one of Sales Navigator's. */
export const personLine = (person: PersonState) => ({
  name: person.name,
  publicUrl: profileUrl(person.vanity),
  headline: person.headline,
  location: person.location,
  avatarUrl: null,
  urn: memberUrn(person),
  viewerState: viewerStateOf(person),
});

export const nvPersonLine = (person: PersonState) => ({
  name: person.name,
  hashedUrl: hashedUrl(person),
  position: person.headline.split(' at ')[0] ?? null,
  location: person.location,
  avatarUrl: null,
  urn: memberUrn(person),
  viewerState: viewerStateOf(person),
});

export function experienceOf(person: PersonState) {
  const [position, companyName] = person.headline.split(' at ');
  const current = {
    position: position ?? person.headline,
    companyName: companyName ?? 'Northpier Mills',
    companyHashedUrl: hashedCompany(employerOf(person.headline) ?? northpier),
    employmentType: 'fullTime',
    locationType: 'hybrid',
    description: 'The work named in the headline.',
    duration: 18,
    startTime: '2024-02-01T00:00:00Z',
    endTime: null,
    location: person.location,
  };
  const earlier = {
    ...current,
    position: 'Apprentice',
    companyName: 'Tidewater Works',
    employmentType: 'apprenticeship',
    locationType: 'onSite',
    description: null,
    duration: 24,
    startTime: '2022-01-01T00:00:00Z',
    endTime: '2024-01-01T00:00:00Z',
  };
  return [current, earlier];
}

export const educationOf = (_person: PersonState) => [
  { schoolName: 'Moor College', schoolHashedUrl: 'https://www.linkedin.com/school/55', details: 'BSc' },
];

export const skillsOf = (person: PersonState) => [
  { name: person.headline.split(' ')[0] ?? 'Craft' },
  { name: 'Patience' },
];

export const languagesOf = (person: PersonState) => [
  { name: { en: 'English', fr: 'French', ar: 'Arabic' }[person.language], proficiency: 'nativeOrBilingual' },
];
