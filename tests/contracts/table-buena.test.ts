import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBuena } from '../../lib/providers/buena/client';
import { startWorld, type World } from '../world/world';
import { buenaAnswers, buenaDemo } from './table-buena-answers';
import { buenaEdges } from './table-buena-edges';
import { buenaExamples } from './table-buena-examples';
import { buenaFirst } from './table-buena-first';
import { buenaInput } from './table-buena-input';
import { deskOf } from './table-desk';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** Every row of the contract's tables: responses, errors, edge cases, bad input. */
const rows = [
  '1.1 API root | `https://api.buena.ai/api/v2`',
  '1.1 MV3 host permission | `https://api.buena.ai/*`',
  '1.1 Auth header | `x-api-key: <key>` (raw key, no scheme word)',
  '1.1 Key wanted | a user-specific key that carries the permission `users:read`',
  '1.1 Key format | the text `bna_` followed by a hex string',
  '1.1 Validation regex | `^bna_[0-9a-fA-F]+$` after trimming',
  '1.1 Length | Never reject on length',
  '1.1 Other key kind | global keys: need the legacy routes; not called invalid',
  '1.2 `userId` | string | always | Sits beside `data`, not inside it',
  '1.2 `success` | boolean | always | Always `true` on success',
  '1.2 `data` | object | always',
  '1.2 `data.linkedInIntegration` | object | always',
  '1.2 `….connected` | boolean | always | The discriminator between the two shapes',
  '1.2 `….profileUrl` | string (URL)',
  '1.2 `….name` | string | Treat as optional',
  '1.2 `….connectionCount` | number (int)',
  '1.2 `….actionsToday` | number (int) | LinkedIn actions done today',
  '1.2 `….dailyLimit` | number (int) | Can be absent or 0',
  '1.2 `….lastActivity` | string, ISO 8601 UTC, or null/empty/absent',
  '1.2 `data.hasProxy` | boolean | always',
  '1.2 `data.timezone` | string (IANA) | unknown zone -> show the raw text',
  '1.2 not connected: `connected` | `false`',
  '1.2 not connected: `setupUrl` | Open only if `https:` and host is `buena.ai` or ends in `.buena.ai`',
  '1.2 400 | a global key was used on this route | `error` is a string here',
  '1.2 403 | key lacks `users:read` | `error` is boolean `true` here',
  '1.2 anything else | 401, 404, 429, 5xx | Not in the reference',
  '1.2 No path, query or body parameters. Read-only',
  '1.2 not connected: … are absent (not null); `hasProxy` is independent of `connected`',
  '1.2 Recognise the global-key case by status 400 and a string `availableRoute` (not by the sentence)',
  '1.2 `availableRoute` | Do not build requests from a server-sent path',
  '1.3 `GET …/user-linkedin-integration/:userId` | status of one user, for global keys',
  '1.3 `POST …/setup-linkedin-integration` | A companion must not call it',
  '1.3 User id input | trim … warn, do not block on other forms',
  '1.4 A | > 90 | high',
  '1.4 A | > 50 and <= 90 | moderate',
  '1.4 A | <= 50 | low',
  '1.4 A hours since `lastActivity` > 24 -> suggest scheduling actions',
  '1.4 B `remaining_actions` | `dailyLimit - actionsToday`, floored at 0',
  '1.4 B | >= 95 | `high`',
  '1.4 B | >= 80 and < 95 | `medium`',
  '1.4 B | > 20 and < 80 | `normal`',
  '1.4 B | <= 20 | `low`',
  '1.4 C | `lastActivity` falsy | `inactive: true`, message "no activity recorded"',
  '1.4 C | otherwise | `inactive: hours > threshold` (strict; exactly 12.0 is active)',
  '1.4 A Not connected -> setup required. Any thrown failure -> health is false',
  '1.4 B not connected | `disconnected`, LinkedIn account not connected, `setup_required`',
  '1.4 B `status` | `connected`',
  '1.4 B `actions_today`, `daily_limit` | as received',
  '1.4 B `usage_percent` | percent rounded to 1 decimal',
  '1.4 B `connection_count`, `last_activity` | as received',
  '1.4 B Order matters: test 95, then 80, then 20',
  '1.4 C `hours_since` | rounded to 1 decimal, message with hours',
  '3 boundary | 0 | 0.0 | low | low',
  '3 boundary | 200 | 20.0 | low | low',
  '3 boundary | 201 | 20.1 | low | normal',
  '3 boundary | 500 | 50.0 | low | normal',
  '3 boundary | 501 | 50.1 | moderate | normal',
  '3 boundary | 799 | 79.9 | moderate | normal',
  '3 boundary | 800 | 80.0 | moderate | medium',
  '3 boundary | 900 | 90.0 | moderate | medium',
  '3 boundary | 901 | 90.1 | high | medium',
  '3 boundary | 949 | 94.9 | high | medium',
  '3 boundary | 950 | 95.0 | high | high',
  '3 boundary | 1200 | 120.0 | high | high',
  '3 rounding | 9004 of 10000 shows "90.0 %" yet is level high',
  '3 rounding | 9496 of 10000 shows "95.0 %" yet is priority medium',
  '1.5 `lastActivity` null, empty or absent | never pass it to `Date`',
  '1.5 `lastActivity` unparsable | "Last activity unknown", no alert',
  '1.5 `lastActivity` without a zone | treat as UTC',
  '1.5 Clock skew: `lastActivity` in the future | clamp to 0, over 5 min ahead also hint',
  '1.5 `dailyLimit` 0, absent, negative or non-number | No division',
  '1.5 `actionsToday` > `dailyLimit` | text shows the true figure, remaining 0',
  '1.5 `actionsToday` absent | Unknown, not 0',
  '1.5 `connected: false` | Skip every usage and activity computation',
  '1.5 `connected` missing or not boolean | Do not treat missing as false',
  '1.5 200 with `success: false`, or no `data` | not "disconnected"',
  '1.5 `error: true` against `error: "text"` | string `message`, string `error`, status text',
  '1.5 Body not JSON (proxy HTML, empty) | Report by status; do not show HTML',
  '1.5 `permissionHelp` absent on 403 | Still a permission problem',
  '1.5 `profileUrl` / `documentation` / `setupUrl` not https | Show as text, no link',
  '1.5 Unknown extra fields | Ignore',
  '1.6 no retry on 400/401/403/404',
  '1.6 honouring `Retry-After` in seconds',
  '1.6 honouring `Retry-After` as an HTTP date',
  '1.6 honouring a body `retryAfter` in seconds',
  '1.6 a `Retry-After` that is negative, past or no time at all',
  '1.6 a `Retry-After` that is huge is a day',
  '1.6 10 s timeout',
  '1.6 poll no more often than every 5 minutes',
  '1.6 keep the last good answer with its time and mark it stale',
  '1.6 network failure, 429, 502, 503, 504: at most 2 retries',
  '2 Scopes … unknown scopes shown raw',
  '2 400 `VALIDATION_ERROR` with `details` | By status only',
  '2 Headers `X-RateLimit-…`, `-Reset` (unix seconds) | Show if present; never require',
  '2 429 body: `retryAfter`, `rateLimitInfo {limit, remaining, reset, window}`',
  '2 `GET /health` | explains a missing `users:read` … Must not be required to connect',
  '2 401 = `UNAUTHORIZED` | by status; do not depend on the code',
  '2 Limits per key: 60/min, 1,000/h, 10,000/day | polling ceiling',
  '2 `POST /linkedin/scheduleLinkedInAction` | Do not use: a status companion stays read-only',
  '3 200 connected: Percent 47.5 -> level low, priority normal, remaining 42',
  '3 200 connected, never active, no limit set',
  '3 200 not connected',
  '3 400 global key',
  '3 403 permission',
  '3 401 (section 2 shape)',
  '3 429 (section 2 shape)',
  '4 Empty or blank key | No request',
  '4 Key with spaces/newlines around it | Trim silently',
  '4 Key with whitespace or non-ASCII inside | No request',
  '4 `bna_` only, or non-hex after it',
  '4 Pasted as `x-api-key: bna_…` or `Bearer bna_…` | Strip the prefix',
  '4 No `bna_` prefix | "This looks like a global key"',
  '4 `bna_` key with length other than 64 hex | Accept',
  '4 Global key, no user id | "A global key needs a user id."',
  '4 User id with `/`, `?`, `#`, spaces | No request',
  '4 400 with `availableRoute` | Offer both',
  '4 400 otherwise | Show the server’s text, shortened',
  '4 401 | "Buena.ai did not accept this key."',
  '4 403 with `permissionHelp` | "This key lacks users:read (it has: …)"',
  '4 403 without it | "users:read is needed."',
  '4 404 | "Buena.ai does not know that user id / address."',
  '4 429 | "Trying again in N s." Keep the last answer',
  '4 5xx | "Buena.ai has a problem. Last known status from <time>."',
  '4 Offline, DNS, CORS/host permission refused | "Could not reach api.buena.ai."',
  '4 Timeout | "Buena.ai did not answer in time."',
  '4 Not JSON / shape unknown',
  '4 `connected: false` | Not an error … Button to the setup page',
  '4 `dailyLimit` 0 or missing | "N actions today; no daily limit reported."',
  '4 `lastActivity` null | "No activity recorded yet."',
  '4 Threshold setting blank, negative, NaN | Keep 12',
] as const;

const cases = { ...buenaFirst, ...buenaAnswers, ...buenaEdges, ...buenaExamples, ...buenaInput };

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
  await cases[row]?.(deskOf(world, createBuena, buenaDemo));
});
