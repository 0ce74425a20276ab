/** Where an action may stand. Contract linked-api, section 5. */
export type Place = {
  /** May start a workflow. */
  root: boolean;
  /** Its own target: one of these is required at the root, none is allowed under a parent. */
  url: readonly string[];
  children: readonly string[];
};

const place = (root: boolean, url: readonly string[] = [], children: readonly string[] = []): Place => ({
  root,
  url,
  children,
});

const person = ['personUrl'];
const hashedPerson = ['personHashedUrl'];
const company = ['companyUrl'];
const hashedCompany = ['companyHashedUrl'];
const post = ['postUrl', 'postUrn'];
const comment = ['commentUrl'];
const thread = ['threadId'];
const personOrThread = ['personUrl', 'threadId'];

/** Every action the service knows, by type. */
export const grammar: ReadonlyMap<string, Place> = new Map([
  [
    'st.openPersonPage',
    place(true, person, [
      'st.sendMessage',
      'st.syncConversation',
      'nv.syncConversation',
      'st.checkConnectionStatus',
      'st.sendConnectionRequest',
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
    ]),
  ],
  [
    'nv.openPersonPage',
    place(true, hashedPerson, ['nv.sendMessage', 'nv.syncConversation', 'st.openPersonPage']),
  ],
  [
    'st.openCompanyPage',
    place(true, company, [
      'st.retrieveCompanyEmployees',
      'st.retrieveCompanyDMs',
      'st.retrieveCompanyPosts',
      // An open question of the documents; see `salesUnderCompany` of an account.
      'nv.openCompanyPage',
    ]),
  ],
  [
    'nv.openCompanyPage',
    place(true, hashedCompany, ['nv.retrieveCompanyEmployees', 'nv.retrieveCompanyDMs']),
  ],
  [
    'st.openPost',
    place(true, post, [
      'st.reactToPost',
      'st.commentOnPost',
      'st.retrievePostComments',
      'st.retrievePostReactions',
    ]),
  ],
  ['st.openJob', place(true, ['jobUrl'])],
  ['st.openComment', place(true, comment, ['st.reactToComment', 'st.replyToComment'])],
  ['st.searchPeople', place(true, [], ['st.doForPeople'])],
  ['st.retrieveConnections', place(true, [], ['st.doForPeople'])],
  ['nv.searchPeople', place(true, [], ['nv.doForPeople'])],
  ['st.searchCompanies', place(true, [], ['st.doForCompanies'])],
  ['nv.searchCompanies', place(true, [], ['nv.doForCompanies'])],
  ['st.searchPosts', place(true, [], ['st.doForPosts'])],
  ['st.searchJobs', place(true)],
  ['st.retrieveFeed', place(true)],
  ['st.retrieveProfileViewers', place(true)],
  ['st.retrieveInvitations', place(true)],
  ['st.retrievePendingRequests', place(true)],
  ['st.retrieveCompanyEmployees', place(false, [], ['st.doForPeople'])],
  ['st.retrieveCompanyDMs', place(false, [], ['st.doForPeople'])],
  ['nv.retrieveCompanyEmployees', place(false, [], ['nv.doForPeople'])],
  ['nv.retrieveCompanyDMs', place(false, [], ['nv.doForPeople'])],
  ['st.retrieveCompanyPosts', place(false, [], ['st.doForPosts'])],
  ['st.retrievePersonPosts', place(false, [], ['st.doForPosts'])],
  ['st.retrievePersonExperience', place(false)],
  ['st.retrievePersonEducation', place(false)],
  ['st.retrievePersonSkills', place(false)],
  ['st.retrievePersonLanguages', place(false)],
  ['st.retrievePersonComments', place(false)],
  ['st.retrievePersonReactions', place(false)],
  ['st.retrievePostComments', place(false)],
  ['st.retrievePostReactions', place(false)],
  ['st.doForPeople', place(false, [], ['st.openPersonPage'])],
  ['nv.doForPeople', place(false, [], ['nv.openPersonPage'])],
  ['st.doForCompanies', place(false, [], ['st.openCompanyPage'])],
  ['nv.doForCompanies', place(false, [], ['nv.openCompanyPage'])],
  ['st.doForPosts', place(false, [], ['st.openPost'])],
  ['st.sendConnectionRequest', place(true, person)],
  ['st.withdrawConnectionRequest', place(true, person)],
  ['st.removeConnection', place(true, person)],
  ['st.checkConnectionStatus', place(true, person)],
  ['st.syncConversation', place(true, person)],
  ['st.sendMessage', place(true, personOrThread, ['st.manageConversation'])],
  ['nv.sendMessage', place(true, personOrThread)],
  ['nv.syncConversation', place(true, person)],
  ['st.reactToPost', place(true, post)],
  ['st.commentOnPost', place(true, post)],
  ['st.reactToComment', place(true, comment)],
  ['st.replyToComment', place(true, comment)],
  ['st.createPost', place(true)],
  ['st.createRepost', place(true, post)],
  ['st.retrieveSSI', place(true)],
  ['st.retrievePerformance', place(true)],
  ['st.syncInbox', place(true)],
  ['nv.syncInbox', place(true)],
  ['st.syncNetwork', place(true)],
  ['st.manageConversation', place(true, thread)],
  ['nv.manageConversation', place(true, thread)],
  ['st.acceptInvitation', place(true)],
  ['st.ignoreInvitation', place(true)],
]);
