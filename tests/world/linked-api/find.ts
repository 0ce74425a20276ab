import type { CommentState, CompanyState, JobState, PersonState, PostState, WorldState } from '../state';
import type { Opened, Outcome } from './play';
import { refuse } from './play';
import type { Action } from './state';

/** The last parts of a LinkedIn address of the given kind. */
function partOf(address: string, kinds: RegExp): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return undefined;
  const [, part] = kinds.exec(url.pathname) ?? [];
  return part === undefined ? undefined : decoded(part).normalize('NFC');
}

/** The person an address names: public (`/in/slug`, in any spelling), hashed (`/in/ACo…`) or a lead's. */
export function findPerson(address: string, state: WorldState): PersonState | undefined {
  const vanity = partOf(address, /^\/(?:in|sales\/lead)\/([^/,]+)/);
  if (!vanity) return undefined;
  return (
    state.people.get(vanity) ??
    state.people.get(vanity.toLowerCase()) ??
    [...state.people.values()].find((each) => each.memberId === vanity)
  );
}

/** The company an address names: by its public name or its number. */
export function findCompany(address: string, state: WorldState): CompanyState | undefined {
  const part = partOf(address, /^\/(?:company|showcase|sales\/company)\/([^/]+)/)?.toLowerCase();
  if (!part) return undefined;
  return state.companies.get(part) ?? [...state.companies.values()].find((each) => `${each.id}` === part);
}

export function findJob(address: string, state: WorldState): JobState | undefined {
  const number = /(\d+)\/?$/.exec(partOf(address, /^\/jobs\/view\/([^/]+)/) ?? '')?.[1];
  return number === undefined ? undefined : state.jobs.get(number);
}

/** The post an address or a bare URN names. */
export function findPost(address: string, state: WorldState): PostState | undefined {
  const text = decoded(address);
  const number =
    /urn:li:(?:activity|share|ugcPost):(\d+)/.exec(text)?.[1] ??
    /-(?:activity|share|ugcPost)-(\d+)/.exec(text)?.[1];
  return number ? state.posts.get(number) : undefined;
}

/** The comment an address names, in either of LinkedIn's two ways. */
export function findComment(
  address: string,
  state: WorldState,
): { comment: CommentState; post: PostState } | undefined {
  const text = decoded(address);
  const [, id] = /fsd_comment:\((\d+),/.exec(text) ?? /urn:li:comment:\([^,]+,(\d+)\)/.exec(text) ?? [];
  const post =
    findPost(address, state) ?? state.posts.get(/urn:li:comment:\([a-zA-Z]+:(\d+),/.exec(text)?.[1] ?? '');
  const comment = post?.comments.find((each) => each.id === id);
  return comment && post ? { comment, post } : undefined;
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
const companyNotFound = refuse('companyNotFound', 'The address does not lead to a LinkedIn company.');
const postNotFound = refuse('postNotFound', 'The address does not lead to a LinkedIn post.');
const commentNotFound = refuse('commentNotFound', 'The address does not lead to a comment.');

/** Whom an action is about: its own address at the root, the opened page under a parent. */
export function targetPerson(action: Action, opened: Opened, state: WorldState): PersonState | Outcome {
  const address = action.personUrl ?? action.personHashedUrl;
  const person = typeof address === 'string' ? findPerson(address, state) : opened.person;
  return !person || person.connect === 'personNotFound' ? personNotFound : person;
}

export function targetCompany(action: Action, opened: Opened, state: WorldState): CompanyState | Outcome {
  const address = action.companyUrl ?? action.companyHashedUrl;
  const company = typeof address === 'string' ? findCompany(address, state) : opened.company;
  return company ?? companyNotFound;
}

export function targetPost(action: Action, opened: Opened, state: WorldState): PostState | Outcome {
  const address = action.postUrl ?? action.postUrn;
  const post = typeof address === 'string' ? findPost(address, state) : opened.post;
  return !post || post.comment === 'postNotFound' ? postNotFound : post;
}

export function targetComment(
  action: Action,
  opened: Opened,
  state: WorldState,
): { comment: CommentState; post: PostState } | Outcome {
  const address = action.commentUrl;
  const found = typeof address === 'string' ? findComment(address, state) : opened.comment;
  return found ?? commentNotFound;
}

export const isPerson = (value: PersonState | Outcome): value is PersonState => 'memberId' in value;
export const isCompany = (value: CompanyState | Outcome): value is CompanyState => 'industry' in value;
export const isPost = (value: PostState | Outcome): value is PostState => 'urn' in value;
