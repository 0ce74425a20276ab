import { textOf } from '../json';
import { type CommentState, type PostState, reactionTypes } from '../state';
import { targetComment } from './find';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';
import { commentAddress, commentData } from './post-data';
import type { Action } from './state';

type Found = { comment: CommentState; post: PostState };
type CommentPlayer = (found: Found, action: Action, stage: Stage) => Outcome;

const onComment =
  (player: CommentPlayer): Player =>
  (action, opened, stage) => {
    const found = targetComment(action, opened, stage.parts.state);
    return 'comment' in found ? player(found, action, stage) : found;
  };

const addressOf = ({ comment, post }: Found): string => commentAddress(post, comment.id).commentUrl;

const openComment: CommentPlayer = (found, action, stage) => ({
  data: action.basicInfo === true ? commentData(found.comment, found.post, stage.parts.state) : {},
  opened: { comment: found },
});

const react: CommentPlayer = (found, action, stage) => {
  const type = reactionTypes.find((each) => each === action.type) ?? 'like';
  const vanity = stage.account.id;
  const others = (found.comment.reactions ?? []).filter((each) => each.vanity !== vanity);
  found.comment.reactions = [...others, { vanity, type }];
  effect(stage, 'reactedToComment', addressOf(found), { type });
  return {};
};

const reply: CommentPlayer = (found, action, stage) => {
  const { comment, post } = found;
  const text = textOf(action, 'text') ?? '';
  const vanity = stage.account.id;
  if (post.comment === 'commentingNotAllowed') {
    return refuse('replyingNotAllowed', 'Replies are closed under this post.');
  }
  const same = (each: CommentState): boolean =>
    each.replyTo === comment.id && each.vanity === vanity && each.text === text;
  if (post.comments.some(same)) return refuse('duplicateComment', 'The same reply is already there.');
  const id = `${9000 + post.comments.length}`;
  const time = stage.parts.clock.iso();
  post.comments.push({ id, vanity, text, time, reactionsCount: 0, replyTo: comment.id });
  effect(stage, 'replied', addressOf(found), { text });
  return { data: commentAddress(post, id) };
};

export const commentPlayers: readonly (readonly [string, Player])[] = [
  ['st.openComment', onComment(openComment)],
  ['st.reactToComment', onComment(react)],
  ['st.replyToComment', onComment(reply)],
];
