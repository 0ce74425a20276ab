import { expect, test } from 'vitest';
import type { Allowance } from '../providers/status';
import { dayOf, startOfDay } from '../time';
import { noLinks } from './account';
import { togetherIn, usageSnapshot } from './usage-snapshot';
import { windowAt } from './window';

const now = new Date(2026, 10, 22, 15).getTime();
const integration = (provider: 'linked-api' | 'konnector', allowances: readonly Allowance[] = []) => ({
  provider,
  checkedAt: now,
  status: { health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [], allowances } as const,
});
const integrations = [
  integration('linked-api', [{ counts: 'comments', window: 'day', used: 4, limit: 10 }]),
  integration('konnector'),
];
const rows = [{ v: 1, provider: 'konnector', category: 'comments', day: dayOf(now), count: 5 } as const];
const linked = {
  accounts: [{ id: 'a', members: [{ provider: 'linked-api' }, { provider: 'konnector' }] }],
  apart: [],
} as const;

test('counts the services of one account together, in the day of this computer', () => {
  const { at, figures } = usageSnapshot(integrations, rows, linked, now);
  expect(at).toBe(now);
  expect(figures).toMatchObject([
    { used: 9, left: 1, elsewhere: 5, from: startOfDay(now), to: startOfDay(now, -1) },
  ]);
});

test('counts services that nobody linked by themselves', () => {
  expect(usageSnapshot(integrations, rows, noLinks, now).figures).toMatchObject([{ used: 4, elsewhere: 0 }]);
});

test('a service that is not set up stands with itself', () => {
  const together = togetherIn(integrations, linked);
  expect(together('linked-api')).toEqual(['linked-api', 'konnector']);
  expect(together('buena')).toEqual(['buena']);
});

test('days, weeks and months are those of the account’s own calendar, as in its ledger', () => {
  const week = [{ counts: 'comments', window: 'week', used: 4, limit: 10 }] as const;
  const own = {
    accounts: [{ ...linked.accounts[0], timeZone: 'Pacific/Kiritimati', weekStartsOn: 7 }],
    apart: [],
  } as const;
  const [figure] = usageSnapshot([integration('linked-api', week)], [], own, now).figures;
  const { from, to } = windowAt('week', now, { zone: 'Pacific/Kiritimati', weekStartsOn: 7 });
  expect(figure).toMatchObject({ from, to });
});

test('a service’s word for the zone stands where the person gave none', () => {
  const [told] = [integration('linked-api', [{ counts: 'comments', window: 'day', used: 4, limit: 10 }])];
  const there = { ...told, status: { ...told.status, timeZone: 'Pacific/Kiritimati' } };
  const [figure] = usageSnapshot([there], [], noLinks, now).figures;
  expect(figure).toMatchObject({
    from: windowAt('day', now, { zone: 'Pacific/Kiritimati', weekStartsOn: 1 }).from,
  });
});
