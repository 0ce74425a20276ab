import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectionsOf, requestsAndAccepts } from '../../lib/campaigns/series';
import type { Failure } from '../../lib/failure';
import { createBuena } from '../../lib/providers/buena/client';
import { createConnectSafely } from '../../lib/providers/connectsafely/client';
import { day, hour, minute, second } from '../../lib/time';
import { accountsOf, link, noLinks } from '../../lib/usage/account';
import { usageSnapshot } from '../../lib/usage/usage-snapshot';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { admin, openBench, revoked, spring, text } from './konnector-bench';
import { openView } from './konnector-view';
import { buenaDemo } from './table-buena-answers';
import { connectSafelyDemo } from './table-connectsafely-answers';
import { deskOf, keptIn, sayingsOf, sentenceOf } from './table-desk';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => {
  fakeBrowser.reset();
  world.control.reset();
});
afterAll(() => world.close());

const buena = () => deskOf(world, createBuena, buenaDemo);
const connectSafely = () => deskOf(world, createConnectSafely, connectSafelyDemo);
const atBuena = (failure: Failure): string => sentenceOf(failure, 'Buena.ai');
const atConnectSafely = (failure: Failure): string => sentenceOf(failure, 'ConnectSafely.ai');

const notUnderstood =
  'The service sent an answer this version of Sidecar does not understand. Update Sidecar, or try again later.';

describe('what a person reads of', () => {
  it('`dailyLimit` 0', async () => {
    world.control.buena({ dailyLimit: 0, actionsToday: 12 });
    const { health, ...answer } = await buena().status();
    expect(health).toBe('ok');
    expect(sayingsOf({ health, ...answer })).toContain('12 actions today; Buena reports no daily limit.');
    expect(answer.allowances[0]).not.toHaveProperty('limit');
  });

  it('`actionsToday` above the limit', async () => {
    world.control.buena({ actionsToday: 96, dailyLimit: 80 });
    const status = await buena().status();
    expect(sayingsOf(status)).toContain('High use today: 96 of 80 actions (120.0 %), 0 left.');
    const now = Date.now();
    const integrations = [{ provider: 'buena', status, checkedAt: now }] as const;
    const { figures } = usageSnapshot(integrations, [], noLinks, now);
    // The one reading of the popup's bar, of the icon and of the notifications.
    expect(figures).toMatchObject([{ used: 96, limit: 80, left: 0, level: 'reached' }]);
  });

  it.each([
    [null, 'No activity recorded yet.'],
    ['', 'No activity recorded yet.'],
    ['soon', 'Last activity unknown.'],
    [1_772_618_400, 'Last activity unknown.'],
    [
      '2999-01-01T00:00:00Z',
      'Buena’s last activity lies in the future. The clock of this computer may be wrong.',
    ],
  ])('`lastActivity` %j', async (lastActivity, said) => {
    world.control.buena({ odd: { lastActivity } });
    const sayings = sayingsOf(await buena().status());
    expect(sayings).toContain(said);
    expect(sayings.join(' ')).not.toMatch(/1970|No activity for|null/);
  });

  it('an unknown zone', async () => {
    world.control.buena({ timezone: 'Europe/Atlantis' });
    const status = await buena().status();
    expect(sayingsOf(status)).toContain(
      'Buena names a time zone this browser does not know: Europe/Atlantis',
    );
    expect(status).not.toHaveProperty('timeZone');
  });

  it('`connected` missing', async () => {
    world.control.buena({ omit: ['connected'] });
    expect(atBuena(await buena().failure())).toBe(notUnderstood);
  });

  it.each([
    ['a string', { error: 'No such field' }, 'No such field'],
    ['a boolean beside a message', { error: true, message: 'No such field' }, 'No such field'],
    ['a boolean alone', { error: true }, 'HTTP status 400.'],
  ])('`error` as %s', async (_, body, said) => {
    world.control.faults({ service: 'buena', fault: { kind: 'status', status: 400, body } });
    expect(atBuena(await buena().failure())).toBe(
      `Buena did not accept the request, so nothing could be read. Check the key and the user id in the options. ${said}`,
    );
    const plain = { kind: 'status', status: 500, body } as const;
    world.control.faults({ service: 'connectsafely', fault: plain });
    expect(atConnectSafely(await connectSafely().failure())).toBe(
      'There is trouble on the side of ConnectSafely.ai. Your key and settings are not the cause. Try again in a few minutes.',
    );
  });

  it('a 401 with two meanings', async () => {
    const bench = openBench(world);
    const bad = await bench.failure(() => bench.konnector.status(bench.call(revoked)));
    expect([bad.code, bench.sentence(bad)]).toEqual([
      'unauthorized',
      'Konnector did not accept this key. It may be deleted or deactivated. If it is a new key, also check the server and the header under Advanced settings in the options.',
    ]);
    const member = await bench.failure(() => bench.konnector.createKey(bench.call()));
    expect([member.code, bench.sentence(member)]).toEqual([
      'refused',
      'Only an administrator of the organisation may do this. Your key stays in use for everything else.',
    ]);
    expect((await bench.konnector.createKey(bench.call(admin))).api_key).not.toBe('');
  });

  it('elided arrays', async () => {
    const bench = openBench(world);
    for (const elided of ['empty', 'absent', 'null', 'object', 'unknown'] as const) {
      world.control.konnector({ elided });
      const { connection_graph: graph } = await bench.konnector.dashboard(bench.call());
      const { performance_metrics: told } = await bench.konnector.campaign(bench.call(), spring);
      // Without a point the chart is replaced by the sentence below.
      expect(requestsAndAccepts(graph.request, graph.accept)).toEqual([]);
      expect(connectionsOf(told.connection_metrics.daily_metrics)).toEqual([]);
      expect([graph.total_friend_request_count, told.member_count]).toEqual([262, 60]);
    }
    expect(text('campaigns_no_days')).toMatch(/day/);
  });

  it('`next_page_url` traps', async () => {
    const view = openView(openBench(world));
    await view.store.start();
    await view.store.search({ status: 'active' });
    // The service says there are more pages: there is nothing more to press.
    expect(view.state().list.value).toMatchObject({ next: undefined, total: 2, rows: { length: 2 } });
  });

  it('a 404 with two meanings', async () => {
    const unknown = await connectSafely().failure({
      apiKey: demoKeys.connectSafely,
      accountId: 'f'.repeat(24),
    });
    const none = await connectSafely().failure({ apiKey: demoKeys.variants.connectSafelyNoAccount });
    const odd = await connectSafely().failure({ apiKey: demoKeys.connectSafely, accountId: 'acc_7' });
    expect([unknown, none, odd].map(atConnectSafely)).toEqual([
      'ConnectSafely does not know this account for your key. It may be gone or belong to somebody else. Correct the account id in the options, or leave it empty to use the default.',
      'No LinkedIn account is connected in ConnectSafely yet. Connect one there, then try again.',
      'ConnectSafely does not know this account for your key. Account ids usually have 24 characters, 0-9 and a-f, and this one has not. Correct it in the options, or leave it empty to use the default.',
    ]);
    const bench = openBench(world);
    const gone = await bench.failure(() => bench.konnector.campaign(bench.call(), 'r/gone'));
    bench.answer(404, 'Not Found');
    const wrongServer = await bench.failure(() => bench.konnector.status(bench.call()));
    expect([gone, wrongServer].map(bench.sentence)).toEqual([
      'Konnector does not know that campaign any more. Reload the list.',
      'Konnector’s server does not know what was asked of it. The server chosen under Advanced settings in the options may be the wrong one.',
    ]);
  });

  it('`hasTokens` false with `AVAILABLE`', async () => {
    world.control.connectsafely({ hasTokens: false, status: 'AVAILABLE' });
    const status = await connectSafely().status();
    expect([status.health, ...sayingsOf(status)]).toEqual([
      'attention',
      'LinkedIn session missing or expired. Reconnect it in ConnectSafely',
    ]);
    expect(status.fix?.url).toBe('https://connectsafely.ai/');
  });

  it('ids that changed: the account ConnectSafely shows', async () => {
    const bench = await connectSafely().background();
    const other = '67aa31f0c2d94b0012ab77f2';
    world.control.connectsafely({ id: other, lastUsed: new Date(Date.now() + minute).toISOString() });
    await bench.clock.pass(10 * minute);
    await bench.integrations.refresh({ onlyStale: true });
    const kept = (await keptIn(bench, 'connectsafely'))?.status;
    expect(kept && sayingsOf(kept).at(-1)).toBe('Now showing Kofi, the most recently used account.');
  });

  it('ids that changed: the users of Konnector', async () => {
    const view = openView(openBench(world));
    await view.store.start();
    const users = view.state().filters.value?.linkedin_users.map((user) => user.linkedin_user_information_id);
    world.control.konnector({ users: [{ id: 'u+new==', name: 'Ines Duarte', email: '', status: 'active' }] });
    await view.store.scope({ users: users ?? [] });
    const { dropped, scope, filters } = view.state();
    expect([dropped, scope.users, filters.value?.linkedin_users.length]).toEqual([true, undefined, 1]);
    expect(text('campaigns_dropped')).toBe(
      'A LinkedIn user that was chosen is no longer known to Konnector. The list was read again without them.',
    );
  });

  it('ids that changed: a linked account, whose figures are then another’s', async () => {
    const desk = buena();
    const statuses = async () =>
      [
        { provider: 'buena', status: await desk.status() },
        { provider: 'connectsafely', status: await connectSafely().status() },
      ] as const;
    const before = await statuses();
    const links = link(noLinks, before[0], before[1], 'mara');
    expect(accountsOf(before, links)).toHaveLength(1);
    world.control.buena({ userId: '6710fa2b9c04d17e55aa0c99' });
    const [mara, apart] = accountsOf(await statuses(), links);
    expect([mara?.moved, apart?.members.map(({ provider }) => provider)]).toEqual([['buena'], ['buena']]);
  });

  it.each<[string, string | (() => string), number | undefined, number]>([
    ['negative', '-5', undefined, minute],
    ['huge', '999999999', day, hour],
    ['a date to come', () => new Date(Date.now() + 90 * second).toUTCString(), 90 * second, 90 * second],
    ['a date long past', 'Wed, 04 Mar 2020 10:00:00 GMT', undefined, minute],
    ['no time at all', 'soon', undefined, minute],
  ])('a retry time that is %s', async (_, said, expected, atKonnector) => {
    const retryAfter = typeof said === 'string' ? said : said();
    const fault = { kind: 'status', status: 429, retryAfter, body: { error: true } } as const;
    const now = Date.now();
    for (const desk of [buena(), connectSafely()]) {
      world.control.faults({ service: desk.provider.about.id, times: 1, fault });
      const failure = await desk.failure(undefined, { now });
      if (expected === undefined) expect(failure).not.toHaveProperty('retryAt');
      else expect(Math.abs((failure.retryAt ?? 0) - now - expected)).toBeLessThan(2 * second);
      const sentence = sentenceOf(failure, desk.provider.about.name);
      expect(sentence).toMatch(/^Too many requests reached .* Try again a little later\./);
      expect(/ Again from .*\d\d:\d\d\.$/.test(sentence)).toBe(expected !== undefined);
    }
    const bench = openBench(world);
    world.control.faults({ service: 'konnector', times: 1, fault });
    const failure = await bench.failure(() => bench.konnector.status(bench.call()));
    expect(Math.abs((failure.retryAt ?? 0) - bench.now() - atKonnector)).toBeLessThan(2 * second);
    expect(bench.sentence(failure)).toMatch(
      /^Konnector received too many requests within a minute\. .* Again from .*\d\d:\d\d\.$/,
    );
  });
});
