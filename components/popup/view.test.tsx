import { describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import type { RunView } from '../../lib/messaging/views';
import { hour, minute } from '../../lib/time';
import {
  broken,
  facts,
  fresh,
  integration,
  now,
  offline,
  run,
  statusOf,
  unasked,
} from '../../tests/fakes/popup-facts';
import { popupView } from './view';

describe('an integration row', () => {
  it.each<[string, Integration, object]>([
    [
      'keeps the last good answer when a check fails',
      broken(fresh)(0),
      { freshness: 'failed', tone: 'bad', lastKnown: { key: 'connectSafely_ready' } },
    ],
    [
      'of a failure that may pass warns only',
      offline(0),
      { tone: 'warn', fix: { kind: 'refresh', provider: 'linked-api', label: { key: 'popup_fix_again' } } },
    ],
    [
      'of a refused key leads to the options',
      integration(1, { failure: { code: 'unauthorized', message: '' } }),
      { tone: 'bad', fix: { kind: 'options', provider: 'buena', label: { key: 'popup_fix_key' } } },
    ],
    [
      'of an unknown health is neither good nor bad',
      integration(3, { status: statusOf('unknown') }),
      { tone: 'unknown', freshness: 'fresh' },
    ],
    [
      'never asked is unknown',
      unasked(2),
      { tone: 'unknown', freshness: 'unknown', word: { key: 'health_unknown' } },
    ],
  ])('%s', (_, given, expected) => {
    expect(popupView(facts({ integrations: [given] })).integrations[0]).toMatchObject(expected);
  });

  it('keeps the plan’s own time when it is older than the answer', () => {
    const plan = { key: 'connectSafely_planFree' } as const;
    const told = (planAt: number) =>
      popupView(facts({ integrations: [integration(3, { status: { ...statusOf('ok'), plan, planAt } })] }))
        .integrations[0]?.planAt;
    expect(told(now - 9 * hour)).toBe(now - 9 * hour);
    expect(told(now - 2 * minute - 3)).toBeUndefined();
  });

  it.each<[string, Partial<Integration['status'] & object>, readonly string[]]>([
    ['figures that stand below', { notes: [{ key: 'buena_usageLow' }, { key: 'buena_adviceLow' }] }, []],
    ['a day without activity', { notes: [{ key: 'buena_quietDay', with: ['31'] }] }, ['buena_quietDay']],
    ['another account', { notes: [{ key: 'shared_account_changed' }] }, ['shared_account_changed']],
    [
      'several troubles',
      { health: 'attention', notes: [{ key: 'connectSafely_off' }] },
      ['connectSafely_off'],
    ],
  ])('with %s shows what is worth the glance', (_, rest, keys) => {
    const status = { ...statusOf('ok'), ...rest };
    const [row] = popupView(facts({ integrations: [integration(1, { status })] })).integrations;
    expect(row?.notes.map(({ key }) => key)).toEqual(keys);
  });

  it('shows advice on the day only while it is that day', () => {
    const status = {
      ...statusOf('ok', [{ counts: 'actions', window: 'day', used: 77, limit: 80 }]),
      notes: [{ key: 'buena_adviceHigh' }],
    } as const;
    const notes = (checkedAt: number) =>
      popupView(facts({ integrations: [integration(1, { status, checkedAt })] })).integrations[0]?.notes;
    expect(notes(now)).toHaveLength(1);
    expect(notes(now - 20 * hour)).toEqual([]);
  });

  it('tells when something was done last, unless a note says it, and never of the future', () => {
    const active = (lastActivityAt: number, notes: NonNullable<Integration['status']>['notes'] = []) =>
      popupView(
        facts({ integrations: [integration(1, { status: { ...statusOf('ok'), notes, lastActivityAt } })] }),
      ).integrations[0]?.activeAt;
    expect(active(now - hour)).toBe(now - hour);
    expect(active(now + hour)).toBe(now);
    expect(active(now - 31 * hour, [{ key: 'buena_quietDay', with: ['31'] }])).toBeUndefined();
  });

  it('that shows another account than the linked one says so', () => {
    const links = {
      accounts: [
        { id: 'a', members: [{ provider: 'linked-api' }, { provider: 'connectsafely', accountId: 'one' }] },
      ],
      apart: [],
    } as const;
    const shows = (id: string) =>
      popupView(
        facts({
          links,
          integrations: [fresh(0), integration(3, { status: { ...statusOf('ok'), account: { id } } })],
        }),
      ).integrations[1]?.notes;
    expect(shows('one')).toEqual([]);
    expect(shows('two')).toEqual([{ key: 'popup_account_moved' }]);
  });

  it('stands in the catalogue’s order, and services without a key are named', () => {
    const view = popupView(facts({ integrations: [fresh(2), fresh(0)] }));
    expect(view.integrations.map(({ name }) => name)).toEqual(['Linked API', 'Konnector.ai']);
    expect(view.notSetUp).toEqual(['Buena.ai', 'ConnectSafely.ai']);
  });
});

describe('runs', () => {
  const rows = (...runs: RunView[]) => popupView(facts({ runs })).runs;

  it.each<[string, Partial<RunView>, readonly string[]]>([
    ['held', { state: 'held', until: now + 4_000 }, ['cancel']],
    ['queued', { state: 'queued' }, ['cancel']],
    ['submitting', { state: 'submitting' }, []],
    ['waiting', { state: 'waiting' }, ['cancel']],
    [
      'waiting, asking went wrong',
      { state: 'waiting', failure: { code: 'timeout', message: '' } },
      ['check', 'cancel'],
    ],
    ['stale', { state: 'stale' }, ['check', 'cancel']],
    ['unconfirmed', { state: 'unconfirmed' }, ['check', 'retry', 'dismiss']],
    ['unconfirmed and not checkable', { state: 'unconfirmed', checkable: false }, ['retry', 'dismiss']],
    ['succeeded', { state: 'succeeded' }, ['dismiss']],
    ['failed', { state: 'failed' }, ['retry', 'dismiss']],
    ['cancelled', { state: 'cancelled' }, ['dismiss']],
  ])('that are %s offer what can be done', (_, rest, actions) => {
    expect(rows(run(rest)).rows[0]?.actions).toEqual(actions);
  });

  it('put doubt first, then what is under way, then what ended; good ends leave by themselves', () => {
    const view = rows(
      run({ runId: 'old', state: 'succeeded', since: now - hour }),
      run({ runId: 'done', state: 'succeeded' }),
      run({ runId: 'failed', state: 'failed', since: now - 5 * hour, createdAt: now - 5 * hour }),
      run({ runId: 'waiting' }),
      run({ runId: 'doubt', state: 'unconfirmed', createdAt: now - hour }),
    );
    expect(view.rows.map(({ runId }) => runId)).toEqual(['doubt', 'waiting', 'done', 'failed']);
    expect(view.more).toBe(0);
  });

  it('say how far they are only while the service is at work', () => {
    expect(rows(run({ usualMs: 25_000 })).rows[0]?.progress).toEqual({ elapsedMs: 10_000, usualMs: 25_000 });
    expect(rows(run()).rows[0]?.progress).toEqual({ elapsedMs: 10_000 });
    expect(rows(run({ state: 'held', until: now })).rows[0]?.progress).toBeUndefined();
  });
});

describe('the next check', () => {
  const checks = (...integrations: Integration[]) => popupView(facts({ integrations })).checks;

  it('is each service’s own, and Refresh says from when it asks', () => {
    expect(checks(integration(0), integration(1))).toMatchObject([
      {
        name: 'Linked API',
        next: { at: now + 8 * minute, because: 'schedule' },
        onDemand: { allowed: true },
      },
      { name: 'Buena.ai', onDemand: { allowed: false, until: now + 3 * minute, because: 'floor' } },
    ]);
  });

  it('of long overdue services comes one after the other', () => {
    const overdue = (index: number) =>
      integration(index, { nextCheckAt: now - hour - index, checkedAt: now - 2 * hour });
    const times = checks(overdue(0), overdue(1)).map(({ next }) => next.at - now);
    expect(times.sort((a, b) => a - b)).toEqual([0, 30_000]);
  });

  it('waits where few requests are left, and the row says so', () => {
    const status = statusOf('ok', [{ counts: 'requests', window: 'day', used: 4_950, limit: 5_000 }]);
    const view = popupView(facts({ integrations: [integration(2, { status })] }));
    expect(view.checks[0]?.next.because).toBe('reserve');
    expect(view.integrations[0]?.sparedUntil).toBe(now + 58 * minute);
  });
});
