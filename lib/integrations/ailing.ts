import type { FailureCode } from '../failure';
import type { Integration } from './integration';

/** Failures that stay until somebody does something about them. */
const lasting: readonly FailureCode[] = ['unauthorized', 'forbidden', 'permission-missing', 'signed-out'];

/** Whether a service needs the person. The icon then says so and no figure. */
export function isAiling({ failure, status }: Pick<Integration, 'failure' | 'status'>): boolean {
  if (failure && lasting.includes(failure.code)) return true;
  return status?.health === 'attention' || status?.health === 'disconnected';
}
