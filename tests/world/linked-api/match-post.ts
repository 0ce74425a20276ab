import { isObject, type JsonObject, textOf } from '../json';
import type { PostState, WorldState } from '../state';
import { companyUrn } from './company-data';
import { findCompany, findPerson } from './find';
import { has, isOneOf, listOf } from './match';
import { memberUrn } from './person-data';

const dayMs = 86_400_000;

const days: Record<string, number> = { past24Hours: 1, pastWeek: 7, pastMonth: 30 };

const mediaNames: Record<PostState['media'], string> = {
  none: '',
  images: 'images',
  video: 'videos',
  liveVideo: 'liveVideos',
  document: 'documents',
  poll: '',
  job: 'jobPosts',
};

/** Whether an entry of a people or company list names the member: by name, URN or address. Contract 2.3. */
function names(entry: unknown, vanity: string, state: WorldState): boolean {
  const person = state.people.get(vanity);
  const company = state.companies.get(vanity);
  const name = person?.name ?? company?.name ?? '';
  if (typeof entry === 'string') return name !== '' && has(name, entry);
  if (!isObject(entry)) return false;
  const address = textOf(entry, 'personHashedUrl') ?? textOf(entry, 'companyHashedUrl');
  if (address !== undefined) {
    return (findPerson(address, state) ?? findCompany(address, state))?.vanity === vanity;
  }
  const urn = textOf(entry, 'urn');
  if (urn === undefined) return has(name, textOf(entry, 'name') ?? '');
  return (person ? memberUrn(person) : company && companyUrn(company)) === urn;
}

/** Without the list, true; else one of the members is named in it. */
function isNamed(filter: JsonObject, list: string, vanities: readonly string[], state: WorldState): boolean {
  const entries: unknown[] = Array.isArray(filter[list]) ? filter[list] : [];
  return entries.length === 0 || entries.some((entry) => vanities.some((each) => names(entry, each, state)));
}

function isPostedBy(post: PostState, filter: JsonObject, viewer: string, state: WorldState): boolean {
  const wanted = listOf(filter, 'postedBy');
  const connected = state.people.get(post.authorVanity)?.connection === 'connected';
  const is: Record<string, boolean> = {
    me: post.authorVanity === viewer,
    firstConnections: connected,
    // The demo account follows its connections and the pages in the feed.
    peopleYouFollow: connected || post.company !== null,
  };
  return wanted.length === 0 || wanted.some((each) => is[each]);
}

/** Filters of `st.searchPosts`. @param now epoch ms */
export function fitsPost(
  post: PostState,
  filter: JsonObject,
  viewer: string,
  state: WorldState,
  now: number,
): boolean {
  const author = state.people.get(post.authorVanity);
  const employer = author?.headline.split(' at ')[1] ?? state.companies.get(post.company ?? '')?.name ?? '';
  const industry = [...state.companies.values()].find((each) => each.name === employer)?.industry ?? '';
  const age = now - Date.parse(post.time);
  const oldest = days[textOf(filter, 'datePosted') ?? ''] ?? Number.POSITIVE_INFINITY;
  const content = textOf(filter, 'contentType');
  const companies = filter.authorCompanies;
  return (
    age <= oldest * dayMs &&
    (content === undefined || mediaNames[post.media] === content) &&
    isPostedBy(post, filter, viewer, state) &&
    isNamed(filter, 'fromMembers', [post.authorVanity], state) &&
    isNamed(filter, 'fromCompanies', [post.company ?? ''], state) &&
    isNamed(filter, 'mentioningMembers', post.mentions, state) &&
    isNamed(filter, 'mentioningCompanies', post.mentions, state) &&
    (companies === undefined || isNamed(filter, 'authorCompanies', [vanityOf(employer, state)], state)) &&
    isOneOf(filter, 'authorIndustries', industry)
  );
}

const vanityOf = (name: string, state: WorldState): string =>
  [...state.companies.values()].find((each) => each.name === name)?.vanity ?? '';
