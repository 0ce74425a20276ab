import type { Action } from './action';

export const checkConnectionStatus = {
  operation: 'checkConnectionStatus',
  accepts: 'person',
  reads: true,
} as const satisfies Action;
