import type { Parts } from '../parts';
import type { NetworkEvent } from '../state';
import { conversationWith } from './play-message';
import { noteEvent } from './play-network';
import type { LinkedApiState, SessionStatus } from './state';

/** The parts of the control API that let LinkedIn itself, or a person at the platform, do something. */

export type Message = { vanity: string; sender?: 'us' | 'them'; text: string; type?: 'st' | 'nv' };

export type News = { vanity: string; type: NetworkEvent['type']; note?: string };

export function deliverMessage({ vanity, sender = 'them', text, type = 'st' }: Message, parts: Parts): void {
  const { messages } = conversationWith(vanity, type, parts.state);
  messages.push({ id: `m-${vanity}-${messages.length + 1}`, sender, text, time: parts.clock.iso() });
}

/** @throws Error naming a person who does not exist */
export function arrive({ vanity, type, note }: News, { state, clock }: Parts): void {
  const person = state.people.get(vanity);
  if (!person) throw new Error(`no person ${vanity}`);
  const time = clock.iso();
  person.since = time;
  person.connection = type === 'connectionRequestReceived' ? 'incoming' : 'connected';
  if (type === 'connectionRequestReceived') {
    state.invitations.unshift({ type: 'connect', vanity, note: note ?? null, time });
  }
  noteEvent(type, vanity, state, time);
}

/** @throws Error naming a session that does not exist */
export function changeSession(
  { sessionId, status }: { sessionId: string; status: SessionStatus },
  service: LinkedApiState,
): void {
  const session = service.sessions.find((each) => each.sessionId === sessionId);
  if (!session) throw new Error(`no session ${sessionId}`);
  session.status = status;
  const account = service.accounts.get(session.account ?? '');
  if (!account || status !== 'success') return;
  account.status = 'active';
  account.signedOut = false;
}
