import { expect, test } from 'vitest';
import type { IntegrationStatus } from '../providers/status';
import { day, minute } from '../time';
import { type Freshness, freshness, type Integration } from './integration';

const now = 1_800_000_000_000;
const status: IntegrationStatus = {
  health: 'ok',
  headline: { key: 'linkedApi_connected' },
  notes: [],
  allowances: [],
};
const failure = { code: 'timeout', message: '' } as const;

test.each<[string, Partial<Integration>, Freshness]>([
  ['never asked', {}, 'unknown'],
  ['answered just now', { status, checkedAt: now }, 'fresh'],
  ['answered 15 minutes ago', { status, checkedAt: now - 15 * minute }, 'fresh'],
  ['answered a moment more ago', { status, checkedAt: now - 15 * minute - 1 }, 'stale'],
  ['answered last week', { status, checkedAt: now - 7 * day }, 'stale'],
  ['an answer without its time', { status }, 'unknown'],
  ['failed and never answered', { failure, failedAt: now }, 'failed'],
  ['failed after a good answer', { status, checkedAt: now, failure, failedAt: now }, 'failed'],
])('a snapshot that was %s (%#)', (_, change, expected) => {
  const base = { v: 1, provider: 'linked-api', connectedAt: now, lastFour: {}, nextCheckAt: now } as const;
  expect(freshness({ ...base, ...change }, now)).toBe(expected);
});
