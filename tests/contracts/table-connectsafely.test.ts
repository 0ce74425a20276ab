import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createConnectSafely } from '../../lib/providers/connectsafely/client';
import { startWorld, type World } from '../world/world';
import { connectSafelyAnswers, connectSafelyDemo } from './table-connectsafely-answers';
import { connectSafelyEdges } from './table-connectsafely-edges';
import { connectSafelyExamples } from './table-connectsafely-examples';
import { connectSafelyFirst } from './table-connectsafely-first';
import { connectSafelyInput } from './table-connectsafely-input';
import { deskOf } from './table-desk';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** Every row of the contract's tables: responses, errors, edge cases, bad input. */
const rows = [
  '1.1 Base URL | `https://api.connectsafely.ai/linkedin`',
  '1.1 MV3 host permission | `https://api.connectsafely.ai/*`',
  '1.1 Key format | not stated, no regex',
  '1.1 Auth header | `Authorization: Bearer <key>`',
  '1.2 `accountId` | query | no | omitted -> the most recently used account',
  '1.2 `id` | string | required | Opaque',
  '1.2 `firstName` | string | tolerate null/empty',
  '1.2 `lastName` | string | tolerate null/empty',
  '1.2 `publicId` | string | tolerate null | LinkedIn slug',
  '1.2 `platform` | string | Display only',
  '1.2 `status` | string enum | required',
  '1.2 `enabled` | boolean | required',
  '1.2 `lastUsed` | string, ISO 8601 with ms | tolerate null/absent',
  '1.2 `hasTokens` | boolean | required',
  '1.2 `linkedinPlan` | object | optional | only when `AVAILABLE` or `WARMUP`; cached for 12 hours',
  '1.2 | `AVAILABLE` | ready',
  '1.2 | `IN_USE` | busy (normal, not an error)',
  '1.2 | `ERROR` | needs attention',
  '1.2 | `WARMUP` | Ready but warming up',
  '1.2 | anything else | unknown: show raw, neutral colour',
  '1.2 `premiumType` | string | open set',
  '1.2 `isPremium` | boolean',
  '1.2 `hasSalesNavigator` | boolean',
  '1.2 `hasRecruiter` | boolean',
  '1.2 `hasAwayMessages` | boolean',
  '1.2 `hasAdvertiseBadge` | boolean',
  '1.2 `hasHiringManager` | boolean',
  '1.2 Absent plan = unknown, not "free"',
  '1.2 401 | key invalid or missing | `{ error: string }`',
  '1.2 404 | the user has no LinkedIn account … Never match on it and do not show it',
  '1.2 other | not documented in the reference | by status',
  '1.2 No body. Read-only',
  '1.2 When blank, leave the parameter out: never send `accountId=`',
  '1.2 a flat object (no `success`, no `data` wrapper)',
  '1.2 For `IN_USE`/`ERROR` keep showing the last known plan, marked with its time',
  '1.2 several LinkedIn accounts | let the person pin one',
  '1.2 Classify by HTTP status only',
  '1.2 404 has two readings',
  '1.3 1 | `status === "ERROR"` | attention',
  '1.3 2 | `hasTokens === false` | attention',
  '1.3 3 | `enabled === false` | paused',
  '1.3 4 | `status === "IN_USE"` | busy',
  '1.3 5 | `status === "WARMUP"` | ok',
  '1.3 6 | `status === "AVAILABLE"` | ok',
  '1.3 7 | otherwise | unknown',
  '1.3 several problems hold at once | list all; headline is the first',
  '1.3 inconsistent: `AVAILABLE` with `hasTokens: false`',
  '1.3 inconsistent: `ERROR` with `hasTokens: true`',
  '1.3 inconsistent: plan present with `ERROR`',
  '1.3 inconsistent: plan absent with `AVAILABLE`',
  '1.3 `isPremium` false while a `has*` flag is true | list the flags, take no conclusion',
  '1.3 Hours since `lastUsed` | use the app-wide inactivity setting',
  '1.3 "Ready to automate" = `enabled && hasTokens && status in {AVAILABLE, WARMUP, IN_USE}`',
  '1.3 There is no usage count and no daily limit in this answer: never show a usage bar',
  '1.4 no retry on 400/401/403/404',
  '1.4 honour `Retry-After` (seconds or date)',
  '1.4 15 s timeout',
  '1.4 poll no more often than every 5 minutes',
  '1.4 network failure, 429, 5xx: at most 2 retries',
  '1.5 `lastUsed` null/absent/empty | "No activity recorded"',
  '1.5 `lastUsed` unparsable | "Last activity unknown"',
  '1.5 `lastUsed` in the future (clock skew) | clamp to "just now"',
  '1.5 Both names empty | show `publicId`, else the end of `id`',
  '1.5 `publicId` with non-ASCII or odd characters | percent-encode in the link, show as is',
  '1.5 `status` in another case | compare upper-cased; show raw if unknown',
  '1.5 `enabled`/`hasTokens` missing or not boolean | unknown, not false',
  '1.5 `accountId` with spaces or pasted URL | see section 4',
  '1.5 Answer wrapped as `{success, data}` | accept only if complete, else "unrecognised"',
  '1.5 200 with `{ error }` or `success: false` | error',
  '1.5 `id` differs from the `accountId` asked for | do not store under the asked id',
  '1.5 Body not JSON | by status',
  '1.5 200 with `{ error }` | error, also beside a whole account',
  '2.1 `GET /accounts?q=` | bare array | Good optional picker',
  '2.1 `/accounts` | status there includes `UNKNOWN`',
  '2.1 `/accounts` | degrade to a typed id if it fails',
  '2.1 `GET /account/{accountId}/status`, `/quota`, `/premium`, `/activity`, `/health` | not in version 1',
  '2.2 `status` | oldest A: `FREE` … "FREE (older status)", health unknown',
  '2.2 `platform` | oldest A: always `linkedin`',
  '2.2 `id` | oldest A: `acc_…` -> never enforce 24 hex',
  '2.2 `linkedinPlan` | absent in older pages',
  '2.2 method | B has a curl with POST -> GET',
  '2.2 result | B says to list accounts through it -> wrong; that is `/accounts`',
  '2.3 403 = trial expired or no active subscription',
  '2.3 Error bodies in four shapes | Parse all',
  '2.3 429: `Retry-After` seconds; `X-RateLimit-…` | Use if present',
  '2.3 `X-RateLimit-Reset`: ISO 8601 in B, unix time in E | Accept both',
  '2.3 Connect 429 may carry `holdUntil` (ISO) | honour if seen',
  '2.3 10/min for `/account/*` | Never poll faster than once a minute',
  '2.3 Global limit: 60/min per key | Polling ceiling only',
  '1.2 two calls without `accountId` may describe different accounts | Remember the returned `id`',
  '3 Ready',
  '3 Busy (no plan)',
  '3 Needs attention, session gone',
  '3 Warming up, switched off, never used',
  '3 401',
  '3 404',
  '3 403 (section 2 shape)',
  '3 400 (section 2 shape)',
  '3 429 (section 2 shape)',
  '3 500 (section 2 shape)',
  '4 Empty key | No request',
  '4 Key pasted as `Bearer …` or `Authorization: Bearer …` | Strip the prefix',
  '4 Key with inner whitespace, line break or non-ASCII | No request',
  '4 `accountId` blank | Leave the parameter out',
  '4 `accountId` with spaces, `/`, `?`, `&`, or a LinkedIn URL | No request',
  '4 `accountId` not 24 hex | Warn quietly, still send (encoded)',
  '4 401 | "ConnectSafely did not accept this key."',
  '4 403 | "the trial or subscription may have ended."',
  '4 404 without `accountId` | "No LinkedIn account is connected in ConnectSafely yet."',
  '4 404 with `accountId` | Offer the default account',
  '4 404 with text `example_value` | the text is never shown',
  '4 400 | "The account id was not accepted."',
  '4 429 | "Too many requests. Trying again in N s."',
  '4 5xx | "ConnectSafely has a problem." Last data kept, marked stale',
  '4 `status: ERROR` (HTTP 200) | Not a connection failure',
  '4 `hasTokens: false` | "The LinkedIn session is missing or expired."',
  '4 `enabled: false` | "Automation is switched off for this account."',
  '4 Unknown `status` | "Status: <raw>." Neutral',
  '4 No `linkedinPlan` | "Plan unknown" (or last known, with its time), never "Free"',
  '4 Returned `id` changed since last time (no pin) | "Now showing <name>, …"',
  '4 Not JSON / unknown shape | "does not understand"',
  '4 Offline, timeout, host permission missing | "Could not reach"',
] as const;

const cases = {
  ...connectSafelyFirst,
  ...connectSafelyAnswers,
  ...connectSafelyEdges,
  ...connectSafelyExamples,
  ...connectSafelyInput,
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => {
  // In the zone tests usually run in, a time without a zone would be UTC whoever read it.
  vi.stubEnv('TZ', 'America/Los_Angeles');
  fakeBrowser.reset();
  world.control.reset();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => world.close());

it('has a case for each row, and no case without one', () => {
  expect(Object.keys(cases).sort()).toEqual([...rows].sort());
});

it.each(rows)('%s', async (row) => {
  expect.hasAssertions();
  await cases[row]?.(deskOf(world, createConnectSafely, connectSafelyDemo));
});
