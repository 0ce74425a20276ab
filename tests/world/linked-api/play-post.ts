import { postUrl } from '../cast';
import { numberOf, textOf } from '../json';
import { type PostState, reactionTypes } from '../state';
import { isPost, targetPost } from './find';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';
import { commentAddress, commentData, postData, reactionData } from './post-data';
import type { Action } from './state';

type PostPlayer = (post: PostState, action: Action, stage: Stage) => Outcome;

const onPost =
  (player: PostPlayer): Player =>
  (action, opened, stage) => {
    const post = targetPost(action, opened, stage.parts.state);
    return isPost(post) ? player(post, action, stage) : post;
  };

const openPost: PostPlayer = (post, action, stage) => {
  effect(stage, 'postFetched', postUrl(post.urn));
  const data = action.basicInfo === true ? postData(post, stage.account.id, stage.parts.state) : {};
  return { data, opened: { post } };
};

/** Nobody posts for a company page that is not theirs. */
export const notPosting = (action: Action, stage: Stage): Outcome | undefined => {
  const company = textOf(action, 'companyUrl');
  if (!company || stage.account.companyUrls.includes(company)) return undefined;
  return refuse('noPostingPermission', 'The account may not post for this company page.');
};

const comment: PostPlayer = (post, action, stage) => {
  const words = textOf(action, 'text') ?? '';
  const refused = notPosting(action, stage);
  if (refused) return refused;
  if (post.comment === 'commentingNotAllowed') return refuse('commentingNotAllowed', 'Comments are closed.');
  if (post.comments.some((each) => each.vanity === stage.account.id && each.text === words)) {
    return refuse('duplicateComment', 'The same comment is already there.');
  }
  const id = `${9000 + post.comments.length}`;
  post.comments.push({
    id,
    vanity: stage.account.id,
    text: words,
    time: stage.parts.clock.iso(),
    reactionsCount: 0,
  });
  effect(stage, 'commentPosted', postUrl(post.urn), { text: words, companyUrl: action.companyUrl ?? null });
  return { data: commentAddress(post, id) };
};

/** A new reaction replaces the old one. Contract linked-api 1.6. */
const react: PostPlayer = (post, action, stage) => {
  const refused = notPosting(action, stage);
  if (refused) return refused;
  const type = reactionTypes.find((each) => each === action.type) ?? 'like';
  post.reactions = [
    ...post.reactions.filter((each) => each.vanity !== stage.account.id),
    { vanity: stage.account.id, type },
  ];
  effect(stage, 'reactionSet', postUrl(post.urn), { type, companyUrl: action.companyUrl ?? null });
  return {};
};

const comments: PostPlayer = (post, action, stage) => {
  const shown = post.comments.filter((each) => action.replies === true || each.replyTo === undefined);
  const sorted = action.sort === 'mostRecent' ? shown.reverse() : shown;
  return {
    data: sorted
      .slice(0, numberOf(action, 'limit') ?? 10)
      .map((each) => commentData(each, post, stage.parts.state)),
  };
};

const reactions: PostPlayer = (post, action, stage) => ({
  data: post.reactions
    .slice(0, numberOf(action, 'limit') ?? 10)
    .map((each) => reactionData(each, stage.parts.state)),
});

export const postPlayers: readonly (readonly [string, Player])[] = [
  ['st.openPost', onPost(openPost)],
  ['st.commentOnPost', onPost(comment)],
  ['st.reactToPost', onPost(react)],
  ['st.retrievePostComments', onPost(comments)],
  ['st.retrievePostReactions', onPost(reactions)],
];
