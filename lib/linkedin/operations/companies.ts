import { z } from '../../schema';
import { connectionDegrees, salesConnectionDegrees, yearsOfExperience } from './enums';
import {
  choices,
  companyHashedUrl,
  companyUrl,
  count,
  group,
  lines,
  pastMoment,
  someLine,
  yes,
} from './fields';
import { flag, maybe, number, type Operation, text, viewerState } from './operation';
import { postRecord } from './post-record';

/** How many employees are read along at most. */
const mostEmployees = 500;

const dmsRetrievalConfig = z.optional(group({ limit: count(20) }));
const names = { firstName: someLine, lastName: someLine };
const places = { locations: lines, industries: lines, schools: lines };

/** What both LinkedIn and its Sales Navigator say of a company. */
const about = {
  name: text,
  publicUrl: text,
  description: text,
  location: text,
  headquarters: text,
  industry: text,
  website: text,
  employeesCount: number,
  yearFounded: number,
  logoUrl: text,
  urn: text,
};

const seen = { location: text, urn: text, avatarUrl: text, viewerState };
const employee = { name: text, publicUrl: text, headline: text, ...seen };
const salesEmployee = { name: text, hashedUrl: text, position: text, ...seen };

/** `dms` are decision makers, not messages. */
export const companyRecord = z.object({
  ...about,
  specialties: text,
  ventureFinancing: flag,
  jobsCount: number,
  employees: maybe(z.array(z.object(employee))),
  dms: maybe(z.array(z.object({ ...employee, countryCode: text }))),
  posts: maybe(z.array(postRecord)),
});

export const fetchCompany = {
  subject: 'company',
  effect: 'read',
  category: 'companyViews',
  input: group({
    companyUrl,
    retrieveEmployees: yes,
    retrieveDMs: yes,
    retrievePosts: yes,
    employeesRetrievalConfig: z.optional(
      group({
        limit: count(mostEmployees),
        filter: z.optional(
          group({
            ...names,
            position: someLine,
            ...places,
            connectionDegrees: choices(connectionDegrees),
          }),
        ),
      }),
    ),
    dmsRetrievalConfig,
    postsRetrievalConfig: z.optional(group({ limit: count(20), since: pastMoment })),
  }),
  result: companyRecord,
} as const satisfies Operation;

export const nvFetchCompany = {
  subject: 'company',
  effect: 'read',
  category: 'companyViews',
  input: group({
    companyHashedUrl,
    retrieveEmployees: yes,
    retrieveDMs: yes,
    employeesRetrievalConfig: z.optional(
      group({
        limit: count(mostEmployees),
        filter: z.optional(
          group({
            ...names,
            positions: lines,
            ...places,
            yearsOfExperiences: choices(yearsOfExperience),
            connectionDegrees: choices(salesConnectionDegrees),
          }),
        ),
      }),
    ),
    dmsRetrievalConfig,
  }),
  result: z.object({
    ...about,
    employees: maybe(z.array(z.object(salesEmployee))),
    dms: maybe(z.array(z.object({ ...salesEmployee, countryCode: text }))),
  }),
} as const satisfies Operation;
