import {
  type CompanyFacts,
  type ConversationFacts,
  conversationTypes,
  type PersonFacts,
  type PostFacts,
} from '../facts/facts';
import { operations } from '../linkedin/operations';
import { z } from '../schema';
import { moment, subject, version } from './shapes';
import type { Table } from './table';

const word = z.exactOptional(z.string());
const count = z.exactOptional(z.number());

const known = {
  v: version,
  key: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
  subject,
  // Version 1 of the database had none; its migration gives every record one.
  seenAt: z._default(moment, 0),
  runId: word,
  notes: word,
  tags: z.exactOptional(z.array(z.string())),
};

const personShape: z.ZodMiniType<PersonFacts> = z.object({
  ...known,
  connection: z.exactOptional(z.object({ state: z.string(), at: moment })),
  listing: z.exactOptional(
    z.object({
      name: word,
      headline: word,
      location: word,
      countryCode: word,
      position: word,
      companyName: word,
      degree: word,
      avatarUrl: word,
      publicUrl: word,
      hashedUrl: word,
      urn: word,
    }),
  ),
  profile: z.exactOptional(operations.fetchPerson.result),
  profileAt: z.exactOptional(moment),
});

const postShape: z.ZodMiniType<PostFacts> = z.object({
  ...known,
  listing: z.exactOptional(
    z.object({
      url: word,
      time: word,
      type: word,
      text: word,
      authorName: word,
      authorUrl: word,
      reactionsCount: count,
      commentsCount: count,
      repostsCount: count,
    }),
  ),
  post: z.exactOptional(operations.fetchPost.result),
  postAt: z.exactOptional(moment),
  commentedAt: z.exactOptional(moment),
  reaction: z.exactOptional(z.object({ type: z.string(), at: moment })),
});

const companyListing = {
  name: word,
  industry: word,
  location: word,
  employeesCount: count,
  logoUrl: word,
  publicUrl: word,
  hashedUrl: word,
  urn: word,
};

const companyShape: z.ZodMiniType<CompanyFacts> = z.object({
  ...known,
  listing: z.exactOptional(z.object(companyListing)),
  company: z.exactOptional(
    z.object({
      ...companyListing,
      description: word,
      headquarters: word,
      specialties: word,
      website: word,
      yearFounded: count,
      ventureFinancing: z.exactOptional(z.boolean()),
      jobsCount: count,
    }),
  ),
  companyAt: z.exactOptional(moment),
});

const conversationShape: z.ZodMiniType<ConversationFacts> = z.object({
  ...known,
  type: z.enum(conversationTypes),
  threadId: word,
  messages: z.array(z.object({ id: z.string(), sender: z.string(), text: z.string(), time: z.string() })),
  syncedAt: z.exactOptional(moment),
  syncUntil: word,
});

export const people: Table<'people', PersonFacts> = {
  store: 'people',
  shape: personShape,
  row: (facts) => facts,
};
export const posts: Table<'posts', PostFacts> = { store: 'posts', shape: postShape, row: (facts) => facts };
export const companies: Table<'companies', CompanyFacts> = {
  store: 'companies',
  shape: companyShape,
  row: (facts) => facts,
};
export const conversations: Table<'conversations', ConversationFacts> = {
  store: 'conversations',
  shape: conversationShape,
  row: (facts) => facts,
};
