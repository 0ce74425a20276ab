import { profileUrl } from '../cast';
import { numberOf, textOf } from '../json';
import { type Conversation, type PersonState, threadIdOf, type WorldState } from '../state';
import { isPerson, targetPerson } from './find';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';

const dayMs = 86_400_000;

/** The conversation with a person, begun if there is none. */
export function conversationWith(vanity: string, type: 'st' | 'nv', state: WorldState): Conversation {
  const found = state.conversations.find((each) => each.vanity === vanity && each.type === type);
  if (found) return found;
  const conversation: Conversation = { vanity, type, threadId: threadIdOf(vanity, type), messages: [] };
  state.conversations.push(conversation);
  return conversation;
}

function deliver(person: PersonState, text: string, stage: Stage): Outcome {
  if (person.connection !== 'connected') {
    return refuse('messagingNotAllowed', 'Only connections can be written to.');
  }
  const { messages } = conversationWith(person.vanity, 'st', stage.parts.state);
  const id = `m-${person.vanity}-${messages.length + 1}`;
  messages.push({ id, sender: 'us', text, time: stage.parts.clock.iso() });
  effect(stage, 'messageSent', profileUrl(person.vanity), { text });
  return { opened: { person } };
}

const sendMessage: Player = (action, opened, stage) => {
  const { state } = stage.parts;
  const text = textOf(action, 'text') ?? '';
  const threadId = textOf(action, 'threadId');
  // The thread wins over the person. Contract linked-api 2.3.
  if (threadId !== undefined) {
    const thread = state.conversations.find((each) => each.threadId === threadId);
    const person = thread && state.people.get(thread.vanity);
    return person ? deliver(person, text, stage) : refuse('threadNotFound', 'No such conversation.');
  }
  const person = targetPerson(action, opened, state);
  return isPerson(person) ? deliver(person, text, stage) : person;
};

const syncConversation: Player = (action, opened, stage) => {
  const { state, clock } = stage.parts;
  const person = targetPerson(action, opened, state);
  if (!isPerson(person)) return person;
  const conversation = conversationWith(person.vanity, 'st', state);
  conversation.syncUntil = clock.iso(clock.now() + (numberOf(action, 'days') ?? 30) * dayMs);
  effect(stage, 'conversationSynced', profileUrl(person.vanity));
  return { data: { syncUntil: conversation.syncUntil } };
};

export const messagePlayers: readonly (readonly [string, Player])[] = [
  ['st.sendMessage', sendMessage],
  ['st.syncConversation', syncConversation],
];
