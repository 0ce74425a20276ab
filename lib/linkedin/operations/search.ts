import { z } from '../../schema';
import { notTogether } from './checks';
import {
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
} from './enums';
import {
  choice,
  choices,
  companyHashedUrl,
  companySearchUrl,
  count,
  group,
  jobSearchUrl,
  lines,
  listOf,
  named,
  peopleSearchUrl,
  personHashedUrl,
  postSearchUrl,
  salesCompanySearchUrl,
  salesPeopleSearchUrl,
  someLine,
  yes,
} from './fields';
import { jobCard } from './jobs';
import { flag, number, type Operation, text, viewerState } from './operation';
import { postContent } from './post-record';

/** Searches are about nothing but what the user's own account may see. */
const search = { subject: 'account', effect: 'read', category: 'searches' } as const;

const term = someLine;

const peopleFilter = {
  firstName: someLine,
  lastName: someLine,
  position: someLine,
  locations: lines,
  industries: lines,
  currentCompanies: lines,
  previousCompanies: lines,
  schools: lines,
};

/** Of people one can see the degree of: search and own connections. */
export const personFilter = z.optional(
  group({ ...peopleFilter, connectionDegrees: choices(connectionDegrees) }),
);

const card = { name: text, location: text, urn: text, avatarUrl: text, viewerState };

export const searchPeople = {
  ...search,
  input: group({ term, limit: count(1_000), filter: personFilter, customSearchUrl: peopleSearchUrl }),
  result: z.array(z.object({ ...card, publicUrl: text, headline: text })),
} as const satisfies Operation;

export const nvSearchPeople = {
  ...search,
  input: group({
    term,
    limit: count(2_500),
    filter: z.optional(
      group({
        ...peopleFilter,
        yearsOfExperiences: choices(yearsOfExperience),
        connectionDegrees: choices(salesConnectionDegrees),
      }),
    ),
    customSearchUrl: salesPeopleSearchUrl,
  }),
  result: z.array(z.object({ ...card, hashedUrl: text, position: text })),
} as const satisfies Operation;

const companyFilter = { sizes: choices(companySizes), locations: lines, industries: lines };

export const searchCompanies = {
  ...search,
  input: group({
    term,
    limit: count(1_000),
    filter: z.optional(group(companyFilter)),
    customSearchUrl: companySearchUrl,
  }),
  result: z.array(
    z.object({ name: text, publicUrl: text, industry: text, location: text, logoUrl: text, urn: text }),
  ),
} as const satisfies Operation;

export const nvSearchCompanies = {
  ...search,
  input: group({
    term,
    limit: count(1_000),
    filter: z.optional(
      group({
        ...companyFilter,
        annualRevenue: z.optional(group({ min: choice(leastRevenues), max: choice(mostRevenues) })),
      }),
    ),
    customSearchUrl: salesCompanySearchUrl,
  }),
  result: z.array(
    z.object({
      name: text,
      hashedUrl: text,
      industry: text,
      employeesCount: number,
      logoUrl: text,
      urn: text,
    }),
  ),
} as const satisfies Operation;

/** What LinkedIn asks in both of its ways to search for jobs. */
const jobWishes = {
  datePosted: z.optional(choice(jobDates)),
  companies: lines,
  easyApply: yes,
  under10Applicants: yes,
  inYourNetwork: yes,
};

/** The place stands beside the filter; in it, where it was until mid 2026, it is deprecated and not sent. */
export const searchJobs = {
  ...search,
  input: group({
    term,
    limit: count(1_000),
    location: someLine,
    allowSimilarResults: yes,
    filter: z.optional(
      group({
        ...jobWishes,
        experienceLevels: choices(jobLevels),
        employmentTypes: choices(jobEmployments),
        workplaceTypes: choices(workplaces),
        industries: lines,
        jobFunctions: lines,
        hasVerifications: yes,
        fairChanceEmployer: yes,
      }),
    ),
    preferences: z.optional(
      group({
        ...jobWishes,
        experienceLevels: choices(preferredLevels),
        employmentTypes: choices(preferredEmployments),
        remote: yes,
        keywords: lines,
      }),
    ),
    customSearchUrl: jobSearchUrl,
  }).check(notTogether('filter', 'preferences')),
  result: z.array(z.object({ ...jobCard, isPromoted: flag, urn: text, isSimilarMatch: flag })),
} as const satisfies Operation;

const members = z.optional(listOf(named({ personHashedUrl: z.optional(personHashedUrl) }), 100));
const companies = z.optional(listOf(named({ companyHashedUrl: z.optional(companyHashedUrl) }), 100));

export const searchPosts = {
  ...search,
  input: group({
    term,
    limit: count(100),
    filter: z.optional(
      group({
        sort: z.optional(choice(postOrders)),
        datePosted: z.optional(choice(postDates)),
        contentType: z.optional(choice(postContents)),
        postedBy: choices(postAuthors),
        fromMembers: members,
        fromCompanies: companies,
        mentioningMembers: members,
        mentioningCompanies: companies,
        authorCompanies: companies,
        authorIndustries: lines,
      }),
    ),
    customSearchUrl: postSearchUrl,
  }),
  result: z.array(postContent),
} as const satisfies Operation;
