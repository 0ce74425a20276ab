import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { campaignsBench, failure } from '../../../tests/fakes/campaigns-bench';
import { type CampaignQuery, queryBody } from '../../campaigns/query';

const first: CampaignQuery = { sortBy: 'created_at', sortOrder: 'desc' };

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());
const bench = () => campaignsBench(life.signal);

describe('narrowing', () => {
  it.each([
    [{ start: '2025-06-02', end: '2025-06-01' }, 'konnectorDateRange'],
    [{ start: '2025-06-02', end: '' }, 'konnectorDates'],
    [{ start: '2025-02-30', end: '2025-06-01' }, 'konnectorDate'],
  ])('by %j asks nothing: %s', async (range, reason) => {
    const { store, asked, state } = bench();
    await store.start();
    asked.length = 0;
    await store.scope({ range });
    expect(asked).toEqual([]);
    expect(state().scopeFailure?.reason).toBe(reason);
  });

  it('drops a state the service does not know', async () => {
    const { store, state } = bench();
    await store.start();
    await store.search({ status: 'hibernating', term: 'looms' });
    expect(state().query).toEqual({ term: 'looms' });
  });

  it('shows the answer to the last question, whichever comes first', async () => {
    const { store, state, holdBack } = bench();
    await store.start();
    const release = holdBack();
    const slow = store.search({ term: 'slow' });
    const quick = store.search({ term: 'quick' });
    release();
    await Promise.all([slow, quick]);
    expect(state().query).toEqual({ term: 'quick' });
    expect(state().list).toMatchObject({ busy: false, failure: undefined });
  });
});

describe('more campaigns', () => {
  it('come from the same question further on, until there are no more', async () => {
    const { store, asked, state } = bench();
    await store.start();
    asked.length = 0;
    await store.more();
    await store.more();
    expect(asked).toEqual([['campaigns', { ...queryBody(first), offset: 50 }]]);
    expect(state().list.value).toMatchObject({ next: undefined, rows: { length: 70 } });
  });

  it('that cannot be read leave those that were', async () => {
    const { store, state, fail } = bench();
    await store.start();
    fail(failure('bad-reply'));
    await store.more();
    expect(state().list).toMatchObject({ busy: false, failure: { code: 'bad-reply' } });
    expect(state().list.value?.rows).toHaveLength(50);
  });
});

it('a refusal stops the rest: the campaign that is open is not asked for again', async () => {
  const { store, names, state, fail, asked } = bench();
  await store.start();
  await store.open('r1');
  asked.length = 0;
  fail(failure('rate-limited', { reason: 'konnectorDailyLimit' }));
  await store.reload();
  expect(names()).toEqual(['filters']);
  expect(state().filters.failure?.reason).toBe('konnectorDailyLimit');
  expect(state().campaign).toMatchObject({ busy: false, failure: undefined });
  asked.length = 0;
  await store.reload();
  expect(names()).toEqual(['filters', 'dashboard', 'campaigns', 'campaign']);
});

it('one campaign is asked for when it is opened, and put away when closed', async () => {
  const { store, state, names } = bench();
  await store.start();
  await store.open('r7');
  expect(state()).toMatchObject({ open: 'r7', campaign: { value: { campaign_details: { id: 'r7' } } } });
  await store.open(undefined);
  expect(state()).toMatchObject({ open: undefined, campaign: { value: undefined } });
  expect(names().filter((name) => name === 'campaign')).toHaveLength(1);
});

describe('a new key', () => {
  it('is asked for once, whatever happens', async () => {
    const { store, names, state, fail } = bench();
    fail(failure('timeout', { effect: 'unknown' }));
    await store.createKey('Second');
    expect(names()).toEqual(['createKey']);
    expect(state().newKey).toMatchObject({ kind: 'failed', failure: { effect: 'unknown' } });
  });

  it('is not made twice by two presses', async () => {
    const { store, names, holdBack } = bench();
    const release = holdBack();
    const both = [store.createKey('a'), store.createKey('a')];
    release();
    await Promise.all(both);
    expect(names()).toEqual(['createKey']);
  });

  it('is kept only when the person says so, and then is nowhere on the page', async () => {
    const { store, asked, state } = bench();
    await store.createKey('');
    expect(asked).toEqual([['createKey', '']]);
    expect(state().newKey).toMatchObject({ kind: 'made' });
    await store.useKey();
    expect(asked.at(-1)).toEqual(['useKey', 'EXAMPLE-NOT-A-KEY']);
    expect(JSON.stringify(state())).not.toContain('EXAMPLE');
  });

  it('that could not be kept stays on screen until it is put away', async () => {
    const { store, state, refuseKeys } = bench();
    refuseKeys(failure('storage-full'));
    await store.createKey('');
    await store.useKey();
    expect(state().newKey).toMatchObject({ kind: 'made', keeping: false, failure: { code: 'storage-full' } });
    store.forgetKey();
    expect(JSON.stringify(state())).not.toContain('EXAMPLE');
  });
});
