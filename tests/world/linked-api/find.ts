import type { PersonState, PostState, WorldState } from '../state';
import type { Opened, Outcome } from './play';
import { refuse } from './play';
import type { Action } from './state';

/** The person a LinkedIn address names: public (`/in/slug`, in any spelling) or hashed (`/in/ACo…`). */
export function findPerson(address: string, state: WorldState): PersonState | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return undefined;
  const slug = /^\/in\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  if (!slug) return undefined;
  const vanity = decoded(slug).normalize('NFC');
  return (
    state.people.get(vanity) ??
    state.people.get(vanity.toLowerCase()) ??
    [...state.people.values()].find((each) => each.memberId === vanity)
  );
}

/** The post an address or a bare URN names. */
function findPost(address: string, state: WorldState): PostState | undefined {
  const text = decoded(address);
  const number =
    /urn:li:(?:activity|share|ugcPost):(\d+)/.exec(text)?.[1] ??
    /-(?:activity|share|ugcPost)-(\d+)/.exec(text)?.[1];
  return number ? state.posts.get(number) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: take the text as it stands.
    return text;
  }
}

const personNotFound = refuse('personNotFound', 'The address does not lead to a LinkedIn person.');
const postNotFound = refuse('postNotFound', 'The address does not lead to a LinkedIn post.');

/** Whom an action is about: its own address at the root, the opened page under a parent. */
export function targetPerson(action: Action, opened: Opened, state: WorldState): PersonState | Outcome {
  const address = action.personUrl;
  const person = typeof address === 'string' ? findPerson(address, state) : opened.person;
  return !person || person.connect === 'personNotFound' ? personNotFound : person;
}

export function targetPost(action: Action, opened: Opened, state: WorldState): PostState | Outcome {
  const address = action.postUrl ?? action.postUrn;
  const post = typeof address === 'string' ? findPost(address, state) : opened.post;
  return !post || post.comment === 'postNotFound' ? postNotFound : post;
}

export const isPerson = (value: PersonState | Outcome): value is PersonState => 'vanity' in value;
export const isPost = (value: PostState | Outcome): value is PostState => 'urn' in value;
