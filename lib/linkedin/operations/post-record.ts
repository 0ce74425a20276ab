import { z } from '../../schema';
import { flag, maybe, number, text, texts, viewerState } from './operation';

/** A person or a company; which one says `type`. */
const actor = maybe(
  z.object({
    type: text,
    name: text,
    headline: text,
    profileUrl: text,
    companyUrl: text,
    urn: text,
    viewerState,
  }),
);

/** Who wrote it stands under `author` since August 2026; the older names are filled in from there. */
const comment = z.object({
  author: actor,
  commenterUrl: text,
  commenterName: text,
  commenterHeadline: text,
  commenterType: text,
  time: text,
  text,
  image: text,
  isReply: flag,
  reactionsCount: number,
  repliesCount: number,
  commentUrn: text,
  commentUrl: text,
  viewerState,
});

const reaction = z.object({
  engagerUrl: text,
  engagerName: text,
  engagerHeadline: text,
  engagerType: text,
  engagerUrn: text,
  type: text,
});

/** A post as it stands in lists; contract linked-api 2.5. */
export const postContent = z.object({
  url: text,
  time: text,
  type: text,
  activityUrn: text,
  author: actor,
  reposter: actor,
  text,
  repostText: text,
  hashtags: texts,
  mentions: texts,
  externalLinks: texts,
  images: texts,
  documentSlides: texts,
  hasVideo: flag,
  videoThumbnail: text,
  hasPoll: flag,
  reactionsCount: number,
  commentsCount: number,
  repostsCount: number,
  viewerState,
});

export const postRecord = z.extend(postContent, {
  comments: maybe(z.array(comment)),
  reactions: maybe(z.array(reaction)),
});
