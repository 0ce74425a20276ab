import { z } from '../../schema';
import { reactionTypes } from '../reaction-types';
import { check, notTogether, oneNeeded } from './checks';
import { attachmentTypes, commentOrders } from './enums';
import {
  choice,
  commentUrl,
  companyHashedUrl,
  companyUrl,
  count,
  fileUrl,
  group,
  line,
  listOf,
  personHashedUrl,
  postUrl,
  postUrn,
  someLine,
  words,
  yes,
} from './fields';
import { nothing, type Operation, text } from './operation';
import { postRecord } from './post-record';

/** Contract linked-api 2.3: a comment has at most 1,000 characters. */
export const commentLimit = 1_000;
/** Contract linked-api 2.3: a post has at most 3,000 characters. */
export const postLimit = 3_000;

const post = { postUrl: z.optional(postUrl), postUrn: z.optional(postUrn) };
const onePost = [oneNeeded('postUrl', 'postUrn'), notTogether('postUrl', 'postUrn')] as const;
const asCompany = { companyUrl: z.optional(companyUrl) };

/** Services before July 2026 answer nothing here. */
const written = z.object({ commentUrn: text, commentUrl: text });
const published = z.object({ postUrl: text, postUrn: text });

export const commentOnPost = {
  subject: 'post',
  effect: 'write',
  category: 'comments',
  input: group({ ...post, text: words(commentLimit), ...asCompany }).check(...onePost),
  result: written,
} as const satisfies Operation;

export const reactToPost = {
  subject: 'post',
  effect: 'write',
  category: 'reactions',
  input: group({ ...post, type: choice(reactionTypes), ...asCompany }).check(...onePost),
  result: nothing,
} as const satisfies Operation;

export const fetchPost = {
  subject: 'post',
  effect: 'read',
  category: 'postViews',
  input: group({
    ...post,
    retrieveComments: yes,
    commentsRetrievalConfig: z.optional(
      group({ limit: count(500), replies: yes, sort: z.optional(choice(commentOrders)) }),
    ),
    retrieveReactions: yes,
    reactionsRetrievalConfig: z.optional(group({ limit: count(1_000) })),
  }).check(...onePost),
  result: postRecord,
} as const satisfies Operation;

export const reactToComment = {
  subject: 'comment',
  effect: 'write',
  category: 'reactions',
  input: group({ commentUrl, type: z.optional(choice(reactionTypes)) }),
  result: nothing,
} as const satisfies Operation;

export const replyToComment = {
  subject: 'comment',
  effect: 'write',
  category: 'comments',
  input: group({ commentUrl, text: words(commentLimit) }),
  result: written,
} as const satisfies Operation;

const attachment = group({
  url: fileUrl,
  type: choice(attachmentTypes),
  name: someLine,
}).check(
  check((file) => file.type !== 'document' || file.name !== undefined, 'document_needs_name', ['name']),
);

type Files = { attachments?: readonly { type: string }[] | undefined };
const isOneKind = ({ attachments = [] }: Files) => new Set(attachments.map(({ type }) => type)).size < 2;
const isFewFiles = ({ attachments = [] }: Files) =>
  attachments.length < 2 || attachments.every(({ type }) => type === 'image');

/** Who is mentioned where the text says `@[key]`. A name alone is looked up by the service. */
const mention = group({
  key: line,
  name: line,
  urn: someLine,
  personHashedUrl: z.optional(personHashedUrl),
  companyHashedUrl: z.optional(companyHashedUrl),
}).check(
  notTogether('urn', 'personHashedUrl'),
  notTogether('urn', 'companyHashedUrl'),
  notTogether('personHashedUrl', 'companyHashedUrl'),
);
const mentions = z.optional(listOf(mention, 50));

/** Every mention stands somewhere in the text. */
const bound = z.check<{ text?: string | undefined; mentions?: { key: string }[] | undefined }>((parsed) => {
  const { text: said = '', mentions: named = [] } = parsed.value;
  for (const [place, { key }] of named.entries()) {
    if (said.includes(`@[${key}]`)) continue;
    const path = ['mentions', place, 'key'];
    parsed.issues.push({ code: 'custom', input: key, path, message: 'mention_not_in_text' });
  }
});

export const createPost = {
  subject: 'account',
  effect: 'write',
  category: 'posts',
  input: group({
    text: words(postLimit),
    attachments: z.optional(listOf(attachment, 9)),
    ...asCompany,
    mentions,
  }).check(
    check(isOneKind, 'mixed_attachments', ['attachments']),
    check((given) => !isOneKind(given) || isFewFiles(given), 'only_one_file', ['attachments']),
    bound,
  ),
  result: published,
} as const satisfies Operation;

export const createRepost = {
  subject: 'post',
  effect: 'write',
  category: 'posts',
  input: group({ ...post, text: z.optional(words(postLimit)), mentions }).check(...onePost, bound),
  /** Of the repost, not of the post it repeats. */
  result: published,
} as const satisfies Operation;
