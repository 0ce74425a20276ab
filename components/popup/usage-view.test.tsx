import { describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import type { Allowance } from '../../lib/providers/status';
import { dayOf, hour, minute, startOfDay } from '../../lib/time';
import { badgeFigure } from '../../lib/usage/badge-figure';
import { usageSnapshot } from '../../lib/usage/usage-snapshot';
import {
  counted,
  facts,
  fresh,
  integration,
  midnight,
  now,
  run,
  signedOut,
  statusOf,
  unasked,
} from '../../tests/fakes/popup-facts';
import type { UsageLine } from './usage-figure';
import { type PopupFacts, popupView } from './view';

const told = (allowance: Partial<Allowance>, rest: Partial<Integration> = {}): Integration =>
  integration(1, { status: statusOf('ok', [{ counts: 'actions', window: 'day', ...allowance }]), ...rest });
const usage = (rest: Partial<PopupFacts>) => popupView(facts(rest)).usage;
const figure = (allowance: Partial<Allowance>, rest: Partial<Integration> = {}) =>
  usage({ integrations: [told(allowance, rest)] });
const line = (allowance: Partial<Allowance>, rest: Partial<Integration> = {}): UsageLine => {
  const [first] = figure(allowance, rest).lines;
  if (!first) throw new Error('a line');
  return first;
};

describe('a figure', () => {
  it.each<[string, Partial<Allowance>, object]>([
    ['both figures known', { used: 38, limit: 80 }, { used: 38, limit: 80, left: 42, level: 'low' }],
    ['over the limit', { used: 90, limit: 80 }, { used: 90, left: 0, level: 'reached' }],
    ['a limit of nothing', { used: 0, limit: 0 }, { left: 0, level: 'reached' }],
  ])('with %s makes a line with a level', (_, allowance, expected) => {
    expect(line(allowance)).toMatchObject(expected);
  });

  it.each<[string, Partial<Allowance>]>([
    ['the count', { limit: 80 }],
    ['both figures', {}],
  ])('without %s is unknown and has no level, so no bar', (_, allowance) => {
    expect(line(allowance)).toMatchObject({ freshness: 'unknown' });
    expect(line(allowance)).not.toHaveProperty('level');
    expect(line(allowance)).not.toHaveProperty('left');
  });

  it('without a limit is a count of the day, and of a week a line without a bar', () => {
    expect(figure({ used: 7 })).toMatchObject({
      lines: [],
      counts: [{ counts: [{ category: 'actions', count: 7 }] }],
    });
    expect(line({ window: 'week', used: 7 })).toMatchObject({ used: 7, freshness: 'fresh' });
  });

  it('of requests stands with the service and not among what was done', () => {
    const requests = { counts: 'requests', used: 880, limit: 5_000 } as const;
    expect(figure(requests)).toMatchObject({ lines: [], silent: ['Buena.ai'] });
  });

  it('takes today’s count from the log when the service tells only the limit', () => {
    const view = usage({ integrations: [told({ limit: 80 })], usage: [counted('buena', 'actions', 12)] });
    expect(view.lines[0]).toMatchObject({ used: 12, left: 68 });
    expect(view.counts).toEqual([]);
  });

  it.each<[string, Partial<Integration>, string]>([
    ['asked two minutes ago', {}, 'fresh'],
    ['asked an hour ago', { checkedAt: now - hour }, 'stale'],
    ['whose newest check failed', { failure: signedOut, failedAt: now }, 'failed'],
  ])('of a service %s says so', (_, rest, freshness) => {
    expect(line({ used: 38, limit: 80 }, rest).freshness).toBe(freshness);
  });

  it('of yesterday evening is not today’s, however young', () => {
    const late = told({ used: 79, limit: 80 }, { checkedAt: midnight - 5 * minute });
    const view = popupView(facts({ integrations: [late], now: midnight + 3 * minute }));
    expect(view.integrations[0]?.freshness).toBe('fresh');
    expect(view.usage.lines[0]).toMatchObject({ freshness: 'unknown', asOf: midnight - 5 * minute });
    expect(view.usage.lines[0]).not.toHaveProperty('used');
  });

  it('of a log read yesterday is not a zero of today', () => {
    const asOf = midnight - 5 * minute;
    const row = counted('linked-api', 'comments', 1, { times: [asOf - hour], asOf });
    const late = integration(0, { checkedAt: asOf });
    const view = usage({ integrations: [late], usage: [row], now: midnight + 3 * minute });
    expect(view).toMatchObject({ counts: [], unknown: ['Linked API'] });
  });

  it('names services that tell no figures and those that have not answered', () => {
    expect(usage({ integrations: [unasked(0), fresh(3)] })).toMatchObject({
      silent: ['ConnectSafely.ai'],
      unknown: ['Linked API'],
    });
  });

  it('of a quiet day is nothing, and known', () => {
    const quiet = counted('linked-api', 'other', 0, { times: [], asOf: now });
    expect(usage({ integrations: [fresh(0)], usage: [quiet] })).toMatchObject({
      counts: [{ name: 'Linked API', counts: [] }],
      unknown: [],
    });
  });
});

describe('linked services', () => {
  const links = {
    accounts: [{ id: 'a', members: [{ provider: 'linked-api' }, { provider: 'konnector' }] }],
    apart: [],
  } as const;
  const comments = { counts: 'comments', window: 'day', used: 4, limit: 10 } as const;
  const integrations = [integration(0, { status: statusOf('ok', [comments]) }), fresh(2), fresh(1)];
  const rows = [
    counted('konnector', 'comments', 5),
    counted('konnector', 'messages', 9),
    counted('buena', 'actions', 3),
  ];

  it('count into one figure, which says who did how much', () => {
    expect(usage({ links, integrations, usage: rows }).lines[0]).toMatchObject({
      used: 9,
      left: 1,
      elsewhere: { count: 5, names: ['Konnector.ai'], within: true },
    });
  });

  it('that nobody linked do not', () => {
    const [first] = usage({ integrations, usage: rows }).lines;
    expect(first).toMatchObject({ used: 4 });
    expect(first).not.toHaveProperty('elsewhere');
  });
});

describe('the pace', () => {
  const passed = (share: number, rest: Partial<Allowance> = {}): UsageLine | undefined => {
    const at = startOfDay(now) + share * 24 * hour;
    const asked = told({ used: 60, limit: 80, ...rest }, { checkedAt: at });
    return usage({ integrations: [asked], now: at }).lines[0];
  };

  it('is even where as much of the limit is used as of the day has passed', () => {
    expect(passed(0.5)?.even).toBeCloseTo(40);
  });

  it('tells when the limit is reached if it goes on like this', () => {
    expect(passed(0.5)?.runOutAt).toBe(startOfDay(now) + 16 * hour);
  });

  it('is hidden until a twentieth of the window has passed', () => {
    expect(passed(0.04)).not.toHaveProperty('even');
    expect(passed(0.04)).not.toHaveProperty('runOutAt');
    expect(passed(0.06)).toHaveProperty('even');
  });

  it('promises nothing from an old figure', () => {
    const old = line({ used: 70, limit: 80 }, { checkedAt: now - hour });
    expect(old).toHaveProperty('even');
    expect(old).not.toHaveProperty('runOutAt');
  });
});

describe('the figure on the icon', () => {
  const badge = {
    kind: 'figure',
    provider: 'linked-api',
    counts: 'posts',
    window: 'day',
    show: 'left',
  } as const;
  const limits = (['comments', 'messages', 'reactions', 'posts'] as const).map(
    (counts, index) => ({ counts, window: 'day', used: 9 - index, limit: 10 }) as const,
  );
  const integrations = [integration(0, { status: statusOf('ok', limits) })];

  it('is marked, equals the icon’s, and never folds away', () => {
    const given = facts({ integrations, badge });
    const { lines } = popupView(given).usage;
    expect(lines.map(({ counts }) => counts)).toEqual(['comments', 'posts', 'messages', 'reactions']);
    expect(lines.filter(({ onIcon }) => onIcon)).toMatchObject([{ counts: 'posts', left: 4 }]);
    const icon = badgeFigure(badge, usageSnapshot(integrations, given.usage, given.links, now));
    expect(icon?.text).toBe('4');
  });

  it.each<[string, Partial<PopupFacts>]>([
    ['runs are what it counts', { badge: { kind: 'runs' } }],
    ['a service needs somebody', { integrations: [...integrations, { ...fresh(1), failure: signedOut }] }],
    ['a run is in doubt', { runs: [run({ state: 'unconfirmed' })] }],
  ])('is none while %s', (_, rest) => {
    expect(usage({ integrations, badge, ...rest }).lines.some(({ onIcon }) => onIcon)).toBe(false);
  });
});

describe('the service’s own requests', () => {
  const minutes = { counts: 'requests', window: 'minute', used: 3, limit: 100 } as const;
  const days = { counts: 'requests', window: 'day', used: 880, limit: 5_000 } as const;
  const budgets = (checkedAt: number, allowances: readonly Allowance[] = [minutes, days]) =>
    popupView(facts({ integrations: [integration(2, { status: statusOf('ok', allowances), checkedAt })] }))
      .integrations[0]?.budgets;

  it('are told as what is left of the minute and of the day', () => {
    expect(budgets(now - 20_000)).toMatchObject([
      { window: 'minute', left: 97, limit: 100 },
      { window: 'day', left: 4_120, limit: 5_000 },
    ]);
  });

  it('of a minute ago are those of another minute', () => {
    expect(budgets(now - minute)?.[0]).toEqual({ window: 'minute', limit: 100, onIcon: false });
  });

  it('of yesterday are not known, and those never told are absent', () => {
    expect(budgets(now - 20 * hour)?.[1]).not.toHaveProperty('left');
    expect(budgets(now, [{ counts: 'requests', window: 'day' }])).toEqual([]);
  });
});

it('the last 14 days are known or not, and a day nobody told about is not a day of zero', () => {
  const { days } = usage({
    usage: [
      counted('linked-api', 'comments', 2),
      counted('buena', 'actions', 3),
      counted('buena', 'actions', 0, { day: '2026-11-20' }),
      counted('buena', 'actions', 9, { day: '2026-10-20' }),
    ],
  });
  expect(days).toHaveLength(14);
  expect(days.slice(-3)).toEqual([
    { day: '2026-11-20', total: 0 },
    { day: '2026-11-21', total: undefined },
    { day: dayOf(now), total: 5 },
  ]);
});
