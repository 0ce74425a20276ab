import { postUrl, profileUrl } from '../cast';
import { companyUrl } from '../cast-companies';
import {
  type CommentState,
  numberOfUrn,
  type PostState,
  type ReactionState,
  type WorldState,
} from '../state';
import { companyUrn } from './company-data';
import { memberUrn, viewerStateOf } from './person-data';

const personActor = (vanity: string, state: WorldState) => {
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

function actorOf(post: PostState, state: WorldState) {
  const company = post.company === null ? undefined : state.companies.get(post.company);
  if (!company) return personActor(post.authorVanity, state);
  return {
    type: 'company',
    name: company.name,
    urn: companyUrn(company),
    companyUrl: companyUrl(company.vanity),
  };
}

const allOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([whole]) => whole);

const mentioned = (vanity: string, state: WorldState): string =>
  state.companies.has(vanity) ? companyUrl(vanity) : profileUrl(vanity);

/** Pictures that are nowhere: the addresses are of a kind that never resolves. */
function mediaOf({ media, urn }: PostState) {
  const file = (name: string): string => `https://media.example/${urn.slice(-5)}/${name}`;
  return {
    images: media === 'images' ? [file('one.jpg'), file('two.jpg')] : [],
    documentSlides: media === 'document' ? [file('slide-1.png'), file('slide-2.png')] : [],
    hasVideo: media === 'video' || media === 'liveVideo',
    videoThumbnail: media === 'video' || media === 'liveVideo' ? file('still.jpg') : null,
    hasPoll: media === 'poll',
  };
}

/** Fields of a post. Contract linked-api 2.5, example 7.3. @param viewer vanity of the acting account */
export function postData(post: PostState, viewer: string, state: WorldState) {
  const source = post.repostOf === null ? undefined : state.posts.get(numberOfUrn(post.repostOf));
  const shown = source ?? post;
  return {
    url: postUrl(post.urn),
    activityUrn: post.urn,
    time: post.time,
    type: source ? 'repost' : 'original',
    author: actorOf(shown, state),
    reposter: source ? actorOf(post, state) : null,
    text: shown.text,
    repostText: post.repostText,
    hashtags: allOf(shown.text, /#\p{L}+/gu),
    mentions: post.mentions.map((each) => mentioned(each, state)),
    externalLinks: allOf(shown.text, /https:\/\/\S+/g),
    ...mediaOf(shown),
    reactionsCount: post.reactions.length,
    commentsCount: post.comments.length,
    repostsCount: [...state.posts.values()].filter((each) => each.repostOf === post.urn).length,
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
    isReply: comment.replyTo !== undefined,
    reactionsCount: comment.reactionsCount + (comment.reactions?.length ?? 0),
    repliesCount: post.comments.filter((each) => each.replyTo === comment.id).length,
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
