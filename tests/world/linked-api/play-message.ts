import { profileUrl } from '../cast';
import { numberOf, textOf } from '../json';
import { type Conversation, type PersonState, threadIdOf, type WorldState } from '../state';
import { isPerson, targetPerson } from './find';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';
import type { Action } from './state';

const dayMs = 86_400_000;

type Line = 'st' | 'nv';

/** The conversation with a person, begun if there is none. */
export function conversationWith(vanity: string, type: Line, state: WorldState): Conversation {
  const found = state.conversations.find((each) => each.vanity === vanity && each.type === type);
  if (found) return found;
  const conversation: Conversation = { vanity, type, threadId: threadIdOf(vanity, type), messages: [] };
  state.conversations.push(conversation);
  return conversation;
}

const threadNotFound = refuse('threadNotFound', 'No such conversation.');

const threadOf = (action: Action, type: Line, state: WorldState): Conversation | undefined =>
  state.conversations.find((each) => each.threadId === action.threadId && each.type === type);

/** Why a person cannot be written to. Sales Navigator reaches strangers too, unless they are closed to them. */
function obstacle(person: PersonState, type: Line): Outcome | undefined {
  const open = type === 'st' ? person.connection === 'connected' : person.connect !== 'requestNotAllowed';
  if (open) return undefined;
  return refuse(
    'messagingNotAllowed',
    type === 'st' ? 'Only connections can be written to.' : 'This person takes no messages from strangers.',
  );
}

function deliver(person: PersonState, type: Line, action: Action, stage: Stage): Outcome {
  const refused = obstacle(person, type);
  if (refused) return refused;
  const text = textOf(action, 'text') ?? '';
  const thread = conversationWith(person.vanity, type, stage.parts.state);
  const id = `m-${person.vanity}-${thread.messages.length + 1}`;
  thread.messages.push({ id, sender: 'us', text, time: stage.parts.clock.iso() });
  const subject = type === 'nv' ? { subject: textOf(action, 'subject') ?? null, salesNavigator: true } : {};
  effect(stage, 'messageSent', profileUrl(person.vanity), { text, ...subject });
  return { opened: { person, thread } };
}

const sendMessage =
  (type: Line): Player =>
  (action, opened, stage) => {
    const { state } = stage.parts;
    // The thread wins over the person. Contract linked-api 2.3.
    if (action.threadId !== undefined) {
      const person = state.people.get(threadOf(action, type, state)?.vanity ?? '');
      return person ? deliver(person, type, action, stage) : threadNotFound;
    }
    const person = targetPerson(action, opened, state);
    return isPerson(person) ? deliver(person, type, action, stage) : person;
  };

const syncConversation =
  (type: Line): Player =>
  (action, opened, stage) => {
    const { state, clock } = stage.parts;
    const person = targetPerson(action, opened, state);
    if (!isPerson(person)) return person;
    const conversation = conversationWith(person.vanity, type, state);
    conversation.syncUntil = clock.iso(clock.now() + (numberOf(action, 'days') ?? 30) * dayMs);
    effect(
      stage,
      'conversationSynced',
      profileUrl(person.vanity),
      type === 'nv' ? { salesNavigator: true } : {},
    );
    return { data: { syncUntil: conversation.syncUntil } };
  };

export const messagePlayers: readonly (readonly [string, Player])[] = [
  ['st.sendMessage', sendMessage('st')],
  ['nv.sendMessage', sendMessage('nv')],
  ['st.syncConversation', syncConversation('st')],
  ['nv.syncConversation', syncConversation('nv')],
];
