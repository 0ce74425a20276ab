import { expect } from 'vitest';
import { connectSafelyDemo } from './table-connectsafely-answers';
import { type Case, type Cases, say, sayingsOf, sentenceOf } from './table-desk';

/** The service answers the next question with exactly this, whatever it would have said. */
const answers = (json: string, status: number) =>
  ({
    service: 'connectsafely',
    times: 1,
    fault: { kind: 'status', status, body: JSON.parse(json) },
  }) as const;

/** An example of the contract's section 3, as it stands there, and what is said of it at that time. */
const example =
  (json: string, at: string, plan: string | undefined, health: string, ...said: string[]): Case =>
  async ({ world, status }) => {
    world.control.faults(answers(json, 200));
    const answer = await status(connectSafelyDemo, { now: Date.parse(at) });
    expect([answer.health, ...sayingsOf(answer)]).toEqual([health, ...said]);
    expect(answer.plan && say(answer.plan)).toBe(plan);
    expect(answer.allowances).toEqual([]);
  };

/** The same for a refusal. */
const refusal =
  (json: string, status: number, code: string, words: RegExp): Case =>
  async ({ world, failure }) => {
    world.control.faults(answers(json, status));
    const failed = await failure();
    expect(failed.code).toBe(code);
    expect(sentenceOf(failed, 'ConnectSafely.ai')).toMatch(words);
  };

/** Contract connectsafely 3: none of it is the world's own. */
export const connectSafelyExamples: Cases = {
  '3 Ready': example(
    '{"id":"67aa31f0c2d94b0012ab77e1","firstName":"Lena","lastName":"Ortiz","publicId":"lena-ortiz-88","platform":"ConnectSafely","status":"AVAILABLE","enabled":true,"lastUsed":"2026-03-01T08:15:30.120Z","hasTokens":true,"linkedinPlan":{"premiumType":"NON_PREMIUM","isPremium":false,"hasSalesNavigator":false,"hasRecruiter":false,"hasAwayMessages":false,"hasAdvertiseBadge":false,"hasHiringManager":false}}',
    '2026-03-01T09:00:00Z',
    'Free LinkedIn account',
    'ok',
    'Ready',
  ),
  '3 Busy (no plan)': example(
    '{"id":"67aa31f0c2d94b0012ab77e1","firstName":"Lena","lastName":"Ortiz","publicId":"lena-ortiz-88","platform":"ConnectSafely","status":"IN_USE","enabled":true,"lastUsed":"2026-03-01T08:20:00.000Z","hasTokens":true}',
    '2026-03-01T09:00:00Z',
    undefined,
    'busy',
    'Working now',
  ),
  '3 Needs attention, session gone': example(
    '{"id":"67aa31f0c2d94b0012ab77e1","firstName":"Lena","lastName":"Ortiz","publicId":"lena-ortiz-88","platform":"ConnectSafely","status":"ERROR","enabled":true,"lastUsed":"2026-02-20T17:01:09.004Z","hasTokens":false}',
    '2026-02-20T18:01:09Z',
    undefined,
    'attention',
    'Account needs attention in ConnectSafely',
    'LinkedIn session missing or expired. Reconnect it in ConnectSafely',
  ),
  '3 Warming up, switched off, never used': example(
    '{"id":"67aa31f0c2d94b0012ab77f2","firstName":"Kofi","lastName":"","publicId":"kofi-m","platform":"ConnectSafely","status":"WARMUP","enabled":false,"lastUsed":null,"hasTokens":true,"linkedinPlan":{"premiumType":"SOMETHING_NEW","isPremium":true,"hasSalesNavigator":true,"hasRecruiter":false,"hasAwayMessages":false,"hasAdvertiseBadge":false,"hasHiringManager":false}}',
    '2026-03-01T09:00:00Z',
    'Premium (SOMETHING_NEW), Sales Navigator',
    'paused',
    'Automation is switched off',
    'No activity recorded yet.',
  ),
  '3 401': refusal(
    '{"error":"Unauthorized - Invalid credentials"}',
    401,
    'unauthorized',
    /^ConnectSafely did not accept this key/,
  ),
  '3 404': refusal(
    '{"error":"No LinkedIn account found"}',
    404,
    'not-found',
    /^No LinkedIn account is connected in ConnectSafely yet/,
  ),
  '3 403 (section 2 shape)': refusal(
    '{"success":false,"error":"Your trial has expired."}',
    403,
    'forbidden',
    /the trial or subscription may have ended/,
  ),
  '3 400 (section 2 shape)': refusal(
    '{"success":false,"error":{"name":"ZodError","issues":[{"code":"invalid_string","path":["accountId"],"message":"Invalid"}]}}',
    400,
    'refused',
    /did not accept the request/,
  ),
  '3 429 (section 2 shape)': refusal(
    '{"success":false,"code":"rate_limited","message":"Too many requests"}',
    429,
    'rate-limited',
    /^Too many requests reached ConnectSafely\.ai/,
  ),
  '3 500 (section 2 shape)': refusal(
    '{"success":false,"code":"internal_error","message":"Something failed"}',
    500,
    'service-down',
    /^There is trouble on the side of ConnectSafely\.ai/,
  ),
};
