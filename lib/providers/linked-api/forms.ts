import { failed } from '../../failure';
import type { OperationName } from '../../linkedin/operations';
import type { Credentials } from '../provider';

/** The older Account API form, a choice in the advanced settings (contract linked-api 6). */
export const isOlder = ({ form }: Credentials): boolean => form === 'account';

/** Where a question goes and what proves who asks. The workspace's own endpoints need no account's token. */
export function addressed(path: string, credentials: Credentials) {
  const { linkedApiToken = '', identificationToken = '' } = credentials;
  if (isOlder(credentials)) {
    return { path: `/account${path}`, headers: { 'account-api-token': linkedApiToken, client } };
  }
  const forAccount = !path.startsWith('/admin/') && { 'identification-token': identificationToken };
  return { path, headers: { 'linked-api-token': linkedApiToken, ...forAccount, client } };
}

const client = 'sidecar';

/** What the service knew in 2025: contract linked-api 2.2, first column, and the endpoints of section 6. */
const known: ReadonlySet<OperationName> = new Set<OperationName>([
  'customWorkflow',
  'fetchPerson',
  'nvFetchPerson',
  'fetchCompany',
  'nvFetchCompany',
  'fetchPost',
  'searchCompanies',
  'nvSearchCompanies',
  'searchPeople',
  'nvSearchPeople',
  'sendConnectionRequest',
  'checkConnectionStatus',
  'withdrawConnectionRequest',
  'retrievePendingRequests',
  'retrieveConnections',
  'removeConnection',
  'reactToPost',
  'commentOnPost',
  'retrieveSSI',
  'retrievePerformance',
  'sendMessage',
  'syncConversation',
  'nvSendMessage',
  'nvSyncConversation',
  'pollConversations',
  'getApiUsage',
]);

/** Throws `Failed` before anything is sent when the chosen form of the service came before the operation. */
export function mustKnow(operation: OperationName, credentials: Credentials): void {
  if (!isOlder(credentials) || known.has(operation)) return;
  const message = 'The older form of the service has no such operation.';
  throw failed('unsupported', message, { reason: 'notInOlderForm', effect: 'none' });
}

/** Throws `Failed` when the chosen form of the service cannot stop what has begun. */
export function mustCancel(credentials: Credentials): void {
  if (!isOlder(credentials)) return;
  const message = 'The older form of the service cannot stop a workflow.';
  throw failed('unsupported', message, { reason: 'noCancelInOlderForm', effect: 'none' });
}
