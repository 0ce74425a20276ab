import { textOf } from '../json';
import type { Parts } from '../parts';
import type { Account } from './account';
import { childrenOf } from './check-workflow';
import { Refusal } from './envelope';
import { findPerson } from './find';
import type { Action } from './state';

/** Why an account takes no workflow, or not this one. @throws Refusal by contract linked-api 4.1 */
export function checkStart(actions: readonly Action[], account: Account, parts: Parts): void {
  refuseOnce(account);
  if (account.trialEnded) throw new Refusal('trialLimitReached', 'Trial used up.');
  const plus = actions.find((each) => JSON.stringify(each).includes('"actionType":"nv.'));
  if (plus && !account.plus) {
    throw new Refusal('plusPlanRequired', `Plus seat needed for ${plus.actionType}.`);
  }
  if (account.refuseAtStart) refuseStart(account);
  for (const each of actions) {
    checkSubject(each, parts);
    if (!account.salesUnderCompany) refuseSalesUnderCompany(each);
  }
}

function refuseOnce(account: Account): void {
  const refusal = account.refuseNextStartWith;
  account.refuseNextStartWith = null;
  if (refusal) throw new Refusal(refusal.type, refusal.message);
}

export const isSignedOut = (account: Account): boolean =>
  account.signedOut || account.status === 'reconnection_required';

function refuseStart(account: Account): void {
  if (isSignedOut(account)) throw new Refusal('linkedinAccountSignedOut', 'Reconnect the account.');
  if (account.languageNotSupported) {
    throw new Refusal('languageNotSupported', 'Interface language is not supported.');
  }
  if (account.outsideWorkingHours) throw new Refusal('outsideWorkingHours', 'Account closed until 09:00.');
}

/** A new Sales Navigator thread needs a subject, one that goes on does not. Contract 2.3. */
function checkSubject(action: Action, { state }: Parts): void {
  if (action.actionType !== 'nv.sendMessage' || action.threadId !== undefined || action.subject) return;
  const vanity = findPerson(textOf(action, 'personUrl') ?? '', state)?.vanity;
  if (state.conversations.some((each) => each.type === 'nv' && each.vanity === vanity)) return;
  throw new Refusal('invalidRequestPayload', 'Invalid body: subject is required for a new thread.');
}

/** The grammar leaves this one place open; an account can have it either way. */
function refuseSalesUnderCompany(action: Action): void {
  for (const child of childrenOf(action)) {
    if (action.actionType === 'st.openCompanyPage' && child.actionType === 'nv.openCompanyPage') {
      throw new Refusal('invalidWorkflow', 'nv.openCompanyPage cannot stand under st.openCompanyPage.');
    }
    refuseSalesUnderCompany(child);
  }
}
