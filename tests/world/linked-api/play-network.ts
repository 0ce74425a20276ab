import { profileUrl } from '../cast';
import { companyUrl } from '../cast-companies';
import { numberOf, textOf } from '../json';
import type { Invitation, NetworkEvent, PersonState, WorldState } from '../state';
import { findCompany, findPerson } from './find';
import { filterOf } from './match';
import { memberUrn } from './person-data';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';
import { peopleFound } from './play-search';
import { recent } from './recent';
import type { Action } from './state';

/** Writes down what happened in the network, for those who poll it. */
export function noteEvent(
  type: NetworkEvent['type'],
  vanity: string,
  state: WorldState,
  detectedAt: string,
): void {
  state.networkEvents.push({ id: `n-${state.networkEvents.length + 1}`, type, vanity, detectedAt });
}

const line = (person: PersonState) => ({
  name: person.name,
  publicUrl: profileUrl(person.vanity),
  headline: person.headline,
  urn: memberUrn(person),
});

/** With a filter the list tells places, without it times. Contract linked-api 2.5. */
const connections: Player = (action, _opened, { parts, account }) => {
  const people = [...parts.state.people.values()].filter((each) => each.connection === 'connected');
  if (action.filter !== undefined) {
    return peopleFound(people, filterOf(action), account.id, numberOf(action, 'limit') ?? 10, (each) => ({
      ...line(each),
      location: each.location,
    }));
  }
  const dated = people.map((person) => ({ person, time: person.since }));
  return {
    items: recent(dated, action, 10).map(({ person, time }) => ({
      data: { ...line(person), connectedAt: time },
      opened: { person },
    })),
  };
};

/** The waiting invitation an answer is about, or why there is none; the service names no error for that. */
function invitationOf(
  action: Action,
  state: WorldState,
): Invitation | { error: { type: string; message: string } } {
  const type = textOf(action, 'invitationType');
  const vanity = findPerson(textOf(action, 'personUrl') ?? '', state)?.vanity;
  const target =
    findCompany(textOf(action, 'companyUrl') ?? '', state)?.vanity ??
    textOf(action, 'newsletterUrl')?.replace(/\/$/, '');
  const found = state.invitations.find(
    (each) =>
      each.type === type && (each.type === 'connect' ? each.vanity === vanity : each.target === target),
  );
  return found ?? refuse('invitationNotFound', 'No such invitation is waiting.');
}

/** Canonical address of what the invitation is about. */
function subjectOf(invitation: Invitation): string {
  switch (invitation.type) {
    case 'connect':
      return profileUrl(invitation.vanity);
    case 'companyFollow':
      return companyUrl(invitation.target);
    case 'newsletterSubscribe':
      return invitation.target;
  }
}

function connect(vanity: string, connection: PersonState['connection'], stage: Stage): void {
  const person = stage.parts.state.people.get(vanity);
  if (!person) return;
  const now = stage.parts.clock.iso();
  person.connection = connection;
  person.since = now;
  if (connection === 'connected') noteEvent('connectionAdded', vanity, stage.parts.state, now);
}

const answerInvitation =
  (kind: 'invitationAccepted' | 'invitationIgnored'): Player =>
  (action, _opened, stage): Outcome => {
    const { state } = stage.parts;
    const found = invitationOf(action, state);
    if ('error' in found) return found;
    state.invitations = state.invitations.filter((each) => each !== found);
    if (found.type === 'connect') {
      connect(found.vanity, kind === 'invitationAccepted' ? 'connected' : 'notConnected', stage);
    }
    effect(stage, kind, subjectOf(found), { invitationType: found.type });
    return {};
  };

const syncNetwork: Player = (_action, _opened, stage) => {
  // Once per account: a second time changes nothing. Contract linked-api 2.3.
  stage.account.networkSyncedAt ??= stage.parts.clock.iso();
  effect(stage, 'networkSynced', stage.account.url);
  return {};
};

export const networkPlayers: readonly (readonly [string, Player])[] = [
  ['st.retrieveConnections', connections],
  ['st.acceptInvitation', answerInvitation('invitationAccepted')],
  ['st.ignoreInvitation', answerInvitation('invitationIgnored')],
  ['st.syncNetwork', syncNetwork],
];
