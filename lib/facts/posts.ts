import { operations } from '../linkedin/operations';
import { type Subject, subjectKey } from '../linkedin/subject';
import type { EpochMs } from '../time';
import type { PostFacts, PostListing, RecordChange } from './facts';
import { subjectsAt, urlOfUrn } from './keys';
import { enriched, isLoose, type Loose, numberIn, said, textIn } from './loose';
import { met, metAgain, type Seen, united, withListing } from './seen';

function listingOf(from: Loose): PostListing {
  const author = isLoose(from.author) ? from.author : {};
  return said({
    url: textIn(from, 'url', 'postUrl'),
    time: textIn(from, 'time'),
    type: textIn(from, 'type'),
    text: textIn(from, 'text', 'repostText'),
    authorName: textIn(author, 'name'),
    authorUrl: textIn(author, 'profileUrl', 'companyUrl'),
    reactionsCount: numberIn(from, 'reactionsCount', 'reactionCount'),
    commentsCount: numberIn(from, 'commentsCount', 'commentCount'),
    repostsCount: numberIn(from, 'repostsCount'),
  });
}

const addressesIn = (from: Loose) =>
  subjectsAt('post', [textIn(from, 'url', 'postUrl'), urlOfUrn(textIn(from, 'activityUrn', 'postUrn'))]);

/** The post as its page was read now. */
function withPost(facts: PostFacts, page: unknown, at: EpochMs): PostFacts | undefined {
  const read = operations.fetchPost.result.safeParse(page);
  if (!read.success) return undefined;
  const { post, postAt = 0 } = facts;
  if (post && at < postAt) return { ...facts, post: enriched(read.data, post) };
  return { ...facts, post: enriched(post, read.data), postAt: at };
}

/** A post in a list, or one the user made. */
export function listedPost(from: Loose, seen: Seen): RecordChange[] {
  const subjects = addressesIn(from);
  const [first] = subjects;
  if (!first) return [];
  const listing = listingOf(from);
  const change = (old: PostFacts | undefined): PostFacts => {
    const facts: PostFacts = old ?? met(first, seen);
    return metAgain({ ...facts, listing: withListing(facts, facts.listing, listing, seen) }, seen);
  };
  return [{ kind: 'post', keys: subjects.map(subjectKey), change }];
}

/** A post whose page was read. `asked`: under which address it was asked for, since the result may name none. */
export function openedPost(from: Loose, seen: Seen, asked?: Subject): RecordChange[] {
  const subjects = subjectsAt('post', [asked?.url, ...addressesIn(from).map(({ url }) => url)]);
  const [first] = subjects;
  if (!first) return [];
  const change = (old: PostFacts | undefined): PostFacts | undefined => {
    const known = withPost(old ?? met(first, seen), from, seen.at);
    return known ? metAgain(known, seen) : old;
  };
  return [{ kind: 'post', keys: subjects.map(subjectKey), change }];
}

/** The same post, met under its address and its urn before one result named both. */
export function onePost(first: PostFacts, second: PostFacts): PostFacts {
  const { older, newer, both } = united(first, second);
  if (older.listing && newer.listing) both.listing = enriched(older.listing, newer.listing);
  if (older.post && newer.post) both.post = enriched(older.post, newer.post);
  return both;
}
