import { type BuenaState, createBuena } from './buena/state';
import { type CastPerson, type CastPost, people, posts } from './cast';
import { type ConnectSafelyState, createConnectSafely } from './connectsafely/state';
import { createKonnector, type KonnectorState } from './konnector/state';
import { createLinkedApi, type LinkedApiState } from './linked-api/state';

/** `incoming`: they asked, newest form only. Contract linked-api section 3. */
export type Connection = CastPerson['connection'] | 'incoming';

export type PersonState = Omit<CastPerson, 'connection'> & { connection: Connection };

export const reactionTypes = ['like', 'celebrate', 'support', 'love', 'insightful', 'funny'] as const;
type ReactionType = (typeof reactionTypes)[number];

export type CommentState = { id: string; vanity: string; text: string; time: string; reactionsCount: number };
export type ReactionState = { vanity: string; type: ReactionType };
export type PostState = CastPost & { time: string; comments: CommentState[]; reactions: ReactionState[] };

type MessageState = { id: string; sender: 'us' | 'them'; text: string; time: string };
export type Conversation = {
  vanity: string;
  type: 'st' | 'nv';
  threadId: string;
  messages: MessageState[];
  /** ISO; nothing before the first sync, and polling refuses then. Contract 2.7. */
  syncUntil?: string;
};

/**
 * Everything that is so in the world now. Connections, posts and conversations are those of the demo account;
 * the other Linked API accounts share them and have their own queue, limits and usage.
 */
export type WorldState = {
  /** By vanity. */
  people: Map<string, PersonState>;
  /** By number of the URN. */
  posts: Map<string, PostState>;
  conversations: Conversation[];
  linkedApi: LinkedApiState;
  buena: BuenaState;
  konnector: KonnectorState;
  connectSafely: ConnectSafelyState;
};

const dayMs = 86_400_000;

export const numberOfUrn = (urn: string): string => urn.slice(urn.lastIndexOf(':') + 1);

/** The world at the start of a scenario. @param now epoch ms; seeded dates lie before it */
export function createState(now: number): WorldState {
  return {
    people: new Map(people.map((each) => [each.vanity, { ...each }])),
    posts: new Map(posts.map((each, index) => [numberOfUrn(each.urn), seedPost(each, index, now)])),
    conversations: people
      .filter((each) => each.connection === 'connected')
      .map((each) => seedConversation(each.vanity, now)),
    linkedApi: createLinkedApi(),
    buena: createBuena(now),
    konnector: createKonnector(),
    connectSafely: createConnectSafely(now),
  };
}

function seedPost(post: CastPost, index: number, now: number): PostState {
  const time = new Date(now - (index + 3) * dayMs).toISOString();
  const commentTime = new Date(now - (index + 2) * dayMs).toISOString();
  return {
    ...post,
    time,
    comments: [
      { id: `${index}1`, vanity: 'bo-lindqvist', text: 'Well done.', time: commentTime, reactionsCount: 1 },
      { id: `${index}2`, vanity: 'hal-yarrow', text: 'More of this.', time: commentTime, reactionsCount: 0 },
    ],
    reactions: [
      { vanity: 'bo-lindqvist', type: 'like' },
      { vanity: 'dee-okoro', type: 'celebrate' },
    ],
  };
}

function seedConversation(vanity: string, now: number): Conversation {
  const time = new Date(now - 2 * dayMs).toISOString();
  return {
    vanity,
    type: 'st',
    threadId: threadIdOf(vanity, 'st'),
    messages: [{ id: `m-${vanity}-1`, sender: 'them', text: 'Good to be connected.', time }],
  };
}

export const threadIdOf = (vanity: string, type: 'st' | 'nv'): string =>
  `2-${Buffer.from(`${type}:${vanity}`).toString('base64url')}`;
