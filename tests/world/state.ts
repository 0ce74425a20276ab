import type { BuenaState } from './buena/state';
import type { CastPerson } from './cast';
import type { CastCompany } from './cast-companies';
import type { CastJob } from './cast-jobs';
import type { RichPost } from './cast-posts';
import type { ConnectSafelyState } from './connectsafely/state';
import type { KonnectorState } from './konnector/state';
import type { LinkedApiState } from './linked-api/state';

/** `incoming`: they asked, newest form only. Contract linked-api section 3. */
export type Connection = CastPerson['connection'] | 'incoming';

export type PersonState = Omit<CastPerson, 'connection'> & {
  connection: Connection;
  /** Since when it stands so: when they connected or the request went out. */
  since: string;
};

export type CompanyState = CastCompany;
export type JobState = CastJob & { postedAt: string };

export const reactionTypes = ['like', 'celebrate', 'support', 'love', 'insightful', 'funny'] as const;
type ReactionType = (typeof reactionTypes)[number];

export type ReactionState = { vanity: string; type: ReactionType };
export type CommentState = {
  id: string;
  vanity: string;
  text: string;
  time: string;
  reactionsCount: number;
  /** Id of the comment it answers. */
  replyTo?: string;
  /** The demo accounts' own reactions to it; `reactionsCount` holds the others'. */
  reactions?: ReactionState[];
};
export type PostState = RichPost & { time: string; comments: CommentState[]; reactions: ReactionState[] };

type MessageState = { id: string; sender: 'us' | 'them'; text: string; time: string };
export type Conversation = {
  vanity: string;
  type: 'st' | 'nv';
  threadId: string;
  messages: MessageState[];
  /** ISO; nothing before the first sync, and polling refuses then. Contract 2.7. */
  syncUntil?: string;
  /** What `manageConversation` has made of it. */
  marks?: readonly ('archived' | 'starred' | 'muted')[];
};

/** An invitation waiting for an answer; `target` is a company's vanity or a newsletter's address. */
export type Invitation = { vanity: string; time: string } & (
  | { type: 'connect'; note: string | null }
  | { type: 'companyFollow'; target: string }
  | { type: 'newsletterSubscribe'; target: string; name: string }
);

/** Somebody who looked at the demo account's profile; without a vanity, nobody knows who. */
export type Viewer = { vanity: string | null; description: string; time: string };

export type NetworkEvent = {
  id: string;
  type: 'connectionAccepted' | 'connectionAdded' | 'connectionRequestReceived';
  vanity: string;
  detectedAt: string;
};

/**
 * Everything that is so in the world now. Connections, posts and conversations are those of the demo account;
 * the other Linked API accounts share them and have their own queue, limits and usage.
 */
export type WorldState = {
  /** By vanity. */
  people: Map<string, PersonState>;
  /** By vanity. */
  companies: Map<string, CompanyState>;
  /** By id. */
  jobs: Map<string, JobState>;
  /** By number of the URN. */
  posts: Map<string, PostState>;
  conversations: Conversation[];
  invitations: Invitation[];
  viewers: Viewer[];
  /** Oldest first. */
  networkEvents: NetworkEvent[];
  linkedApi: LinkedApiState;
  buena: BuenaState;
  konnector: KonnectorState;
  connectSafely: ConnectSafelyState;
};

export const numberOfUrn = (urn: string): string => urn.slice(urn.lastIndexOf(':') + 1);

export const threadIdOf = (vanity: string, type: 'st' | 'nv'): string =>
  `2-${Buffer.from(`${type}:${vanity}`).toString('base64url')}`;
