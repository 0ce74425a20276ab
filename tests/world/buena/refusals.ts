import type { Reply } from '../exchange';
import type { Parts } from '../parts';

export const simpleRoute = '/api/v2/users/linkedin';
export const olderRoute = `${simpleRoute}/user-linkedin-integration/:userId`;

/** Status and body of each refusal; those of sections 1.2 and 2 of the contract. */
const refusals = {
  unauthorized: [401, 'UNAUTHORIZED', 'Invalid API key'],
  validation: [400, 'VALIDATION_ERROR', 'Validation failed'],
  permissionDenied: [403, 'PERMISSION_DENIED', 'Insufficient permissions for user data access'],
  notFound: [404, 'NOT_FOUND', 'Not found'],
  rateLimited: [429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded. Try again in 12 seconds.'],
  internal: [500, 'INTERNAL_ERROR', 'Internal server error'],
  badGateway: [502, 'BAD_GATEWAY', 'Bad gateway'],
  unavailable: [503, 'SERVICE_UNAVAILABLE', 'Service unavailable'],
} as const;

/** `globalKey`: the one whose `error` is a text and whose body has no code. */
export type BuenaRefusal = keyof typeof refusals | 'globalKey';

export function refuse(name: BuenaRefusal, parts: Parts): Reply {
  if (name === 'globalKey') return globalKey;
  const [status, code, message] = refusals[name];
  const timestamp = parts.clock.iso();
  return {
    status,
    body: { error: true, code, message, version: '2.0', timestamp, ...details(name, parts) },
  };
}

function details(name: keyof typeof refusals, { state, clock }: Parts): object {
  const { scopes, permissionHelp, rate } = state.buena;
  switch (name) {
    case 'validation':
      return { details: [{ field: 'userId', message: 'Invalid' }] };
    case 'permissionDenied':
      return permissionHelp
        ? {
            permissionHelp: {
              required: 'users:read',
              available: scopes,
              documentation: 'https://docs.buena.ai/authentication',
            },
          }
        : {};
    case 'rateLimited': {
      const { limit, window, resetsInMs } = rate ?? { limit: 60, window: 'minute', resetsInMs: 12_000 };
      const reset = Math.ceil((clock.now() + resetsInMs) / 1_000);
      const retryAfter = Math.ceil(resetsInMs / 1_000);
      return { retryAfter, rateLimitInfo: { limit, remaining: 0, reset, window } };
    }
    default:
      return {};
  }
}

const globalKey: Reply = {
  status: 400,
  body: {
    error: `When using global API key, please use the specific route: ${olderRoute}`,
    availableRoute: olderRoute,
  },
};
