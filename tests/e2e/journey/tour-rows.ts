import { companyUrl } from '../../world/cast-companies';
import { jobUrl } from '../../world/cast-jobs';
import { ada, admin, bo, hashedUrl, nv, st, type TourRow } from './tour-row';
import { messages, network, posts } from './tour-rows-social';

const account: readonly TourRow[] = [
  { operation: 'getAccountInfo', fill: {}, asks: { path: '/account' }, shows: /Mara Self/ },
  { operation: 'getAccounts', fill: {}, asks: admin('accounts.getAll'), shows: /Nils Second/ },
  {
    operation: 'getSubscription',
    fill: {},
    asks: admin('subscription.getStatus'),
    shows: /Subscription\s+Active/,
  },
  { operation: 'getSeats', fill: {}, asks: admin('subscription.getSeats'), shows: /Kind[\s\S]*\bPlus\b/ },
  {
    operation: 'getLimits',
    fill: { accountId: 'mara-self' },
    asks: admin('limits.get'),
    shows: /Connection requests[\s\S]{0,40}at most [\d,]+/,
  },
  {
    operation: 'getLimitsUsage',
    fill: { accountId: 'mara-self' },
    asks: admin('limits.getUsage'),
    shows: /Connection requests[\s\S]{0,40}of [\d,]+ used, [\d,]+ left/,
  },
  {
    operation: 'createReconnectionLink',
    fill: { accountId: 'mara-self' },
    asks: admin('accounts.createReconnectionSession'),
    shows: /Sign in again/,
  },
  { operation: 'retrieveSSI', fill: {}, asks: st('retrieveSSI'), shows: /[\d,]+ of 100/ },
  {
    operation: 'retrievePerformance',
    fill: {},
    asks: st('retrievePerformance'),
    shows: /Followers\s+[\d,]+/,
  },
];

const people: readonly TourRow[] = [
  {
    operation: 'fetchPerson',
    fill: {
      ...ada,
      retrieveExperience: true,
      retrieveEducation: true,
      retrieveSkills: true,
      retrieveLanguages: true,
      retrievePosts: true,
      retrieveComments: true,
      retrieveReactions: true,
      postsRetrievalConfig: { limit: '2' },
    },
    asks: st('openPersonPage'),
    effect: 'personFetched',
    shows: /Weaver of looms at Northpier Mills/,
  },
  {
    operation: 'nvFetchPerson',
    fill: { personHashedUrl: hashedUrl('bo-lindqvist') },
    asks: nv('openPersonPage'),
    effect: 'personFetched',
    shows: /Bo Lindqvist/,
  },
  {
    operation: 'checkConnectionStatus',
    fill: ada,
    asks: st('checkConnectionStatus'),
    effect: 'connectionChecked',
    shows: /not connected/i,
  },
  {
    operation: 'sendConnectionRequest',
    fill: { ...ada, note: 'Hello Ada, shall we talk looms?' },
    asks: st('sendConnectionRequest'),
    effect: 'connectionRequestSent',
    shows: /Request sent/,
  },
  {
    operation: 'withdrawConnectionRequest',
    fill: ada,
    asks: st('withdrawConnectionRequest'),
    effect: 'connectionRequestWithdrawn',
    shows: /Request withdrawn/,
  },
];

const companies: readonly TourRow[] = [
  {
    operation: 'fetchCompany',
    fill: {
      companyUrl: companyUrl('northpier-mills'),
      retrieveEmployees: true,
      retrieveDMs: true,
      retrievePosts: true,
      employeesRetrievalConfig: { limit: '3', filter: { position: 'engineer' } },
    },
    asks: st('openCompanyPage'),
    effect: 'companyFetched',
    shows: /Northpier Mills[\s\S]*Textile Manufacturing/,
  },
  {
    operation: 'nvFetchCompany',
    fill: { companyHashedUrl: 'https://www.linkedin.com/company/7002', retrieveDMs: true },
    asks: nv('openCompanyPage'),
    effect: 'companyFetched',
    shows: /Tidewater/,
  },
];

const jobsAndSearch: readonly TourRow[] = [
  {
    operation: 'fetchJob',
    fill: { jobUrl: jobUrl('3900000011') },
    asks: st('openJob'),
    effect: 'jobFetched',
    shows: /Loom engineer/,
  },
  {
    operation: 'searchPeople',
    fill: { term: 'engineer', limit: '3', filter: { currentCompanies: ['Tidewater'] } },
    asks: st('searchPeople'),
    shows: /Engineer at Tidewater/i,
  },
  {
    operation: 'nvSearchPeople',
    fill: { term: 'engineer', limit: '3' },
    asks: nv('searchPeople'),
    shows: /Lars Bobbin\s+Engineer/,
  },
  {
    operation: 'searchCompanies',
    fill: { term: 'mills' },
    asks: st('searchCompanies'),
    shows: /Northpier Mills/,
  },
  {
    operation: 'nvSearchCompanies',
    fill: { term: 'maps', filter: { annualRevenue: { min: '50', max: '1000+' } } },
    asks: nv('searchCompanies'),
    shows: /Longshore Maps/,
  },
  {
    operation: 'searchJobs',
    fill: { term: 'engineer', filter: { easyApply: true } },
    asks: st('searchJobs'),
    shows: /Loom engineer/,
  },
  { operation: 'searchPosts', fill: { term: 'loom' }, asks: st('searchPosts'), shows: /oldest loom/ },
];

/** Every operation there is, in an order in which each finds what it needs. */
export const tourRows: readonly TourRow[] = [
  ...account,
  ...people,
  ...companies,
  ...jobsAndSearch,
  ...posts,
  ...network,
  ...messages,
  {
    operation: 'removeConnection',
    fill: bo,
    asks: st('removeConnection'),
    effect: 'connectionRemoved',
    shows: /Connection removed/,
  },
  {
    operation: 'getApiUsage',
    fill: { start: -2, end: 0 },
    asks: { path: '/stats/actions' },
    shows: /[\d,]+ actions, of which [\d,]+ failed/,
  },
];
