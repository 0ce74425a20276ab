import { expect } from 'vitest';
import { Failed } from '../../lib/failure';
import { createBuena } from '../../lib/providers/buena/client';
import { createHttp } from '../../lib/providers/http';
import { inactiveHoursOf } from '../../lib/settings/inactive-hours';
import { minute } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { doorTo } from './providers-world-door';
import { type Cases, keptIn, keysOf, refused, say, sayingsOf, sentenceOf } from './table-desk';

const { buena: userKey, variants } = demoKeys;
const global = variants.buenaGlobal;
const userId = '6710fa2b9c04d17e55aa0c31';

/** Contract buena 4. */
export const buenaInput: Cases = {
  '4 Empty or blank key | No request': refused(
    [{}, { apiKey: '' }, { apiKey: ' \n\t' }, { apiKey: 'Bearer ' }],
    'apiKey',
    'key_empty',
    /Paste your key here\.$/,
  ),
  '4 Key with spaces/newlines around it | Trim silently': async ({ status }) => {
    expect((await status({ apiKey: ` \n${userKey}\t\u200b` })).health).toBe('ok');
  },
  '4 Key with whitespace or non-ASCII inside | No request': refused(
    [{ apiKey: 'bna_00 ff' }, { apiKey: 'bna_00\nff' }, { apiKey: 'bna_00é' }, { apiKey: 'bna_00\u0000ff' }],
    'apiKey',
    'key_badCharacter',
    /that a key cannot have\. Copy the key again/,
  ),
  '4 `bna_` only, or non-hex after it': refused(
    [{ apiKey: 'bna_' }, { apiKey: 'bna_xyz' }, { apiKey: 'bna_00-ff', userId }],
    'apiKey',
    'key_buenaShape',
    /bna_ followed by/,
  ),
  '4 Pasted as `x-api-key: bna_…` or `Bearer bna_…` | Strip the prefix': async ({ status }) => {
    for (const before of ['x-api-key: ', 'X-API-Key:', 'Bearer ', 'Authorization: Bearer ']) {
      expect((await status({ apiKey: before + userKey })).health).toBe('ok');
    }
  },
  '4 No `bna_` prefix | "This looks like a global key"': refused(
    [{ apiKey: global }, { apiKey: 'something' }],
    'apiKey',
    'key_buenaGlobal',
    /looks like a global key\. Use a key of your own .* or enter the user id/,
  ),
  '4 `bna_` key with length other than 64 hex | Accept': ({ provider }) => {
    for (const apiKey of ['bna_0', `bna_${'a'.repeat(68)}`, `bna_${'F'.repeat(200)}`]) {
      expect(provider.normalise({ apiKey })).toEqual({ ok: true, credentials: { apiKey } });
    }
  },
  '4 Global key, no user id | "A global key needs a user id."': async (desk) => {
    const said = desk.refused({ apiKey: global, userId: '  ' });
    expect(said.reason).toBe('key_buenaGlobal');
    expect(said.sentence).toMatch(/enter the user id that goes with it\.$/);
    expect((await desk.status({ apiKey: global, userId })).health).toBe('ok');
  },
  '4 User id with `/`, `?`, `#`, spaces | No request': refused(
    ['a/b', 'a?b', 'a#b', 'a b', 'a\\b', '..', '.', 'https://app.buena.ai/u/1', 'x'.repeat(201)].map(
      (typed) => ({
        apiKey: global,
        userId: typed,
      }),
    ),
    'userId',
    'key_buenaUserId',
    /not a user id/,
  ),
  '4 400 with `availableRoute` | Offer both': async ({ world, failure }) => {
    world.control.buena({ refuses: 'globalKey' });
    const failed = await failure();
    expect(sentenceOf(failed, 'Buena.ai')).toMatch(
      /global key.*key of your own with the permission users:read, or enter the user id in the options/,
    );
  },
  '4 400 otherwise | Show the server’s text, shortened': async ({ world, failure }) => {
    const body = { error: true, message: `Odd ${'x'.repeat(900)}` };
    world.control.faults({ service: 'buena', fault: { kind: 'status', status: 400, body } });
    const failed = await failure();
    expect(failed.message.length).toBeLessThanOrEqual(300);
    expect(sentenceOf(failed, 'Buena.ai')).toMatch(/did not accept the request.*Odd x+…$/);
  },
  '4 401 | "Buena.ai did not accept this key."': async ({ failure }) => {
    const failed = await failure({ apiKey: variants.buenaRevoked });
    expect(sentenceOf(failed, 'Buena.ai')).toMatch(/did not accept this key. It may be wrong, expired/);
  },
  '4 403 with `permissionHelp` | "This key lacks users:read (it has: …)"': async ({ failure }) => {
    const said = sentenceOf(await failure({ apiKey: variants.buenaNoScope }), 'Buena.ai');
    expect(said).toMatch(/lacks the permission users:read.*Make a key.*has: leads:read, linkedin:schedule/);
    expect(said).toContain('https://docs.buena.ai/authentication');
  },
  '4 403 without it | "users:read is needed."': async ({ world, failure }) => {
    world.control.buena({ permissionHelp: false, health: null });
    const said = sentenceOf(await failure({ apiKey: variants.buenaNoScope }), 'Buena.ai');
    expect(said).toMatch(/lacks the permission users:read.*Needed: users:read\.$/);
  },
  '4 404 | "Buena.ai does not know that user id / address."': async ({ world, failure }) => {
    const unknown = `${userId.slice(0, -1)}0`;
    for (const [values, reason] of [
      [{ apiKey: global, userId: unknown }, 'buenaUserUnknown'],
      [{ apiKey: global, userId: 'mara' }, 'buenaUserIdUnusual'],
    ] as const) {
      expect(await failure(values)).toMatchObject({ code: 'not-found', reason });
    }
    world.control.buena({ refuses: 'notFound' });
    expect((await failure()).reason).toBe('buenaAddressUnknown');
  },
  '4 429 | "Trying again in N s." Keep the last answer': async ({ world, background }) => {
    const bench = await background();
    const before = await keptIn(bench, 'buena');
    world.control.buena({ rate: { limit: 60, remaining: 0, window: 'minute', resetsInMs: 90 * minute } });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const after = await keptIn(bench, 'buena');
    expect(after).toMatchObject({ status: before?.status, checkedAt: before?.checkedAt });
    expect(after?.failure && sentenceOf(after.failure, 'Buena.ai')).toMatch(
      /^Too many requests reached Buena\.ai.* Again from .*\d\d:\d\d/,
    );
    // By the service's wait, not by our pace.
    expect(after?.nextCheckAt).toBe(after?.failure?.retryAt);
  },
  '4 5xx | "Buena.ai has a problem. Last known status from <time>."': async ({ world, failure }) => {
    for (const refuses of ['internal', 'badGateway', 'unavailable'] as const) {
      world.control.buena({ refuses });
      expect(sentenceOf(await failure(), 'Buena.ai')).toMatch(/trouble on the side of Buena\.ai.*Try again/);
    }
  },
  '4 Offline, DNS, CORS/host permission refused | "Could not reach api.buena.ai."': async ({
    world,
    failure,
    background,
  }) => {
    world.control.faults({ service: 'buena', fault: { kind: 'reset' } });
    expect(sentenceOf(await failure(), 'Buena.ai')).toMatch(/connection to Buena\.ai broke off.*Check/);
    const offline = createBuena(createHttp({ online: () => false }));
    const call = { credentials: { apiKey: userKey }, signal: AbortSignal.timeout(5_000), now: Date.now() };
    const thrown = await offline.status(call).catch((error: unknown) => error);
    expect(thrown instanceof Failed && thrown.failure.code).toBe('offline');
    world.control.clearFaults();
    const bench = await background();
    bench.around.permitted = false;
    await bench.integrations.permissionsChanged();
    const { failure: barred } = (await keptIn(bench, 'buena')) ?? {};
    expect(barred && sentenceOf(barred, 'Buena.ai')).toMatch(
      /^The browser does not let Sidecar talk to Buena\.ai\..*Allow it in the options\.$/,
    );
  },
  '4 Timeout | "Buena.ai did not answer in time."': async ({ world }) => {
    world.control.faults({ service: 'buena', fault: { kind: 'hang' } });
    const call = { credentials: { apiKey: userKey }, signal: AbortSignal.timeout(5_000), now: Date.now() };
    const thrown = await createBuena(doorTo(world, 100))
      .status(call)
      .catch((error: unknown) => error);
    if (!(thrown instanceof Failed)) throw new Error('It answered.');
    expect(sentenceOf(thrown.failure, 'Buena.ai')).toMatch(/No answer came from Buena\.ai in time/);
  },
  '4 Not JSON / shape unknown': async ({ world, failure }) => {
    for (const kind of ['badJson', 'wrongShape', 'html'] as const) {
      world.control.faults({ service: 'buena', times: 1, fault: { kind } });
      const failed = await failure();
      expect(failed.code).toBe('bad-reply');
      expect(JSON.stringify(failed)).not.toMatch(/unexpected|Gateway|tru/);
      expect(sentenceOf(failed, 'Buena.ai')).toMatch(
        kind === 'wrongShape' ? /an answer this version .* does not understand\. Update/ : /not in the form/,
      );
    }
  },
  '4 `connected: false` | Not an error … Button to the setup page': async ({ world, status }) => {
    world.control.buena({ connected: false });
    const answer = await status();
    expect(sayingsOf(answer)).toEqual(['LinkedIn is not connected in Buena']);
    expect(answer.fix && say(answer.fix.label)).toBe('Connect LinkedIn in Buena');
  },
  '4 `dailyLimit` 0 or missing | "N actions today; no daily limit reported."': async ({ world, status }) => {
    for (const patch of [{ dailyLimit: 0 }, { omit: ['dailyLimit'] }]) {
      world.control.buena({ actionsToday: 7, ...patch });
      expect(sayingsOf(await status())).toContain('7 actions today; Buena reports no daily limit.');
    }
  },
  '4 `lastActivity` null | "No activity recorded yet."': async ({ world, status }) => {
    world.control.buena({ lastActivity: null });
    expect(sayingsOf(await status())).toContain('No activity recorded yet.');
  },
  '4 Threshold setting blank, negative, NaN | Keep 12': async ({ world, status }) => {
    for (const typed of ['', ' ', '-3', 'NaN', '0', 'soon']) {
      const read = inactiveHoursOf(typed);
      expect(!read.ok && say(read.words)).toMatch(/^Enter a number of hours above 0\./);
    }
    world.control.buena({ lastActivity: new Date(Date.now() - 13 * 60 * minute).toISOString() });
    expect(keysOf(await status())).toContain('buena_quiet');
  },
};
