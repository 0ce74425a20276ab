import { type Subject, subjectKey } from '../linkedin/subject';
import { LINKEDIN_ORIGIN } from '../linkedin/url';
import {
  type ConversationFacts,
  type ConversationType,
  conversationTypes,
  type Message,
  type RecordChange,
} from './facts';
import { subjectsAt } from './keys';
import { enriched, type Loose, looseList, said, textIn } from './loose';
import { met, metAgain, type Seen, united } from './seen';

/** Who a conversation is with, as far as a result says; several addresses of one person, or a thread. */
type With = { type: ConversationType; subjects: readonly Subject[]; threadId?: string };

/** A thread without a person is kept by its own id; with one, by the person, as polls ask for it. */
function withWhom(from: Loose): With | undefined {
  const type = conversationTypes.find((known) => known === from.type) ?? 'st';
  const threadId = textIn(from, 'threadId');
  const people = subjectsAt('person', [
    textIn(from, 'personPublicUrl'),
    textIn(from, 'personUrl'),
    textIn(from, 'personHashedUrl'),
  ]);
  if (people.length > 0) return { type, subjects: people, ...said({ threadId }) };
  if (threadId === undefined) return undefined;
  const url = `${LINKEDIN_ORIGIN}messaging/thread/${encodeURIComponent(threadId)}`;
  return { type, subjects: [{ kind: 'thread', url }], threadId };
}

const keysOf = ({ type, subjects }: With): readonly string[] =>
  subjects.map((subject) => `${type}:${subjectKey(subject)}`);

function messageIn(from: Loose): Message[] {
  const id = textIn(from, 'id');
  const time = textIn(from, 'time');
  if (id === undefined || time === undefined) return [];
  return [{ id, sender: textIn(from, 'sender') ?? '', text: textIn(from, 'text') ?? '', time }];
}

/** Both lists as one: each message once, as it was told last, oldest first. */
export function joined(old: readonly Message[], fresh: readonly Message[]): readonly Message[] {
  const byId = new Map<string, Message>();
  for (const message of [...old, ...fresh]) {
    byId.set(message.id, enriched(byId.get(message.id), message));
  }
  const timed = [...byId.values()].map((message) => ({ message, at: Date.parse(message.time) || 0 }));
  return timed.sort((a, b) => a.at - b.at).map(({ message }) => message);
}

function changeOf(
  whom: With,
  seen: Seen,
  fresh: readonly Message[],
  more: Partial<Pick<ConversationFacts, 'syncUntil' | 'syncedAt'>> = {},
): RecordChange[] {
  const keys = keysOf(whom);
  const [subject] = whom.subjects;
  if (!subject) return [];
  const { type, threadId } = whom;
  const change = (old: ConversationFacts | undefined): ConversationFacts => {
    const facts = old ?? { ...met(subject, seen, keys[0]), type, messages: [] };
    const messages = fresh.length > 0 ? joined(facts.messages, fresh) : facts.messages;
    return metAgain({ ...facts, ...said({ threadId, ...more }), messages }, seen);
  };
  return [{ kind: 'conversation', keys, change }];
}

/** Conversations asked for by person. */
export function polledConversations(result: Loose, seen: Seen): RecordChange[] {
  return looseList(result.conversations).flatMap((each) => {
    const messages = looseList(each.messages);
    const threadId = messages.map((message) => textIn(message, 'threadId')).findLast(Boolean);
    const whom = withWhom({ ...each, ...said({ threadId }) });
    if (!whom) return [];
    const more = said({ syncUntil: textIn(each, 'syncUntil') });
    return changeOf(whom, seen, messages.flatMap(messageIn), more);
  });
}

/** The inbox: messages of many conversations, each of which says whose it is. */
export function polledInbox(result: Loose, seen: Seen): RecordChange[] {
  const byKey = new Map<string, { whom: With; messages: Message[] }>();
  for (const each of looseList(result.messages)) {
    const whom = withWhom(each);
    const key = whom && keysOf(whom)[0];
    if (!whom || key === undefined) continue;
    const known = byKey.get(key) ?? { whom, messages: [] };
    known.messages.push(...messageIn(each));
    byKey.set(key, known);
  }
  return [...byKey.values()].flatMap(({ whom, messages }) => changeOf(whom, seen, messages));
}

/** From now on the service collects what is written with this person. */
export function syncedConversation(
  type: ConversationType,
  personUrl: string,
  result: unknown,
  seen: Seen,
): RecordChange[] {
  const whom = withWhom({ type, personUrl });
  const [answer] = looseList([result]);
  const syncUntil = answer && textIn(answer, 'syncUntil');
  return whom ? changeOf(whom, seen, [], { syncedAt: seen.at, ...said({ syncUntil }) }) : [];
}

/** The same conversation, met under two addresses of the person before one result named both. */
export function oneConversation(first: ConversationFacts, second: ConversationFacts): ConversationFacts {
  const { older, newer, both } = united(first, second);
  return { ...both, messages: joined(older.messages, newer.messages) };
}
