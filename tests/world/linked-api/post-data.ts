import { postUrl, profileUrl } from '../cast';
import type { CommentState, PostState, ReactionState, WorldState } from '../state';
import { memberUrn, viewerStateOf } from './person-data';

const actor = (vanity: string, state: WorldState) => {
  const person = state.people.get(vanity);
  if (!person) return null;
  return {
    type: 'person',
    name: person.name,
    urn: memberUrn(person),
    profileUrl: profileUrl(vanity),
    headline: person.headline,
    viewerState: viewerStateOf(person),
  };
};

/** Fields of a post. Contract linked-api 2.5, example 7.3. @param viewer vanity of the acting account */
export function postData(post: PostState, viewer: string, state: WorldState) {
  return {
    url: postUrl(post.urn),
    activityUrn: post.urn,
    time: post.time,
    type: 'original',
    author: actor(post.authorVanity, state),
    reposter: null,
    text: post.text,
    repostText: null,
    hashtags: [],
    mentions: [],
    externalLinks: [],
    images: [],
    documentSlides: [],
    hasVideo: false,
    videoThumbnail: null,
    hasPoll: false,
    reactionsCount: post.reactions.length,
    commentsCount: post.comments.length,
    repostsCount: 0,
    viewerState: {
      reaction: post.reactions.find((each) => each.vanity === viewer)?.type ?? null,
      isOwn: post.authorVanity === viewer,
    },
  };
}

/** What a posted comment is called. Contract linked-api, example 7.5. */
export function commentAddress(post: PostState, id: string) {
  const number = post.urn.slice(post.urn.lastIndexOf(':') + 1);
  return {
    commentUrn: `urn:li:comment:(activity:${number},${id})`,
    commentUrl: `${postUrl(post.urn)}/?dashCommentUrn=urn:li:fsd_comment:(${id},${post.urn})`,
  };
}

export function commentData(comment: CommentState, post: PostState, state: WorldState) {
  const person = state.people.get(comment.vanity);
  return {
    commenterUrl: profileUrl(comment.vanity),
    commenterName: person?.name ?? null,
    commenterHeadline: person?.headline ?? null,
    commenterType: 'person',
    time: comment.time,
    text: comment.text,
    image: null,
    isReply: false,
    reactionsCount: comment.reactionsCount,
    repliesCount: 0,
    ...commentAddress(post, comment.id),
  };
}

export function reactionData(reaction: ReactionState, state: WorldState) {
  const person = state.people.get(reaction.vanity);
  return {
    engagerUrl: profileUrl(reaction.vanity),
    engagerName: person?.name ?? null,
    engagerHeadline: person?.headline ?? null,
    engagerType: 'person',
    type: reaction.type,
    engagerUrn: person ? memberUrn(person) : null,
  };
}
