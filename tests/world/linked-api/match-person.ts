import { employerOf } from '../cast-companies';
import type { JsonObject } from '../json';
import type { PersonState } from '../state';
import { fitsList, fitsText, hasWords, isOneOf, listOf } from './match';
import { degreeOf, educationOf, experienceOf, numberFor } from './person-data';

const years = ['lessThanOne', 'oneToTwo', 'threeToFive', 'sixToTen', 'moreThanTen'];

const yearsOf = (person: PersonState): string => years[numberFor(person) % years.length] ?? 'oneToTwo';

const industriesOf = (person: PersonState): string[] => {
  const company = employerOf(person.headline);
  return company ? [company.industry] : [];
};

const schoolsOf = (person: PersonState): string[] => educationOf(person).map((each) => each.schoolName);

/** Filters of people searches, LinkedIn's and Sales Navigator's alike. Contract linked-api 2.3. */
export function fitsPerson(person: PersonState, filter: JsonObject): boolean {
  const [firstName = '', ...rest] = person.name.split(' ');
  const [current, ...earlier] = experienceOf(person);
  const position = person.headline.split(' at ')[0] ?? '';
  const asked = [...listOf(filter, 'yearsOfExperience'), ...listOf(filter, 'yearsOfExperiences')];
  return (
    fitsText(filter, 'firstName', firstName) &&
    fitsText(filter, 'lastName', rest.join(' ')) &&
    fitsText(filter, 'position', position) &&
    fitsList(filter, 'positions', [position]) &&
    fitsList(filter, 'locations', [person.location]) &&
    fitsList(filter, 'industries', industriesOf(person)) &&
    fitsList(filter, 'currentCompanies', [current?.companyName ?? '']) &&
    fitsList(
      filter,
      'previousCompanies',
      earlier.map((each) => each.companyName),
    ) &&
    fitsList(filter, 'schools', schoolsOf(person)) &&
    isOneOf(filter, 'connectionDegrees', degreeOf(person)) &&
    (asked.length === 0 || asked.includes(yearsOf(person)))
  );
}

export const mentionsTerm = (person: PersonState, term: string): boolean =>
  hasWords(`${person.name} ${person.headline} ${person.location}`, term);
