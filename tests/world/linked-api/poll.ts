import { isObject, type JsonObject, textOf } from '../json';
import type { Parts } from '../parts';
import type { Conversation } from '../state';
import { listOf, may, moment, must, object, oneOf, text } from './check';
import { Refusal } from './envelope';
import { findPerson } from './find';
import { memberUrn } from './person-data';

const asked = listOf(
  object({ personUrl: must(text(2000, 1)), type: must(oneOf('st', 'nv')), since: may(moment) }),
);

/** `POST /conversations/poll`. Contract linked-api 2.7. @throws Refusal, `conversationsNotSynced` among others */
export function pollConversations(body: unknown, parts: Parts): unknown[] {
  const problem = asked(body);
  if (problem) throw new Refusal('invalidRequestPayload', `Invalid body:${problem}`);
  return Array.isArray(body) ? body.filter(isObject).map((each) => pollOne(each, parts)) : [];
}

function pollOne(question: JsonObject, { state }: Parts) {
  const personUrl = textOf(question, 'personUrl') ?? '';
  const since = textOf(question, 'since');
  const person = findPerson(personUrl, state);
  const conversation = state.conversations.find(
    (each) => each.vanity === person?.vanity && each.type === question.type,
  );
  if (!person || !conversation?.syncUntil) {
    throw new Refusal('conversationsNotSynced', `Sync ${personUrl} first.`);
  }
  return {
    personUrl,
    personUrn: memberUrn(person),
    ...(since === undefined ? {} : { since }),
    type: conversation.type,
    syncUntil: conversation.syncUntil,
    messages: messagesSince(conversation, since),
  };
}

/** What came after the sync ran out is not collected any more. Contract 2.7. */
const messagesSince = ({ messages, threadId, syncUntil = '' }: Conversation, since = '1970-01-01') =>
  messages
    .filter((each) => Date.parse(each.time) >= Date.parse(since) && each.time <= syncUntil)
    .map((each) => ({ ...each, threadId }));
