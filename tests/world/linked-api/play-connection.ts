import { profileUrl } from '../cast';
import { textOf } from '../json';
import type { PersonState } from '../state';
import { isPerson, targetPerson } from './find';
import { effect, type Outcome, type Player, refuse, type Stage } from './play';
import type { Action } from './state';

type PersonPlayer = (person: PersonState, action: Action, stage: Stage) => Outcome;

const onPerson =
  (player: PersonPlayer): Player =>
  (action, opened, stage) => {
    const person = targetPerson(action, opened, stage.parts.state);
    return isPerson(person) ? player(person, action, stage) : person;
  };

const checkStatus: PersonPlayer = (person, _action, stage) => {
  const { connection } = person;
  effect(stage, 'connectionChecked', profileUrl(person.vanity), { connectionStatus: connection });
  return { data: { connectionStatus: connection } };
};

/** Why no request goes out; nothing when it does. Contract linked-api 4.3. */
function obstacle(person: PersonState, action: Action, stage: Stage): Outcome | undefined {
  const note = textOf(action, 'note') ?? '';
  if (person.vanity === stage.account.id) {
    return refuse('selfProfileNotAllowed', 'This is the profile of the account itself.');
  }
  if (person.connection === 'connected') return refuse('alreadyConnected', 'Already a connection.');
  if (person.connection === 'pending') return refuse('alreadyPending', 'A request is already open.');
  if (person.connect === 'requestNotAllowed') {
    return refuse('requestNotAllowed', 'LinkedIn does not allow a request to this person.');
  }
  if (person.connect === 'somethingBrandNew') {
    return refuse('somethingBrandNew', 'The moon was in the wrong phase for this request.');
  }
  if (person.connect === 'emailRequired' && !textOf(action, 'email')) {
    return refuse('emailRequired', 'This person asks for an email address.');
  }
  if (note.length > stage.account.noteLimit) {
    return refuse('noteTooLong', `A note may have ${stage.account.noteLimit} characters.`);
  }
  if (person.connect === 'noteLimitExceeded' && note !== '') {
    return refuse('noteLimitExceeded', 'No personalised notes are left this month.');
  }
  return undefined;
}

const sendRequest: PersonPlayer = (person, action, stage) => {
  const refused = obstacle(person, action, stage);
  if (refused) return refused;
  person.connection = 'pending';
  person.since = stage.parts.clock.iso();
  effect(stage, 'connectionRequestSent', profileUrl(person.vanity), {
    note: textOf(action, 'note') ?? null,
    email: textOf(action, 'email') ?? null,
  });
  return {};
};

const withdrawRequest: PersonPlayer = (person, action, stage) => {
  if (person.connection !== 'pending') return refuse('notPending', 'No request is open.');
  person.connection = 'notConnected';
  effect(stage, 'connectionRequestWithdrawn', profileUrl(person.vanity), {
    unfollow: action.unfollow ?? true,
  });
  return {};
};

const removeConnection: PersonPlayer = (person, _action, stage) => {
  if (person.connection !== 'connected') return refuse('connectionNotFound', 'Not among the connections.');
  person.connection = 'notConnected';
  effect(stage, 'connectionRemoved', profileUrl(person.vanity));
  return {};
};

export const connectionPlayers: readonly (readonly [string, Player])[] = [
  ['st.checkConnectionStatus', onPerson(checkStatus)],
  ['st.sendConnectionRequest', onPerson(sendRequest)],
  ['st.withdrawConnectionRequest', onPerson(withdrawRequest)],
  ['st.removeConnection', onPerson(removeConnection)],
];
