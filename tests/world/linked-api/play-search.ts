import { companyUrl } from '../cast-companies';
import type { JsonObject } from '../json';
import { numberOf } from '../json';
import type { CompanyState, PersonState } from '../state';
import { companyUrn, hashedCompanyUrl } from './company-data';
import { asksTheUnknown, fitsList, hasWords, listOf, searchOf } from './match';
import { fitsPerson, mentionsTerm } from './match-person';
import { nvPersonLine, personLine } from './person-data';
import { type Outcome, type Player, refuse } from './play';

export const filterNotApplied = refuse('filterNotApplied', 'LinkedIn does not offer a value of the filter.');

/** People as a list, the account's own profile left out. */
export function peopleFound(
  people: Iterable<PersonState>,
  filter: JsonObject,
  own: string,
  limit: number,
  line: (person: PersonState) => object,
): Outcome {
  if (asksTheUnknown(filter)) return filterNotApplied;
  const found = [...people].filter((each) => each.vanity !== own && fitsPerson(each, filter));
  return { items: found.slice(0, limit).map((person) => ({ data: line(person), opened: { person } })) };
}

const searchPeople =
  (usual: number, line: (person: PersonState) => object): Player =>
  (action, _opened, { parts, account }) => {
    const { term, filter } = searchOf(action);
    const known = [...parts.state.people.values()].filter(
      (each) => each.connect !== 'personNotFound' && mentionsTerm(each, term),
    );
    return peopleFound(known, filter, account.id, numberOf(action, 'limit') ?? usual, line);
  };

/** Upper ends of the sizes; `10001+` has none. */
const sizes: readonly [name: string, max: number][] = [
  ['1-10', 10],
  ['11-50', 50],
  ['51-200', 200],
  ['201-500', 500],
  ['501-1000', 1000],
  ['1001-5000', 5000],
  ['5001-10000', 10_000],
  ['10001+', Number.POSITIVE_INFINITY],
];

const sizeOf = (count: number): string => sizes.find(([, max]) => count <= max)?.[0] ?? '10001+';

function fitsCompany(company: CompanyState, filter: JsonObject): boolean {
  const wanted = listOf(filter, 'sizes');
  const revenue: JsonObject = { ...Object(filter.annualRevenue) };
  const min = Number(revenue.min ?? 0);
  // "1000+" is open at the top.
  const max =
    revenue.max === '1000+' ? Number.POSITIVE_INFINITY : Number(revenue.max ?? Number.POSITIVE_INFINITY);
  return (
    (wanted.length === 0 || wanted.includes(sizeOf(company.employeesCount))) &&
    fitsList(filter, 'locations', [company.location]) &&
    fitsList(filter, 'industries', [company.industry]) &&
    company.annualRevenue >= min &&
    company.annualRevenue <= max
  );
}

const searchCompanies =
  (usual: number, line: (company: CompanyState) => object): Player =>
  (action, _opened, { parts }) => {
    const { term, filter } = searchOf(action);
    if (asksTheUnknown(filter)) return filterNotApplied;
    const found = [...parts.state.companies.values()].filter(
      (each) =>
        hasWords(`${each.name} ${each.industry} ${each.description}`, term) && fitsCompany(each, filter),
    );
    return {
      items: found
        .slice(0, numberOf(action, 'limit') ?? usual)
        .map((company) => ({ data: line(company), opened: { company } })),
    };
  };

const companyLine = (company: CompanyState) => ({
  name: company.name,
  publicUrl: companyUrl(company.vanity),
  industry: company.industry,
  location: company.location,
  logoUrl: null,
  urn: companyUrn(company),
});

const nvCompanyLine = (company: CompanyState) => ({
  name: company.name,
  hashedUrl: hashedCompanyUrl(company),
  industry: company.industry,
  employeesCount: company.employeesCount,
  logoUrl: null,
  urn: companyUrn(company),
});

export const searchPlayers: readonly (readonly [string, Player])[] = [
  ['st.searchPeople', searchPeople(10, personLine)],
  ['nv.searchPeople', searchPeople(25, nvPersonLine)],
  ['st.searchCompanies', searchCompanies(10, companyLine)],
  ['nv.searchCompanies', searchCompanies(25, nvCompanyLine)],
];
