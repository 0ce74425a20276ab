import type { OperationName } from './index';

/** What the services' own libraries called operations in 2025: contract linked-api 2.2 and 6. */
export const olderNames = {
  executeCustomWorkflow: 'customWorkflow',
  salesNavigatorFetchPerson: 'nvFetchPerson',
  salesNavigatorFetchCompany: 'nvFetchCompany',
  salesNavigatorSearchCompanies: 'nvSearchCompanies',
  salesNavigatorSearchPeople: 'nvSearchPeople',
  salesNavigatorSendMessage: 'nvSendMessage',
  salesNavigatorSyncConversation: 'nvSyncConversation',
  getApiUsageStats: 'getApiUsage',
} as const satisfies Record<string, OperationName>;

/** Python writes `nv_fetch_person` and `retrieve_ssi` for `nvFetchPerson` and `retrieveSSI`. */
const bare = (name: string) => name.trim().replaceAll('_', '').toLowerCase();

const successors: ReadonlyMap<string, OperationName> = new Map(
  Object.entries(olderNames).map(([old, name]) => [bare(old), name]),
);

/** Which of these names somebody means who noted down an old one, or that of another language. */
export function meantBy(name: string, names: readonly OperationName[]): OperationName | undefined {
  const word = bare(name);
  return successors.get(word) ?? names.find((known) => bare(known) === word);
}
