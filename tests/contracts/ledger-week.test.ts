import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OperationRequest } from '../../lib/linkedin/operations';
import type { Ledger } from '../../lib/usage/ledger';
import { explain, sumsOf } from '../../lib/usage/sums';
import { type WindowKind, windowAt } from '../../lib/usage/window';
import { posts, postUrl, profileUrl } from '../world/cast';
import { startWorld, type World } from '../world/world';
import { type Change, dayThere, live, offsetThere, type Truth, weekOf } from './ledger-week-life';

const minute = 60_000;
const zones = ['Europe/Berlin', 'America/New_York'] as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => world.close());

/** Sums of the truth by a name for the time and the category. */
function sumBy(
  truth: readonly Truth[],
  zone: string,
  nameOf: (day: string) => string,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { at, day = dayThere(at ?? 0, zone), category, count } of truth) {
    const key = `${nameOf(day)} ${category}`;
    sums[key] = (sums[key] ?? 0) + count;
  }
  return sums;
}

/** What the ledger says of every window of that kind there is something in, by its first day and the category. */
function inWindows(ledger: Ledger, kind: WindowKind, zone: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const day of new Set(ledger.rows.map((row) => row.day))) {
    // Noon of UTC is the same day in both zones.
    const window = windowAt(kind, Date.parse(`${day}T12:00:00Z`), { zone, weekStartsOn: 1 });
    const { byCategory } = sumsOf(explain(ledger, window));
    for (const [category, count] of byCategory) sums[`${window.firstDay} ${category}`] = count;
    // It begins and ends with the days on the wall there, to the millisecond, whatever the clocks do.
    const edges = [window.from - 1, window.from, window.to - 1, window.to].map((at) => dayThere(at, zone));
    expect([edges[0] !== window.firstDay, edges[1], edges[2], edges[3] !== window.lastDay]).toEqual([
      ...[true, window.firstDay, window.lastDay, true],
    ]);
  }
  return sums;
}

const bo = profileUrl('bo-lindqvist');
const ada = profileUrl('ada-park');

const connect: OperationRequest = { operation: 'sendConnectionRequest', input: { personUrl: ada } };

function request(step: number): OperationRequest {
  const post = postUrl(posts[0]?.urn ?? '');
  const requests: readonly OperationRequest[] = [
    { operation: 'checkConnectionStatus', input: { personUrl: ada } },
    { operation: 'sendMessage', input: { personUrl: bo, text: `Hello ${step}` } },
    { operation: 'reactToPost', input: { postUrl: post, type: step % 2 ? 'love' : 'like' } },
    { operation: 'fetchPerson', input: { personUrl: ada } },
  ];
  const comment = {
    operation: 'commentOnPost',
    input: { postUrl: post, text: `Well woven, ${step}.` },
  } as const;
  return requests[(step % 5) - 1] ?? comment;
}

/** Where this computer stands: what is filed by its days must not show in the account's. */
const lives: readonly (readonly [(typeof zones)[number], Change, string])[] = [
  ['Europe/Berlin', 'forward', 'Asia/Kolkata'],
  ['Europe/Berlin', 'back', 'Europe/Berlin'],
  ['America/New_York', 'forward', 'America/New_York'],
  ['America/New_York', 'back', 'Pacific/Auckland'],
];

describe.each(lives)('a week in which the clocks of %s go %s, read in %s', (changing, change, here) => {
  test('is in our ledger as it is in the world’s, in both zones, by day, week, month and category', async () => {
    vi.stubEnv('TZ', here);
    const week = await live(world, changing, change);
    const [quiet, before] = [2, 40].map((days) => week.now() - days * 24 * 60 * minute);
    const first = dayThere(week.now(), changing);
    const offsets = new Set<string | undefined>();
    let [ours, checked] = [0, 0];
    // Steps of 103 minutes meet every hour of the day, midnights of both zones and the change among them.
    for (let step = 0; step < 105; step += 1) {
      offsets.add(offsetThere(week.now(), changing));
      // Somebody else does the very same a moment before.
      if (step % 15 === 6) await week.perform(request(step), false);
      if (step % 3 !== 2) {
        await week.perform(request(step), step % 3 === 0);
        ours += step % 3 === 0 ? 1 : 0;
      }
      // A counter is read before its midnight, or what was done since is not known to anybody.
      if (step % 4 === 1) week.buenaActs(1 + (step % 3));
      // More of one kind in an hour than in other days.
      for (let again = 0; step === 70 && again < 5; again += 1) await week.perform(request(4), false);
      if (step === 20) await week.lose(connect, 'before');
      if (step === 60) await week.lose(connect, 'after');
      if (step % 16 === 5) week.campaign(step);
      if (step % 4 === 1 || step % 5 === 0) await week.read();
      if (step % 30 === 10) {
        await week.readCampaigns();
        await week.read();
        checked += 1;
        for (const zone of zones) {
          const ledger = await week.ledgerIn(zone);
          const today = dayThere(week.now(), zone);
          const told = week.truth().filter(({ at, day = dayThere(at ?? 0, zone) }) => day === today);
          // Counters and campaigns have the days of their own zone.
          const apart =
            zone === changing ? told : told.filter(({ at, category }) => at && category !== 'actions');
          const rows = explain(ledger, windowAt('day', week.now(), { zone, weekStartsOn: 1 }));
          const mine = zone === changing ? rows : rows.filter(({ provider }) => provider === 'linked-api');
          expect(sumsOf(mine).total).toBe(apart.reduce((sum, { count }) => sum + count, 0));
        }
      }
      week.pass(103 * minute);
    }
    await week.readCampaigns();
    await week.read();
    expect([offsets.size, checked]).toEqual([2, 4]);
    expect(dayThere(week.now(), changing) > first).toBe(true);

    for (const zone of zones) {
      const ledger = await week.ledgerIn(zone);
      const truth = week
        .truth()
        .map((each) =>
          each.category === 'actions' ? { ...each, day: dayThere(each.at ?? 0, changing) } : each,
        );
      expect(inWindows(ledger, 'day', zone)).toEqual(sumBy(truth, zone, (day) => day));
      expect(inWindows(ledger, 'week', zone)).toEqual(sumBy(truth, zone, weekOf));
      expect(inWindows(ledger, 'month', zone)).toEqual(sumBy(truth, zone, (day) => `${day.slice(0, 7)}-01`));
      // A day the log covers without an action is one of none; of days before it nothing is known.
      expect([quiet, before].map((at) => ledger.knownDays.has(dayThere(at ?? 0, zone)))).toEqual([
        true,
        false,
      ]);
      // Nothing stands in two rows, and nothing outside them.
      const whole = truth.reduce((sum, { count }) => sum + count, 0);
      expect(sumsOf(ledger.rows).total).toBe(whole);
      const { byProvider, bySpender } = sumsOf(ledger.rows);
      expect([...byProvider.keys()].sort()).toEqual(['buena', 'konnector', 'linked-api']);
      // Each of our runs stands in the service's log as well, and counts once: as ours.
      // So does the one that was done although no answer came; the one that never arrived counts for nothing.
      expect(bySpender.get('ours')).toBe(ours + 1);
      expect(bySpender.get('others')).toBe((byProvider.get('linked-api') ?? 0) - ours - 1);
      expect(week.runs).toHaveLength(ours + 2);
      expect(ledger.absent).toMatchObject([{ category: 'connectionRequests' }]);
    }
    week.database.close();
  }, 60_000);
});

test('a run counts from the moment it is sent, and once when the log has it', async () => {
  const week = await live(world, 'Europe/Berlin', 'forward');
  await week.read();
  const before = sumsOf((await week.ledgerIn('Europe/Berlin')).rows).total;
  await week.perform(
    { operation: 'checkConnectionStatus', input: { personUrl: profileUrl('ada-park') } },
    true,
  );
  const unread = await week.ledgerIn('Europe/Berlin');
  expect(unread.rows.map(({ told, by }) => [told, by])).toContainEqual(['run', 'ours']);
  expect(sumsOf(unread.rows).total).toBe(before + 1);
  await week.read();
  const read = await week.ledgerIn('Europe/Berlin');
  expect(read.rows.map(({ told, by }) => [told, by])).toEqual([['log', 'ours']]);
  expect(sumsOf(read.rows).total).toBe(before + 1);
  week.database.close();
});

test('what LinkedIn refused was tried all the same, and counts as the service counts it', async () => {
  const week = await live(world, 'America/New_York', 'back');
  await week.perform(
    { operation: 'sendConnectionRequest', input: { personUrl: profileUrl('cy-marchetti') } },
    true,
  );
  expect(week.runs.map(({ status }) => status.state)).toEqual(['failed']);
  await week.read();
  const ledger = await week.ledgerIn('America/New_York');
  expect(ledger.rows).toMatchObject([{ category: 'connectionRequests', by: 'ours', count: 1 }]);
  week.database.close();
});

test('what was turned away before it was tried stands in no log, and counts for nothing', async () => {
  const week = await live(world, 'Europe/Berlin', 'back');
  await week.read();
  week.pass(minute);
  await week.turnedAway({ operation: 'checkConnectionStatus', input: { personUrl: ada } });
  // Also while the log is older than the run.
  expect(sumsOf((await week.ledgerIn('Europe/Berlin')).rows).total).toBe(0);
  week.pass(10 * minute);
  await week.read();
  expect(sumsOf((await week.ledgerIn('Europe/Berlin')).rows).total).toBe(0);
  week.database.close();
});
