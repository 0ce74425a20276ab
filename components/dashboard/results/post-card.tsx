import { useFormat, useText } from '../../shared/text';
import { momentWords } from './dates';
import { enumWords, joined } from './enum-words';
import { Initials, Named, Prose } from './parts';
import type { ActorShape, PostShape } from './shapes';

/** Posts below each other, in the order they came. */
export function PostList({ posts }: { posts: readonly PostShape[] }) {
  return (
    <ul class="result-posts">
      {posts.map((post, index) => (
        <li key={index}>
          <PostCard post={post} />
        </li>
      ))}
    </ul>
  );
}

/** A post: by whom, when, what it says, what hangs on it, what came of it. */
export function PostCard({ post }: { post: PostShape }) {
  const text = useText();
  const { author, reposter, url, time, type, repostText, feedContext } = post;
  return (
    <article class="result-post">
      {feedContext && <p class="quiet">{feedContext}</p>}
      <div class="result-head">
        <Initials of={author?.name} />
        <div>
          <p class="result-name">
            <Actor actor={author} />
          </p>
          {author?.headline && <p class="quiet">{author.headline}</p>}
          <p class="quiet">
            {joined(
              [momentWords(time, text.language), type !== 'original' && enumWords('post', type, text)],
              text,
            )}{' '}
            {url && <Named name={text('result_on_linkedin')} url={url} />}
          </p>
        </div>
      </div>
      {reposter && (
        <p class="quiet">
          {text('result_reposted_by')} <Actor actor={reposter} />
        </p>
      )}
      <Prose of={repostText} />
      <Prose of={post.text} />
      <Attached post={post} />
      <Counts post={post} />
    </article>
  );
}

function Actor({ actor }: { actor: ActorShape | undefined }) {
  return <Named name={actor?.name} url={actor?.profileUrl ?? actor?.companyUrl} />;
}

/** What hangs on a post, counted: nothing of it is loaded. */
function Attached({ post }: { post: PostShape }) {
  const text = useText();
  const format = useFormat();
  const counted = (items: readonly string[] | undefined, key: 'result_images' | 'result_slides') =>
    items && items.length > 0 && text(key, format.number(items.length));
  const words = joined(
    [
      counted(post.images, 'result_images'),
      counted(post.documentSlides, 'result_slides'),
      post.hasVideo && text('result_video'),
      post.hasPoll && text('result_poll'),
    ],
    text,
  );
  const links = post.externalLinks ?? [];
  return (
    <>
      {words && <p class="result-tags">{words}</p>}
      {post.hashtags && post.hashtags.length > 0 && <p class="quiet">{post.hashtags.join(' ')}</p>}
      {links.length > 0 && (
        <ul class="result-lines">
          {links.map((link, index) => (
            <li key={index}>
              <Named url={link} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Counts({ post }: { post: PostShape }) {
  const text = useText();
  const format = useFormat();
  const { reactionsCount, commentsCount, repostsCount, viewerState } = post;
  const of = (
    count: number | undefined,
    key: 'result_reactions_count' | 'result_comments_count' | 'result_reposts_count',
  ) => count !== undefined && text(key, format.number(count));
  const mine = viewerState?.reaction;
  const words = joined(
    [
      of(reactionsCount, 'result_reactions_count'),
      of(commentsCount, 'result_comments_count'),
      of(repostsCount, 'result_reposts_count'),
      mine && text('result_your_reaction', text.orElse(`choice_type_${mine}`, mine)),
    ],
    text,
  );
  return words ? <p class="quiet">{words}</p> : null;
}
