import { expect } from 'vitest';
import { buenaDemo } from './table-buena-answers';
import { type Case, type Cases, sayingsOf, sentenceOf } from './table-desk';

/** The service answers the next question with exactly this, whatever it would have said. */
const answers = (json: string, status: number) =>
  ({ service: 'buena', times: 1, fault: { kind: 'status', status, body: JSON.parse(json) } }) as const;

/** An example of the contract's section 3, as it stands there, and what is said of it at that time. */
const example =
  (json: string, at: string, health: string, ...said: string[]): Case =>
  async ({ world, status }) => {
    world.control.faults(answers(json, 200));
    const answer = await status(buenaDemo, { now: Date.parse(at) });
    expect([answer.health, ...sayingsOf(answer)]).toEqual([health, ...said]);
  };

/** The same for a refusal. */
const refusal =
  (json: string, status: number, expected: object, words: RegExp): Case =>
  async ({ world, failure }) => {
    world.control.faults(answers(json, status));
    const failed = await failure();
    expect(failed).toMatchObject(expected);
    expect(sentenceOf(failed, 'Buena.ai')).toMatch(words);
  };

/** Contract buena 3: none of it is the world's own. */
export const buenaExamples: Cases = {
  '3 200 connected: Percent 47.5 -> level low, priority normal, remaining 42': example(
    '{"userId":"6710fa2b9c04d17e55aa0c31","success":true,"data":{"linkedInIntegration":{"connected":true,"profileUrl":"https://linkedin.com/in/mara-okafor","name":"Mara Okafor","connectionCount":842,"actionsToday":38,"dailyLimit":80,"lastActivity":"2025-03-04T09:12:00Z"},"hasProxy":false,"timezone":"Europe/Lisbon"}}',
    '2025-03-04T12:00:00Z',
    'ok',
    'LinkedIn connected',
    'Low use today: 38 of 80 actions (47.5 %), 42 left.',
    'Today’s use is within the normal range.',
    'Time zone of the account: Europe/Lisbon. Its day is taken to end at midnight there.',
    'LinkedIn connections: 842',
  ),
  '3 200 connected, never active, no limit set': example(
    '{"userId":"6710fa2b9c04d17e55aa0c31","success":true,"data":{"linkedInIntegration":{"connected":true,"profileUrl":"https://linkedin.com/in/mara-okafor","name":"Mara Okafor","connectionCount":3,"actionsToday":0,"dailyLimit":0,"lastActivity":null},"hasProxy":false,"timezone":"Europe/Lisbon"}}',
    '2025-03-04T12:00:00Z',
    'ok',
    'LinkedIn connected',
    '0 actions today; Buena reports no daily limit.',
    'No activity recorded yet.',
    'Time zone of the account: Europe/Lisbon. Its day is taken to end at midnight there.',
    'LinkedIn connections: 3',
  ),
  '3 200 not connected': example(
    '{"userId":"6710fa2b9c04d17e55aa0c31","success":true,"data":{"linkedInIntegration":{"connected":false,"setupUrl":"https://app.buena.ai/integrations/linkedin"},"hasProxy":true,"timezone":"Asia/Tokyo"}}',
    '2025-03-04T12:00:00Z',
    'disconnected',
    'LinkedIn is not connected in Buena',
  ),
  '3 400 global key': refusal(
    '{"error":"When using global API key, please use the specific route: /api/v2/users/linkedin/user-linkedin-integration/:userId","availableRoute":"/api/v2/users/linkedin/user-linkedin-integration/:userId"}',
    400,
    { code: 'invalid-input', reason: 'buenaGlobalKey' },
    /^This is a global key, which Buena takes only together with a user id\./,
  ),
  '3 403 permission': refusal(
    '{"error":true,"code":"PERMISSION_DENIED","message":"Insufficient permissions for user data access","version":"2.0","timestamp":"2025-03-04T09:20:00Z","permissionHelp":{"required":"users:read","available":["leads:read","linkedin:schedule"],"documentation":"https://docs.buena.ai/authentication"}}',
    403,
    { code: 'forbidden', reason: 'buenaPermissionMissing' },
    /The key has: leads:read, linkedin:schedule\. See https:\/\/docs\.buena\.ai\/authentication$/,
  ),
  '3 401 (section 2 shape)': refusal(
    '{"error":true,"code":"UNAUTHORIZED","message":"Invalid API key","version":"2.0","timestamp":"2025-03-04T09:21:00Z"}',
    401,
    { code: 'unauthorized', reason: 'buenaKeyRefused', message: 'Invalid API key' },
    /^Buena did not accept this key\./,
  ),
  '3 429 (section 2 shape)': refusal(
    '{"error":true,"code":"RATE_LIMIT_EXCEEDED","message":"Rate limit exceeded. Try again in 12 seconds.","version":"2.0","timestamp":"2025-03-04T09:22:00Z","retryAfter":12,"rateLimitInfo":{"limit":60,"remaining":0,"reset":1741080132,"window":"minute"}}',
    429,
    { code: 'rate-limited', retryAt: expect.any(Number) },
    /^Too many requests reached Buena\.ai.* Again from \d\d:\d\d/,
  ),
};
