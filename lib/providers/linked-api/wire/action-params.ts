import {
  attachmentTypes,
  companySizes,
  connectionDegrees,
  jobDates,
  jobEmployments,
  jobLevels,
  leastRevenues,
  mostRevenues,
  postAuthors,
  postContents,
  postDates,
  postOrders,
  preferredEmployments,
  preferredLevels,
  salesConnectionDegrees,
  workplaces,
  yearsOfExperience,
} from '../../../linkedin/operations/enums';
import { reactionTypes } from '../../../linkedin/reaction-types';

/** What an address must lead to. */
export type LinkKind =
  | 'person'
  | 'hashed-person'
  | 'company'
  | 'hashed-company'
  | 'post'
  | 'job'
  | 'comment'
  | 'newsletter'
  | 'search';

/** One parameter of an action: contract linked-api 2.3 and 2.4, enums 3. `usual` is what the service takes without it. */
export type Param = (
  | { type: 'text'; max?: number }
  | { type: 'email' }
  | { type: 'link'; to: LinkKind }
  /** Whole numbers. */
  | { type: 'number'; min: number; max: number; usual?: number }
  | { type: 'flag'; usual: boolean }
  /** A day or a moment, ISO 8601. */
  | { type: 'time' }
  | { type: 'choice'; of: readonly string[] }
  | { type: 'texts' }
  | { type: 'choices'; of: readonly string[] }
  /** People or companies: a name, or an object that says which one. */
  | { type: 'names' }
  | { type: 'group'; of: Params }
  | { type: 'groups'; of: Params; max: number }
) & { required?: true };

export type Params = Readonly<Record<string, Param>>;

/** What a text parameter takes is counted in UTF-16 units, as the service does. */
export const text = (max: number) => ({ type: 'text', max, required: true }) as const;
export const anyText = { type: 'text' } as const;
export const texts = { type: 'texts' } as const;
export const names = { type: 'names' } as const;
export const time = { type: 'time' } as const;
export const flag = (usual: boolean) => ({ type: 'flag', usual }) as const;
export const limit = (max: number, usual: number) => ({ type: 'number', min: 1, max, usual }) as const;
export const oneOf = (of: readonly string[]) => ({ type: 'choice', of }) as const;
export const someOf = (of: readonly string[]) => ({ type: 'choices', of }) as const;
export const group = (of: Params) => ({ type: 'group', of }) as const;

/** Of openers: without it only what `then` gave comes back (contract 5). */
export const basicInfo = { basicInfo: flag(false) };
/** Who acts: a page the user administers. No target, so it may stand under a parent. */
export const asCompany = { companyUrl: { type: 'link', to: 'company' } } as const;
export const reaction = { type: 'choice', of: reactionTypes } as const;

const degrees = someOf(connectionDegrees);
const salesDegrees = someOf(salesConnectionDegrees);
const years = someOf(yearsOfExperience);
const person = { firstName: anyText, lastName: anyText };
const places = { locations: texts, industries: texts };

export const employeesFilter = group({
  ...person,
  position: anyText,
  ...places,
  schools: texts,
  connectionDegrees: degrees,
});

export const salesEmployeesFilter = group({
  ...person,
  positions: texts,
  ...places,
  schools: texts,
  yearsOfExperiences: years,
  connectionDegrees: salesDegrees,
});

const peopleParts = {
  ...person,
  position: anyText,
  ...places,
  currentCompanies: texts,
  previousCompanies: texts,
  schools: texts,
};
export const peopleFilter = group({ ...peopleParts, connectionDegrees: degrees });
/** `yearsOfExperience` is the older spelling of the same (contract 6). */
export const salesPeopleFilter = group({
  ...peopleParts,
  yearsOfExperiences: years,
  yearsOfExperience: years,
  connectionDegrees: salesDegrees,
});

const sizes = someOf(companySizes);
export const companiesFilter = group({ sizes, ...places });
/** Texts, in millions of US dollars. */
export const salesCompaniesFilter = group({
  sizes,
  ...places,
  annualRevenue: group({
    min: oneOf(leastRevenues),
    max: oneOf(mostRevenues),
  }),
});

/** Of every search; the address overrides words and filter. */
export const searching = { term: anyText, customSearchUrl: { type: 'link', to: 'search' } } as const;

const datePosted = oneOf(jobDates);
const yes = flag(false);
export const jobsFilter = group({
  location: anyText,
  datePosted,
  experienceLevels: someOf(jobLevels),
  employmentTypes: someOf(jobEmployments),
  workplaceTypes: someOf(workplaces),
  companies: texts,
  industries: texts,
  jobFunctions: texts,
  easyApply: yes,
  hasVerifications: yes,
  under10Applicants: yes,
  inYourNetwork: yes,
  fairChanceEmployer: yes,
});
export const jobsPreferences = group({
  datePosted,
  experienceLevels: someOf(preferredLevels),
  employmentTypes: someOf(preferredEmployments),
  companies: texts,
  remote: yes,
  easyApply: yes,
  under10Applicants: yes,
  inYourNetwork: yes,
  keywords: texts,
});

export const postsFilter = group({
  sort: oneOf(postOrders),
  datePosted: oneOf(postDates),
  contentType: oneOf(postContents),
  postedBy: someOf(postAuthors),
  fromMembers: names,
  fromCompanies: names,
  mentioningMembers: names,
  mentioningCompanies: names,
  authorCompanies: names,
  authorIndustries: texts,
});

export const mentions = {
  type: 'groups',
  max: 100,
  of: {
    key: { ...anyText, required: true },
    name: { ...anyText, required: true },
    urn: anyText,
    personHashedUrl: { type: 'link', to: 'hashed-person' },
    companyHashedUrl: { type: 'link', to: 'hashed-company' },
  },
} as const;

export const attachments = {
  type: 'groups',
  max: 9,
  of: {
    url: { ...anyText, required: true },
    type: { ...oneOf(attachmentTypes), required: true },
    name: anyText,
  },
} as const;
