import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  sampleDashboard,
  sampleFilters,
  samplePage,
} from '../../../components/dashboard/campaigns/sample-campaigns';
import { campaignsBench, failure, start } from '../../../tests/fakes/campaigns-bench';
import { keyOf } from '../../campaigns/keys';
import { idOf } from '../../campaigns/paging';
import type { CampaignQuery } from '../../campaigns/query';
import { hour, minute, second } from '../../time';

const first: CampaignQuery = { sortBy: 'created_at', sortOrder: 'desc' };

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());
const bench = () => campaignsBench(life.signal);

describe('at the start', () => {
  it('asks for users, figures and the first page, once each, and says what is left to spend', async () => {
    const { store, names, state } = bench();
    await store.start();
    expect(names()).toEqual(['filters', 'dashboard', 'campaigns']);
    expect(state()).toMatchObject({ connected: true, dashboard: { at: start, busy: false } });
    expect(state().list.value).toMatchObject({ next: 50, total: 70 });
    expect(state().allowances.map(({ window, used }) => [window, used])).toEqual([
      ['minute', 3],
      ['day', 880],
    ]);
  });

  it('asks nothing while Konnector is not set up, and forgets everything when it is taken away', async () => {
    const { store, asked, state, connect } = bench();
    await connect(undefined);
    await store.start();
    expect(asked).toEqual([]);
    expect(state().connected).toBe(false);
    await connect(start);
    expect(state().list.value?.rows).toHaveLength(50);
    await connect(undefined);
    expect(state()).toMatchObject({
      connected: false,
      list: { value: undefined },
      dashboard: { value: undefined },
    });
  });

  it('shows nothing another key could see', async () => {
    const { store, state, connect, fail } = bench();
    await store.start();
    fail(failure('forbidden'));
    await connect(start + 1);
    expect(state().dashboard.value).toBeUndefined();
  });

  it('shows what is kept and spends nothing while that is fresh', async () => {
    const { store, stored, asked, state } = bench();
    const at = start - 5 * minute;
    stored.set(keyOf.filters(), { at, value: sampleFilters });
    stored.set(keyOf.dashboard({}), { at, value: structuredClone(sampleDashboard) });
    stored.set(keyOf.campaigns(first), { at, value: samplePage(0, 3) });
    await store.start();
    expect(asked).toEqual([]);
    expect(state().dashboard).toMatchObject({ at, value: { campaign_count_info: { total: 4 } } });
    expect(state().list.value?.rows.map(idOf)).toEqual(['r0', 'r1', 'r2']);
    await store.reload();
    expect(asked).toHaveLength(3);
  });

  it('asks when what is kept is old, unreadable, or from a time that has not come', async () => {
    const { store, stored, names } = bench();
    stored.set(keyOf.filters(), { at: start - 11 * minute, value: sampleFilters });
    stored.set(keyOf.dashboard({}), { at: start, value: { odd: true } });
    stored.set(keyOf.campaigns(first), { at: start + hour, value: samplePage(0, 3) });
    await store.start();
    expect(names()).toEqual(['filters', 'dashboard', 'campaigns']);
  });
});

describe('what goes wrong', () => {
  it('keeps what was told, with its age', async () => {
    const { store, state, fail, advance } = bench();
    await store.start();
    advance(20 * minute);
    fail(failure('bad-reply'));
    await store.reload();
    expect(state().filters).toMatchObject({ at: start, failure: { code: 'bad-reply' }, busy: false });
    expect(state().filters.value?.linkedin_users).toHaveLength(2);
  });

  it.each([
    ['at the first question', 0],
    ['at the figures', 1],
  ])('%s leaves everything that is kept on the page, whatever its age', async (_, good) => {
    const { store, stored, state, fail, names } = bench();
    const at = start - 5 * hour;
    if (good > 0) stored.set(keyOf.filters(), { at: start, value: sampleFilters });
    stored.set(keyOf.dashboard({}), { at, value: structuredClone(sampleDashboard) });
    stored.set(keyOf.campaigns(first), { at, value: samplePage(0, 3) });
    fail(failure('rate-limited', { reason: 'konnectorDailyLimit' }));
    await store.start();
    expect(names()).toHaveLength(1);
    expect(state().dashboard).toMatchObject({
      at,
      busy: false,
      value: { campaign_count_info: { total: 4 } },
    });
    expect(state().list).toMatchObject({ at, busy: false, failure: undefined });
    expect(state().list.value?.rows.map(idOf)).toEqual(['r0', 'r1', 'r2']);
  });

  it('with the key costs one request, not three', async () => {
    const { store, names, fail } = bench();
    fail(failure('unauthorized', { reason: 'konnectorKeyRefused' }));
    await store.start();
    expect(names()).toEqual(['filters']);
  });

  it('on the way is tried twice more, and says until when it waits', async () => {
    const { store, names, fail, waits, state } = bench();
    const seen: (number | undefined)[] = [];
    store.state.listen(
      ({ filters, now }) => seen.push(filters.waitUntil && filters.waitUntil - now),
      life.signal,
    );
    fail(failure('unreachable'), failure('service-down'));
    await store.start();
    expect(waits).toEqual([2 * second, 8 * second]);
    expect(seen).toContain(2 * second);
    expect(names()).toEqual(['filters', 'filters', 'filters', 'dashboard', 'campaigns']);
    expect(state().filters).toMatchObject({ failure: undefined, waitUntil: undefined });
  });

  it('with the day’s limit is not tried again', async () => {
    const { store, names, fail, waits } = bench();
    fail(failure('rate-limited', { reason: 'konnectorDailyLimit', retryAt: start + hour }));
    await store.start();
    expect([names(), waits]).toEqual([['filters'], []]);
  });

  it('with ids that changed reads the users again, drops who is gone, and asks once without them', async () => {
    const { store, asked, state, forgetUser } = bench();
    await store.start();
    forgetUser('u2');
    asked.length = 0;
    await store.scope({ users: ['u1', 'u2'] });
    expect(asked.map(([name, given]) => [name, given])).toEqual([
      ['dashboard', { linkedin_user_information_ids: ['u1', 'u2'] }],
      ['filters', undefined],
      ['dashboard', { linkedin_user_information_ids: ['u1'] }],
      ['campaigns', expect.objectContaining({ linkedin_user_information_ids: ['u1'] })],
    ]);
    expect(state()).toMatchObject({
      scope: { users: ['u1'] },
      dropped: true,
      dashboard: { failure: undefined },
    });
  });

  it('goes for the open campaign as well, days and all', async () => {
    const { store, asked } = bench();
    await store.start();
    await store.open('r1');
    asked.length = 0;
    const range = { start: '2025-06-01', end: '2025-06-07' };
    await store.scope({ range });
    expect(asked.filter(([name]) => name === 'campaign')).toEqual([['campaign', { id: 'r1', ...range }]]);
    asked.length = 0;
    await store.scope({ range: { start: '2025-06-07', end: '2025-06-01' } });
    expect(asked).toEqual([]);
  });

  it('with ids the list still has does not go round in circles', async () => {
    const { store, asked, fail } = bench();
    await store.start();
    asked.length = 0;
    fail(failure('invalid-input', { reason: 'konnectorUserIds' }));
    await store.scope({ users: ['u1'] });
    expect(asked.map(([name]) => name)).toEqual(['dashboard', 'filters']);
  });
});
