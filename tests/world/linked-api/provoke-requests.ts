import { profileUrl } from '../cast';
import { demoKeys } from '../demo-keys';
import type { Account } from './account';
import type { Ask, Provocation } from './provoke';

const { variants, linkedApi: main } = demoKeys;
const ada = profileUrl('ada-park');

const check: Ask = { body: { actionType: 'st.checkConnectionStatus', personUrl: ada } };
const admin = (name: string, body: object = {}): Ask => ({ path: `/admin/${name}`, body });

const refused = (type: string, how: string, ask: Ask, prepare?: Provocation['prepare']): Provocation => ({
  type,
  where: 'envelope',
  how,
  ask,
  ...(prepare && { prepare }),
});

const refusedWhen = (type: string, account: Partial<Account>): Provocation =>
  refused(type, `POST /_world/account ${JSON.stringify(account)}`, check, (control) =>
    control.account(account),
  );

const retired = (type: string): Provocation =>
  refusedWhen(type, { refuseNextStartWith: { type, message: 'A word from an older form.' } });

/** Contract linked-api 4.1. */
const requests: readonly Provocation[] = [
  refused('linkedApiTokenRequired', 'no linked-api-token', { ...check, headers: {} }),
  refused('invalidLinkedApiToken', 'key linkedApiRevoked', { ...check, keys: variants.linkedApiRevoked }),
  refused('identificationTokenRequired', 'no identification-token', {
    ...check,
    headers: { 'linked-api-token': main.linkedApiToken },
  }),
  refused('invalidIdentificationToken', 'key linkedApiWrongAccount', {
    ...check,
    keys: variants.linkedApiWrongAccount,
  }),
  refused('subscriptionRequired', 'key linkedApiNoSeat', { ...check, keys: variants.linkedApiNoSeat }),
  refused('trialLimitReached', 'key linkedApiTrialEnded', { ...check, keys: variants.linkedApiTrialEnded }),
  refused('plusPlanRequired', 'key linkedApiNoPlus and an nv action', {
    keys: variants.linkedApiNoPlus,
    body: { actionType: 'nv.searchPeople' },
  }),
  refused('invalidRequestPayload', 'a reaction there is not', {
    body: { actionType: 'st.reactToComment', commentUrl: 'x', type: 'sad' },
  }),
  refused('invalidWorkflow', 'a child as the root', { body: { actionType: 'st.retrieveCompanyDMs' } }),
  refusedWhen('linkedinAccountSignedOut', { signedOut: true, refuseAtStart: true }),
  refusedWhen('languageNotSupported', { languageNotSupported: true, refuseAtStart: true }),
  refusedWhen('outsideWorkingHours', { outsideWorkingHours: true, refuseAtStart: true }),
  refused('tooManyRequests', 'POST /_world/faults with status 429', check, (control) =>
    control.faults({ service: 'linked-api', fault: { kind: 'status', status: 429, retryAfter: 7 } }),
  ),
  refused('conversationsNotSynced', 'a poll before the sync', {
    path: '/conversations/poll',
    body: [{ personUrl: ada, type: 'st' }],
  }),
  refused('workflowNotFound', 'an id nobody handed out', { method: 'GET', path: '/workflows/wf-none' }),
  refused('accountIdRequired', 'admin limits without accountId', admin('limits.get')),
  refused('accountNotFound', 'admin limits of a stranger', admin('limits.get', { accountId: 'nobody' })),
  refused(
    'sessionNotFound',
    'a session there is not',
    admin('accounts.getConnectionSession', { sessionId: 'x' }),
  ),
  refused('noAvailableSeats', 'a fifth account on four seats', admin('accounts.createConnectionSession')),
  refused(
    'dailyConnectionAttemptsExceeded',
    'POST /_world/subscription {"connectionAttemptsLeft":0}',
    admin('accounts.createReconnectionSession', { accountId: 'mara-self' }),
    (control) => control.subscription({ connectionAttemptsLeft: 0 }),
  ),
  refused('accountApiTokenRequired', 'the older form without its header', {
    method: 'GET',
    path: '/account/workflows/account-1',
    headers: {},
  }),
  refused('invalidAccountApiToken', 'the older form with a strange token', {
    method: 'GET',
    path: '/account/workflows/account-1',
    headers: { 'account-api-token': 'acct_other' },
  }),
  ...['dataApiTokenRequired', 'invalidDataApiToken', 'insufficientCredits', 'invalidActionParams'].map(
    retired,
  ),
  retired('noActiveSeats'),
];

const fails = (type: string, account: Partial<Account>): Provocation => ({
  type,
  where: 'failure',
  how: `POST /_world/account ${JSON.stringify(account)}`,
  prepare: (control) => control.account(account),
  ask: check,
});

const failsOnce = (reason: string): Provocation =>
  fails(reason, { failNextWorkflowWith: { reason, message: 'Said by the service itself.' } });

/** Contract linked-api 4.1 and 4.2. */
export const requestProvocations: readonly Provocation[] = [
  ...requests,
  fails('linkedinAccountSignedOut', { status: 'reconnection_required' }),
  fails('languageNotSupported', { languageNotSupported: true }),
  failsOnce('workingHoursWaitExpired'),
  failsOnce('trialLimitReached'),
];
