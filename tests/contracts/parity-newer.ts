import { postUrl, profileUrl } from '../world/cast';
import { companyUrl } from '../world/cast-companies';
import type { EffectKind } from '../world/ledger';
import { threadIdOf } from '../world/state';

/** An operation the official client of 1.2.19 does not have yet, and what it must leave in the ledger. */
export type NewerRow = { operation: string; input: object; path?: string; effects: readonly EffectKind[] };

const post = { postUrl: postUrl('urn:li:activity:7400000000000000101') };
const commentUrl = `${post.postUrl}?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7400000000000000101%2C01%29`;
const thread = { threadId: threadIdOf('bo-lindqvist', 'st') };
const salesThread = { threadId: threadIdOf('ann-quill', 'nv') };

export const newerRows: readonly NewerRow[] = [
  {
    operation: 'fetchJob',
    input: { jobUrl: 'https://www.linkedin.com/jobs/view/3900000011' },
    effects: ['jobFetched'],
  },
  { operation: 'reactToComment', input: { commentUrl, type: 'love' }, effects: ['reactedToComment'] },
  { operation: 'replyToComment', input: { commentUrl, text: 'Indeed.' }, effects: ['replied'] },
  { operation: 'createRepost', input: { ...post, text: 'Look.' }, effects: ['reposted'] },
  {
    operation: 'searchJobs',
    input: { term: 'engineer', location: 'Leeds', filter: { easyApply: true } },
    effects: [],
  },
  {
    operation: 'searchPosts',
    input: { term: 'loom', filter: { sort: 'latest', fromMembers: [{ name: 'Ada Park' }] } },
    effects: [],
  },
  { operation: 'retrieveInvitations', input: {}, effects: [] },
  {
    operation: 'acceptInvitation',
    input: { invitationType: 'connect', personUrl: profileUrl('ann-quill') },
    effects: ['invitationAccepted'],
  },
  {
    operation: 'ignoreInvitation',
    input: { invitationType: 'companyFollow', companyUrl: companyUrl('tidewater') },
    effects: ['invitationIgnored'],
  },
  { operation: 'retrieveFeed', input: { limit: 5 }, effects: [] },
  {
    operation: 'retrieveProfileViewers',
    input: { limit: 5, since: '2026-01-01T00:00:00.000Z' },
    effects: [],
  },
  { operation: 'syncNetwork', input: {}, effects: ['networkSynced'] },
  { operation: 'syncInbox', input: {}, effects: ['inboxSynced'] },
  { operation: 'nvSyncInbox', input: {}, effects: ['inboxSynced'] },
  {
    operation: 'manageConversation',
    input: { ...thread, operation: 'mute' },
    effects: ['conversationManaged'],
  },
  {
    operation: 'nvManageConversation',
    input: { ...salesThread, operation: 'archive' },
    effects: ['conversationManaged'],
  },
  { operation: 'pollInbox', input: { type: 'st' }, path: '/inbox/poll', effects: [] },
  { operation: 'pollNetwork', input: { type: 'connectionAccepted' }, path: '/network/poll', effects: [] },
  {
    operation: 'createReconnectionLink',
    input: { accountId: 'mara-self' },
    path: '/admin/accounts.createReconnectionSession',
    effects: [],
  },
];
