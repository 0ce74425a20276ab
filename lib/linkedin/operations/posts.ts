import { z } from '../../schema';
import { reactionTypes } from '../reaction-types';
import { linkedInUrl, maybe, nothing, type Operation, words } from './operation';

const post = { postUrl: linkedInUrl };

/** Contract linked-api 2.3: a comment has at most 1,000 characters. */
export const commentLimit = 1_000;

export const commentOnPost = {
  subject: 'post',
  effect: 'write',
  category: 'comments',
  input: z.object({ ...post, text: words(commentLimit), companyUrl: z.optional(linkedInUrl) }),
  /** Services before July 2026 answer nothing here. */
  result: z.object({ commentUrn: maybe(z.string()), commentUrl: maybe(z.string()) }),
} as const satisfies Operation;

export const reactToPost = {
  subject: 'post',
  effect: 'write',
  category: 'reactions',
  input: z.object({ ...post, type: z.enum(reactionTypes), companyUrl: z.optional(linkedInUrl) }),
  result: nothing,
} as const satisfies Operation;

const actor = z.object({
  type: maybe(z.string()),
  name: maybe(z.string()),
  headline: maybe(z.string()),
  profileUrl: maybe(z.string()),
  companyUrl: maybe(z.string()),
});

const comment = z.object({
  commenterUrl: maybe(z.string()),
  commenterName: maybe(z.string()),
  commenterHeadline: maybe(z.string()),
  commenterType: maybe(z.string()),
  time: maybe(z.string()),
  text: maybe(z.string()),
  image: maybe(z.string()),
  isReply: maybe(z.boolean()),
  reactionsCount: maybe(z.number()),
  repliesCount: maybe(z.number()),
  commentUrn: maybe(z.string()),
  commentUrl: maybe(z.string()),
});

const reaction = z.object({
  engagerUrl: maybe(z.string()),
  engagerName: maybe(z.string()),
  engagerHeadline: maybe(z.string()),
  engagerType: maybe(z.string()),
  type: maybe(z.string()),
});

/** A post as it stands in lists; contract linked-api 2.5. */
export const postContent = z.object({
  url: maybe(z.string()),
  time: maybe(z.string()),
  type: maybe(z.string()),
  activityUrn: maybe(z.string()),
  author: maybe(actor),
  reposter: maybe(actor),
  text: maybe(z.string()),
  repostText: maybe(z.string()),
  hashtags: maybe(z.array(z.string())),
  mentions: maybe(z.array(z.string())),
  externalLinks: maybe(z.array(z.string())),
  images: maybe(z.array(z.string())),
  hasVideo: maybe(z.boolean()),
  hasPoll: maybe(z.boolean()),
  reactionsCount: maybe(z.number()),
  commentsCount: maybe(z.number()),
  repostsCount: maybe(z.number()),
});

export const postRecord = z.extend(postContent, {
  comments: maybe(z.array(comment)),
  reactions: maybe(z.array(reaction)),
});

export const fetchPost = {
  subject: 'post',
  effect: 'read',
  category: 'postViews',
  input: z.object({
    ...post,
    retrieveComments: z.optional(z.boolean()),
    commentsRetrievalConfig: z.optional(
      z.object({
        limit: z.optional(z.int().check(z.gte(1), z.lte(500))),
        replies: z.optional(z.boolean()),
        sort: z.optional(z.enum(['mostRelevant', 'mostRecent'])),
      }),
    ),
    retrieveReactions: z.optional(z.boolean()),
    reactionsRetrievalConfig: z.optional(
      z.object({ limit: z.optional(z.int().check(z.gte(1), z.lte(1_000))) }),
    ),
  }),
  result: postRecord,
} as const satisfies Operation;
