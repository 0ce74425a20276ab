import type { ServiceName } from './ledger';

const linkedApiTypes: Record<number, string> = {
  401: 'invalidLinkedApiToken',
  402: 'subscriptionRequired',
  404: 'notFound',
  429: 'tooManyRequests',
};

/** What each service says with a bare error status: its own envelope, so that a fault looks like the service. */
export function refusalBody(service: ServiceName, status: number): unknown {
  const message = `Refused with ${status}.`;
  const timestamp = new Date().toISOString();
  switch (service) {
    case 'linked-api':
      // A server error comes as plain text, which the official client reports as `httpError`. Contract 1.3.
      if (status >= 500) return 'Internal error';
      return { success: false, error: { type: linkedApiTypes[status] ?? 'invalidRequestPayload', message } };
    case 'buena':
      return {
        error: true,
        code: status === 429 ? 'RATE_LIMIT_EXCEEDED' : 'ERROR',
        message,
        version: '2.0',
        timestamp,
      };
    case 'konnector':
      return {
        code: status,
        status: false,
        message: 'Error occurred',
        data: { error: message, error_code: 'INTERNAL', request_id: 'req_fault', timestamp },
      };
    case 'connectsafely':
      return { error: message };
    default:
      return message;
  }
}
