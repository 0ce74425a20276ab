import { describe, expect, test } from 'vitest';
import { catalog } from '../providers/catalog';
import { hour, minute, second } from '../time';
import { isAiling } from './ailing';
import { checksOf } from './checks';
import type { Integration } from './integration';

const now = new Date(2026, 10, 22, 15, 42).getTime();
const asked = (provider: Integration['provider'], rest: Partial<Integration> = {}): Integration => ({
  ...{ v: 1, provider, connectedAt: 1, lastFour: {}, nextCheckAt: now + 8 * minute },
  checkedAt: now - 2 * minute,
  ...rest,
});

describe('the next checks', () => {
  test('are told in the order given, each at its own pace', () => {
    expect(checksOf([asked('buena'), asked('linked-api')], catalog, now)).toEqual([
      {
        provider: 'buena',
        name: 'Buena.ai',
        next: { at: now + 8 * minute, because: 'schedule' },
        onDemand: { allowed: false, until: now + 3 * minute, because: 'floor' },
      },
      {
        provider: 'linked-api',
        name: 'Linked API',
        next: { at: now + 8 * minute, because: 'schedule' },
        onDemand: { allowed: true },
      },
    ]);
  });

  test('after sleep come one after another, the most overdue first', () => {
    const slept = [
      asked('linked-api', { nextCheckAt: now - hour, checkedAt: now - 3 * hour }),
      asked('buena', { nextCheckAt: now - 2 * hour, checkedAt: now - 3 * hour }),
      asked('konnector'),
    ];
    expect(checksOf(slept, catalog, now).map(({ next }) => next.at - now)).toEqual([
      30 * second,
      0,
      8 * minute,
    ]);
  });

  test('are not before the service may be asked again', () => {
    const touched = [asked('buena', { nextCheckAt: now - minute })];
    expect(checksOf(touched, catalog, now).map(({ next }) => next)).toEqual([
      { at: now + 3 * minute, because: 'schedule' },
    ]);
  });

  test('of a service nobody knows are none', () => {
    expect(checksOf([asked('buena')], [], now)).toEqual([]);
  });
});

test.each<[Partial<Integration>, boolean]>([
  [{}, false],
  [{ failure: { code: 'signed-out', message: '' } }, true],
  [{ failure: { code: 'permission-missing', message: '' } }, true],
  [{ failure: { code: 'offline', message: '' } }, false],
  [{ failure: { code: 'rate-limited', message: '' } }, false],
])('an integration with %o needs somebody: %s', (rest, ailing) => {
  expect(isAiling(asked('buena', rest))).toBe(ailing);
});

test.each([
  ['ok', false],
  ['busy', false],
  ['paused', false],
  ['unknown', false],
  ['attention', true],
  ['disconnected', true],
] as const)('an integration that is %s needs somebody: %s', (health, ailing) => {
  const status = { health, headline: { key: 'buena_connected' }, notes: [], allowances: [] } as const;
  expect(isAiling(asked('buena', { status }))).toBe(ailing);
});
