import { createBuena } from './buena/state';
import { type CastPerson, posts } from './cast';
import { companies } from './cast-companies';
import { everybody, inviters } from './cast-crowd';
import { jobs } from './cast-jobs';
import { everyPost, type RichPost } from './cast-posts';
import { createConnectSafely } from './connectsafely/state';
import { createKonnector } from './konnector/state';
import { createLinkedApi } from './linked-api/state';
import type { Invitation, Viewer, WorldState } from './state';
import { type Conversation, numberOfUrn, type PersonState, type PostState, threadIdOf } from './state';

const dayMs = 86_400_000;

type Ago = (days: number) => string;

/** The world at the start of a scenario. @param now epoch ms; seeded dates lie before it */
export function createState(now: number): WorldState {
  const ago: Ago = (days) => new Date(now - days * dayMs).toISOString();
  const members = everybody.map((each, index) => seedPerson(each, ago(10 + index)));
  return {
    people: new Map(members.map((each) => [each.vanity, each])),
    companies: new Map(companies.map((each) => [each.vanity, { ...each }])),
    jobs: new Map(jobs.map((each) => [each.id, { ...each, postedAt: ago(each.age) }])),
    posts: new Map(everyPost.map((each, index) => [numberOfUrn(each.urn), seedPost(each, index, ago)])),
    conversations: [
      ...members
        .filter((each) => each.connection === 'connected')
        .map((each) => seedConversation(each.vanity, 'st', ago)),
      seedConversation('cleo-fennel', 'nv', ago),
      seedConversation('ann-quill', 'nv', ago),
    ],
    invitations: seedInvitations(ago),
    viewers: seedViewers(ago),
    networkEvents: [],
    linkedApi: createLinkedApi(),
    buena: createBuena(now),
    konnector: createKonnector(),
    connectSafely: createConnectSafely(now),
  };
}

const seedPerson = (person: CastPerson, since: string): PersonState => ({
  ...person,
  since,
  connection: inviters.includes(person.vanity) ? 'incoming' : person.connection,
});

function seedPost(post: RichPost, index: number, ago: Ago): PostState {
  // What LinkedIn's own pages show keeps to two comments and two reactions.
  const first = index < posts.length;
  const commentTime = ago(index + 2);
  const comment = (id: string, vanity: string, text: string, reactionsCount: number) => ({
    id,
    vanity,
    text,
    time: commentTime,
    reactionsCount,
  });
  return {
    ...post,
    time: ago(index + 3),
    comments: [
      comment(`${index}1`, 'bo-lindqvist', 'Well done.', 1),
      comment(`${index}2`, 'hal-yarrow', 'More of this.', 0),
      ...(first ? [] : [{ ...comment(`${index}3`, 'jarl-weft', 'Quite so.', 2), replyTo: `${index}1` }]),
    ],
    reactions: [
      { vanity: 'bo-lindqvist', type: 'like' },
      { vanity: 'dee-okoro', type: 'celebrate' },
      ...(first ? [] : [{ vanity: 'lars-bobbin', type: 'funny' as const }]),
    ],
  };
}

function seedConversation(vanity: string, type: 'st' | 'nv', ago: Ago): Conversation {
  const text = type === 'st' ? 'Good to be connected.' : 'Your note reached me.';
  return {
    vanity,
    type,
    threadId: threadIdOf(vanity, type),
    messages: [{ id: `m-${vanity}-1`, sender: 'them', text, time: ago(2) }],
  };
}

const seedInvitations = (ago: Ago): Invitation[] => [
  ...inviters.map((vanity, index) => ({
    type: 'connect' as const,
    vanity,
    time: ago(index + 1),
    note: index === 0 ? 'We met at the mill.' : null,
  })),
  { type: 'companyFollow', vanity: 'bo-lindqvist', target: 'tidewater', time: ago(2) },
  { type: 'companyFollow', vanity: 'hal-yarrow', target: 'harbour-lights', time: ago(6) },
  {
    type: 'newsletterSubscribe',
    vanity: 'ada-park',
    target: 'https://www.linkedin.com/newsletters/loom-letters-7300000000000000001',
    name: 'Loom letters',
    time: ago(4),
  },
];

const seedViewers = (ago: Ago): Viewer[] => [
  { vanity: 'ada-park', description: '', time: ago(0.2) },
  { vanity: null, description: 'Someone at Tidewater', time: ago(1) },
  { vanity: 'bram-oakes', description: '', time: ago(2) },
  { vanity: 'kaia-thorn', description: '', time: ago(5) },
  { vanity: null, description: 'An engineer in Leeds', time: ago(9) },
  { vanity: 'bo-lindqvist', description: '', time: ago(20) },
];
