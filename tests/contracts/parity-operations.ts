import type { LinkedApi, LinkedApiAdmin } from '@linkedapi/node';
import { postUrl, profileUrl } from '../world/cast';
import { companyUrl } from '../world/cast-companies';
import { holding } from './linked-api-client';

/** One operation the official client has, with an input that uses all it takes. */
export type ParityRow = {
  operation: string;
  input: object;
  /** Where the official client names an input otherwise; everything else is the same. */
  clientInput?: object;
  /** Actions both worlds are given first. */
  before?: object;
  /** How the official client is asked, when it has no workflow for it. */
  ask?(api: LinkedApi, admin: LinkedApiAdmin): Promise<unknown>;
};

const ada = { personUrl: profileUrl('ada-park') };
const bo = { personUrl: profileUrl('bo-lindqvist') };
const post = { postUrl: postUrl('urn:li:activity:7400000000000000101') };
const hashedBo = `https://www.linkedin.com/in/ACoAA${Buffer.from('bo-lindqvist').toString('base64url').padEnd(34, 'x').slice(0, 34)}`;
const people = { firstName: 'a', position: 'engineer', locations: ['Hull'], schools: ['Moor College'] };
const salesEmployees = { positions: ['Engineer'], locations: ['Leeds'] };
const account = { accountId: 'mara-self' };
const range = { start: '2026-01-01T00:00:00.000Z', end: '2026-01-20T00:00:00.000Z' };
const years = ['oneToTwo', 'moreThanTen'];

/** The operations of `@linkedapi/node` 1.2.19 that run as workflows. */
export const workflowRows: readonly ParityRow[] = [
  {
    operation: 'customWorkflow',
    input: {
      workflow: holding(
        { actionType: 'st.searchPeople', limit: 2 },
        holding({ actionType: 'st.doForPeople' }, [{ actionType: 'st.openPersonPage', basicInfo: true }]),
      ),
    },
    clientInput: holding(
      { actionType: 'st.searchPeople', limit: 2 },
      holding({ actionType: 'st.doForPeople' }, [{ actionType: 'st.openPersonPage', basicInfo: true }]),
    ),
  },
  { operation: 'sendMessage', input: { ...bo, text: 'Ahoy' } },
  { operation: 'syncConversation', input: bo },
  { operation: 'nvSendMessage', input: { ...ada, text: 'Hello', subject: 'Looms' } },
  { operation: 'nvSyncConversation', input: ada },
  {
    operation: 'fetchPerson',
    input: {
      ...ada,
      retrieveExperience: true,
      retrieveEducation: true,
      retrieveSkills: true,
      retrieveLanguages: true,
      retrievePosts: true,
      retrieveComments: true,
      retrieveReactions: true,
      postsRetrievalConfig: { limit: 2, since: '2026-01-01T00:00:00.000Z' },
      commentsRetrievalConfig: { limit: 3 },
      reactionsRetrievalConfig: { limit: 4 },
    },
  },
  { operation: 'nvFetchPerson', input: { personHashedUrl: hashedBo } },
  {
    operation: 'fetchCompany',
    input: {
      companyUrl: companyUrl('tidewater'),
      retrieveEmployees: true,
      retrieveDMs: true,
      retrievePosts: true,
      employeesRetrievalConfig: { limit: 5, filter: people },
      dmsRetrievalConfig: { limit: 2 },
      postsRetrievalConfig: { limit: 1 },
    },
  },
  {
    operation: 'nvFetchCompany',
    input: {
      companyHashedUrl: 'https://www.linkedin.com/company/7002',
      retrieveEmployees: true,
      retrieveDMs: true,
      employeesRetrievalConfig: { limit: 5, filter: { ...salesEmployees, yearsOfExperiences: years } },
      dmsRetrievalConfig: { limit: 2 },
    },
    clientInput: {
      companyHashedUrl: 'https://www.linkedin.com/company/7002',
      retrieveEmployees: true,
      retrieveDMs: true,
      employeesRetrievalConfig: { limit: 5, filter: { ...salesEmployees, yearsOfExperience: years } },
      dmsRetrievalConfig: { limit: 2 },
    },
  },
  {
    operation: 'fetchPost',
    input: {
      ...post,
      retrieveComments: true,
      retrieveReactions: true,
      commentsRetrievalConfig: { limit: 5, replies: true, sort: 'mostRecent' },
      reactionsRetrievalConfig: { limit: 5 },
    },
  },
  {
    operation: 'searchCompanies',
    input: {
      term: 'water',
      limit: 3,
      filter: { sizes: ['51-200'], locations: ['Hull'], industries: ['Maritime'] },
    },
  },
  {
    operation: 'nvSearchCompanies',
    input: {
      term: 'maps',
      limit: 3,
      filter: { sizes: ['501-1000'], annualRevenue: { min: '50', max: '1000+' } },
    },
  },
  {
    operation: 'searchPeople',
    input: {
      term: 'engineer',
      limit: 3,
      filter: { ...people, currentCompanies: ['Tidewater'], industries: ['Maritime'] },
    },
  },
  {
    operation: 'nvSearchPeople',
    input: { term: 'engineer', limit: 3, filter: { ...people, yearsOfExperiences: years } },
    clientInput: { term: 'engineer', limit: 3, filter: { ...people, yearsOfExperience: years } },
  },
  { operation: 'sendConnectionRequest', input: { ...ada, note: 'Hello Ada', email: 'ada@looms.example' } },
  { operation: 'checkConnectionStatus', input: ada },
  {
    operation: 'withdrawConnectionRequest',
    input: { personUrl: profileUrl('cy-marchetti'), unfollow: false },
  },
  { operation: 'retrievePendingRequests', input: {} },
  { operation: 'retrieveConnections', input: { limit: 4, since: '2026-01-01T00:00:00.000Z' } },
  { operation: 'removeConnection', input: bo },
  {
    operation: 'reactToPost',
    input: { ...post, type: 'insightful', companyUrl: companyUrl('northpier-mills') },
  },
  { operation: 'commentOnPost', input: { ...post, text: 'Well woven.' } },
  {
    operation: 'createPost',
    input: {
      text: 'Look.',
      companyUrl: companyUrl('northpier-mills'),
      attachments: [{ url: 'https://media.example/a.pdf', type: 'document', name: 'A catalogue' }],
    },
  },
  { operation: 'retrieveSSI', input: {} },
  { operation: 'retrievePerformance', input: {} },
];

/** Those that are answered at once. */
export const directRows: readonly ParityRow[] = [
  {
    operation: 'pollConversations',
    input: { conversations: [{ ...bo, type: 'st', since: '2026-01-01T00:00:00.000Z' }] },
    before: { actionType: 'st.syncConversation', ...bo },
    ask: (api) => api.pollConversations([{ ...bo, type: 'st', since: '2026-01-01T00:00:00.000Z' }]),
  },
  { operation: 'getAccountInfo', input: {}, ask: (api) => api.getAccountInfo() },
  { operation: 'getApiUsage', input: range, ask: (api) => api.getApiUsage(range) },
  { operation: 'getAccounts', input: {}, ask: (_api, admin) => admin.accounts.getAll() },
  { operation: 'getLimits', input: account, ask: (_api, admin) => admin.limits.get(account) },
  { operation: 'getLimitsUsage', input: account, ask: (_api, admin) => admin.limits.getUsage(account) },
  { operation: 'getSubscription', input: {}, ask: (_api, admin) => admin.subscription.getStatus() },
  { operation: 'getSeats', input: {}, ask: (_api, admin) => admin.subscription.getSeats() },
];
