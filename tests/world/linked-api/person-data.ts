import { profileUrl } from '../cast';
import type { Connection, PersonState } from '../state';

const looms = 'https://www.linkedin.com/company/7001';

const degrees: Record<Connection, string> = {
  connected: '1st',
  pending: '2nd',
  incoming: '2nd',
  notConnected: '2nd',
};

export const viewerStateOf = (person: PersonState) => ({ connectionDegree: degrees[person.connection] });

/** A made-up but steady number for a person. */
const numberFor = (person: PersonState): number =>
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
    companyHashedUrl: companyName ? looms : null,
    followersCount: numberFor(person) % 3000,
    about: `${person.name} writes little about themselves.`,
    avatarUrl: null,
    viewerState: viewerStateOf(person),
  };
}

export function experienceOf(person: PersonState) {
  const [position, companyName] = person.headline.split(' at ');
  const current = {
    position: position ?? person.headline,
    companyName: companyName ?? 'Northpier Mills',
    companyHashedUrl: looms,
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
