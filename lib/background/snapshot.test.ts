import { describe, expect, test } from 'vitest';
import { virtualClock } from '../../tests/fakes/clock';
import { fakeService } from '../../tests/fakes/service';
import type { Integration } from '../integrations/integration';
import { connectSafelyAbout } from '../providers/connectsafely/about';
import { linkedApiAbout } from '../providers/linked-api/about';
import type { IntegrationStatus } from '../providers/status';
import { integrationShape } from '../storage/integration-shape';
import { answered, connected } from './snapshot';

const clock = virtualClock();
const now = clock.now();
const linkedApi = fakeService(clock);
const connectSafely = fakeService(clock, { about: connectSafelyAbout });

const status = (change: Partial<IntegrationStatus> = {}): IntegrationStatus => ({
  health: 'ok',
  headline: { key: 'linkedApi_connected' },
  notes: [],
  allowances: [],
  account: { id: 'a', name: 'Ada Park' },
  ...change,
});
const old = (change: Partial<Integration> = {}): Integration => ({
  v: 1,
  provider: 'linked-api',
  connectedAt: 0,
  lastFour: {},
  nextCheckAt: now,
  ...change,
});

describe('a plan', () => {
  const plan = { key: 'connectSafely_planFree' } as const;
  const before = old({ status: status({ plan, premium: false }) });
  const then = (next: Partial<IntegrationStatus>) =>
    answered(before, connectSafely, status(next), { at: now, pinned: true }).status;

  test('that is not told stays the last known one', () => {
    expect(then({ health: 'busy' })).toMatchObject({ health: 'busy', plan, premium: false });
  });

  test('that is told takes its place', () => {
    const next = { key: 'connectSafely_plan', with: ['Premium'] } as const;
    expect(then({ plan: { ...next, with: ['Premium'] }, premium: true })).toMatchObject({
      plan: next,
      premium: true,
    });
  });

  test('of another account says nothing of this one', () => {
    expect(then({ account: { id: 'b', name: 'Bo Lind' } })).not.toHaveProperty('plan');
  });
});

describe('what the service would not say just now', () => {
  const plan = { key: 'linkedApi_plan', with: ['Plus'] } as const;
  const allowances = [{ counts: 'messages', window: 'day', used: 3, limit: 50 }] as const;
  const known: Partial<IntegrationStatus> = {
    health: 'disconnected',
    headline: { key: 'linkedApi_signedOut' },
    notes: [{ key: 'linkedApi_signedOutNote' }],
    fix: { label: { key: 'linkedApi_reconnect' }, url: 'https://app.linkedapi.io/' },
  };
  const before = old({ status: status({ ...known, plan, allowances: [...allowances] }) });
  const then = (next: Partial<IntegrationStatus>) =>
    answered(before, linkedApi, status(next), { at: now, pinned: false }).status;

  test('stays as it was said last', () => {
    const next = then({ unanswered: ['standing', 'allowances'] });
    expect(next).toMatchObject({ ...known, plan, allowances });
    expect(next).not.toHaveProperty('unanswered');
  });

  test('is kept apart from what it did say', () => {
    const next = then({ unanswered: ['allowances'], plan: { key: 'linkedApi_trial' } });
    expect(next).toMatchObject({ health: 'ok', notes: [], plan: { key: 'linkedApi_trial' }, allowances });
    expect(next).not.toHaveProperty('fix');
  });

  test('is nothing when it said so', () => {
    expect(then({})).toMatchObject({ health: 'ok', allowances: [] });
  });
});

test('a choice among the fields is kept to be shown again, a key is not', () => {
  const keys = { linkedApiToken: 'acct_demo_77de', form: 'account' };
  const integration = connected(fakeService(clock, { about: linkedApiAbout }), keys, status(), now);
  expect(integration).toMatchObject({ lastFour: { linkedApiToken: '77de' }, chosen: { form: 'account' } });
  expect(integrationShape.safeParse(integration).success).toBe(true);
  expect(JSON.stringify(integration)).not.toContain('acct_demo');
});

describe('an account the service chose itself', () => {
  const before = old({ status: status() });
  const told = { key: 'shared_account_changed', with: ['Bo Lind'] };

  test.each<[string, string, boolean, object[]]>([
    ['another than before', 'b', false, [told]],
    ['the same', 'a', false, []],
    ['another, where the user named one', 'b', true, []],
  ])('%s', (_, id, pinned, notes) => {
    const next = status({ account: { id, name: 'Bo Lind' } });
    expect(answered(before, connectSafely, next, { at: now, pinned }).status?.notes).toEqual(notes);
  });

  test('is named until the user names one, and by its last name only', () => {
    const by = (id: string, name: string) => status({ account: { id, name } });
    const next = (from: Integration, id: string, name: string, pinned = false) =>
      answered(from, connectSafely, by(id, name), { at: now, pinned });
    const moved = next(before, 'b', 'Bo Lind');
    const later = next(moved, 'b', 'Bo Lind');
    expect(later.status?.notes).toEqual([told]);
    expect(next(later, 'c', 'Cy Demo').status?.notes).toEqual([{ ...told, with: ['Cy Demo'] }]);
    expect(next(later, 'b', 'Bo Lind', true).status?.notes).toEqual([]);
  });

  test('is named by ConnectSafely only', () => {
    const next = status({ account: { id: 'b', name: 'Bo Lind' } });
    expect(answered(before, linkedApi, next, { at: now, pinned: false }).status?.notes).toEqual([]);
  });
});
