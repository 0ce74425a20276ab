import { postUrl, profileUrl } from '../../world/cast';
import { companyUrl } from '../../world/cast-companies';
import { jobUrl } from '../../world/cast-jobs';
import type { EffectKind } from '../../world/ledger';
import { threadIdOf } from '../../world/state';
import type { World } from '../../world/world';

/** One operation, asked once: what is typed in, what the ledger must hold then, what the page must show. */
export type TourRow = {
  operation: string;
  /** As nested as the form; text, ticks and lists by the names of the fields. */
  fill: Readonly<Record<string, unknown>>;
  /** What happens outside first. */
  before?(control: World['control']): void;
  /** The one request it makes: a path, or the kind of action that starts a workflow. */
  asks: { path: string } | { action: string };
  /** What it does on LinkedIn, once. */
  effect?: EffectKind;
  shows: RegExp;
};

const ada = { personUrl: profileUrl('ada-park') };
const bo = { personUrl: profileUrl('bo-lindqvist') };
const post = { postUrl: postUrl('urn:li:activity:7400000000000000101') };
const comment = {
  commentUrl: `${post.postUrl}/?dashCommentUrn=urn:li:fsd_comment:(01,urn:li:activity:7400000000000000101)`,
};
const hashed = (vanity: string): string =>
  `https://www.linkedin.com/in/ACoAA${Buffer.from(vanity).toString('base64url').padEnd(34, 'x').slice(0, 34)}`;
const st = (name: string) => ({ action: `st.${name}` });
const nv = (name: string) => ({ action: `nv.${name}` });
const admin = (name: string) => ({ path: `/admin/${name}` });

const account: readonly TourRow[] = [
  { operation: 'getAccountInfo', fill: {}, asks: { path: '/account' }, shows: /Mara Self/ },
  { operation: 'getAccounts', fill: {}, asks: admin('accounts.getAll'), shows: /Nils Second/ },
  { operation: 'getSubscription', fill: {}, asks: admin('subscription.getStatus'), shows: /active/i },
  { operation: 'getSeats', fill: {}, asks: admin('subscription.getSeats'), shows: /plus/i },
  {
    operation: 'getLimits',
    fill: { accountId: 'mara-self' },
    asks: admin('limits.get'),
    shows: /connection requests/i,
  },
  {
    operation: 'getLimitsUsage',
    fill: { accountId: 'mara-self' },
    asks: admin('limits.getUsage'),
    shows: /connection requests/i,
  },
  {
    operation: 'createReconnectionLink',
    fill: { accountId: 'mara-self' },
    asks: admin('accounts.createReconnectionSession'),
    shows: /Sign in again/,
  },
  { operation: 'retrieveSSI', fill: {}, asks: st('retrieveSSI'), shows: /\d/ },
  { operation: 'retrievePerformance', fill: {}, asks: st('retrievePerformance'), shows: /followers/i },
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
    fill: { personHashedUrl: hashed('bo-lindqvist') },
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
    shows: /request sent/i,
  },
  {
    operation: 'withdrawConnectionRequest',
    fill: ada,
    asks: st('withdrawConnectionRequest'),
    effect: 'connectionRequestWithdrawn',
    shows: /withdrawn/i,
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
    shows: /Engineer/,
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
  { operation: 'searchPosts', fill: { term: 'loom' }, asks: st('searchPosts'), shows: /loom/i },
];

const posts: readonly TourRow[] = [
  {
    operation: 'fetchPost',
    fill: {
      ...post,
      retrieveComments: true,
      retrieveReactions: true,
      commentsRetrievalConfig: { limit: '5' },
    },
    asks: st('openPost'),
    effect: 'postFetched',
    shows: /oldest loom[\s\S]*Well done/,
  },
  {
    operation: 'reactToPost',
    fill: { ...post, type: 'insightful' },
    asks: st('reactToPost'),
    effect: 'reactionSet',
    shows: /reaction/i,
  },
  {
    operation: 'commentOnPost',
    fill: { ...post, text: 'A fine loom. Well kept.' },
    asks: st('commentOnPost'),
    effect: 'commentPosted',
    shows: /comment posted/i,
  },
  {
    operation: 'reactToComment',
    fill: { ...comment, type: 'love' },
    asks: st('reactToComment'),
    effect: 'reactedToComment',
    shows: /reaction/i,
  },
  {
    operation: 'replyToComment',
    fill: { ...comment, text: 'Indeed it was.' },
    asks: st('replyToComment'),
    effect: 'replied',
    shows: /reply posted/i,
  },
  {
    operation: 'createPost',
    fill: { text: 'The mill is open again on Monday.' },
    asks: st('createPost'),
    effect: 'posted',
    shows: /published/i,
  },
  {
    operation: 'createRepost',
    fill: { ...post, text: 'Worth a look.' },
    asks: st('createRepost'),
    effect: 'reposted',
    shows: /reposted/i,
  },
];

const network: readonly TourRow[] = [
  {
    operation: 'retrievePendingRequests',
    fill: {},
    asks: st('retrievePendingRequests'),
    shows: /Cy Marchetti/,
  },
  {
    operation: 'retrieveConnections',
    fill: { limit: '5' },
    asks: st('retrieveConnections'),
    shows: /Connected|connected/,
  },
  {
    operation: 'retrieveInvitations',
    fill: {},
    asks: st('retrieveInvitations'),
    shows: /Ann Quill[\s\S]*Loom letters/,
  },
  {
    operation: 'acceptInvitation',
    fill: { invitationType: 'connect', personUrl: profileUrl('ann-quill') },
    asks: st('acceptInvitation'),
    effect: 'invitationAccepted',
    shows: /accepted/i,
  },
  {
    operation: 'ignoreInvitation',
    fill: { invitationType: 'companyFollow', companyUrl: companyUrl('tidewater') },
    asks: st('ignoreInvitation'),
    effect: 'invitationIgnored',
    shows: /ignored/i,
  },
  { operation: 'retrieveFeed', fill: { limit: '5' }, asks: st('retrieveFeed'), shows: /oldest loom/ },
  {
    operation: 'retrieveProfileViewers',
    fill: { limit: '5' },
    asks: st('retrieveProfileViewers'),
    shows: /Ada Park[\s\S]*Someone at Tidewater/,
  },
  { operation: 'syncNetwork', fill: {}, asks: st('syncNetwork'), effect: 'networkSynced', shows: /sync/i },
  {
    operation: 'pollNetwork',
    before: (control) => control.network({ vanity: 'cy-marchetti', type: 'connectionAccepted' }),
    fill: {},
    asks: { path: '/network/poll' },
    shows: /cy-marchetti/,
  },
];

const messages: readonly TourRow[] = [
  {
    operation: 'sendMessage',
    fill: { ...bo, text: 'Ahoy. Is the harbour clear on Friday?' },
    asks: st('sendMessage'),
    effect: 'messageSent',
    shows: /message sent/i,
  },
  {
    operation: 'syncConversation',
    fill: bo,
    asks: st('syncConversation'),
    effect: 'conversationSynced',
    shows: /sync/i,
  },
  {
    operation: 'pollConversations',
    fill: { conversations: [{ ...bo, type: 'st' }] },
    asks: { path: '/conversations/poll' },
    shows: /Is the harbour clear on Friday\?/,
  },
  {
    operation: 'manageConversation',
    fill: { threadId: threadIdOf('bo-lindqvist', 'st'), operation: 'archive' },
    asks: st('manageConversation'),
    effect: 'conversationManaged',
    shows: /conversation changed/i,
  },
  {
    operation: 'nvSendMessage',
    fill: { ...ada, subject: 'Looms', text: 'Good morning by another way.' },
    asks: nv('sendMessage'),
    effect: 'messageSent',
    shows: /message sent/i,
  },
  {
    operation: 'nvSyncConversation',
    fill: ada,
    asks: nv('syncConversation'),
    effect: 'conversationSynced',
    shows: /sync/i,
  },
  {
    operation: 'nvManageConversation',
    fill: { threadId: threadIdOf('ann-quill', 'nv'), operation: 'archive' },
    asks: nv('manageConversation'),
    effect: 'conversationManaged',
    shows: /conversation changed/i,
  },
  { operation: 'syncInbox', fill: {}, asks: st('syncInbox'), effect: 'inboxSynced', shows: /sync/i },
  { operation: 'nvSyncInbox', fill: {}, asks: nv('syncInbox'), effect: 'inboxSynced', shows: /sync/i },
  {
    operation: 'pollInbox',
    before: (control) => control.message({ vanity: 'bo-lindqvist', text: 'The harbour is clear.' }),
    fill: { type: 'st' },
    asks: { path: '/inbox/poll' },
    shows: /The harbour is clear\./,
  },
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
    shows: /removed/i,
  },
  {
    operation: 'getApiUsage',
    fill: { start: -2, end: 0 },
    asks: { path: '/stats/actions' },
    shows: /\d/,
  },
];
