import { createBuena } from '../../lib/providers/buena/client';
import { createConnectSafely } from '../../lib/providers/connectsafely/client';
import type { Http } from '../../lib/providers/http';
import { createKonnector } from '../../lib/providers/konnector/client';
import { createLinkedApi } from '../../lib/providers/linked-api/client';
import type { Credentials, Provider } from '../../lib/providers/provider';

/** One service as the shared suite needs it: made-up keys and bodies by its contract. */
export type Sample = {
  create: (http: Http) => Provider;
  credentials: Credentials;
  /** What must never be seen again once sent. */
  secrets: readonly string[];
  /** Questions of one look at the status, when each is answered with `good`. */
  asks?: number;
  good: object;
  unauthorized: object;
  limited: object;
  down: object;
  /** Error body with a sentence of the service's own. */
  says: (sentence: string) => object;
};

export const linkedApi: Sample = {
  create: createLinkedApi,
  credentials: { linkedApiToken: 'linked_canary/4f7a+1c', identificationToken: 'id_canary/93be+77' },
  secrets: ['linked_canary/4f7a+1c', 'id_canary/93be+77'],
  // The key check, and the accounts, of which `good` knows none.
  asks: 2,
  good: { success: true, result: { name: 'Mara Self', url: 'https://www.linkedin.com/in/mara-self' } },
  unauthorized: {
    success: false,
    error: { type: 'invalidLinkedApiToken', message: 'Token not recognised.' },
  },
  limited: { success: false, error: { type: 'tooManyRequests', message: 'Slow down.' } },
  down: { message: 'Internal' },
  says: (message) => ({ success: false, error: { type: 'somethingNew', message } }),
};

export const buena: Sample = {
  create: createBuena,
  credentials: { apiKey: 'bna_0c0ffee0c0ffee0c0ffee' },
  secrets: ['bna_0c0ffee0c0ffee0c0ffee'],
  good: {
    userId: '6710fa2b9c04d17e55aa0c31',
    success: true,
    data: {
      linkedInIntegration: {
        connected: true,
        profileUrl: 'https://linkedin.com/in/mara-okafor',
        name: 'Mara Okafor',
        connectionCount: 842,
        actionsToday: 38,
        dailyLimit: 80,
        lastActivity: '2026-03-04T09:12:00Z',
      },
      hasProxy: false,
      timezone: 'Europe/Lisbon',
    },
  },
  unauthorized: { error: true, code: 'UNAUTHORIZED', message: 'Invalid API key', version: '2.0' },
  limited: { error: true, code: 'RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded.', version: '2.0' },
  down: { error: true, code: 'INTERNAL', message: 'Unexpected' },
  says: (message) => ({ error: true, message }),
};

export const konnector: Sample = {
  create: createKonnector,
  credentials: { apiKey: 'a1b2c3d4e5f6"canary' },
  secrets: ['a1b2c3d4e5f6"canary'],
  good: {
    code: 200,
    status: true,
    message: 'Encrypted identifiers retrieved successfully',
    data: {
      linkedin_users: [
        {
          linkedin_user_information_id: 'u+1==',
          name: 'Ines Duarte',
          email: 'ines@northpier.test',
          status: 'active',
        },
      ],
      campaign_routines: [
        {
          linkedin_campaign_routine_id: 'r/7=',
          name: 'Spring partners',
          campaign_type: 'friend_campaign',
          campaign_status: 'draft',
          created_at: '2025-06-02T07:00:00Z',
        },
      ],
      organisation: {
        id: 88,
        name: 'North Pier',
        created_at: '2024-03-09T10:00:00Z',
        subscription_status: 'active',
      },
    },
  },
  unauthorized: {
    code: 401,
    status: false,
    message: 'Unauthorized access',
    data: { error: 'Invalid API key', error_code: 'INVALID_API_KEY', request_id: 'req_e1' },
  },
  limited: {
    code: 429,
    status: false,
    message: 'Rate limit exceeded.',
    data: { error: 'Too many requests', error_code: 'RATE_LIMIT_EXCEEDED', request_id: 'req_e6' },
  },
  down: { code: 500, status: false, message: 'Error occurred', data: { error: 'Unexpected failure' } },
  says: (error) => ({ code: 400, status: false, message: 'Error occurred', data: { error } }),
};

export const connectSafely: Sample = {
  create: createConnectSafely,
  credentials: { apiKey: 'cs_canary_5566778899' },
  secrets: ['cs_canary_5566778899'],
  good: {
    id: '67aa31f0c2d94b0012ab77e1',
    firstName: 'Lena',
    lastName: 'Ortiz',
    publicId: 'lena-ortiz-88',
    platform: 'ConnectSafely',
    status: 'AVAILABLE',
    enabled: true,
    lastUsed: '2026-03-01T08:15:30.120Z',
    hasTokens: true,
    linkedinPlan: { premiumType: 'NON_PREMIUM', isPremium: false, hasSalesNavigator: false },
  },
  unauthorized: { error: 'Unauthorized - Invalid credentials' },
  limited: { success: false, code: 'rate_limited', message: 'Too many requests' },
  down: { success: false, code: 'internal_error', message: 'Something failed' },
  says: (error) => ({ error }),
};

export const samples = { linkedApi, buena, konnector, connectSafely };
