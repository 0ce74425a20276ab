import { z } from '../../schema';
import { linkedInUrl, maybe, nothing, type Operation, words } from './operation';
import { postContent } from './posts';

const person = { personUrl: linkedInUrl };

/** LinkedIn's own ceilings for the note of a connection request: free accounts and paid ones. */
export const noteLimits = { free: 200, premium: 300 } as const;

export const sendConnectionRequest = {
  subject: 'person',
  effect: 'write',
  category: 'connectionRequests',
  input: z.object({
    ...person,
    note: z.optional(words(noteLimits.premium)),
    email: z.optional(z.email()),
  }),
  result: nothing,
} as const satisfies Operation;

/** `incoming`: they invited you. Unknown words are kept as they are (contract linked-api 3). */
export const checkConnectionStatus = {
  subject: 'person',
  effect: 'read',
  category: 'statusChecks',
  input: z.object(person),
  result: z.object({ connectionStatus: z.string() }),
} as const satisfies Operation;

export const withdrawConnectionRequest = {
  subject: 'person',
  effect: 'write',
  category: 'other',
  input: z.object({ ...person, unfollow: z.optional(z.boolean()) }),
  result: nothing,
} as const satisfies Operation;

export const removeConnection = {
  subject: 'person',
  effect: 'write',
  category: 'other',
  input: z.object(person),
  result: nothing,
} as const satisfies Operation;

const activityPart = z.object({
  limit: z.optional(z.int().check(z.gte(1), z.lte(20))),
  since: z.optional(z.iso.datetime()),
});

const experience = z.object({
  position: maybe(z.string()),
  companyName: maybe(z.string()),
  companyHashedUrl: maybe(z.string()),
  employmentType: maybe(z.string()),
  locationType: maybe(z.string()),
  description: maybe(z.string()),
  duration: maybe(z.number()),
  startTime: maybe(z.string()),
  endTime: maybe(z.string()),
  location: maybe(z.string()),
});

/** A person as a service read them. Every scalar but the ones we key on may be missing (contract linked-api 2.5). */
export const personRecord = z.object({
  name: maybe(z.string()),
  publicUrl: maybe(z.string()),
  hashedUrl: maybe(z.string()),
  headline: maybe(z.string()),
  location: maybe(z.string()),
  countryCode: maybe(z.string()),
  position: maybe(z.string()),
  companyName: maybe(z.string()),
  companyHashedUrl: maybe(z.string()),
  followersCount: maybe(z.number()),
  about: maybe(z.string()),
  avatarUrl: maybe(z.string()),
  urn: maybe(z.string()),
  experiences: maybe(z.array(experience)),
  education: maybe(
    z.array(
      z.object({
        schoolName: maybe(z.string()),
        schoolHashedUrl: maybe(z.string()),
        details: maybe(z.string()),
      }),
    ),
  ),
  skills: maybe(z.array(z.object({ name: maybe(z.string()) }))),
  languages: maybe(z.array(z.object({ name: maybe(z.string()), proficiency: maybe(z.string()) }))),
  posts: maybe(z.array(postContent)),
  comments: maybe(
    z.array(
      z.object({
        postUrl: maybe(z.string()),
        time: maybe(z.string()),
        text: maybe(z.string()),
        image: maybe(z.string()),
        reactionsCount: maybe(z.number()),
      }),
    ),
  ),
  reactions: maybe(
    z.array(
      z.object({ postUrl: maybe(z.string()), time: maybe(z.string()), reactionType: maybe(z.string()) }),
    ),
  ),
});

export const fetchPerson = {
  subject: 'person',
  effect: 'read',
  category: 'profileViews',
  input: z.object({
    ...person,
    retrieveExperience: z.optional(z.boolean()),
    retrieveEducation: z.optional(z.boolean()),
    retrieveSkills: z.optional(z.boolean()),
    retrieveLanguages: z.optional(z.boolean()),
    retrievePosts: z.optional(z.boolean()),
    retrieveComments: z.optional(z.boolean()),
    retrieveReactions: z.optional(z.boolean()),
    postsRetrievalConfig: z.optional(activityPart),
    commentsRetrievalConfig: z.optional(activityPart),
    reactionsRetrievalConfig: z.optional(activityPart),
  }),
  result: personRecord,
} as const satisfies Operation;
