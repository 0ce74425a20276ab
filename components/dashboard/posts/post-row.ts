import type { PostFacts } from '../../../lib/facts/facts';
import { type RecordRow, searchedIn } from '../records/record-row';

export type PostRow = RecordRow & {
  /** What it says, on one line. */
  text: string;
  /** When it was posted, as the service gives it; often ISO 8601. */
  time?: string;
  reactions?: number;
  comments?: number;
  facts: PostFacts;
};

/** A post as the list shows it. Its name is who wrote it. */
export function postRow(facts: PostFacts): PostRow {
  const { key, subject, seenAt, runId, notes = '', tags = [], post, listing } = facts;
  const name = post?.author?.name ?? listing?.authorName ?? subject.name ?? '';
  const text = (post?.text ?? post?.repostText ?? listing?.text ?? '').replace(/\s+/g, ' ').trim();
  const time = post?.time ?? listing?.time;
  const reactions = post?.reactionsCount ?? listing?.reactionsCount;
  const comments = post?.commentsCount ?? listing?.commentsCount;
  return {
    ...{ key, name, seenAt, notes, tags, text, facts },
    url: post?.url ?? listing?.url ?? subject.url,
    words: searchedIn(name, text, notes, tags),
    ...(facts.postAt !== undefined && { fetchedAt: facts.postAt }),
    ...(runId !== undefined && { runId }),
    ...(time !== undefined && { time }),
    ...(reactions !== undefined && { reactions }),
    ...(comments !== undefined && { comments }),
  };
}
