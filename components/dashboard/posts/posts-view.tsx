import { useFormat, useText } from '../../shared/text';
import { NoRecords } from '../records/no-records';
import type { RecordsProps } from '../records/records-state';
import { RecordsView } from '../records/records-view';
import { dateWords } from '../results/dates';
import { PostResult } from '../results/post-result';
import type { PostShape } from '../results/shapes';
import type { PostRow } from './post-row';

/** Every post a result spoke of. */
export function PostsView(props: RecordsProps<PostRow>) {
  const text = useText();
  const format = useFormat();
  const count = (value: number | undefined) => value !== undefined && format.number(value);
  return (
    <RecordsView<PostRow>
      {...props}
      heading="dashboard_view_posts"
      searchHint="records_posts_search"
      nameOf={(row) => (row.name ? text('records_post_by', row.name) : text('records_a_post'))}
      lineOf={({ text: words }) => (words.length > 160 ? `${words.slice(0, 160)}…` : words)}
      columns={[
        {
          id: 'time',
          label: text('records_posted'),
          cell: ({ time }) => <span class="records-time">{dateWords(time, text.language)}</span>,
          sortBy: ({ time }) => time,
        },
        {
          id: 'reactions',
          label: text('records_reactions'),
          cell: ({ reactions }) => count(reactions),
          sortBy: ({ reactions }) => reactions,
          numeric: true,
        },
        {
          id: 'comments',
          label: text('records_comments'),
          cell: ({ comments }) => count(comments),
          sortBy: ({ comments }) => comments,
          numeric: true,
        },
      ]}
      detail={(row) => <PostResult post={postOf(row)} />}
      empty={
        <NoRecords
          title="records_posts_empty"
          how="records_posts_empty_how"
          operations={['searchPosts', 'retrieveFeed', 'fetchPost']}
        />
      }
    />
  );
}

function postOf({ facts: { post, listing }, url }: PostRow): PostShape {
  if (post) return { ...post, url: post.url ?? url };
  const { authorName, authorUrl, ...rest } = listing ?? {};
  return { ...rest, url, author: { name: authorName, profileUrl: authorUrl } };
}
