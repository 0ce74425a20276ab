import { z } from '../../schema';
import { count, email, group, pastMoment, personHashedUrl, personUrl, words, yes } from './fields';
import { maybe, nothing, number, type Operation, text, viewerState } from './operation';
import { postRecord } from './post-record';

const person = { personUrl };

/** LinkedIn's own ceilings for the note of a connection request: free accounts and paid ones. */
export const noteLimits = { free: 200, premium: 300 } as const;

export const sendConnectionRequest = {
  subject: 'person',
  effect: 'write',
  category: 'connectionRequests',
  input: group({ ...person, note: z.optional(words(noteLimits.premium)), email }),
  result: nothing,
} as const satisfies Operation;

/** `incoming`: they invited you. Unknown words are kept as they are (contract linked-api 3). */
export const checkConnectionStatus = {
  subject: 'person',
  effect: 'read',
  category: 'statusChecks',
  input: group(person),
  result: z.object({ connectionStatus: z.string() }),
} as const satisfies Operation;

export const withdrawConnectionRequest = {
  subject: 'person',
  effect: 'write',
  category: 'other',
  input: group({ ...person, unfollow: yes }),
  result: nothing,
} as const satisfies Operation;

export const removeConnection = {
  subject: 'person',
  effect: 'write',
  category: 'other',
  input: group(person),
  result: nothing,
} as const satisfies Operation;

const activityPart = z.optional(group({ limit: count(20), since: pastMoment }));

const experience = z.object({
  position: text,
  companyName: text,
  companyHashedUrl: text,
  employmentType: text,
  locationType: text,
  description: text,
  duration: number,
  startTime: text,
  endTime: text,
  location: text,
});

/** What both LinkedIn and its Sales Navigator say of a person. */
const profile = {
  name: text,
  publicUrl: text,
  hashedUrl: text,
  headline: text,
  location: text,
  countryCode: text,
  position: text,
  companyName: text,
  companyHashedUrl: text,
  urn: text,
};

/** A person as a service read them. Every scalar but the ones we key on may be missing (contract linked-api 2.5). */
export const personRecord = z.object({
  ...profile,
  followersCount: number,
  about: text,
  avatarUrl: text,
  viewerState,
  experiences: maybe(z.array(experience)),
  education: maybe(z.array(z.object({ schoolName: text, schoolHashedUrl: text, details: text }))),
  skills: maybe(z.array(z.object({ name: text }))),
  languages: maybe(z.array(z.object({ name: text, proficiency: text }))),
  posts: maybe(z.array(postRecord)),
  comments: maybe(
    z.array(z.object({ postUrl: text, time: text, text, image: text, reactionsCount: number })),
  ),
  reactions: maybe(z.array(z.object({ postUrl: text, time: text, reactionType: text }))),
});

export const fetchPerson = {
  subject: 'person',
  effect: 'read',
  category: 'profileViews',
  input: group({
    ...person,
    retrieveExperience: yes,
    retrieveEducation: yes,
    retrieveSkills: yes,
    retrieveLanguages: yes,
    retrievePosts: yes,
    retrieveComments: yes,
    retrieveReactions: yes,
    postsRetrievalConfig: activityPart,
    commentsRetrievalConfig: activityPart,
    reactionsRetrievalConfig: activityPart,
  }),
  result: personRecord,
} as const satisfies Operation;

export const nvFetchPerson = {
  subject: 'person',
  effect: 'read',
  category: 'profileViews',
  input: group({ personHashedUrl }),
  result: z.object(profile),
} as const satisfies Operation;
