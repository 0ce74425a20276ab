import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../providers/catalog';
import type { Allowance } from '../providers/status';
import { day, hour, minute, second } from '../time';
import { askedInOneTick, type LastAsked, nextCheck, onDemand, spreadOut } from './schedule';

const now = 1_800_000_000_000;
const cadence = { refreshMs: 10 * minute, floorMs: 5 * minute };
const requests = (window: 'minute' | 'day', left: number): Allowance => {
  const limit = window === 'minute' ? 100 : 5_000;
  return { counts: 'requests', window, limit, used: limit - left };
};

describe('the next check', () => {
  test.each<[string, LastAsked & { allowances?: readonly Allowance[] }, number, string]>([
    ['comes at the source’s own pace', { nextCheckAt: now + 4 * minute }, 4 * minute, 'schedule'],
    ['may be overdue', { nextCheckAt: now - minute }, -minute, 'schedule'],
    [
      'does not come before a refused key is replaced',
      { nextCheckAt: now + minute, failure: { code: 'unauthorized', message: '' }, failedAt: now },
      Number.POSITIVE_INFINITY,
      'key',
    ],
    ['set before the clock went back is now', { nextCheckAt: now + day }, 0, 'schedule'],
    [
      'waits as long as the service asked',
      {
        nextCheckAt: now + 2 * hour,
        failure: { code: 'rate-limited', message: '', retryAt: now + 2 * hour },
        failedAt: now,
      },
      2 * hour,
      'service',
    ],
    [
      'does not wait for a service that asked for years',
      {
        nextCheckAt: now + 400 * day,
        failure: { code: 'rate-limited', message: '', retryAt: now + 400 * day },
      },
      0,
      'schedule',
    ],
    [
      'leaves the last requests of a minute to the person',
      { nextCheckAt: now - minute, checkedAt: now, allowances: [requests('minute', 5)] },
      minute,
      'reserve',
    ],
    [
      'leaves the last requests of a day to the person, looking hourly',
      { nextCheckAt: now + minute, checkedAt: now - minute, allowances: [requests('day', 100)] },
      hour - minute,
      'reserve',
    ],
    [
      'is not held up while requests are left',
      { nextCheckAt: now, checkedAt: now, allowances: [requests('minute', 6), requests('day', 101)] },
      0,
      'schedule',
    ],
  ])('%s', (_, asked, ahead, because) => {
    expect(nextCheck(asked, { ...cadence, floorMs: 0 }, now)).toEqual({ at: now + ahead, because });
  });

  test('is not before a press of Refresh would ask', () => {
    const touched = { nextCheckAt: now, checkedAt: now - minute };
    expect(nextCheck(touched, cadence, now)).toEqual({ at: now + 4 * minute, because: 'schedule' });
    const failure = { code: 'rate-limited', message: '', retryAt: now + hour } as const;
    expect(nextCheck({ ...touched, failure }, cadence, now)).toEqual({ at: now + hour, because: 'service' });
  });
});

describe('a press of Refresh', () => {
  const base = { nextCheckAt: now };
  test.each<[string, LastAsked, object]>([
    ['asks what was never asked', base, { allowed: true }],
    ['asks again at the floor', { ...base, checkedAt: now - 5 * minute }, { allowed: true }],
    [
      'says until when the floor keeps it',
      { ...base, checkedAt: now - 4 * minute },
      { allowed: false, until: now + minute, because: 'floor' },
    ],
    [
      'keeps the floor after a failure, too',
      { ...base, checkedAt: now - hour, failedAt: now, failure: { code: 'timeout', message: '' } },
      { allowed: false, until: now + 5 * minute, because: 'floor' },
    ],
    [
      'asks at once when only the permission was missing',
      { ...base, failedAt: now, failure: { code: 'permission-missing', message: '' } },
      { allowed: true },
    ],
    [
      'waits as long as the service asked',
      {
        ...base,
        failedAt: now - 6 * minute,
        failure: { code: 'rate-limited', message: '', retryAt: now + hour },
      },
      { allowed: false, until: now + hour, because: 'service' },
    ],
    ['asks when the clock was set back', { ...base, checkedAt: now + day }, { allowed: true }],
  ])('%s', (_, asked, expected) => expect(onDemand(asked, cadence, now)).toEqual(expected));

  test.each(catalog.map(({ id, refreshMs, floorMs }) => [id, refreshMs, floorMs] as const))(
    '%s by itself keeps the floor of a press',
    (_, refreshMs, floorMs) => {
      expect(onDemand({ nextCheckAt: 0, checkedAt: now - refreshMs }, { refreshMs, floorMs }, now)).toEqual({
        allowed: true,
      });
    },
  );
});

describe('after sleep', () => {
  const due = (source: string, ago: number) => ({ source, at: now - ago });

  test('awake, all that is due is asked together', () => {
    expect(askedInOneTick([due('a', minute), due('b', 0), due('c', -1)], now)).toEqual(['a', 'b']);
    expect(askedInOneTick([due('a', hour), due('b', second)], now)).toEqual(['a', 'b']);
  });

  test('several long overdue are asked one a tick, the most overdue first', () => {
    const all = [due('a', hour), due('b', 3 * hour), due('c', 2 * hour), due('d', second)];
    expect(askedInOneTick(all, now)).toEqual(['b']);
    expect(spreadOut(all, now)).toEqual([
      { source: 'a', at: now + minute },
      { source: 'b', at: now },
      { source: 'c', at: now + 30 * second },
      { source: 'd', at: now + minute },
    ]);
  });

  test('nothing is late once it is told when', () => {
    expect(spreadOut([due('a', hour), due('b', -minute)], now)).toEqual([
      { source: 'a', at: now },
      { source: 'b', at: now + minute },
    ]);
  });

  test('ticks half a minute apart ask everything once, when they said they would', () => {
    const ago = fc.array(fc.integer({ min: -2, max: 300 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(ago, (minutes) => {
        let open = minutes.map((each, index) => due(`s${index}`, each * minute));
        const told = new Map(spreadOut(open, now).map(({ source, at }) => [source, at]));
        const asked = new Map<string, number>();
        for (let tick = now; open.length > 0; tick += 30 * second) {
          const sources = askedInOneTick(open, tick);
          for (const source of sources) asked.set(source, tick);
          open = open.filter(({ source }) => !sources.includes(source));
        }
        expect(asked.size).toBe(minutes.length);
        // A tick may find that what was merely due has meanwhile become long overdue.
        for (const [source, at] of asked) expect(at).toBeGreaterThanOrEqual(told.get(source) ?? 0);
      }),
    );
  });
});
