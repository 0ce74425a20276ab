/** The jobs of the local world. All invented. */

export type CastJob = {
  id: string;
  title: string;
  /** Vanity of a company. */
  company: string;
  location: string;
  /** Days ago. */
  age: number;
  applicantsCount: number;
  workplaceType: 'onSite' | 'remote' | 'hybrid';
  employmentType: 'fullTime' | 'partTime' | 'contract' | 'temporary' | 'volunteer' | 'internship' | 'other';
  experienceLevel: 'internship' | 'entryLevel' | 'associate' | 'midSeniorLevel' | 'director' | 'executive';
  jobFunction: string;
  salary: { currency: string; minAmount: number; maxAmount: number; period: string } | null;
  easyApply: boolean;
  verified: boolean;
  fairChance: boolean;
  promoted: boolean;
};

const job = (
  id: number,
  title: string,
  company: string,
  location: string,
  rest: Partial<CastJob>,
): CastJob => ({
  id: `39000000${id}`,
  title,
  company,
  location,
  age: 3,
  applicantsCount: 24,
  workplaceType: 'onSite',
  employmentType: 'fullTime',
  experienceLevel: 'associate',
  jobFunction: 'Engineering',
  salary: { currency: 'gbp', minAmount: 28_000, maxAmount: 34_000, period: 'yearly' },
  easyApply: false,
  verified: false,
  fairChance: false,
  promoted: false,
  ...rest,
});

export const jobs: readonly CastJob[] = [
  job(11, 'Loom engineer', 'northpier-mills', 'Leeds, England', { easyApply: true, verified: true }),
  job(12, 'Apprentice weaver', 'northpier-mills', 'Leeds, England', {
    experienceLevel: 'internship',
    employmentType: 'internship',
    applicantsCount: 4,
    age: 0,
    jobFunction: 'Manufacturing',
  }),
  job(13, 'Ferry captain', 'tidewater', 'Hull, England', { experienceLevel: 'midSeniorLevel', age: 9 }),
  job(14, 'Night lamp keeper', 'harbour-lights', 'Whitby, England', {
    employmentType: 'partTime',
    salary: null,
    applicantsCount: 2,
    fairChance: true,
  }),
  job(15, 'Map data engineer', 'longshore-maps', 'Porto, Portugal', {
    workplaceType: 'remote',
    easyApply: true,
    salary: { currency: 'eur', minAmount: 40_000, maxAmount: 52_000, period: 'yearly' },
  }),
  job(16, 'Director of glass', 'cobalt-glassworks', 'Bergen, Norway', {
    experienceLevel: 'director',
    jobFunction: 'Management',
    promoted: true,
    age: 40,
  }),
  job(17, 'Seed counter', 'windrow-seeds', 'Ghent, Belgium', {
    employmentType: 'temporary',
    experienceLevel: 'entryLevel',
    salary: { currency: 'eur', minAmount: 14, maxAmount: 16, period: 'hourly' },
  }),
  job(18, 'Robot engineer', 'quayside-robotics', 'Toronto, Canada', {
    workplaceType: 'hybrid',
    employmentType: 'contract',
    experienceLevel: 'executive',
    verified: true,
    age: 20,
  }),
];

export const jobUrl = (id: string): string => `https://www.linkedin.com/jobs/view/${id}`;
