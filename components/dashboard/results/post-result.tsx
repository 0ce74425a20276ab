import { useFormat, useText } from '../../shared/text';
import { momentWords } from './dates';
import { joined } from './enum-words';
import { ListPart, Named, Prose } from './parts';
import { PostCard } from './post-card';
import { ResultTable } from './result-table';
import type { CommentShape, PostShape } from './shapes';

/** One post with what people wrote under it and how they reacted. */
export function PostResult({ post }: { post: PostShape }) {
  const text = useText();
  return (
    <div class="result">
      <PostCard post={post} />
      <ListPart heading={text('result_comments')} items={post.comments}>
        {(items) => (
          <ul class="result-lines">
            {items.map((comment, index) => (
              <li key={index} class={comment.isReply ? 'result-reply' : undefined}>
                <Comment comment={comment} />
              </li>
            ))}
          </ul>
        )}
      </ListPart>
      <ListPart heading={text('result_reactions')} items={post.reactions}>
        {(items) => (
          <ResultTable
            caption={text('result_reactions')}
            items={items}
            columns={[
              {
                id: 'who',
                label: text('result_name'),
                cell: ({ engagerName, engagerUrl }) => <Named name={engagerName} url={engagerUrl} />,
                sortBy: ({ engagerName }) => engagerName,
              },
              {
                id: 'type',
                label: text('result_reaction'),
                cell: ({ type = '' }) => text.orElse(`choice_type_${type}`, type),
                sortBy: ({ type }) => type,
              },
              {
                id: 'headline',
                label: text('result_headline'),
                cell: ({ engagerHeadline }) => engagerHeadline,
                sortBy: ({ engagerHeadline }) => engagerHeadline,
              },
            ]}
          />
        )}
      </ListPart>
    </div>
  );
}

function Comment({ comment }: { comment: CommentShape }) {
  const text = useText();
  const format = useFormat();
  const { commenterName, commenterUrl, commenterHeadline, time, commentUrl } = comment;
  const count = (value: number | undefined, key: 'result_reactions_count' | 'result_replies_count') =>
    value !== undefined && value > 0 && text(key, format.number(value));
  return (
    <>
      <p class="result-name">
        <Named name={commenterName} url={commenterUrl} />
      </p>
      {commenterHeadline && <p class="quiet">{commenterHeadline}</p>}
      <Prose of={comment.text} />
      {comment.image && <p class="result-tags">{text('result_images', '1')}</p>}
      <p class="quiet">
        {joined(
          [
            momentWords(time, text.language),
            count(comment.reactionsCount, 'result_reactions_count'),
            count(comment.repliesCount, 'result_replies_count'),
          ],
          text,
        )}{' '}
        {commentUrl && <Named name={text('result_on_linkedin')} url={commentUrl} />}
      </p>
    </>
  );
}
