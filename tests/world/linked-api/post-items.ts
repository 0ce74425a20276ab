import type { JsonObject } from '../json';
import type { PostState } from '../state';
import type { Item, Stage } from './play';
import { postData } from './post-data';
import { recent } from './recent';

/** Posts as a list a loop can open one by one. */
export function postItems(
  fits: (post: PostState) => boolean,
  action: JsonObject,
  { parts, account }: Stage,
): { items: Item[] } {
  const found = recent([...parts.state.posts.values()].filter(fits), action);
  return {
    items: found.map((post) => ({ data: postData(post, account.id, parts.state), opened: { post } })),
  };
}
