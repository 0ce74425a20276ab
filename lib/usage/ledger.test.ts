import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProviderId } from '../providers/about';
import { dayOf, minute } from '../time';
import type { LedgerAccount } from './account';
import { calendarOf, type Ledger, ledgerOf } from './ledger';
import { type OwnSpend, slackMs } from './own-spend';
import { explain, seriesOf, sharesOf, sumsOf } from './sums';
import { quietDays, tally } from './tally';
import type { UsageRow } from './usage-row';
import { type WindowKind, windowAt } from './window';
import { dayIn } from './zone';

const now = Date.parse('2026-11-22T15:00:00Z');
const account: LedgerAccount = {
  id: 'a',
  members: [{ provider: 'linked-api' }, { provider: 'buena' }],
  moved: [],
};
const berlin = { zone: 'Europe/Berlin', weekStartsOn: 1 } as const;

function logged(times: readonly number[], asOf = now, category: 'comments' | 'messages' = 'comments') {
  const days = [...new Set([...times, asOf].map(dayOf))];
  const entries = times.map((at) => ({ at, category, success: true }));
  const rows = tally('linked-api', entries, days, asOf);
  return [...rows, ...quietDays(rows, 'linked-api', days, asOf)];
}
const run = (from: number, until?: number, rest: Partial<OwnSpend> = {}): OwnSpend => ({
  ...{ runId: `r${from}`, provider: 'linked-api', category: 'comments', from },
  ...(until !== undefined && { until }),
  ...rest,
});
const counter = (day: string, count: number, rest: Partial<UsageRow> = {}): UsageRow => ({
  ...{ v: 1, provider: 'buena', category: 'actions', day, count },
  ...rest,
});
const make = (rows: readonly UsageRow[], runs: readonly OwnSpend[] = [], calendar = berlin): Ledger =>
  ledgerOf(account, { rows, runs }, calendar);
const total = (ledger: Ledger): number => sumsOf(ledger.rows).total;

describe('a run and its entry in the log', () => {
  test.each<[string, OwnSpend, number, Record<string, number>]>([
    ['count once', run(now - 10 * minute, now - 8 * minute), 1, { ours: 1 }],
    ['count once when the clocks differ a little', run(now - 12 * minute, now - 11 * minute), 1, { ours: 1 }],
    ['count once while the run is still open', run(now - 10 * minute), 1, { ours: 1 }],
    ['are two when hours apart', run(now - 3 * minute), 2, { ours: 1, others: 1 }],
    [
      'are two when of other kinds',
      run(now - 9 * minute, now - minute, { category: 'messages' }),
      2,
      { ours: 1, others: 1 },
    ],
    [
      'count once when the run failed there',
      run(now - 9 * minute, now - 8 * minute, { onlyIfLogged: true }),
      1,
      { ours: 1 },
    ],
  ])('%s', (_, own, sum, bySpender) => {
    const ledger = make(logged([now - 9 * minute]), [own]);
    expect(total(ledger)).toBe(sum);
    expect(Object.fromEntries(sumsOf(ledger.rows).bySpender)).toEqual(bySpender);
  });

  test('a run the log cannot know of yet counts by itself', () => {
    const ledger = make(logged([], now - minute), [run(now - 2 * minute, now)]);
    expect(ledger.rows).toMatchObject([{ told: 'run', by: 'ours', count: 1 }]);
    expect(ledger.absent).toEqual([]);
  });

  test('a run the log should have and has not did not happen, and is told of', () => {
    const ended = now - slackMs - 1;
    const ledger = make(logged([], now), [run(ended - minute, ended)]);
    expect(ledger.rows).toEqual([]);
    expect(ledger.absent).toMatchObject([{ runId: `r${ended - minute}`, day: '2026-11-22' }]);
  });

  test('a run that failed and stands in no log counts for nothing', () => {
    const ledger = make(logged([], now), [run(now - minute, now, { onlyIfLogged: true })]);
    expect([ledger.rows, ledger.absent]).toEqual([[], []]);
  });

  test('of two runs each gets its entry, even when the later one fits both', () => {
    const [early, late] = [now - 40 * minute, now - 32 * minute];
    const wide = run(early - minute, late + minute);
    const tight = run(early, early + minute);
    const ledger = make(logged([early, late]), [wide, tight]);
    expect(Object.fromEntries(sumsOf(ledger.rows).bySpender)).toEqual({ ours: 2 });
  });

  test('count each action once, whatever lies where', () => {
    const offset = fc.integer({ min: 0, max: 300 });
    const spell = fc.record({ from: offset, lasts: fc.option(fc.integer({ min: 0, max: 30 })) });
    fc.assert(
      fc.property(fc.array(offset), fc.array(spell), offset, (entries, spells, read) => {
        const asOf = now - read * minute;
        const times = entries.map((each) => now - each * minute).filter((at) => at <= asOf);
        const runs = spells.map(({ from, lasts }, index) => {
          const start = now - from * minute;
          const until = lasts === null ? undefined : Math.min(now, start + lasts * minute);
          return run(start, until, { runId: `r${index}` });
        });
        const ledger = make(logged(times, asOf), runs);
        const waiting = ledger.rows.filter(({ told }) => told === 'run');
        const ours = ledger.rows.filter(({ by }) => by === 'ours');
        expect(total(ledger)).toBe(times.length + sumsOf(waiting).total);
        // Every run stands in one row, or in none and says so.
        expect(sumsOf(ours).total + ledger.absent.length).toBe(runs.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('several services', () => {
  const day = '2026-11-22';
  const rows = [...logged([now - minute, now - 2 * minute]), counter(day, 38)];

  test('add up, each with its share', () => {
    const ledger = make(rows, [run(now - 3 * minute, now - minute)]);
    expect(total(ledger)).toBe(40);
    expect(Object.fromEntries(sumsOf(ledger.rows).byProvider)).toEqual({ buena: 38, 'linked-api': 2 });
    expect(sharesOf(ledger.rows)).toEqual([
      { provider: 'buena', by: 'untold', count: 38 },
      { provider: 'linked-api', by: 'others', count: 1 },
      { provider: 'linked-api', by: 'ours', count: 1 },
    ]);
  });

  test('that act for other accounts are left out', () => {
    expect(make([counter(day, 5, { provider: 'konnector' })], []).rows).toEqual([]);
    expect(make([], [run(now, now, { provider: 'konnector' })]).rows).toEqual([]);
  });

  test('a counter holds our own runs already', () => {
    const own = run(now - minute, now, { provider: 'buena' });
    expect(total(make([counter(day, 38)], [own]))).toBe(38);
    expect(total(make([counter(day, 3, { category: 'comments' })], [own]))).toBe(3);
    expect(total(make([counter(day, 3, { category: 'messages' })], [own]))).toBe(4);
  });

  test('rows of before times were kept count as they stand', () => {
    const old = counter('2026-11-20', 4, { provider: 'linked-api', category: 'comments' });
    expect(make([old]).rows).toMatchObject([{ by: 'untold', told: 'counter', count: 4 }]);
  });
});

describe('a sum', () => {
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham');
  const around = (at: string) => Date.parse(at);
  const moment = fc
    .tuple(
      fc.constantFrom(
        around('2026-03-29T01:00:00Z'),
        around('2026-10-25T01:00:00Z'),
        around('2026-11-01T06:00:00Z'),
        around('2026-04-04T14:00:00Z'),
        around('2026-12-31T12:00:00Z'),
      ),
      fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    )
    .map(([at, minutes]) => at + minutes * minute);
  const kind = fc.constantFrom<WindowKind>('day', 'week', 'month');

  test('has what was done between the first and the last moment of its window, in every zone', () => {
    fc.assert(
      fc.property(fc.array(moment), moment, zone, kind, (times, at, name, which) => {
        const calendar = { zone: name, weekStartsOn: 1 } as const;
        const window = windowAt(which, at, calendar);
        const ledger = ledgerOf(account, { rows: logged(times), runs: [] }, calendar);
        const within = times.filter((each) => window.from <= each && each < window.to);
        expect(sumsOf(explain(ledger, window)).total).toBe(within.length);
      }),
      { numRuns: 300 },
    );
  });

  test('is explained by its rows: by day, category, service and who they come to the same', () => {
    const providers = fc.constantFrom<ProviderId>('linked-api', 'buena');
    const rows = fc.array(
      fc
        .record({ provider: providers, count: fc.nat(20), at: moment })
        .map(({ provider, count, at }) => counter(dayIn(at, 'UTC'), count, { provider })),
    );
    fc.assert(
      fc.property(rows, fc.array(moment), moment, (counters, times, at) => {
        const ledger = make([...counters, ...logged(times)]);
        const explained = explain(ledger, windowAt('month', at, berlin));
        const { total: sum, ...by } = sumsOf(explained);
        for (const part of Object.values(by)) {
          expect([...part.values()].reduce((all, count) => all + count, 0)).toBe(sum);
        }
        expect(sharesOf(explained).reduce((all, { count }) => all + count, 0)).toBe(sum);
      }),
    );
  });

  test('a day nobody told of is unknown, a quiet one is none', () => {
    const ledger = make([...logged([]), counter('2026-11-20', 3)]);
    expect(seriesOf([ledger], ['2026-11-20', '2026-11-21', '2026-11-22'])).toEqual([
      { day: '2026-11-20', total: 3 },
      { day: '2026-11-21', total: undefined },
      { day: '2026-11-22', total: 0 },
    ]);
  });
});

test.each([
  [{ timeZone: 'Asia/Kolkata' }, 'Europe/London', 'Asia/Kolkata'],
  [{ timeZone: 'Middle/Earth' }, 'Europe/London', 'Europe/London'],
  [{}, 'Middle/Earth', 'UTC'],
  [{}, undefined, 'UTC'],
])('with %o, a service in %s and this computer in UTC, days are those of %s', (own, told, zone) => {
  expect(calendarOf(own, { told, own: 'UTC' }).zone).toBe(zone);
});
