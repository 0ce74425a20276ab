import type { Reply } from '../exchange';

/** The bodies have four shapes, as the vendor's pages show them. Contract connectsafely 1.2, 2.1, 2.3. */
const refusals = {
  unauthorized: [401, { error: 'Unauthorized - Invalid credentials' }],
  /** The text is the documentation's placeholder: nobody should show it. */
  notFound: [404, { error: 'example_value' }],
  notFoundByPath: [404, { error: 'LinkedIn account not found or not accessible' }],
  badId: [400, { error: 'Invalid account ID format' }],
  badRequest: [
    400,
    {
      success: false,
      error: {
        name: 'ZodError',
        issues: [{ code: 'invalid_string', path: ['accountId'], message: 'Invalid' }],
      },
    },
  ],
  trialExpired: [403, { success: false, error: 'Your trial has expired.' }],
  rateLimited: [429, { success: false, code: 'rate_limited', message: 'Too many requests' }],
  internal: [500, { success: false, code: 'internal_error', message: 'Something failed' }],
  unavailable: [503, { error: { message: 'Down for maintenance' } }],
  /** An error under a good status. */
  errorUnder200: [200, { error: 'Something failed' }],
  failedUnder200: [200, { success: false, message: 'Something failed' }],
} as const;

export type ConnectSafelyRefusal = keyof typeof refusals;

export function refuse(name: ConnectSafelyRefusal): Reply {
  const [status, body] = refusals[name];
  return { status, body };
}
