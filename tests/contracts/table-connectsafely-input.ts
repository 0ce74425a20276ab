import { expect } from 'vitest';
import { Failed } from '../../lib/failure';
import { createConnectSafely } from '../../lib/providers/connectsafely/client';
import { createHttp } from '../../lib/providers/http';
import { minute } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { doorTo } from './providers-world-door';
import { connectSafelyDemo } from './table-connectsafely-answers';
import { type Case, type Cases, keptIn, refused, say, sayingsOf, sentenceOf } from './table-desk';

const { connectSafely: apiKey, variants } = demoKeys;
const first = '67aa31f0c2d94b0012ab77e1';
const other = '67aa31f0c2d94b0012ab77f2';
const service = 'ConnectSafely.ai';

/** The service answers with a refusal, and this is said. */
const says =
  (patch: object, words: RegExp, values: Record<string, string> = connectSafelyDemo): Case =>
  async ({ world, failure }) => {
    world.control.connectsafely(patch);
    const said = sentenceOf(await failure(values), service);
    expect(said).toMatch(words);
    expect(said).not.toContain('example_value');
  };

const call = () => ({ credentials: connectSafelyDemo, signal: AbortSignal.timeout(5_000), now: Date.now() });

/** Contract connectsafely 4. */
export const connectSafelyInput: Cases = {
  '4 Empty key | No request': refused(
    [{}, { apiKey: '' }, { apiKey: '  \n' }, { apiKey: 'Bearer' }],
    'apiKey',
    'key_empty',
    /Paste your key here\.$/,
  ),
  '4 Key pasted as `Bearer …` or `Authorization: Bearer …` | Strip the prefix': async ({ status }) => {
    for (const before of ['Bearer ', 'Authorization: Bearer ', 'authorization:bearer ', ' "']) {
      expect((await status({ apiKey: before + apiKey })).health).toBe('ok');
    }
  },
  '4 Key with inner whitespace, line break or non-ASCII | No request': refused(
    [{ apiKey: 'cs 1' }, { apiKey: 'cs\n1' }, { apiKey: 'csé1' }, { apiKey: 'cs\u200b1' }],
    'apiKey',
    'key_badCharacter',
    /that a key cannot have\. Copy the key again/,
  ),
  '4 `accountId` blank | Leave the parameter out': async ({ status, asked }) => {
    await status({ apiKey, accountId: ' \t' });
    expect(asked().map(({ path }) => path)).toEqual(['/linkedin/account/status']);
  },
  '4 `accountId` with spaces, `/`, `?`, `&`, or a LinkedIn URL | No request': refused(
    ['a b', 'a/b', 'a?b', 'a&b', 'a#b', 'https://www.linkedin.com/in/mara-self', 'x'.repeat(201)].map(
      (accountId) => ({ apiKey, accountId }),
    ),
    'accountId',
    'key_connectSafelyAccountId',
    /not a ConnectSafely account id/,
  ),
  '4 `accountId` not 24 hex | Warn quietly, still send (encoded)': async ({
    world,
    failure,
    asked,
    status,
  }) => {
    const failed = await failure({ apiKey, accountId: 'acc_ü+7' });
    expect(asked().map(({ path }) => path)).toEqual(['/linkedin/account/status?accountId=acc_%C3%BC%2B7']);
    expect(sentenceOf(failed, service)).toMatch(/usually have 24 characters/);
    world.control.connectsafely({ id: first, odd: { id: 'acc_7' }, answersFor: first });
    expect((await status({ apiKey, accountId: 'acc_7' })).notes).toEqual([]);
  },
  '4 401 | "ConnectSafely did not accept this key."': says(
    {},
    /^ConnectSafely did not accept this key, so nothing.* Copy it again/,
    { apiKey: variants.connectSafelyRevoked },
  ),
  '4 403 | "the trial or subscription may have ended."': says(
    { trialExpired: true },
    /refused access: the trial or subscription may have ended\. .* Check your plan/,
  ),
  '4 404 without `accountId` | "No LinkedIn account is connected in ConnectSafely yet."': says(
    {},
    /^No LinkedIn account is connected in ConnectSafely yet\. Connect one there/,
    { apiKey: variants.connectSafelyNoAccount },
  ),
  '4 404 with `accountId` | Offer the default account': says(
    {},
    /does not know this account.*use the default/,
    {
      apiKey,
      accountId: `${first.slice(0, -1)}9`,
    },
  ),
  '4 404 with text `example_value` | the text is never shown': says(
    { refuses: 'notFound' },
    /No LinkedIn account/,
  ),
  '4 400 | "The account id was not accepted."': async (desk) => {
    for (const refuses of ['badId', 'badRequest'] as const) {
      await says({ refuses }, /did not accept the account id.*Correct it/, { apiKey, accountId: first })(
        desk,
      );
      await says({ refuses }, /did not accept the request.*Check the key/)(desk);
    }
  },
  '4 429 | "Too many requests. Trying again in N s."': async (desk) => {
    await says({ refuses: 'rateLimited' }, /^Too many requests reached ConnectSafely\.ai.*Try again/)(desk);
    const rate = {
      limit: 60,
      remaining: 0,
      resetsInMs: 9 * minute,
      resetAs: 'unix',
      retryAfter: true,
    } as const;
    await says({ refuses: null, rate }, /\d:\d\d/)(desk);
  },
  '4 5xx | "ConnectSafely has a problem." Last data kept, marked stale': async ({
    world,
    background,
    failure,
  }) => {
    const bench = await background();
    const before = await keptIn(bench, 'connectsafely');
    world.control.connectsafely({ refuses: 'internal' });
    expect(sentenceOf(await failure(), service)).toMatch(/trouble on the side of ConnectSafely\.ai/);
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const after = await keptIn(bench, 'connectsafely');
    expect(after).toMatchObject({ status: before?.status, checkedAt: before?.checkedAt });
    expect(after?.failure?.code).toBe('service-down');
  },
  '4 `status: ERROR` (HTTP 200) | Not a connection failure': async ({ world, status }) => {
    world.control.connectsafely({ status: 'ERROR' });
    const answer = await status();
    expect(sayingsOf(answer)).toEqual(['Account needs attention in ConnectSafely']);
    expect(answer.fix && say(answer.fix.label)).toBe('Open ConnectSafely');
  },
  '4 `hasTokens: false` | "The LinkedIn session is missing or expired."': async ({ world, status }) => {
    world.control.connectsafely({ hasTokens: false });
    expect(sayingsOf(await status())[0]).toMatch(/session missing or expired\. Reconnect it/);
  },
  '4 `enabled: false` | "Automation is switched off for this account."': async ({ world, status }) => {
    world.control.connectsafely({ enabled: false });
    expect(sayingsOf(await status())).toEqual(['Automation is switched off']);
  },
  '4 Unknown `status` | "Status: <raw>." Neutral': async ({ world, status }) => {
    world.control.connectsafely({ status: '<b>PAUSED</b>\u202e' });
    const answer = await status();
    expect([answer.health, ...sayingsOf(answer)]).toEqual(['unknown', 'Status: <b>PAUSED</b>']);
  },
  '4 No `linkedinPlan` | "Plan unknown" (or last known, with its time), never "Free"': async (desk) => {
    desk.world.control.connectsafely({ status: 'IN_USE' });
    const answer = await desk.status();
    expect(answer).not.toHaveProperty('plan');
    expect(sayingsOf(answer).join(' ')).not.toMatch(/free/i);
  },
  '4 Returned `id` changed since last time (no pin) | "Now showing <name>, …"': async ({
    world,
    background,
  }) => {
    const bench = await background();
    world.control.connectsafely({ id: other, lastUsed: new Date(Date.now() + minute).toISOString() });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const kept = await keptIn(bench, 'connectsafely');
    expect(kept?.status && sayingsOf(kept.status).at(-1)).toMatch(/Kofi/);
  },
  '4 Not JSON / unknown shape | "does not understand"': async ({ world, failure }) => {
    for (const kind of ['badJson', 'wrongShape', 'html'] as const) {
      world.control.faults({ service: 'connectsafely', times: 1, fault: { kind } });
      expect((await failure()).code).toBe('bad-reply');
    }
  },
  '4 Offline, timeout, host permission missing | "Could not reach"': async ({ world, background }) => {
    const offline = createConnectSafely(createHttp({ online: () => false }));
    await expect(offline.status(call())).rejects.toMatchObject({ failure: { code: 'offline' } });
    world.control.faults({ service: 'connectsafely', times: 1, fault: { kind: 'hang' } });
    const thrown = await createConnectSafely(doorTo(world, 100))
      .status(call())
      .catch((error: unknown) => error);
    if (!(thrown instanceof Failed)) throw new Error('It answered.');
    expect(sentenceOf(thrown.failure, service)).toMatch(/^No answer came from ConnectSafely\.ai in time/);
    const bench = await background();
    bench.around.permitted = false;
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: false });
    expect((await keptIn(bench, 'connectsafely'))?.failure?.code).toBe('permission-missing');
  },
};
