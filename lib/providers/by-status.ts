import type { Failure, FailureCode } from '../failure';
import type { Reply } from './http';

const codes: Readonly<Record<number, FailureCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

/**
 * What a bare HTTP status means, for answers without words of their own. A 4xx was turned away; a 429 without the
 * service's own envelope may come from something in between, so whether it acted is not known (mv3-facts 4).
 */
export function byStatus(reply: Reply, message = `HTTP status ${reply.status}.`): Failure {
  const { status, retryAt } = reply;
  const code = codes[status] ?? (status >= 500 ? 'service-down' : 'refused');
  const effect = status === 429 || status >= 500 ? 'unknown' : 'none';
  return { code, message, effect, ...(retryAt !== undefined && { retryAt }) };
}
