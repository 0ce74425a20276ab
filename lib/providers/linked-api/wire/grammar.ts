import {
  commentOrders,
  conversationDeeds,
  invitationTypes,
  salesConversationDeeds,
} from '../../../linkedin/operations/enums';
import {
  anyText,
  asCompany,
  attachments,
  companiesFilter,
  employeesFilter,
  flag,
  jobsFilter,
  jobsPreferences,
  limit,
  mentions,
  oneOf,
  peopleFilter,
  postsFilter,
  reaction,
  salesCompaniesFilter,
  salesEmployeesFilter,
  salesPeopleFilter,
  text,
  time,
} from './action-params';

import { act, loop, open, own, part, type Row, search } from './grammar-row';

const recent = { limit: limit(20, 20), since: time };
const days = { days: { type: 'number', min: 1, max: 90, usual: 30 } } as const;
const anyPost = ['postUrl', 'postUrn'] as const;
const anyThread = ['personUrl', 'threadId'] as const;
const invitation = {
  invitationType: { ...oneOf(invitationTypes), required: true },
  personUrl: { type: 'link', to: 'person' },
  companyUrl: { type: 'link', to: 'company' },
  newsletterUrl: { type: 'link', to: 'newsletter' },
} as const;
const keep = (operations: readonly string[]) =>
  ({ operation: { ...oneOf(operations), required: true } }) as const;

/** Every action there is, in the order they are offered. A child's order of parents follows it. */
const rows: Readonly<Record<string, Row>> = {
  'st.searchPeople': search({ limit: limit(1_000, 10), filter: peopleFilter }, ['st.doForPeople']),
  'st.searchCompanies': search({ limit: limit(1_000, 10), filter: companiesFilter }, ['st.doForCompanies']),
  // With children the service takes 20 at most: contract 5.
  'st.searchPosts': search({ limit: limit(100, 10), filter: postsFilter }, ['st.doForPosts']),
  'st.searchJobs': search(
    {
      limit: limit(1_000, 10),
      location: anyText,
      allowSimilarResults: flag(true),
      filter: jobsFilter,
      preferences: jobsPreferences,
    },
    [],
  ),
  'nv.searchPeople': search({ limit: limit(2_500, 25), filter: salesPeopleFilter }, ['nv.doForPeople']),
  'nv.searchCompanies': search({ limit: limit(1_000, 25), filter: salesCompaniesFilter }, [
    'nv.doForCompanies',
  ]),

  'st.doForPeople': loop('st.openPersonPage'),
  'st.doForCompanies': loop('st.openCompanyPage'),
  'st.doForPosts': loop('st.openPost'),
  'nv.doForPeople': loop('nv.openPersonPage'),
  'nv.doForCompanies': loop('nv.openCompanyPage'),

  'st.openPersonPage': open('personUrl', {
    children: [
      'st.sendConnectionRequest',
      'st.checkConnectionStatus',
      'st.sendMessage',
      'st.syncConversation',
      'st.withdrawConnectionRequest',
      'st.removeConnection',
      'st.retrievePersonExperience',
      'st.retrievePersonEducation',
      'st.retrievePersonSkills',
      'st.retrievePersonLanguages',
      'st.retrievePersonPosts',
      'st.retrievePersonComments',
      'st.retrievePersonReactions',
      'nv.openPersonPage',
      'nv.syncConversation',
    ],
  }),
  'nv.openPersonPage': open('personHashedUrl', {
    children: ['nv.sendMessage', 'nv.syncConversation', 'st.openPersonPage'],
  }),
  'st.retrievePersonExperience': part(),
  'st.retrievePersonEducation': part(),
  'st.retrievePersonSkills': part(),
  'st.retrievePersonLanguages': part(),
  'st.retrievePersonPosts': part(recent, ['st.doForPosts']),
  'st.retrievePersonComments': part(recent),
  'st.retrievePersonReactions': part(recent),

  'st.sendConnectionRequest': act('requests', ['personUrl'], {
    note: { type: 'text', max: 300 },
    email: { type: 'email' },
  }),
  'st.checkConnectionStatus': own({}, { targets: ['personUrl'] }),
  'st.withdrawConnectionRequest': act('changes', ['personUrl'], { unfollow: flag(true) }),
  'st.removeConnection': act('changes', ['personUrl'], {}),
  'st.sendMessage': act(
    'messages',
    anyThread,
    { text: text(1_900) },
    { children: ['st.manageConversation'] },
  ),
  'nv.sendMessage': act('messages', anyThread, { subject: { type: 'text', max: 80 }, text: text(1_900) }),
  'st.syncConversation': own(days, { targets: ['personUrl'] }),
  'nv.syncConversation': own(days, { targets: ['personUrl'] }),
  'st.manageConversation': act('changes', ['threadId'], keep(conversationDeeds)),
  'nv.manageConversation': act('changes', ['threadId'], keep(salesConversationDeeds)),

  'st.openCompanyPage': open('companyUrl', {
    // The last is the service's own open question: contract 5.
    children: [
      'st.retrieveCompanyEmployees',
      'st.retrieveCompanyDMs',
      'st.retrieveCompanyPosts',
      'nv.openCompanyPage',
    ],
  }),
  'nv.openCompanyPage': open('companyHashedUrl', {
    children: ['nv.retrieveCompanyEmployees', 'nv.retrieveCompanyDMs'],
  }),
  'st.retrieveCompanyEmployees': part({ limit: limit(500, 500), filter: employeesFilter }, [
    'st.doForPeople',
  ]),
  'st.retrieveCompanyDMs': part({ limit: limit(20, 20) }, ['st.doForPeople']),
  'st.retrieveCompanyPosts': part(recent, ['st.doForPosts']),
  'nv.retrieveCompanyEmployees': part({ limit: limit(500, 500), filter: salesEmployeesFilter }, [
    'nv.doForPeople',
  ]),
  'nv.retrieveCompanyDMs': part({ limit: limit(20, 20) }, ['nv.doForPeople']),

  'st.openPost': open('postUrl', {
    targets: anyPost,
    children: ['st.reactToPost', 'st.commentOnPost', 'st.retrievePostComments', 'st.retrievePostReactions'],
  }),
  'st.retrievePostComments': part({
    limit: limit(500, 10),
    replies: flag(false),
    sort: oneOf(commentOrders),
  }),
  'st.retrievePostReactions': part({ limit: limit(1_000, 10) }),
  'st.reactToPost': act('reactions', anyPost, { type: { ...reaction, required: true }, ...asCompany }),
  'st.commentOnPost': act('comments', anyPost, { text: text(1_000), ...asCompany }),
  'st.createPost': act('posts', [], { text: text(3_000), attachments, mentions, ...asCompany }),
  'st.createRepost': act('posts', anyPost, { text: { type: 'text', max: 3_000 }, mentions }),
  'st.openComment': open('commentUrl', {
    params: {},
    children: ['st.reactToComment', 'st.replyToComment'],
    unsure: true,
  }),
  'st.reactToComment': act('reactions', ['commentUrl'], { type: reaction }),
  'st.replyToComment': act('comments', ['commentUrl'], { text: text(1_000) }),
  'st.openJob': open('jobUrl'),

  'st.retrieveConnections': own(
    { limit: limit(1_000, 10), since: time, filter: peopleFilter },
    { does: 'search', children: ['st.doForPeople'] },
  ),
  'st.retrievePendingRequests': own(),
  'st.retrieveInvitations': own(),
  'st.acceptInvitation': act('changes', [], invitation),
  'st.ignoreInvitation': act('changes', [], invitation),
  'st.retrieveFeed': own({ limit: limit(100, 20) }),
  'st.retrieveProfileViewers': own({ limit: limit(300, 20), since: time }),
  'st.retrieveSSI': own(),
  'st.retrievePerformance': own(),
  'st.syncInbox': own(),
  'nv.syncInbox': own(),
  'st.syncNetwork': own(),
};

export const grammar: ReadonlyMap<string, Row> = new Map(Object.entries(rows));
