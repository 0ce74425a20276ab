import type { OperationName } from '../../lib/linkedin/operations';

/** Contract linked-api 2.5 and 2.7, newest names, every field said once. What is `null` there sometimes has a value here. */

const url = 'https://www.linkedin.com/in/ada-demo';
const time = '2026-02-03T08:00:00Z';
const urn = 'urn:li:member:4242';
const degree = { viewerState: { connectionDegree: '2nd' } };
const avatar = { avatarUrl: 'https://media.example/a.jpg' };

const nvPerson = {
  ...{ name: 'Ada Demo', publicUrl: url, hashedUrl: url, headline: 'Engineer', location: 'Leeds' },
  ...{ countryCode: 'GB', position: 'Engineer', companyName: 'Looms', companyHashedUrl: url, urn },
};

const actor = { type: 'person', name: 'Ada Demo', profileUrl: url, headline: 'Engineer', urn };
const company = { type: 'company', name: 'Looms', companyUrl: url, urn };
const searchPost = {
  ...{ url, time, type: 'repost', activityUrn: urn, author: { ...actor, ...degree }, reposter: company },
  ...{ text: 'Hello', repostText: 'Look', hashtags: ['#a'], mentions: ['Ada'], externalLinks: [url] },
  ...{ images: [url], documentSlides: [url], hasVideo: true, videoThumbnail: url, hasPoll: false },
  ...{ reactionsCount: 5, commentsCount: 1, repostsCount: 2, viewerState: { reaction: 'like', isOwn: true } },
};
const comment = {
  ...{ commenterUrl: url, commenterName: 'Cy', commenterHeadline: 'Baker', commenterType: 'person' },
  ...{ author: actor, time, text: 'Nice', image: url, isReply: true, reactionsCount: 1, repliesCount: 2 },
  ...{ commentUrn: urn, commentUrl: url, viewerState: { reaction: 'love', isOwn: false } },
};
const reaction = {
  ...{ engagerUrl: url, engagerName: 'Cy', engagerHeadline: 'Baker', engagerType: 'person' },
  ...{ type: 'like', engagerUrn: urn },
};
const post = { ...searchPost, comments: [comment], reactions: [reaction] };

const nvCompany = {
  ...{ name: 'Looms', publicUrl: url, description: 'Looms.', location: 'Leeds', headquarters: 'GB' },
  ...{ industry: 'Textiles', website: url, employeesCount: 42, yearFounded: 2012, logoUrl: url, urn },
};
const employee = {
  name: 'Bo',
  publicUrl: url,
  headline: 'CEO',
  location: 'Leeds',
  urn,
  ...avatar,
  ...degree,
};
const nvEmployee = {
  name: 'Bo',
  hashedUrl: url,
  position: 'CEO',
  location: 'York',
  urn,
  ...avatar,
  ...degree,
};

const job = {
  ...{ jobId: '1', jobUrl: url, title: 'Weaver', companyName: 'Looms', location: 'Leeds' },
  ...{ workplaceType: 'hybrid', easyApply: true },
  salary: { currency: 'gbp', minAmount: 1, maxAmount: 2, period: 'yearly' },
};

const written = { commentUrn: urn, commentUrl: url };
const published = { postUrl: url, postUrn: urn };
const message = { id: 'm1', sender: 'us', text: 'Hi', time, threadId: '2-abc' };
const limit = { category: 'stMessages', period: 'daily', maxValue: 50, isEnabled: true };

/** Operations that give something. A page's parts stand where they are put, not where they come from. */
export const resultSamples: Partial<Record<OperationName, unknown>> = {
  fetchPerson: {
    ...{ ...nvPerson, followersCount: 310, about: 'I weave.', ...avatar, ...degree },
    experiences: [
      {
        ...{ position: 'Engineer', companyName: 'Looms', companyHashedUrl: url, employmentType: 'fullTime' },
        ...{ locationType: 'hybrid', description: 'Builds.', duration: 18, startTime: time, endTime: time },
        location: 'Leeds',
      },
    ],
    education: [{ schoolName: 'Moor College', schoolHashedUrl: url, details: 'BSc' }],
    skills: [{ name: 'Weaving' }],
    languages: [{ name: 'English', proficiency: 'nativeOrBilingual' }],
    posts: [searchPost],
    comments: [{ postUrl: url, time, text: 'Nice', image: url, reactionsCount: 3 }],
    reactions: [{ postUrl: url, time, reactionType: 'like' }],
  },
  nvFetchPerson: nvPerson,
  fetchCompany: {
    ...{ ...nvCompany, specialties: 'Looms', ventureFinancing: false, jobsCount: 3, employees: [employee] },
    ...{ dms: [{ ...employee, countryCode: 'GB' }], posts: [searchPost] },
  },
  nvFetchCompany: { ...nvCompany, employees: [nvEmployee], dms: [{ ...nvEmployee, countryCode: 'GB' }] },
  fetchPost: post,
  fetchJob: {
    ...{ ...job, companyUrl: url, postedDate: time, applicantsCount: 7, employmentType: 'fullTime' },
    ...{ description: 'Weave.', applyUrl: url },
  },
  searchPeople: [employee],
  nvSearchPeople: [nvEmployee],
  searchCompanies: [
    { name: 'Looms', publicUrl: url, industry: 'Textiles', location: 'Leeds', logoUrl: url, urn },
  ],
  nvSearchCompanies: [{ name: 'Looms', hashedUrl: url, industry: 'Textiles', employeesCount: 42 }],
  searchJobs: [{ ...job, isPromoted: true, urn, isSimilarMatch: false }],
  searchPosts: [searchPost],
  checkConnectionStatus: { connectionStatus: 'incoming' },
  retrievePendingRequests: [{ name: 'Bo', publicUrl: url, headline: 'CEO', sentTime: time, urn }],
  retrieveConnections: [
    { name: 'Bo', publicUrl: url, headline: 'CEO', location: 'York', connectedAt: time, urn },
  ],
  retrieveInvitations: [
    { invitationType: 'connect', name: 'Bo', publicUrl: url, urn, headline: 'CEO', note: 'Hi' },
    { invitationType: 'companyFollow', name: 'Bo', publicUrl: url, companyUrl: url, companyName: 'Looms' },
    {
      ...{ invitationType: 'newsletterSubscribe', name: 'Bo', publicUrl: url },
      ...{ newsletterUrl: url, newsletterName: 'Loom news' },
    },
  ],
  retrieveFeed: [{ ...searchPost, feedContext: 'Bo likes this' }],
  retrieveProfileViewers: [
    {
      ...{ viewerType: 'identified', viewedAt: time, viewedAgo: '2d', name: 'Bo', publicUrl: url, urn },
      ...{ headline: 'CEO', connectionDegree: 2, ...avatar },
    },
    { viewerType: 'anonymous', viewedAt: time, viewedAgo: '2d', description: 'Someone', searchUrl: url },
  ],
  commentOnPost: written,
  replyToComment: written,
  createPost: published,
  createRepost: published,
  retrieveSSI: { ssi: 40, industryTop: 12, networkTop: 30 },
  retrievePerformance: {
    ...{ followersCount: 1, postViewsLast7Days: 2, profileViewsLast90Days: 3 },
    searchAppearancesPreviousWeek: 4,
  },
  syncConversation: { syncUntil: time },
  nvSyncConversation: { syncUntil: time },
  pollConversations: {
    conversations: [
      { personUrl: url, personUrn: urn, since: time, type: 'st', syncUntil: time, messages: [message] },
    ],
  },
  pollInbox: {
    messages: [
      {
        ...{ ...message, type: 'nv', personUrl: url, personUrn: urn, personHashedUrl: url },
        personPublicUrl: url,
      },
    ],
  },
  pollNetwork: {
    events: [{ id: 'e1', type: 'connectionAccepted', personUrl: url, detectedAt: time, personUrn: urn }],
  },
  getAccountInfo: { name: 'Ada Demo', url },
  getApiUsage: { entries: [{ actionType: 'st.openPost', success: true, time }] },
  getAccounts: {
    accounts: [
      {
        ...{ id: 'a', name: 'Ada', url, ...avatar, headline: 'Engineer', countryCode: 'GB' },
        ...{ status: 'reconnection_required', connectedAt: time, reconnectionSessionId: 's' },
        reconnectionLink: 'https://app.linkedapi.io/s',
      },
    ],
  },
  getLimits: { limits: [limit] },
  getLimitsUsage: { usage: [{ ...limit, currentUsage: 3 }] },
  getSubscription: { status: 'active', eligibleForTrial: false, cancelAtPeriodEnd: true },
  getSeats: { seats: [{ seatType: 'core', quantity: 2, billingPeriod: 'month' }] },
  createReconnectionLink: { reconnectionLink: 'https://app.linkedapi.io/s' },
};
