import { operations } from '../linkedin/operations';
import type { Run } from './run';

/** What LinkedIn shows after each of these happened, and after it did not. */
const signs = {
  sendConnectionRequest: { happened: ['pending', 'connected'], not: ['notConnected'] },
  withdrawConnectionRequest: { happened: ['notConnected'], not: ['pending'] },
  removeConnection: { happened: ['notConnected'], not: ['connected'] },
} as const;

/** Whether a status check can tell how an unconfirmed run of this operation ended. */
export function isCheckable(operation: string): operation is keyof typeof signs {
  return Object.hasOwn(signs, operation);
}

/**
 * Reads the outcome of an unconfirmed run from a later status check of the same person. A service works one job of an
 * account at a time (contract linked-api 1.4), so a check asked for afterwards sees what the run did.
 * @returns undefined when the check does not tell
 */
export function evidence(run: Run, check: Run): boolean | undefined {
  if (run.status.state !== 'unconfirmed' || check.status.state !== 'succeeded') return undefined;
  if (check.operation !== 'checkConnectionStatus' || check.subjectKey !== run.subjectKey) return undefined;
  if (check.createdAt < run.status.since || !isCheckable(run.operation)) return undefined;
  const read = operations.checkConnectionStatus.result.safeParse(check.status.result);
  if (!read.success) return undefined;
  const { happened, not } = signs[run.operation];
  const isOneOf = (states: readonly string[]) => states.includes(read.data.connectionStatus);
  return isOneOf(happened) ? true : isOneOf(not) ? false : undefined;
}
