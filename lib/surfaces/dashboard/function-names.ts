import { type OperationName, operationNames } from '../../linkedin/operations';

/** Questions the service answers at once: they leave no workflow behind that could be taken up again. */
const answeredAtOnce: ReadonlySet<OperationName> = new Set([
  'pollConversations',
  'pollInbox',
  'pollNetwork',
  'getAccountInfo',
  'getApiUsage',
  'getAccounts',
  'getLimits',
  'getLimitsUsage',
  'getSubscription',
  'getSeats',
  'createReconnectionLink',
]);

/** What the services' libraries called workflows in 2025: contract linked-api 2.2 and 6. */
const olderNames = [
  'executeCustomWorkflow',
  'salesNavigatorFetchPerson',
  'salesNavigatorFetchCompany',
  'salesNavigatorSearchCompanies',
  'salesNavigatorSearchPeople',
  'salesNavigatorSendMessage',
  'salesNavigatorSyncConversation',
];

/** Names a workflow may have been started under, today's first. */
export const functionNames: readonly string[] = [
  ...operationNames.filter((name) => !answeredAtOnce.has(name)),
  ...olderNames,
];
