import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProviderId } from '../providers/about';
import type { Allowance } from '../providers/status';
import { dayOf, hour, minute, startOfDay } from '../time';
import { type BadgeChoice, badgeFigure } from './badge-figure';
import { levelOf } from './level';
import { type Figure, type SnapshotInput, shareOf, snapshotOf } from './snapshot';
import type { UsageRow } from './usage-row';
import { windowAt } from './window';
import { ownZone } from './zone';

const now = new Date(2026, 10, 22, 15).getTime();
const today = dayOf(now);
const integration = (provider: ProviderId, allowances: readonly Allowance[], checkedAt = now - minute) => ({
  provider,
  checkedAt,
  status: { health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [], allowances } as const,
});
const comments: Allowance = { counts: 'comments', window: 'day', used: 4, limit: 10 };
const actions: Allowance = { counts: 'actions', window: 'day', used: 38, limit: 80 };
const row = (provider: ProviderId, count: number, rest: Partial<UsageRow> = {}): UsageRow => ({
  ...{ v: 1, provider, category: 'comments', day: today, count },
  ...rest,
});
function figures(change: Partial<SnapshotInput>): readonly Figure[] {
  return snapshotOf({
    integrations: [integration('linked-api', [comments])],
    rows: [],
    together: (provider) => [provider],
    windowOf: (window) => windowAt(window, now, { zone: ownZone(), weekStartsOn: 1 }),
    now,
    ...change,
  }).figures;
}
const figure = (change: Partial<SnapshotInput>): Figure => {
  const [first] = figures(change);
  if (!first) throw new Error('a figure');
  return first;
};

describe('a figure', () => {
  test('is what the service says', () => {
    expect(figure({})).toMatchObject({ used: 4, limit: 10, left: 6, level: 'low', elsewhere: 0 });
  });

  test('is the log’s when that has more: it is read after every run', () => {
    expect(figure({ rows: [row('linked-api', 7)] })).toMatchObject({ used: 7, left: 3 });
    expect(figure({ rows: [row('linked-api', 2)] })).toMatchObject({ used: 4 });
  });

  test('of yesterday is not today’s', () => {
    const stale = [integration('linked-api', [comments], startOfDay(now) - 1)];
    expect(figure({ integrations: stale })).not.toHaveProperty('used');
    expect(figure({ integrations: stale })).toMatchObject({ limit: 10 });
    expect(figure({ integrations: stale, rows: [row('linked-api', 1)] })).toMatchObject({ used: 1, left: 9 });
  });

  test('lasts as long as the service says its window does', () => {
    const resetsAt = now + 2 * hour;
    const told = [integration('linked-api', [{ ...comments, resetsAt }], now - 20 * hour)];
    expect(figure({ integrations: told })).toMatchObject({ used: 4, to: resetsAt, endTold: true });
    const past = [integration('linked-api', [{ ...comments, resetsAt: now - 1 }])];
    expect(figure({ integrations: past })).toMatchObject({ to: startOfDay(now, -1), endTold: false });
  });

  test('begins with its day, also where clocks are set back meanwhile', () => {
    const zone = 'America/New_York';
    const first = Date.UTC(2026, 10, 1, 4, 20);
    const windowOf: SnapshotInput['windowOf'] = (window) =>
      windowAt(window, first, { zone, weekStartsOn: 1 });
    const { from, to } = windowOf('day', 'buena');
    expect(to - from).toBe(25 * hour);
    const told = [integration('buena', [{ ...actions, resetsAt: to }], first - minute)];
    expect(figure({ integrations: told, windowOf, now: first })).toMatchObject({
      used: 38,
      from,
      endTold: true,
    });
  });

  test('is not known after the service’s window ended, until it is told anew', () => {
    const over = now - minute;
    const told = [integration('buena', [{ ...actions, resetsAt: over }], over - minute)];
    const read = (asOf: number) => [row('buena', 38, { category: 'actions', asOf })];
    expect(figure({ integrations: told })).not.toHaveProperty('used');
    expect(figure({ integrations: told, rows: read(over - 1) })).not.toHaveProperty('used');
    expect(figure({ integrations: told, rows: read(over) })).toMatchObject({ used: 38 });
    const lasting = [integration('buena', [{ ...actions, resetsAt: now + 1 }], over - minute)];
    expect(figure({ integrations: lasting, rows: read(over - 1) })).toMatchObject({ used: 38 });
  });

  test('counts times into the window, whatever day they were filed under', () => {
    const times = [startOfDay(now) - 1, startOfDay(now), now];
    expect(
      figure({
        rows: [row('linked-api', 3, { times })],
        integrations: [integration('linked-api', [{ ...comments, used: 0 }])],
      }),
    ).toMatchObject({ used: 2 });
  });

  test('of a log that was read before the window began is not known', () => {
    const asOf = startOfDay(now) - 5 * minute;
    const yesterday = row('linked-api', 1, { times: [asOf - hour], day: dayOf(asOf), asOf });
    const integrations = [integration('linked-api', [comments], asOf)];
    expect(figure({ integrations, rows: [yesterday] })).not.toHaveProperty('used');
    const [read] = [{ ...yesterday, asOf: now }];
    expect(figure({ integrations, rows: [read] })).toMatchObject({ used: 0, left: 10 });
  });

  test('of a counter whose day ends elsewhere is that of the service’s own day', () => {
    // Further east a new day began an hour ago; what was counted before is filed under our today.
    const resetsAt = now + 23 * hour;
    const counter = (asOf: number, count: number, day: string) =>
      row('buena', count, { category: 'actions', day, asOf });
    const rows = [counter(now - 2 * hour, 60, today), counter(now, 5, dayOf(now + 24 * hour))];
    const integrations = [integration('buena', [{ ...actions, used: 5, resetsAt }])];
    expect(figure({ integrations, rows })).toMatchObject({ used: 5, left: 75 });
  });

  test('of a category is the account’s, with what other services did', () => {
    const together = () => ['linked-api', 'konnector'] as const;
    const rows = [row('konnector', 5), row('konnector', 9, { category: 'messages' }), row('buena', 20)];
    expect(figure({ together, rows })).toMatchObject({ used: 9, left: 1, elsewhere: 5 });
    expect(figure({ rows })).toMatchObject({ used: 4, elsewhere: 0 });
  });

  test('of a service’s own counting is the service’s', () => {
    const rows = [row('linked-api', 5, { category: 'actions' })];
    const integrations = [integration('buena', [actions])];
    const together = () => ['linked-api', 'buena'] as const;
    expect(figure({ integrations, rows, together })).toMatchObject({ used: 38, elsewhere: 5 });
  });

  test('that is not known has no level and nothing left', () => {
    const integrations = [integration('buena', [{ counts: 'actions', window: 'day', limit: 80 }])];
    expect(figure({ integrations })).toEqual(expect.not.objectContaining({ level: expect.anything() }));
    expect(figure({ integrations })).not.toHaveProperty('left');
    expect(figures({ integrations: [{ provider: 'buena' }] })).toEqual([]);
    expect(figures({ integrations: [integration('konnector', [{ ...actions, window: 'minute' }])] })).toEqual(
      [],
    );
  });

  test('over its limit leaves nothing', () => {
    expect(figure({ integrations: [integration('buena', [{ ...actions, used: 99 }])] })).toMatchObject({
      left: 0,
      level: 'reached',
    });
  });
});

describe('the badge', () => {
  const integrations = [
    integration('linked-api', [comments, { counts: 'messages', window: 'week', used: 95, limit: 100 }]),
    integration('buena', [actions]),
  ];
  const snapshot = { at: now, figures: figures({ integrations }) };
  const buena = { kind: 'figure', provider: 'buena', counts: 'actions', window: 'day' } as const;

  test.each<[BadgeChoice, string | undefined]>([
    [{ kind: 'runs' }, undefined],
    [{ ...buena, show: 'used' }, '38'],
    [{ ...buena, show: 'left' }, '42'],
    [{ ...buena, show: 'percent' }, '47%'],
    [{ ...buena, window: 'week', show: 'used' }, undefined],
    [{ kind: 'tightest', show: 'left' }, '5'],
  ])('for %o says %s', (choice, text) => expect(badgeFigure(choice, snapshot)?.text).toBe(text));

  test('says nothing where the popup knows nothing', () => {
    const unknown = {
      at: now,
      figures: figures({
        integrations: [
          integration(
            'buena',
            [{ ...actions, used: NaN }].map(({ used: _used, ...rest }) => rest),
          ),
        ],
      }),
    };
    expect(badgeFigure({ ...buena, show: 'used' }, unknown)).toBeUndefined();
    expect(badgeFigure({ kind: 'tightest', show: 'used' }, unknown)).toBeUndefined();
    expect(badgeFigure({ kind: 'tightest', show: 'used' }, { at: now, figures: [] })).toBeUndefined();
  });

  test('fits the icon and is the popup’s own figure, whatever it is', () => {
    const known = fc.record({ used: fc.nat(200_000), limit: fc.nat(200_000) });
    fc.assert(
      fc.property(known, fc.constantFrom('used', 'left', 'percent'), ({ used, limit }, show) => {
        const all = {
          at: now,
          figures: figures({ integrations: [integration('buena', [{ ...actions, used, limit }])] }),
        };
        const badge = badgeFigure({ ...buena, show }, all);
        expect(badge?.text.length).toBeLessThanOrEqual(4);
        expect(badge?.figure).toBe(all.figures[0]);
        expect(badge?.level).toBe(levelOf(used, limit));
        if (show === 'used' && used < 10_000) expect(badge?.text).toBe(String(used));
      }),
    );
  });
});

test.each([
  [{ used: 0, limit: 0 }, 1],
  [{ used: 5, limit: 10 }, 0.5],
  [{ used: 5 }, undefined],
  [{}, undefined],
])('the share of %o is %s', (known, share) => expect(shareOf(known)).toBe(share));

test.each([
  [500, 'low'],
  [501, 'moderate'],
  [900, 'moderate'],
  [901, 'high'],
  [1_000, 'reached'],
])('%d of 1,000 is %s', (used, level) => expect(levelOf(used, 1_000)).toBe(level));
