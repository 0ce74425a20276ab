import { demoKeys } from '../demo-keys';
import { type Exchange, header } from '../exchange';
import type { WorldState } from '../state';
import { Refusal } from './envelope';
import type { Account } from './state';

const { variants } = demoKeys;

const workspaceTokens: readonly string[] = [
  demoKeys.linkedApi.linkedApiToken,
  variants.linkedApiSecond.linkedApiToken,
  variants.linkedApiNoSeat.linkedApiToken,
  variants.linkedApiTrialEnded.linkedApiToken,
  variants.linkedApiNoPlus.linkedApiToken,
];

/** Whose account the two headers name. @throws Refusal by contract 4.1 */
export function accountOf(exchange: Exchange, state: WorldState): Account {
  const token = header(exchange, 'linked-api-token');
  if (!token) throw new Refusal('linkedApiTokenRequired', "Header 'linked-api-token' is missing.");
  if (!workspaceTokens.includes(token)) throw new Refusal('invalidLinkedApiToken', 'Token not recognised.');
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
  if (!account.seat) throw new Refusal('subscriptionRequired', 'No seat for this account.');
  return account;
}
