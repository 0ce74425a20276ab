import { companyUrl, employerOf } from '../cast-companies';
import { numberOf } from '../json';
import type { CompanyState, PersonState, WorldState } from '../state';
import { companyData, nvCompanyData } from './company-data';
import { isCompany, targetCompany } from './find';
import { filterOf } from './match';
import { nvPersonLine, personLine } from './person-data';
import { effect, type Player, refuse } from './play';
import { peopleFound } from './play-search';
import { postItems } from './post-items';

type CompanyData = (company: CompanyState, state: WorldState) => object;

const openCompanyPage =
  (data: CompanyData): Player =>
  (action, opened, stage) => {
    const company = targetCompany(action, opened, stage.parts.state);
    if (!isCompany(company)) return company;
    effect(stage, 'companyFetched', companyUrl(company.vanity));
    return {
      data: action.basicInfo === true ? data(company, stage.parts.state) : {},
      opened: { company },
    };
  };

const employeesOf = (company: CompanyState, state: WorldState): PersonState[] =>
  [...state.people.values()].filter((each) => employerOf(each.headline)?.vanity === company.vanity);

const decides = (person: PersonState): boolean => /founder|director|master|chief/i.test(person.headline);

const people =
  (
    usual: number,
    line: (person: PersonState) => object,
    only: (person: PersonState) => boolean = () => true,
  ): Player =>
  (action, { company }, { parts, account }) => {
    if (!company) return refuse('companyNotFound', 'No company page is open.');
    if (company.retrieving !== 'ok') return refuse(company.retrieving, 'LinkedIn refused the list.');
    const members = employeesOf(company, parts.state).filter(only);
    return peopleFound(members, filterOf(action), account.id, numberOf(action, 'limit') ?? usual, line);
  };

const withCountry = (line: (person: PersonState) => object) => (person: PersonState) => ({
  ...line(person),
  countryCode: person.countryCode,
});

const posts: Player = (action, { company }, stage) =>
  company
    ? postItems((each) => each.company === company.vanity, action, stage)
    : refuse('companyNotFound', 'No company page is open.');

export const companyPlayers: readonly (readonly [string, Player])[] = [
  ['st.openCompanyPage', openCompanyPage(companyData)],
  ['nv.openCompanyPage', openCompanyPage(nvCompanyData)],
  ['st.retrieveCompanyEmployees', people(500, personLine)],
  ['nv.retrieveCompanyEmployees', people(500, nvPersonLine)],
  ['st.retrieveCompanyDMs', people(20, withCountry(personLine), decides)],
  ['nv.retrieveCompanyDMs', people(20, withCountry(nvPersonLine), decides)],
  ['st.retrieveCompanyPosts', posts],
];
