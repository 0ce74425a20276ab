import type { Subject } from '../linkedin/subject';
import type { EpochMs } from '../time';
import { listedCompany, openedCompany } from './companies';
import type { RecordChange } from './facts';
import { isLoose, type Loose, looseList, textIn } from './loose';
import { listedPerson, openedPerson } from './people';
import { listedPost, openedPost } from './posts';
import type { Seen } from './seen';

/** `asked`: what the operation was done to, when it was done to one thing. */
type Reader = (result: unknown, seen: Seen, asked?: Subject) => RecordChange[];

const each =
  (read: (from: Loose, seen: Seen) => RecordChange[]): Reader =>
  (result, seen) =>
    looseList(result).flatMap((item) => read(item, seen));
const one =
  (read: (from: Loose, seen: Seen, asked?: Subject) => RecordChange[]): Reader =>
  (result, seen, asked) =>
    isLoose(result) ? read(result, seen, asked) : [];

const people = each(listedPerson);
const standing = (state: string): Reader =>
  each((from, seen) => listedPerson(from, seen, { connection: { state, at: seen.at } }));
const companies = each(listedCompany);
const posts = each(listedPost);

const person = one((from, seen, asked) => [
  ...openedPerson(from, seen, asked),
  ...looseList(from.posts).flatMap((post) => listedPost(post, seen)),
]);

/** Of invitations only what invites: a person to connect, a company to follow. */
const invitations = each((from, seen) => {
  const connection = { state: 'incoming', at: seen.at };
  if (from.invitationType === 'connect') return listedPerson(from, seen, { connection });
  if (from.invitationType !== 'companyFollow') return [];
  const { companyUrl, companyName } = from;
  return listedCompany({ companyUrl, name: companyName }, seen);
});

const eventStates: Readonly<Record<string, string>> = {
  connectionAccepted: 'connected',
  connectionAdded: 'connected',
  connectionRequestReceived: 'incoming',
};

function momentOf(time: string | undefined, otherwise: EpochMs): EpochMs {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? otherwise : Math.min(at, otherwise);
}

const networkEvents = one((result, seen) =>
  looseList(result.events).flatMap((event) => {
    const state = eventStates[textIn(event, 'type') ?? ''];
    const at = momentOf(textIn(event, 'detectedAt'), seen.at);
    return listedPerson(event, seen, state ? { connection: { state, at } } : {});
  }),
);

/** Which results hold people, posts and companies that are what they are about; by operation. */
const readers = new Map<string, Reader>([
  ['fetchPerson', person],
  ['nvFetchPerson', person],
  ['fetchCompany', one(openedCompany)],
  ['nvFetchCompany', one(openedCompany)],
  ['fetchPost', one(openedPost)],
  ['searchPeople', people],
  ['nvSearchPeople', people],
  ['retrieveConnections', standing('connected')],
  ['retrievePendingRequests', standing('pending')],
  ['retrieveProfileViewers', people],
  ['retrieveInvitations', invitations],
  ['searchCompanies', companies],
  ['nvSearchCompanies', companies],
  ['searchPosts', posts],
  ['retrieveFeed', posts],
  ['pollNetwork', networkEvents],
]);

/** Steps of custom workflows that have other names than the operations made of them (contract linked-api 2.2, 2.4). */
const steps = new Map<string, Reader | undefined>([
  ['openPersonPage', readers.get('fetchPerson')],
  ['openCompanyPage', readers.get('fetchCompany')],
  ['openPost', readers.get('fetchPost')],
  ['retrieveCompanyEmployees', people],
  ['retrieveCompanyDMs', people],
  ['retrievePersonPosts', posts],
  ['retrieveCompanyPosts', posts],
]);

/** What the result of that operation holds. */
export function harvest(operation: string, result: unknown, seen: Seen, asked?: Subject): RecordChange[] {
  if (operation === 'customWorkflow') return isLoose(result) ? harvestTree(result.completion, seen) : [];
  return readers.get(operation)?.(result, seen, asked) ?? [];
}

/** Steps looked at in one completion: more than any plan allows, fewer than would hold the worker up. */
const mostSteps = 100_000;

/** What the steps of a custom workflow found, however deep: loops nest in two ways (contract linked-api 5). */
function harvestTree(completion: unknown, seen: Seen): RecordChange[] {
  const found: RecordChange[] = [];
  const waiting: unknown[] = [completion];
  // It grows while it is walked, one by one: spreading a huge list into arguments would overflow the stack.
  for (let at = 0; at < Math.min(waiting.length, mostSteps); at += 1) {
    const node = waiting[at];
    if (Array.isArray(node)) for (const each of node) waiting.push(each);
    if (!isLoose(node)) continue;
    const name = textIn(node, 'actionType')?.replace(/^(st|nv)\./, '');
    const reader = name && (steps.get(name) ?? readers.get(name));
    if (reader && node.success !== false) for (const change of reader(node.data, seen)) found.push(change);
    // Everything below hangs on these two.
    for (const below of [node.data, node.then]) if (typeof below === 'object') waiting.push(below);
  }
  return found;
}
