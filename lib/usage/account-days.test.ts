import { expect, test } from 'vitest';
import { noLinks } from './account';
import { calendarsOf, inAccountDays } from './account-days';
import type { UsageRow } from './usage-row';

const told = { health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [], allowances: [] } as const;
const integrations = [
  { provider: 'linked-api', status: { ...told, timeZone: 'America/Los_Angeles' } },
] as const;
const calendars = calendarsOf(integrations, noLinks, 'UTC');
const evening = Date.UTC(2026, 10, 22, 3);
const noon = Date.UTC(2026, 10, 22, 20);
const log: UsageRow = {
  ...{ v: 1, provider: 'linked-api', category: 'comments', day: '2026-11-22' },
  ...{ count: 2, times: [evening, noon] },
};

test('an action belongs to the day it was for its account', () => {
  expect(inAccountDays([log], calendars, 'UTC')).toEqual([
    { ...log, day: '2026-11-21', count: 1, times: [evening] },
    { ...log, day: '2026-11-22', count: 1, times: [noon] },
  ]);
});

test('rows of two days of this computer become one of the account’s', () => {
  const before = { ...log, day: '2026-11-21', count: 1, times: [evening - 3 * 3_600_000 - 1] };
  const [first] = inAccountDays([before, log], calendars, 'UTC');
  expect(first).toMatchObject({ day: '2026-11-21', count: 2 });
});

test.each<[string, UsageRow[], string]>([
  [
    'counters, and days of none',
    [{ v: 1, provider: 'linked-api', category: 'other', day: '2026-11-22', count: 0, times: [] }],
    'UTC',
  ],
  ['accounts in the zone of this computer', [log], 'America/Los_Angeles'],
])('%s stay as they are', (_, rows, own) => {
  expect(inAccountDays(rows, calendarsOf(integrations, noLinks, own), own)).toEqual(rows);
});
