import { demoKeys } from '../demo-keys';
import { type Exchange, header } from '../exchange';
import type { WorldState } from '../state';
import type { Account, Workspace } from './account';
import { Refusal } from './envelope';

const { variants } = demoKeys;

const workspaces: ReadonlyMap<string, Workspace> = new Map([
  [demoKeys.linkedApi.linkedApiToken, 'main'],
  [variants.linkedApiSecond.linkedApiToken, 'main'],
  [variants.linkedApiNoSeat.linkedApiToken, 'noSeat'],
  [variants.linkedApiTrialEnded.linkedApiToken, 'trialEnded'],
  [variants.linkedApiNoPlus.linkedApiToken, 'noPlus'],
]);

/** The workspace the token opens; all the admin API asks for. @throws Refusal by contract 4.1 */
export function workspaceOf(exchange: Exchange): Workspace {
  const token = header(exchange, 'linked-api-token');
  if (!token) throw new Refusal('linkedApiTokenRequired', "Header 'linked-api-token' is missing.");
  const workspace = workspaces.get(token);
  if (!workspace) throw new Refusal('invalidLinkedApiToken', 'Token not recognised.');
  return workspace;
}

/** Whose account the two headers name. @throws Refusal by contract 4.1 */
export function accountOf(exchange: Exchange, state: WorldState): Account {
  workspaceOf(exchange);
  const identification = header(exchange, 'identification-token');
  if (!identification) {
    throw new Refusal('identificationTokenRequired', "Header 'identification-token' is missing.");
  }
  const account = [...state.linkedApi.accounts.values()].find(
    (each) => each.identificationToken === identification,
  );
  if (!account) throw new Refusal('invalidIdentificationToken', 'Identification token not recognised.');
  return seated(account);
}

/** The older form: one header, acting for the main account. @throws Refusal by contract 4.1, last row */
export function olderAccountOf(exchange: Exchange, state: WorldState): Account {
  const token = header(exchange, 'account-api-token');
  if (!token) throw new Refusal('accountApiTokenRequired', "'account-api-token' header absent (older form).");
  if (token !== variants.accountApiToken) {
    throw new Refusal('invalidAccountApiToken', 'Account API token not recognised.');
  }
  for (const account of state.linkedApi.accounts.values()) return seated(account);
  throw new Refusal('invalidAccountApiToken', 'No account behind this token.');
}

function seated(account: Account): Account {
  if (!account.seat || account.status === 'frozen')
    throw new Refusal('subscriptionRequired', 'No seat for this account.');
  return account;
}
