import { postUrl } from '../cast';
import type { Media } from '../cast-posts';
import { plainPost } from '../cast-posts';
import { isObject, textOf } from '../json';
import { numberOfUrn, type PostState } from '../state';
import { findCompany, isPost, targetPost } from './find';
import { withMentions } from './mentions';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';
import { notPosting } from './play-post';
import type { Action } from './state';

const mentionNotResolved = refuse('mentionNotResolved', 'A mention names nobody LinkedIn knows.');

const media: Record<string, Media> = { image: 'images', video: 'video', document: 'document' };

function mediaOf(action: Action): Media {
  const [first]: unknown[] = Array.isArray(action.attachments) ? action.attachments : [];
  return (isObject(first) ? media[textOf(first, 'type') ?? ''] : undefined) ?? 'none';
}

/** Puts a new post of the account into the world and says where it stands. */
function publish(rest: Partial<PostState>, stage: Stage): { postUrl: string; postUrn: string } {
  const { posts } = stage.parts.state;
  const urn = `urn:li:activity:${7_400_000_000_000_009_000n + BigInt(posts.size)}`;
  posts.set(numberOfUrn(urn), {
    ...plainPost,
    urn,
    authorVanity: stage.account.id,
    text: '',
    comment: 'ok',
    dialect: 'sdui',
    language: 'en',
    time: stage.parts.clock.iso(),
    comments: [],
    reactions: [],
    ...rest,
  });
  return { postUrl: postUrl(urn), postUrn: urn };
}

const createPost: Player = (action, _opened, stage): Outcome => {
  const refused = notPosting(action, stage);
  if (refused) return refused;
  const words = withMentions(action, stage.parts.state);
  if (!words) return mentionNotResolved;
  const company = textOf(action, 'companyUrl');
  const published = publish(
    {
      text: words.text,
      mentions: words.vanities,
      media: mediaOf(action),
      company: (company && findCompany(company, stage.parts.state)?.vanity) ?? null,
    },
    stage,
  );
  effect(stage, 'posted', published.postUrl, {
    text: words.text,
    companyUrl: company ?? null,
    attachments: action.attachments ?? [],
  });
  return { data: published };
};

const createRepost: Player = (action, opened, stage): Outcome => {
  const { state } = stage.parts;
  const source = targetPost(action, opened, state);
  if (!isPost(source)) return source;
  const { urn } = source;
  if (source.repost !== 'ok') return refuse(source.repost, 'The author does not let this post be shared.');
  const mine = (each: PostState): boolean => each.repostOf === urn && each.authorVanity === stage.account.id;
  if ([...state.posts.values()].some(mine)) return refuse('alreadyReposted', 'It is shared already.');
  const words = withMentions(action, state);
  if (!words) return mentionNotResolved;
  const published = publish(
    { repostOf: urn, repostText: words.text || null, mentions: words.vanities },
    stage,
  );
  effect(stage, 'reposted', postUrl(urn), { text: words.text || null });
  return { data: published };
};

export const publishPlayers: readonly (readonly [string, Player])[] = [
  ['st.createPost', createPost],
  ['st.createRepost', createRepost],
];
