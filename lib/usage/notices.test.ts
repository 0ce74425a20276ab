import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, hour } from '../time';
import {
  type GivenNotice,
  noticesDue,
  type Threshold,
  thresholdOf,
  thresholds,
  type Watched,
} from './notices';

const figure = { provider: 'buena', counts: 'actions', window: 'day' } as const;
/** Of the window that began so many days later. */
const watched = (used?: number, days = 0, limit: number | undefined = 1_000): Watched => ({
  ...figure,
  from: days * day,
  ...(used !== undefined && { used }),
  ...(limit !== undefined && { limit }),
});

test.each<[number, number, Threshold | undefined]>([
  [499, 1_000, undefined],
  [500, 1_000, 50],
  [749, 1_000, 50],
  [750, 1_000, 75],
  // Rounds to 90.0 %, and is less.
  [8_999, 10_000, 75],
  [900, 1_000, 90],
  [9_999, 10_000, 90],
  [1_000, 1_000, 100],
  [1_200, 1_000, 100],
  [1, 3, undefined],
  [0, 0, undefined],
  [5, 0, undefined],
  [5, -1, undefined],
])('%d of %d has reached %s', (used, limit, threshold) => expect(thresholdOf(used, limit)).toBe(threshold));

/** The thresholds told while a figure goes through these values. */
function told(steps: readonly Watched[]): Threshold[] {
  let given: readonly GivenNotice[] = [];
  return steps.flatMap((step) => {
    const { due, given: fresh } = noticesDue(given, [step]);
    given = [...given.filter((each) => !fresh.some(({ counts }) => counts === each.counts)), ...fresh];
    return due.map(({ threshold }) => threshold);
  });
}

describe('a notice', () => {
  test('comes once a threshold and window, as the figure rises', () => {
    expect(told([100, 500, 510, 760, 760, 950, 1_000, 1_100].map((used) => watched(used)))).toEqual([
      50, 75, 90, 100,
    ]);
  });

  test('of several at once is the highest', () => expect(told([watched(10), watched(990)])).toEqual([90]));

  test('does not come again when the figure falls and rises', () => {
    expect(told([watched(800), watched(300), watched(800), watched(910)])).toEqual([75, 90]);
  });

  test('comes again in the next window', () => {
    expect(told([watched(600), watched(600, 1), watched(800, 1)])).toEqual([50, 50, 75]);
  });

  test('does not come when the clock was set back', () => {
    expect(told([watched(600, 2), watched(1_000, 1)])).toEqual([50]);
  });

  test.each([
    ['day', 9 * hour],
    ['week', 14 * hour],
    ['month', 14 * hour],
  ] as const)('goes on through the %s when the account’s zone is changed, east or west', (window, moved) => {
    const at = (used: number, from: number): Watched => ({ ...watched(used), window, from });
    const steps = [at(600, 0), at(600, -moved), at(760, -moved), at(760, 0), at(990, moved), at(1_000, 0)];
    expect(told(steps)).toEqual([50, 75, 90, 100]);
  });

  test.each([watched(undefined), watched(10, 0, undefined), watched(10, 0, 0)])(
    'never comes of what is not known (%#)',
    (unknown) => expect(noticesDue([], [unknown])).toEqual({ due: [], given: [] }),
  );

  test('is kept apart by figure', () => {
    const { given } = noticesDue([], [watched(600)]);
    const { due } = noticesDue(given, [watched(600), { ...watched(600), window: 'week' }]);
    expect(due).toEqual([{ ...figure, window: 'week', threshold: 50, used: 600, limit: 1_000 }]);
  });

  test('never comes twice for one threshold in one window, whatever happens', () => {
    const step = fc.record({ used: fc.nat(1_300), from: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const inOrder = [...steps].sort((a, b) => a.from - b.from);
        for (const from of [0, 1, 2, 3]) {
          const all = told(
            inOrder.filter((each) => each.from === from).map(({ used }) => watched(used, from)),
          );
          expect(new Set(all).size).toBe(all.length);
          expect([...all].sort((a, b) => a - b)).toEqual(all);
        }
        expect(told(inOrder.map(({ used, from }) => watched(used, from))).length).toBeLessThanOrEqual(
          thresholds.length * 4,
        );
      }),
    );
  });
});
