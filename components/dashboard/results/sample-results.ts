import type { OperationName } from '../../../lib/linkedin/operations';

// Data for the tests of the result views: a full answer of each operation, as a service sends it. Nobody here exists.

const linkedIn = 'https://www.linkedin.com/';
const ada = { name: 'Ada Park', publicUrl: `${linkedIn}in/ada-park`, urn: 'urn:li:member:4242' };
const viewerState = { connectionDegree: '2nd', reaction: 'like', isOwn: false };
const card = {
  ...ada,
  hashedUrl: `${linkedIn}in/ACoAADemo`,
  headline: 'Engineer at Looms',
  position: 'Engineer',
  location: 'Leeds, England',
  avatarUrl: 'https://media.looms.example/ada.png',
  viewerState,
};

const post = {
  url: `${linkedIn}feed/update/urn:li:activity:9001`,
  time: '2026-02-03T08:00:00Z',
  type: 'repost',
  activityUrn: 'urn:li:activity:9001',
  author: {
    type: 'person',
    name: 'Ada Park',
    profileUrl: ada.publicUrl,
    headline: 'Engineer',
    urn: ada.urn,
    viewerState,
  },
  reposter: { type: 'company', name: 'Looms Ltd', companyUrl: `${linkedIn}company/looms` },
  text: 'A new loom.\n<b>Not bold</b>',
  repostText: 'Look at this',
  hashtags: ['#looms'],
  mentions: ['Bo Boss'],
  externalLinks: ['https://looms.example/new', 'javascript:alert(1)'],
  images: ['https://media.looms.example/1.png'],
  documentSlides: ['https://media.looms.example/2.png'],
  hasVideo: true,
  videoThumbnail: 'https://media.looms.example/3.png',
  hasPoll: true,
  reactionsCount: 1_234,
  commentsCount: 2,
  repostsCount: 1,
  viewerState,
};

const person = {
  ...card,
  countryCode: 'GB',
  companyName: 'Looms Ltd',
  companyHashedUrl: `${linkedIn}company/7001`,
  followersCount: 3_100,
  about: 'Builds looms.\nLikes yarn.',
  experiences: [
    {
      position: 'Engineer',
      companyName: 'Looms Ltd',
      companyHashedUrl: `${linkedIn}company/7001`,
      employmentType: 'fullTime',
      locationType: 'hybrid',
      description: 'Builds looms.',
      duration: 18,
      startTime: '2025-02-01T00:00:00Z',
      endTime: null,
      location: 'Leeds',
    },
    {
      position: 'Weaver',
      companyName: 'Yarn & Co',
      employmentType: 'gigOfTomorrow',
      locationType: 'onTheMoon',
      duration: 38,
      startTime: '2021-12-01T00:00:00Z',
      endTime: '2025-01-01T00:00:00Z',
    },
  ],
  education: [{ schoolName: 'Moor College', schoolHashedUrl: `${linkedIn}school/55`, details: 'BSc' }],
  skills: [{ name: 'Weaving' }, { name: 'Dyeing' }],
  languages: [{ name: 'English', proficiency: 'nativeOrBilingual' }],
  posts: [post],
  comments: [{ postUrl: post.url, time: post.time, text: 'Nice', image: null, reactionsCount: 3 }],
  reactions: [{ postUrl: post.url, time: post.time, reactionType: 'celebrate' }],
};

const company = {
  name: 'Looms Ltd',
  publicUrl: `${linkedIn}company/looms`,
  urn: 'urn:li:organization:7001',
  description: 'Looms of all kinds.',
  location: 'Leeds',
  headquarters: 'GB',
  industry: 'Textile Manufacturing',
  specialties: 'Looms, yarn',
  website: 'https://looms.example',
  employeesCount: 1_042,
  yearFounded: 2012,
  ventureFinancing: false,
  jobsCount: 3,
  logoUrl: null,
  employees: [card],
  dms: [{ ...card, name: 'Bo Boss', headline: 'Chief weaver', countryCode: 'GB' }],
  posts: [post],
};

const job = {
  jobId: '77',
  jobUrl: `${linkedIn}jobs/view/77`,
  title: 'Loom engineer',
  companyName: 'Looms Ltd',
  companyUrl: company.publicUrl,
  location: 'Leeds',
  postedDate: '2026-03-01',
  applicantsCount: 12,
  workplaceType: 'remote',
  employmentType: 'fullTime',
  salary: { currency: 'eur', minAmount: 60_000, maxAmount: 80_000, period: 'yearly' },
  description: 'Build looms with us.',
  applyUrl: 'https://looms.example/apply',
  easyApply: true,
  isPromoted: true,
};

const message = {
  id: 'm1',
  threadId: '2-abc',
  type: 'st',
  personUrl: ada.publicUrl,
  personPublicUrl: ada.publicUrl,
  sender: 'us',
  text: 'Hello Ada',
  time: '2026-02-02T09:00:00Z',
};

const limit = { category: 'stMessages', period: 'daily', maxValue: 50, isEnabled: true, currentUsage: 41 };
const written = { commentUrn: 'urn:li:comment:(activity:9001,77)', commentUrl: `${post.url}?commentUrn=77` };
const published = { postUrl: post.url, postUrn: post.activityUrn };

/** A full answer of each operation, and a text that its view shows of it. */
export const samples: { readonly [Name in OperationName]: { raw: unknown; shows: string } } = {
  fetchPerson: { raw: person, shows: 'Feb 2025 – now · 18 months' },
  nvFetchPerson: { raw: person, shows: 'Looms Ltd' },
  sendConnectionRequest: { raw: {}, shows: 'Done' },
  checkConnectionStatus: { raw: { connectionStatus: 'incoming' }, shows: 'They invited you' },
  withdrawConnectionRequest: { raw: {}, shows: 'Done' },
  removeConnection: { raw: {}, shows: 'Done' },
  fetchCompany: { raw: company, shows: 'Decision makers' },
  nvFetchCompany: { raw: { ...company, publicUrl: null }, shows: 'Textile Manufacturing' },
  fetchJob: { raw: job, shows: '€60,000 – €80,000 a year' },
  fetchPost: {
    raw: {
      ...post,
      comments: [
        {
          commenterUrl: ada.publicUrl,
          commenterName: 'Ada Park',
          commenterHeadline: 'Engineer',
          commenterType: 'person',
          time: post.time,
          text: 'Well woven.',
          image: 'https://media.looms.example/4.png',
          isReply: true,
          reactionsCount: 2,
          repliesCount: 1,
          commentUrl: written.commentUrl,
        },
      ],
      reactions: [
        { engagerUrl: ada.publicUrl, engagerName: 'Ada Park', engagerHeadline: 'Engineer', type: 'funny' },
      ],
    },
    shows: 'Well woven.',
  },
  reactToPost: { raw: {}, shows: 'Done' },
  commentOnPost: { raw: written, shows: 'See it on LinkedIn' },
  reactToComment: { raw: {}, shows: 'Done' },
  replyToComment: { raw: written, shows: 'See it on LinkedIn' },
  createPost: { raw: published, shows: 'See it on LinkedIn' },
  createRepost: { raw: { postUrl: null, postUrn: 'urn:li:share:1' }, shows: 'urn:li:share:1' },
  searchPeople: { raw: [card, { name: null }], shows: 'Engineer at Looms' },
  nvSearchPeople: { raw: [card], shows: 'Leeds, England' },
  searchCompanies: { raw: [company], shows: 'Textile Manufacturing' },
  nvSearchCompanies: { raw: [{ ...company, hashedUrl: `${linkedIn}sales/company/7001` }], shows: '1,042' },
  searchJobs: { raw: [job], shows: 'Easy apply' },
  searchPosts: { raw: [post], shows: 'A new loom.' },
  retrievePendingRequests: { raw: [{ ...card, sentTime: '2026-01-05T08:00:00Z' }], shows: '5 Jan 2026' },
  retrieveConnections: { raw: [{ ...card, connectedAt: '2026-01-06' }], shows: '6 Jan 2026' },
  retrieveInvitations: {
    raw: [
      { invitationType: 'connect', ...ada, headline: 'Engineer', note: 'Hello there' },
      { invitationType: 'companyFollow', ...ada, companyUrl: company.publicUrl, companyName: 'Looms Ltd' },
      { invitationType: 'tomorrowsKind', name: 'Cy Demo' },
    ],
    shows: 'Follow the company',
  },
  acceptInvitation: { raw: {}, shows: 'Done' },
  ignoreInvitation: { raw: {}, shows: 'Done' },
  retrieveFeed: { raw: [{ ...post, feedContext: 'Bo Boss likes this' }], shows: 'Bo Boss likes this' },
  retrieveProfileViewers: {
    raw: [
      { viewerType: 'identified', ...ada, connectionDegree: 1, viewedAt: '2026-03-01', viewedAgo: '2d' },
      { viewerType: 'anonymous', description: 'Someone in weaving', searchUrl: `${linkedIn}search/1` },
    ],
    shows: 'Someone in weaving',
  },
  syncNetwork: { raw: {}, shows: 'Done' },
  pollNetwork: {
    raw: {
      events: [{ id: 'e1', type: 'connectionAccepted', personUrl: ada.publicUrl, detectedAt: post.time }],
    },
    shows: 'Accepted your request',
  },
  sendMessage: { raw: {}, shows: 'Done' },
  nvSendMessage: { raw: {}, shows: 'Done' },
  syncConversation: { raw: { syncUntil: '2026-03-03T12:00:00Z' }, shows: 'Collected until 3 Mar 2026' },
  nvSyncConversation: { raw: {}, shows: 'did not say until when' },
  syncInbox: { raw: {}, shows: 'Done' },
  nvSyncInbox: { raw: {}, shows: 'Done' },
  manageConversation: { raw: {}, shows: 'Done' },
  nvManageConversation: { raw: {}, shows: 'Done' },
  pollConversations: {
    raw: {
      conversations: [
        {
          personUrl: ada.publicUrl,
          type: 'st',
          syncUntil: '2026-03-03T12:00:00Z',
          messages: [
            message,
            { ...message, id: 'm2', sender: 'them', text: 'Hello!', time: '2026-02-02T09:05:00Z' },
          ],
        },
        { personUrl: `${linkedIn}in/cy-demo`, type: 'nv', messages: [] },
      ],
    },
    shows: 'Hello Ada',
  },
  pollInbox: { raw: { messages: [message] }, shows: 'Hello Ada' },
  retrieveSSI: { raw: { ssi: 71.5, industryTop: 2, networkTop: 5 }, shows: '71.5 of 100' },
  retrievePerformance: {
    raw: {
      followersCount: 3_100,
      postViewsLast7Days: 420,
      profileViewsLast90Days: 99,
      searchAppearancesPreviousWeek: 12,
    },
    shows: '3,100',
  },
  getAccountInfo: { raw: { name: 'Mara Okafor', url: `${linkedIn}in/mara-okafor` }, shows: 'Mara Okafor' },
  getApiUsage: {
    raw: {
      entries: [
        { actionType: 'st.openPersonPage', success: true, time: post.time },
        { actionType: 'st.sendMessage', success: false, time: post.time },
      ],
    },
    shows: '2 actions, of which 1 failed.',
  },
  getAccounts: {
    raw: {
      accounts: [
        {
          id: 'a1',
          name: 'Mara Okafor',
          url: `${linkedIn}in/mara-okafor`,
          headline: 'Sales',
          countryCode: 'GB',
          status: 'reconnection_required',
          connectedAt: post.time,
          reconnectionLink: 'https://app.looms.example/again',
          own: true,
        },
      ],
    },
    shows: 'Has to sign in again',
  },
  getLimits: { raw: { limits: [limit, { ...limit, isEnabled: false }] }, shows: 'at most 50' },
  getLimitsUsage: { raw: { usage: [limit, { category: 'tomorrows' }] }, shows: '41 of 50 used, 9 left' },
  getSubscription: {
    raw: { status: 'trialing', eligibleForTrial: false, cancelAtPeriodEnd: true },
    shows: 'On trial',
  },
  getSeats: { raw: { seats: [{ seatType: 'plus', quantity: 2, billingPeriod: 'month' }] }, shows: 'Monthly' },
  createReconnectionLink: {
    raw: { reconnectionLink: 'https://app.looms.example/again' },
    shows: 'Sign in to LinkedIn at the service',
  },
  customWorkflow: {
    raw: { completion: { actionType: 'st.openPersonPage', success: true, data: { name: 'Ada Park' } } },
    shows: '1 action, none failed',
  },
};
