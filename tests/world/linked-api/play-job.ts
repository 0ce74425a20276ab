import { companyUrl } from '../cast-companies';
import { jobUrl } from '../cast-jobs';
import { isObject, type JsonObject, numberOf, textOf } from '../json';
import type { JobState, WorldState } from '../state';
import { findJob } from './find';
import { fitsList, fitsText, has, hasWords, isOneOf, listOf, searchOf } from './match';
import { effect, type Player, refuse } from './play';

const dayMs = 86_400_000;
const days: Record<string, number> = { past24Hours: 1, pastWeek: 7, pastMonth: 30 };

const openJob: Player = (action, _opened, stage) => {
  const job = findJob(textOf(action, 'jobUrl') ?? '', stage.parts.state);
  if (!job) return refuse('jobNotFound', 'The address does not lead to a job.');
  effect(stage, 'jobFetched', jobUrl(job.id));
  return { data: action.basicInfo === true ? jobData(job, stage.parts.state) : {}, opened: {} };
};

/** Fields of `st.openJob`. Contract linked-api 2.5. */
const jobData = (job: JobState, state: WorldState) => ({
  ...jobBase(job, state),
  companyUrl: companyUrl(job.company),
  postedDate: job.postedAt,
  applicantsCount: job.applicantsCount,
  employmentType: job.employmentType,
  description: `${job.title}. The rest of this job is made up as well.`,
  applyUrl: job.easyApply ? null : `https://${job.company}.example/jobs/${job.id}`,
});

const jobBase = (job: JobState, state: WorldState) => ({
  jobId: job.id,
  jobUrl: jobUrl(job.id),
  title: job.title,
  companyName: state.companies.get(job.company)?.name ?? null,
  location: job.location,
  workplaceType: job.workplaceType,
  salary: job.salary,
  easyApply: job.easyApply,
});

const jobLine = (job: JobState, state: WorldState, isSimilarMatch: boolean) => ({
  ...jobBase(job, state),
  isPromoted: job.promoted,
  urn: `urn:li:fsd_jobPosting:${job.id}`,
  isSimilarMatch,
});

const wanted = (filter: JsonObject, name: string, value: boolean): boolean => filter[name] !== true || value;

/** What the AI search calls the levels of the classic one. */
const levels: Record<string, string> = {
  associate: 'entryLevel',
  midSeniorLevel: 'senior',
  internship: 'entryLevel',
};

/** Filters of the classic search and preferences of the AI one. Contract linked-api 2.3. */
function fitsJob(
  job: JobState,
  filter: JsonObject,
  classic: boolean,
  state: WorldState,
  now: number,
): boolean {
  const company = state.companies.get(job.company);
  const oldest = days[textOf(filter, 'datePosted') ?? ''] ?? Number.POSITIVE_INFINITY;
  const level = classic ? job.experienceLevel : (levels[job.experienceLevel] ?? job.experienceLevel);
  return (
    now - Date.parse(job.postedAt) <= oldest * dayMs &&
    fitsText(filter, 'location', job.location) &&
    isOneOf(filter, 'experienceLevels', level) &&
    isOneOf(filter, 'employmentTypes', job.employmentType) &&
    isOneOf(filter, 'workplaceTypes', job.workplaceType) &&
    fitsList(filter, 'companies', [company?.name ?? '']) &&
    fitsList(filter, 'industries', [company?.industry ?? '']) &&
    fitsList(filter, 'jobFunctions', [job.jobFunction]) &&
    wanted(filter, 'remote', job.workplaceType === 'remote') &&
    wanted(filter, 'easyApply', job.easyApply) &&
    wanted(filter, 'hasVerifications', job.verified) &&
    wanted(filter, 'under10Applicants', job.applicantsCount < 10) &&
    wanted(filter, 'inYourNetwork', job.company === 'northpier-mills') &&
    wanted(filter, 'fairChanceEmployer', job.fairChance) &&
    hasWords(job.title, [textOf(filter, 'keywords') ?? [], listOf(filter, 'keywords')].flat().join(' '))
  );
}

const searchJobs: Player = (action, _opened, { parts, account }) => {
  const { state, clock } = parts;
  const { term, filter } = searchOf(action);
  const preferences = action.customSearchUrl === undefined ? action.preferences : undefined;
  const asked = preferences === undefined ? (action.filter ? 'classic' : undefined) : 'ai';
  if (asked && account.jobsInterface !== 'either' && account.jobsInterface !== asked) {
    return refuse('searchInterfaceMismatch', `This account has the ${account.jobsInterface} jobs search.`);
  }
  const chosen = isObject(preferences) ? preferences : filter;
  const place = action.customSearchUrl === undefined ? (textOf(action, 'location') ?? '') : '';
  const fitting = [...state.jobs.values()].filter(
    (each) => has(each.location, place) && fitsJob(each, chosen, asked !== 'ai', state, clock.now()),
  );
  const exact = fitting.filter((each) => hasWords(each.title, term));
  // LinkedIn fills up with what is near; at most two here.
  const similar =
    action.allowSimilarResults === false ? [] : fitting.filter((each) => !exact.includes(each)).slice(0, 2);
  return {
    data: [
      ...exact.map((each) => jobLine(each, state, false)),
      ...similar.map((each) => jobLine(each, state, true)),
    ].slice(0, numberOf(action, 'limit') ?? 10),
  };
};

export const jobPlayers: readonly (readonly [string, Player])[] = [
  ['st.openJob', openJob],
  ['st.searchJobs', searchJobs],
];
