import type { OperationInput } from '../../../linkedin/operations';
import type { WorkflowOperation } from './workflow-operations';

/** A part of a page that is read along: contract linked-api 2.4. */
export type Child = { flag: string; config?: string; actionType: string; property: string };

/**
 * How one operation is spelled on the wire. `gives` is what comes back under `data` (contract linked-api 2.1):
 * nothing; always something; something since 2026 only; a list; a page with its parts under `then`.
 */
export type DialectRow = {
  actionType: string;
  params: readonly string[];
  gives: 'nothing' | 'data' | 'perhaps' | 'list' | 'page';
  children?: readonly Child[];
  /** An input that becomes an action of its own, done after this one. */
  after?: { param: string; actionType: string };
};

/** A custom workflow is sent as it is and comes back as it is. */
export type ActionOperation = Exclude<WorkflowOperation, 'customWorkflow'>;

type Dialect = {
  [Name in ActionOperation]: DialectRow & { params: readonly (keyof OperationInput<Name> & string)[] };
};

const search = ['term', 'limit', 'filter', 'customSearchUrl'] as const;
const post = ['postUrl', 'postUrn'] as const;
const recipient = ['personUrl', 'threadId'] as const;
const invitation = ['invitationType', 'personUrl', 'companyUrl', 'newsletterUrl'] as const;
const conversation = ['threadId', 'operation'] as const;

/** A part read along, with what may be said of it. */
const part = (flag: string, actionType: string, property: string): Child => ({
  flag,
  config: `${property}RetrievalConfig`,
  actionType,
  property,
});

const partsOfPerson: readonly Child[] = [
  { flag: 'retrieveExperience', actionType: 'st.retrievePersonExperience', property: 'experiences' },
  { flag: 'retrieveEducation', actionType: 'st.retrievePersonEducation', property: 'education' },
  { flag: 'retrieveSkills', actionType: 'st.retrievePersonSkills', property: 'skills' },
  { flag: 'retrieveLanguages', actionType: 'st.retrievePersonLanguages', property: 'languages' },
  part('retrievePosts', 'st.retrievePersonPosts', 'posts'),
  part('retrieveComments', 'st.retrievePersonComments', 'comments'),
  part('retrieveReactions', 'st.retrievePersonReactions', 'reactions'),
];

const partsOfCompany: readonly Child[] = [
  part('retrieveEmployees', 'st.retrieveCompanyEmployees', 'employees'),
  part('retrieveDMs', 'st.retrieveCompanyDMs', 'dms'),
  part('retrievePosts', 'st.retrieveCompanyPosts', 'posts'),
];

const partsOfSalesCompany: readonly Child[] = [
  part('retrieveEmployees', 'nv.retrieveCompanyEmployees', 'employees'),
  part('retrieveDMs', 'nv.retrieveCompanyDMs', 'dms'),
];

const partsOfPost: readonly Child[] = [
  part('retrieveComments', 'st.retrievePostComments', 'comments'),
  part('retrieveReactions', 'st.retrievePostReactions', 'reactions'),
];

/**
 * Read next to contract linked-api 2.2 to 2.4. The order of parameters and of children is the service's own. Names are
 * today's: where an older one differs, the older one is not sent.
 */
export const dialect = {
  sendConnectionRequest: {
    actionType: 'st.sendConnectionRequest',
    params: ['personUrl', 'note', 'email'],
    gives: 'nothing',
  },
  checkConnectionStatus: { actionType: 'st.checkConnectionStatus', params: ['personUrl'], gives: 'data' },
  withdrawConnectionRequest: {
    actionType: 'st.withdrawConnectionRequest',
    params: ['personUrl', 'unfollow'],
    gives: 'nothing',
  },
  removeConnection: { actionType: 'st.removeConnection', params: ['personUrl'], gives: 'nothing' },
  fetchPerson: {
    actionType: 'st.openPersonPage',
    params: ['personUrl'],
    gives: 'page',
    children: partsOfPerson,
  },
  nvFetchPerson: { actionType: 'nv.openPersonPage', params: ['personHashedUrl'], gives: 'page' },

  fetchCompany: {
    actionType: 'st.openCompanyPage',
    params: ['companyUrl'],
    gives: 'page',
    children: partsOfCompany,
  },
  nvFetchCompany: {
    actionType: 'nv.openCompanyPage',
    params: ['companyHashedUrl'],
    gives: 'page',
    children: partsOfSalesCompany,
  },

  fetchJob: { actionType: 'st.openJob', params: ['jobUrl'], gives: 'page' },

  fetchPost: { actionType: 'st.openPost', params: post, gives: 'page', children: partsOfPost },
  reactToPost: { actionType: 'st.reactToPost', params: [...post, 'type', 'companyUrl'], gives: 'nothing' },
  commentOnPost: {
    actionType: 'st.commentOnPost',
    params: [...post, 'text', 'companyUrl'],
    gives: 'perhaps',
  },
  reactToComment: { actionType: 'st.reactToComment', params: ['commentUrl', 'type'], gives: 'nothing' },
  replyToComment: { actionType: 'st.replyToComment', params: ['commentUrl', 'text'], gives: 'perhaps' },
  createPost: {
    actionType: 'st.createPost',
    params: ['text', 'attachments', 'companyUrl', 'mentions'],
    gives: 'perhaps',
  },
  createRepost: { actionType: 'st.createRepost', params: [...post, 'text', 'mentions'], gives: 'perhaps' },

  searchPeople: { actionType: 'st.searchPeople', params: search, gives: 'list' },
  nvSearchPeople: { actionType: 'nv.searchPeople', params: search, gives: 'list' },
  searchCompanies: { actionType: 'st.searchCompanies', params: search, gives: 'list' },
  nvSearchCompanies: { actionType: 'nv.searchCompanies', params: search, gives: 'list' },
  searchJobs: {
    actionType: 'st.searchJobs',
    params: ['term', 'limit', 'location', 'allowSimilarResults', 'filter', 'preferences', 'customSearchUrl'],
    gives: 'list',
  },
  searchPosts: { actionType: 'st.searchPosts', params: search, gives: 'list' },

  retrievePendingRequests: { actionType: 'st.retrievePendingRequests', params: [], gives: 'list' },
  retrieveConnections: {
    actionType: 'st.retrieveConnections',
    params: ['limit', 'since', 'filter'],
    gives: 'list',
  },
  retrieveInvitations: { actionType: 'st.retrieveInvitations', params: [], gives: 'list' },
  acceptInvitation: { actionType: 'st.acceptInvitation', params: invitation, gives: 'nothing' },
  ignoreInvitation: { actionType: 'st.ignoreInvitation', params: invitation, gives: 'nothing' },
  retrieveFeed: { actionType: 'st.retrieveFeed', params: ['limit'], gives: 'list' },
  retrieveProfileViewers: {
    actionType: 'st.retrieveProfileViewers',
    params: ['limit', 'since'],
    gives: 'list',
  },
  syncNetwork: { actionType: 'st.syncNetwork', params: [], gives: 'nothing' },

  sendMessage: {
    actionType: 'st.sendMessage',
    params: [...recipient, 'text'],
    gives: 'nothing',
    after: { param: 'manageConversation', actionType: 'st.manageConversation' },
  },
  nvSendMessage: {
    actionType: 'nv.sendMessage',
    params: [...recipient, 'text', 'subject'],
    gives: 'nothing',
  },
  syncConversation: { actionType: 'st.syncConversation', params: ['personUrl', 'days'], gives: 'perhaps' },
  nvSyncConversation: { actionType: 'nv.syncConversation', params: ['personUrl', 'days'], gives: 'perhaps' },
  syncInbox: { actionType: 'st.syncInbox', params: [], gives: 'nothing' },
  nvSyncInbox: { actionType: 'nv.syncInbox', params: [], gives: 'nothing' },
  manageConversation: { actionType: 'st.manageConversation', params: conversation, gives: 'nothing' },
  nvManageConversation: { actionType: 'nv.manageConversation', params: conversation, gives: 'nothing' },

  retrieveSSI: { actionType: 'st.retrieveSSI', params: [], gives: 'data' },
  retrievePerformance: { actionType: 'st.retrievePerformance', params: [], gives: 'data' },
} as const satisfies Dialect;

/** The row without the knowledge which operation it is for. */
export function rowOf(operation: ActionOperation): DialectRow {
  return dialect[operation];
}
