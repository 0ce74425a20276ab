import { isObject, type JsonObject } from '../json';

/** Names of counters before they became plurals. Contract linked-api section 6. */
const counters: Record<string, string> = {
  employeesCount: 'employeeCount',
  reactionsCount: 'reactionCount',
  commentsCount: 'commentCount',
};

/** What the oldest form did not say at all. Contract 2.5, fields marked as newest only. */
const unknownThen: ReadonlySet<string> = new Set([
  'avatarUrl',
  'logoUrl',
  'urn',
  'engagerUrn',
  'viewerState',
  'about',
  'followersCount',
  'repostsCount',
  'activityUrn',
  'commentUrn',
  'commentUrl',
  'sentTime',
  'isSimilarMatch',
  'author',
  'reposter',
  'hashtags',
  'mentions',
  'externalLinks',
  'documentSlides',
  'videoThumbnail',
]);

const withoutData: ReadonlySet<unknown> = new Set([
  'st.commentOnPost',
  'st.replyToComment',
  'st.syncConversation',
  'nv.syncConversation',
]);

/** A completion as the oldest client knew it: other counters, fewer fields, `type` for a person's reaction. */
export function inOlderNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOlderNames);
  if (!isObject(value)) return value;
  const { data, ...rest } = value;
  const kept = withoutData.has(value.actionType) ? rest : value;
  const entries = Object.entries(kept)
    .filter(([name]) => !unknownThen.has(name))
    .map(([name, member]) => [renamed(name, value), inOlderNames(member)]);
  return Object.fromEntries(entries);
}

const renamed = (name: string, owner: JsonObject): string =>
  name === 'reactionType' && 'postUrl' in owner ? 'type' : (counters[name] ?? name);
