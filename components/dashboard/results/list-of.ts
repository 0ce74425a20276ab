import type { OperationName } from '../../../lib/linkedin/operations';

/** Answers that are a list under a name. All other lists are the answer itself. */
const names: { readonly [Name in OperationName]?: string } = {
  pollConversations: 'conversations',
  pollInbox: 'messages',
  pollNetwork: 'events',
  getApiUsage: 'entries',
  getAccounts: 'accounts',
  getLimits: 'limits',
  getLimitsUsage: 'usage',
  getSeats: 'seats',
};

/** The things an operation answered; undefined when its answer is one thing, or words. */
export function listOf(operation: OperationName, data: unknown): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data;
  const name = names[operation];
  if (name === undefined || typeof data !== 'object' || data === null) return undefined;
  const found: unknown = Object.entries(data).find(([key]) => key === name)?.[1];
  return Array.isArray(found) ? found : undefined;
}
