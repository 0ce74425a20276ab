import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench } from '../../tests/fakes/background-bench';
import type { Allowance, IntegrationStatus } from '../providers/status';
import { day, dayOf, type EpochMs, hour, startOfDay } from '../time';
import type { UsageRow } from '../usage/usage-row';
import { usageDays } from './usage-reading';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
});

const rows = () => bench.stores.usage.usageBetween('2000-01-01', '2999-01-01');
const refresh = () => bench.integrations.refresh({ onlyStale: false });

describe('a service with a log', () => {
  /** From when on the log was asked for, each time. */
  let since: EpochMs[];
  const comment = (at: EpochMs) => ({ at, category: 'comments', success: true }) as const;
  /** Comments of the day so many days before `now`, as kept. */
  const countOf = async (daysBefore: number) => {
    const wanted = dayOf(startOfDay(bench.clock.now(), daysBefore));
    return (await rows()).find((row) => row.day === wanted && row.category === 'comments')?.count ?? 0;
  };

  beforeEach(async () => {
    since = [];
    const { usage } = bench.service;
    bench.service.usage = async (call) => {
      since.push(call.since);
      return (await usage?.(call)) ?? [];
    };
    const now = bench.clock.now();
    bench.service.log = [comment(now - 5 * day), comment(now - day), comment(now)];
    await bench.integrations.connect('linked-api', { linkedApiToken: 'good-key-1234' });
  });

  test('is asked for thirty days the first time', () => {
    expect(since).toEqual([startOfDay(bench.clock.now(), usageDays - 1)]);
  });

  test('is then asked for the last two days, and only these are written', async () => {
    bench.clock.pass(hour);
    const now = bench.clock.now();
    // Yesterday's end came in late; what is told of last week now is not asked for.
    bench.service.log = [
      comment(now - 5 * day),
      comment(now - 5 * day),
      comment(now - day),
      comment(now - day),
    ];
    await refresh();
    expect(since.at(-1)).toBe(startOfDay(now, 1));
    expect([await countOf(5), await countOf(1), await countOf(0)]).toEqual([1, 2, 0]);
    const read = new Map((await rows()).map((row) => [row.day, row.asOf]));
    expect(read.get(dayOf(now))).toBe(now);
    expect(read.get(dayOf(startOfDay(now, 2)))).toBe(now - hour);
  });

  test('is asked for all of the days nobody was there', async () => {
    bench.clock.pass(21 * day);
    const now = bench.clock.now();
    bench.service.log = [comment(now - 20 * day), comment(now - 9 * day)];
    await refresh();
    expect(since.at(-1)).toBe(startOfDay(now, 22));
    expect([await countOf(26), await countOf(20), await countOf(9)]).toEqual([1, 1, 1]);
  });

  test('that could not be read is asked for the same days again', async () => {
    bench.clock.pass(3 * day);
    const { usage } = bench.service;
    bench.service.usage = () => Promise.reject(new Error('no log'));
    await refresh();
    if (usage) bench.service.usage = usage;
    bench.clock.pass(hour);
    await refresh();
    expect(since.at(-1)).toBe(startOfDay(bench.clock.now(), 4));
  });

  test('is asked again for the days read while the clock was ahead', async () => {
    bench.clock.pass(10 * day);
    await refresh();
    // Eight days too far, as it turns out: it is the day after tomorrow.
    bench.clock.pass(-8 * day);
    await refresh();
    expect(since.at(-1)).toBe(startOfDay(bench.clock.now(), 3));
  });
});

describe('a service that only counts', () => {
  const actions = (used: number, rest: Partial<Allowance> = {}): Allowance => ({
    ...{ counts: 'actions', window: 'day', used, limit: 50 },
    ...rest,
  });
  /** The service answers so from now on; the time is a quarter to ten in the evening of UTC. */
  const says = (allowances: readonly Allowance[], rest: Partial<IntegrationStatus> = {}) => {
    bench.services.buena.answersStatus = { ...bench.service.answersStatus, allowances, ...rest };
  };
  const connect = () => bench.integrations.connect('buena', { linkedApiToken: 'x' });
  const counted = async () =>
    (await rows()).map(({ day: of, category, count }) => `${of} ${category} ${count}`).sort();
  const kept = (change: Partial<UsageRow>): UsageRow => ({
    ...{ v: 1, provider: 'buena', category: 'actions', day: '2026-11-22', count: 1 },
    ...change,
  });

  beforeEach(() => bench.clock.set(Date.UTC(2026, 10, 22, 21, 45)));

  test('keeps what is known of another category on that day, and of that category on other days', async () => {
    await bench.stores.usage.write(
      'buena',
      ['2026-11-21', '2026-11-22'],
      [kept({ category: 'messages', count: 4 }), kept({ day: '2026-11-21', count: 31 })],
    );
    says([actions(12)]);
    await connect();
    expect(await counted()).toEqual([
      '2026-11-21 actions 31',
      '2026-11-22 actions 12',
      '2026-11-22 messages 4',
    ]);
  });

  test('touches nothing of another service', async () => {
    const other = kept({ provider: 'konnector', count: 7 });
    await bench.stores.usage.write('konnector', [other.day], [other]);
    says([actions(12)]);
    await connect();
    expect(await rows()).toContainEqual(other);
  });

  test.each([
    ['Asia/Kolkata', '2026-11-23'],
    ['America/New_York', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-11-23'],
    ['Mars/Olympus', '2026-11-22'],
    [undefined, '2026-11-22'],
  ])('in the zone %s counts the day %s', async (timeZone, of) => {
    says([actions(12)], timeZone === undefined ? {} : { timeZone });
    await connect();
    expect(await counted()).toEqual([`${of} actions 12`]);
  });

  test('of the account’s zone never goes back within that day, and begins the next', async () => {
    says([actions(12)], { timeZone: 'Asia/Kolkata' });
    await connect();
    bench.clock.pass(hour);
    says([actions(9)], { timeZone: 'Asia/Kolkata' });
    await refresh();
    expect(await counted()).toEqual(['2026-11-23 actions 12']);
    bench.clock.pass(day);
    await refresh();
    expect(await counted()).toEqual(['2026-11-23 actions 12', '2026-11-24 actions 9']);
  });

  test('of another account than before is not taken for the same one’s', async () => {
    says([actions(40)], { account: { id: 'one' } });
    await connect();
    says([actions(41)], { account: { id: 'one' } });
    await connect();
    expect(await counted()).toEqual(['2026-11-22 actions 41']);
    says([actions(3)], { account: { id: 'other' } });
    await connect();
    expect(await counted()).toEqual(['2026-11-22 actions 3']);
    expect(await bench.stores.usage.noticesGiven()).toEqual([]);
  });

  test('with counters of two days writes each into its own, and keeps what stands beside them', async () => {
    bench.clock.set(Date.UTC(2026, 10, 22, 18));
    const beside = [kept({ category: 'messages', count: 4 }), kept({ day: '2026-11-23', count: 2 })];
    await bench.stores.usage.write('buena', ['2026-11-22', '2026-11-23'], beside);
    says(
      [
        actions(12, { resetsAt: Date.UTC(2026, 10, 22, 18, 30) }),
        actions(3, { counts: 'messages', resetsAt: Date.UTC(2026, 10, 23, 18, 30) }),
      ],
      { timeZone: 'Asia/Kolkata' },
    );
    await connect();
    expect(await counted()).toEqual([
      '2026-11-22 actions 12',
      '2026-11-22 messages 4',
      '2026-11-23 actions 2',
      '2026-11-23 messages 3',
    ]);
  });

  test('says nothing when it tells no figure, and takes nothing away', async () => {
    await bench.stores.usage.write('buena', ['2026-11-22'], [kept({ count: 2 })]);
    says([{ counts: 'actions', window: 'day', limit: 50 }]);
    await connect();
    expect(await counted()).toEqual(['2026-11-22 actions 2']);
  });
});
