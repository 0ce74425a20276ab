import { profileUrl } from '../../world/cast';
import { companyUrl } from '../../world/cast-companies';
import { threadIdOf } from '../../world/state';
import { ada, bo, comment, nv, post, st, type TourRow } from './tour-row';

export const posts: readonly TourRow[] = [
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
    shows: /Reaction set/,
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
    shows: /Reaction set/,
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
    shows: /Post published/,
  },
  {
    operation: 'createRepost',
    fill: { ...post, text: 'Worth a look.' },
    asks: st('createRepost'),
    effect: 'reposted',
    shows: /reposted/i,
  },
];

export const network: readonly TourRow[] = [
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
    shows: /Bo Lindqvist/,
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
    shows: /Invitation accepted/,
  },
  {
    operation: 'ignoreInvitation',
    fill: { invitationType: 'companyFollow', companyUrl: companyUrl('tidewater') },
    asks: st('ignoreInvitation'),
    effect: 'invitationIgnored',
    shows: /Invitation ignored/,
  },
  { operation: 'retrieveFeed', fill: { limit: '5' }, asks: st('retrieveFeed'), shows: /oldest loom/ },
  {
    operation: 'retrieveProfileViewers',
    fill: { limit: '5' },
    asks: st('retrieveProfileViewers'),
    shows: /Ada Park[\s\S]*Someone at Tidewater/,
  },
  {
    operation: 'syncNetwork',
    fill: {},
    asks: st('syncNetwork'),
    effect: 'networkSynced',
    shows: /Network sync is on/,
  },
  {
    operation: 'pollNetwork',
    before: (control) => control.network({ vanity: 'cy-marchetti', type: 'connectionAccepted' }),
    fill: {},
    asks: { path: '/network/poll' },
    shows: /Accepted your request/,
  },
];

export const messages: readonly TourRow[] = [
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
    shows: /Collected until \w+ \d+, \d{4}/,
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
    shows: /Collected until \w+ \d+, \d{4}/,
  },
  {
    operation: 'nvManageConversation',
    fill: { threadId: threadIdOf('ann-quill', 'nv'), operation: 'archive' },
    asks: nv('manageConversation'),
    effect: 'conversationManaged',
    shows: /conversation changed/i,
  },
  {
    operation: 'syncInbox',
    fill: {},
    asks: st('syncInbox'),
    effect: 'inboxSynced',
    shows: /Inbox sync is on/,
  },
  {
    operation: 'nvSyncInbox',
    fill: {},
    asks: nv('syncInbox'),
    effect: 'inboxSynced',
    shows: /Sales Navigator inbox sync is on/,
  },
  {
    operation: 'pollInbox',
    before: (control) => control.message({ vanity: 'bo-lindqvist', text: 'The harbour is clear.' }),
    fill: { type: 'st' },
    asks: { path: '/inbox/poll' },
    shows: /The harbour is clear\./,
  },
];
