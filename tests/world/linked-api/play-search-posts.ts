import { numberOf } from '../json';
import type { PostState, WorldState } from '../state';
import { asksTheUnknown, hasWords, searchOf } from './match';
import { fitsPost } from './match-post';
import type { Player } from './play';
import { filterNotApplied } from './play-search';
import { postData } from './post-data';

/** A found post: without the actors' own URNs. Contract linked-api 2.5. */
function foundPost(post: PostState, viewer: string, state: WorldState) {
  const data = postData(post, viewer, state);
  return { ...data, author: withoutUrn(data.author), reposter: withoutUrn(data.reposter) };
}

function withoutUrn<Actor extends { urn: string }>(actor: Actor | null): Omit<Actor, 'urn'> | null {
  if (!actor) return null;
  const { urn, ...rest } = actor;
  return rest;
}

const searchPosts: Player = (action, _opened, { parts, account }) => {
  const { state, clock } = parts;
  const { term, filter } = searchOf(action);
  if (asksTheUnknown(filter)) return filterNotApplied;
  const found = [...state.posts.values()].filter(
    (each) =>
      each.comment !== 'postNotFound' &&
      hasWords(each.text, term) &&
      fitsPost(each, filter, account.id, state, clock.now()),
  );
  const sorted =
    filter.sort === 'latest' ? found.sort((a, b) => Date.parse(b.time) - Date.parse(a.time)) : found;
  return {
    items: sorted
      .slice(0, numberOf(action, 'limit') ?? 10)
      .map((post) => ({ data: foundPost(post, account.id, state), opened: { post } })),
  };
};

export const postSearchPlayers: readonly (readonly [string, Player])[] = [['st.searchPosts', searchPosts]];
