import { profileUrl } from '../cast';
import { isObject, type JsonObject, textOf } from '../json';
import type { Conversation, WorldState } from '../state';
import type { Account } from './account';
import { may, moment, object, oneOf, text } from './check';
import { Refusal } from './envelope';
import { hashedUrl, memberUrn } from './person-data';

const askedInbox = object({ since: may(moment), type: may(oneOf('st', 'nv')), threadId: may(text(2000, 1)) });
const askedNetwork = object({
  since: may(moment),
  type: may(oneOf('connectionAccepted', 'connectionAdded', 'connectionRequestReceived')),
});

/** An empty body asks for everything. @throws Refusal `invalidRequestPayload` */
function readQuestion(body: unknown, check: (value: unknown) => string | undefined): JsonObject {
  const question = body ?? {};
  const problem = check(question);
  if (problem) throw new Refusal('invalidRequestPayload', `Invalid body:${problem}`);
  return isObject(question) ? question : {};
}

const isSince = (time: string, question: JsonObject): boolean =>
  Date.parse(time) >= Date.parse(textOf(question, 'since') ?? '1970-01-01');

const newestFirst = <Dated>(items: Dated[], timeOf: (item: Dated) => string): Dated[] =>
  // Reversed first, so that of two at the same moment the later arrival leads.
  items.reverse().sort((a, b) => Date.parse(timeOf(b)) - Date.parse(timeOf(a)));

/** `POST /inbox/poll`: what was captured since the inbox was synced. Contract linked-api 2.7. */
export function pollInbox(body: unknown, account: Account, state: WorldState) {
  const question = readQuestion(body, askedInbox);
  const { type, threadId } = question;
  const messages = state.conversations
    .filter((each) => type === undefined || each.type === type)
    .filter((each) => threadId === undefined || each.threadId === threadId)
    .flatMap((each) => captured(each, account, state))
    .filter((each) => isSince(each.time, question));
  return { messages: newestFirst(messages, (each) => each.time) };
}

function captured(conversation: Conversation, account: Account, state: WorldState) {
  const { type, threadId, vanity, messages } = conversation;
  const from = type === 'st' ? account.inboxSyncedAt : account.nvInboxSyncedAt;
  const person = state.people.get(vanity);
  if (from === null || !person) return [];
  const personUrl = profileUrl(vanity);
  return messages
    .filter((each) => Date.parse(each.time) >= Date.parse(from))
    .map(({ id, sender, text: words, time }) => ({
      id,
      type,
      threadId,
      personUrl: type === 'st' ? personUrl : hashedUrl(person),
      personUrn: memberUrn(person),
      personHashedUrl: hashedUrl(person),
      personPublicUrl: personUrl,
      sender,
      text: words,
      time,
    }));
}

/** `POST /network/poll`: what was captured since the network was synced. Contract linked-api 2.7. */
export function pollNetwork(body: unknown, account: Account, state: WorldState) {
  const question = readQuestion(body, askedNetwork);
  const from = account.networkSyncedAt;
  const events = state.networkEvents
    .filter((each) => from !== null && Date.parse(each.detectedAt) >= Date.parse(from))
    .filter((each) => question.type === undefined || each.type === question.type)
    .filter((each) => isSince(each.detectedAt, question))
    .map(({ id, type, vanity, detectedAt }) => {
      const person = state.people.get(vanity);
      const personUrn = person ? memberUrn(person) : null;
      return { id, type, personUrl: profileUrl(vanity), personUrn, detectedAt };
    });
  return { events: newestFirst(events, (each) => each.detectedAt) };
}
