import { expect } from 'vitest';
import { operationNames } from '../../lib/linkedin/operations';
import { originsOf } from '../../lib/providers/about';
import { minute } from '../../lib/time';
import { demoKeys } from '../world/demo-keys';
import { buenaDemo } from './table-buena-answers';
import { type Cases, keptIn, keysOf, say, sayingsOf, sentenceOf } from './table-desk';

const { buena: apiKey, variants } = demoKeys;
const userId = '6710fa2b9c04d17e55aa0c31';
const service = 'Buena.ai';

/** The service answers the next question with exactly this, whatever it would have said. */
const answers = (body: unknown, status = 200) =>
  ({ service: 'buena', times: 1, fault: { kind: 'status', status, body } }) as const;

/** Contract buena 1.1, what 1.2 and 1.4 say around their tables, */
export const buenaFirst: Cases = {
  '1.1 API root | `https://api.buena.ai/api/v2`': async ({ status, sent }) => {
    await status();
    expect(sent.map(({ url }) => url.href)).toEqual(['https://api.buena.ai/api/v2/users/linkedin']);
  },
  '1.1 MV3 host permission | `https://api.buena.ai/*`': ({ provider }) => {
    expect(originsOf(provider.about)).toEqual(['https://api.buena.ai']);
  },
  '1.1 Auth header | `x-api-key: <key>` (raw key, no scheme word)': async ({ status, sent }) => {
    await status();
    await status({ apiKey: variants.buenaGlobal, userId });
    expect(sent.map(({ headers }) => Object.fromEntries(headers))).toEqual([
      { accept: 'application/json', 'x-api-key': apiKey },
      { accept: 'application/json', 'x-api-key': variants.buenaGlobal },
    ]);
  },
  '1.1 Key wanted | a user-specific key that carries the permission `users:read`': ({ provider }) => {
    const [field] = provider.about.fields;
    expect(say({ key: field?.help ?? 'buena_key' })).toMatch(/of your own with the permission users:read/);
    expect(field).toMatchObject({ name: 'apiKey', secret: true });
  },
  '1.1 Key format | the text `bna_` followed by a hex string': ({ provider }) => {
    for (const key of ['bna_0123456789abcdef', 'bna_ABCDEF', 'bna_aB'])
      expect(provider.normalise({ apiKey: key })).toEqual({ ok: true, credentials: { apiKey: key } });
  },
  '1.1 Validation regex | `^bna_[0-9a-fA-F]+$` after trimming': (desk) => {
    for (const key of ['bna_', 'bna_0g', 'bna_00_ff', 'BNA_00ff', 'bna_0x00'])
      expect([key, desk.refused({ apiKey: key }).reason]).toEqual([key, 'key_buenaShape']);
    expect(desk.provider.normalise({ apiKey: '\n bna_00ff ' })).toMatchObject({ ok: true });
  },
  '1.1 Length | Never reject on length': ({ provider }) => {
    for (const length of [1, 63, 64, 65, 68, 500])
      expect(provider.normalise({ apiKey: `bna_${'f'.repeat(length)}` })).toMatchObject({ ok: true });
  },
  '1.1 Other key kind | global keys: need the legacy routes; not called invalid': async (desk) => {
    const { sentence } = desk.refused({ apiKey: variants.buenaGlobal });
    expect(sentence).toMatch(/looks like a global key\. .*enter the user id/);
    expect(sentence).not.toMatch(/invalid|wrong|not valid/i);
    expect((await desk.failure({ apiKey: apiKey.toUpperCase().replace('BNA', 'bna') })).code).toBe(
      'unauthorized',
    );
  },

  '1.2 No path, query or body parameters. Read-only': async ({ status, sent }) => {
    await status();
    expect(sent.map(({ method, url, body }) => [method, url.search, body])).toEqual([['GET', '', undefined]]);
  },
  '1.2 not connected: … are absent (not null); `hasProxy` is independent of `connected`': async (desk) => {
    desk.world.control.buena({ connected: false, hasProxy: true });
    const now = Date.now();
    const proxied = await desk.status(buenaDemo, { now });
    expect(proxied).toMatchObject({ health: 'disconnected', account: { id: userId } });
    expect(Object.keys(proxied.account ?? {})).toEqual(['id']);
    desk.world.control.buena({ hasProxy: false });
    expect(await desk.status(buenaDemo, { now })).toEqual(proxied);
  },
  '1.2 Recognise the global-key case by status 400 and a string `availableRoute` (not by the sentence)':
    async ({ world, failure }) => {
      const sentence = 'When using global API key, please use the specific route: /x/:userId';
      for (const [status, body, reason] of [
        [400, { error: 'Other words', availableRoute: '/api/v2/elsewhere' }, 'buenaGlobalKey'],
        [400, { error: sentence }, 'buenaNotAccepted'],
        [400, { error: sentence, availableRoute: true }, 'buenaNotAccepted'],
        [404, { error: sentence, availableRoute: '/x' }, 'buenaAddressUnknown'],
      ] as const) {
        world.control.faults(answers(body, status));
        expect((await failure()).reason).toBe(reason);
      }
    },
  '1.2 `availableRoute` | Do not build requests from a server-sent path': async (desk) => {
    for (const availableRoute of ['/api/v2/keys', 'https://evil.example/:userId', '//evil.example/x']) {
      desk.world.control.faults(answers({ error: 'x', availableRoute }, 400));
      const failed = await desk.failure();
      expect(JSON.stringify(failed)).not.toMatch(/evil|keys/);
    }
    expect(new Set(desk.sent.map(({ url }) => url.href)).size).toBe(1);
  },
  '1.3 User id input | trim … warn, do not block on other forms': async (desk) => {
    const global = variants.buenaGlobal;
    expect((await desk.status({ apiKey: global, userId: ` ${userId}\n` })).health).toBe('ok');
    const failed = await desk.failure({ apiKey: global, userId: 'mara-7' });
    expect(desk.asked().at(-1)?.path).toMatch(/user-linkedin-integration\/mara-7$/);
    expect(sentenceOf(failed, service)).toMatch(/usually have 24 characters/);
  },

  '1.4 A Not connected -> setup required. Any thrown failure -> health is false': async (desk) => {
    desk.world.control.buena({ connected: false });
    const { health, fix } = await desk.status();
    expect([health, fix?.label.key]).toEqual(['disconnected', 'buena_setUp']);
    desk.world.control.buena({ refuses: 'internal' });
    await expect(desk.status()).rejects.toMatchObject({ failure: { code: 'service-down' } });
  },
  '1.4 B not connected | `disconnected`, LinkedIn account not connected, `setup_required`': async (desk) => {
    desk.world.control.buena({ connected: false });
    const answer = await desk.status();
    expect([answer.health, ...sayingsOf(answer), answer.fix?.url]).toEqual([
      'disconnected',
      'LinkedIn is not connected in Buena',
      'https://app.buena.ai/integrations/linkedin',
    ]);
  },
  '1.4 B `status` | `connected`': async ({ status }) => {
    expect((await status()).headline).toEqual({ key: 'buena_connected' });
  },
  '1.4 B `actions_today`, `daily_limit` | as received': async ({ world, status }) => {
    world.control.buena({ actionsToday: 61, dailyLimit: 97 });
    const { allowances } = await status();
    expect(allowances).toMatchObject([{ counts: 'actions', window: 'day', used: 61, limit: 97 }]);
  },
  '1.4 B `usage_percent` | percent rounded to 1 decimal': async ({ world, status }) => {
    world.control.buena({ actionsToday: 2, dailyLimit: 3 });
    expect(sayingsOf(await status())[1]).toMatch(/2 of 3 actions \(66\.7 %\)/);
  },
  '1.4 B `connection_count`, `last_activity` | as received': async ({ world, status }) => {
    world.control.buena({ connectionCount: 0, lastActivity: '2026-03-04T09:12:00Z' });
    const answer = await status(buenaDemo, { now: Date.parse('2026-03-04T10:00:00Z') });
    expect(sayingsOf(answer)).toContain('LinkedIn connections: 0');
    expect(answer.lastActivityAt).toBe(Date.parse('2026-03-04T09:12:00Z'));
  },
  '1.4 B Order matters: test 95, then 80, then 20': async ({ world, status }) => {
    const advice: (string | undefined)[] = [];
    for (const actionsToday of [95, 94, 80, 79, 21, 20]) {
      world.control.buena({ actionsToday, dailyLimit: 100 });
      advice.push(keysOf(await status()).find((key) => key.startsWith('buena_advice')));
    }
    const [high, medium, normal, low] = ['High', 'Medium', 'Normal', 'Low'].map(
      (each) => `buena_advice${each}`,
    );
    expect(advice).toEqual([high, medium, medium, normal, normal, low]);
  },
  '1.4 C `hours_since` | rounded to 1 decimal, message with hours': async ({ world, status }) => {
    const now = Date.now();
    for (const [minutes, said] of [
      [12 * 60 + 20, 'No activity for 12.3 hours.'],
      [30 * 60 - 1, 'No activity for 30.0 hours. Schedule some actions in Buena to stay active.'],
    ] as const) {
      world.control.buena({ lastActivity: new Date(now - minutes * minute).toISOString() });
      expect(sayingsOf(await status(buenaDemo, { now }))).toContain(said);
    }
  },
  '1.6 network failure, 429, 502, 503, 504: at most 2 retries': async ({ world, background, asked }) => {
    const bench = await background();
    for (const fault of [
      { kind: 'reset' },
      ...[429, 502, 503, 504].map((status) => ({ kind: 'status', status }) as const),
    ] as const) {
      world.control.faults({ service: 'buena', fault });
      const before = asked().length;
      await bench.clock.pass(10 * minute);
      await bench.integrations.refresh({ onlyStale: true });
      // What the schedule asks ten minutes later is a question of its own.
      expect(asked().length - before).toBe(1);
      world.control.clearFaults();
    }
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    expect((await keptIn(bench, 'buena'))?.failure).toBeUndefined();
  },
  '2 401 = `UNAUTHORIZED` | by status; do not depend on the code': async ({ world, failure }) => {
    for (const body of [{ error: true, code: 'RATE_LIMIT_EXCEEDED' }, { error: 'no' }, {}, '<p>no</p>']) {
      world.control.faults(answers(body, 401));
      expect(await failure()).toMatchObject({ code: 'unauthorized', reason: 'buenaKeyRefused' });
    }
  },
  '2 Limits per key: 60/min, 1,000/h, 10,000/day | polling ceiling': async ({ background, asked }) => {
    const bench = await background();
    for (let minutes = 0; minutes < 60; minutes += 1) {
      await bench.clock.pass(minute);
      await bench.integrations.refresh({ onlyStale: false });
    }
    // However often somebody asks: every five minutes.
    expect(asked()).toHaveLength(1 + 12);
  },
  '2 `POST /linkedin/scheduleLinkedInAction` | Do not use: a status companion stays read-only': (desk) => {
    expect(operationNames.filter((name) => desk.provider.supports(name))).toEqual([]);
  },
};
