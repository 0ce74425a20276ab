import type { OperationResult } from '../linkedin/operations';
import type { Subject } from '../linkedin/subject';
import type { EpochMs } from '../time';

/** What may be known of. */
export const recordKinds = ['person', 'post', 'company', 'conversation'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What every record has. Filled from results only, never from the page; notes and tags are the user's own. */
export type Known = {
  v: 1;
  /** `subjectKey`; of a conversation its type and the key of who it is with. Stays what it was first. */
  key: string;
  /** Other keys of the same thing: people and companies have a public and a hashed address, posts an address and a urn. */
  aliases?: readonly string[];
  subject: Subject;
  /** When a result last spoke of it. */
  seenAt: EpochMs;
  /** The run that did. */
  runId?: string;
  notes?: string;
  tags?: readonly string[];
};

/** The light fields lists give of a person. */
export type PersonListing = {
  name?: string;
  headline?: string;
  location?: string;
  countryCode?: string;
  position?: string;
  companyName?: string;
  /** `1st`, `2nd`, `3rd+`, or a newer word of the service. */
  degree?: string;
  /** An address of LinkedIn's that stops working after a while: kept as text, never loaded. */
  avatarUrl?: string;
  publicUrl?: string;
  hashedUrl?: string;
  urn?: string;
};

/** What we know of a person, and since when. */
export type PersonFacts = Known & {
  /** `connected`, `pending`, `notConnected`, `incoming`, or a newer word of the service. */
  connection?: { state: string; at: EpochMs };
  listing?: PersonListing;
  /** As its page was read. Parts that one fetch did not ask for stay from the one before. */
  profile?: OperationResult<'fetchPerson'>;
  profileAt?: EpochMs;
};

/** The light fields lists give of a post. */
export type PostListing = {
  url?: string;
  /** As the service gives it, ISO 8601. */
  time?: string;
  type?: string;
  text?: string;
  authorName?: string;
  authorUrl?: string;
  reactionsCount?: number;
  commentsCount?: number;
  repostsCount?: number;
};

/** What we know of a post. */
export type PostFacts = Known & {
  listing?: PostListing;
  post?: OperationResult<'fetchPost'>;
  postAt?: EpochMs;
  commentedAt?: EpochMs;
  reaction?: { type: string; at: EpochMs };
};

/** The light fields lists give of a company. */
export type CompanyListing = {
  name?: string;
  industry?: string;
  location?: string;
  employeesCount?: number;
  logoUrl?: string;
  publicUrl?: string;
  hashedUrl?: string;
  urn?: string;
};

/** A company as its page was read; its people and posts are records of their own. */
export type CompanyRecord = CompanyListing & {
  description?: string;
  headquarters?: string;
  specialties?: string;
  website?: string;
  yearFounded?: number;
  ventureFinancing?: boolean;
  jobsCount?: number;
};

/** What we know of a company. */
export type CompanyFacts = Known & {
  listing?: CompanyListing;
  company?: CompanyRecord;
  companyAt?: EpochMs;
};

/** LinkedIn's own messages and Sales Navigator's are two conversations with the same person. */
export const conversationTypes = ['st', 'nv'] as const;
export type ConversationType = (typeof conversationTypes)[number];

export type Message = {
  id: string;
  /** `us`, `them`, or a newer word of the service. */
  sender: string;
  text: string;
  /** ISO 8601. */
  time: string;
};

/** What we know of a conversation: with one person, or of a thread when nobody is named. */
export type ConversationFacts = Known & {
  type: ConversationType;
  threadId?: string;
  /** Oldest first. */
  messages: readonly Message[];
  syncedAt?: EpochMs;
  /** Until when the service collects new messages, ISO 8601. */
  syncUntil?: string;
};

/** Record of each kind. */
export type FactsOf = {
  person: PersonFacts;
  post: PostFacts;
  company: CompanyFacts;
  conversation: ConversationFacts;
};

/**
 * What a result teaches about one thing. All `keys` mean that same thing; the first is for a new record. `change` may be
 * told of none, and gives back what it got when nothing is new.
 */
export type RecordChange = {
  [Kind in RecordKind]: {
    kind: Kind;
    keys: readonly string[];
    change(old: FactsOf[Kind] | undefined): FactsOf[Kind] | undefined;
  };
}[RecordKind];
