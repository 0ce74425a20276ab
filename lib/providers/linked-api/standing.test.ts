import { describe, expect, it } from 'vitest';
import { allowancesOf, type OwnAccount, planOf, standingOf } from './standing';

const nothing: OwnAccount = {
  id: 'acc-1',
  name: undefined,
  url: undefined,
  avatarUrl: undefined,
  headline: undefined,
  countryCode: undefined,
  status: undefined,
  connectedAt: undefined,
  reconnectionSessionId: undefined,
  reconnectionLink: undefined,
  own: true,
};

describe('how the account is', () => {
  it.each([
    ['active', 'ok', 'linkedApi_connected', 0],
    [undefined, 'ok', 'linkedApi_connected', 0],
    ['reconnection_required', 'disconnected', 'linkedApi_signedOut', 1],
    ['frozen', 'paused', 'linkedApi_frozen', 1],
    ['dreaming', 'unknown', 'linkedApi_statusUnknown', 0],
  ])('%s is %s: %s', (status, health, key, notes) => {
    const standing = standingOf({ ...nothing, status });
    expect(standing).toMatchObject({ health, headline: { key } });
    expect(standing.notes).toHaveLength(notes);
  });

  it('shows a word nobody documented as it came', () => {
    expect(standingOf({ ...nothing, status: 'dreaming' }).headline.with).toEqual(['dreaming']);
  });

  it.each([
    ['https://connect.linkedapi.io/r/1', 'https://connect.linkedapi.io/r/1'],
    ['https://linkedapi.io/r/1', 'https://linkedapi.io/r/1'],
    ['http://app.linkedapi.io/r/1', 'https://app.linkedapi.io/'],
    ['https://evil.example/linkedapi.io', 'https://app.linkedapi.io/'],
    ['https://app.linkedapi.io@evil.example/', 'https://app.linkedapi.io/'],
    [undefined, 'https://app.linkedapi.io/'],
  ])('with the link %s is reconnected at %s', (reconnectionLink, url) => {
    const { fix } = standingOf({ ...nothing, status: 'reconnection_required', reconnectionLink });
    expect(fix?.url).toBe(url);
  });
});

describe('limits', () => {
  const limit = {
    category: 'stMessages',
    period: 'daily',
    maxValue: 50,
    isEnabled: true,
    currentUsage: 3,
  };

  it.each([
    ['stPersonProfileViews', 'daily', 'profileViews', 'day'],
    ['stCompanyPageViews', 'weekly', 'companyViews', 'week'],
    ['stConnectionRequests', 'monthly', 'connectionRequests', 'month'],
    ['stMessages', 'daily', 'messages', 'day'],
    ['stSearchQueries', 'daily', 'searches', 'day'],
    ['stReactions', 'daily', 'reactions', 'day'],
    ['stComments', 'daily', 'comments', 'day'],
    ['stPosts', 'daily', 'posts', 'day'],
    ['nvPersonProfileViews', 'daily', 'profileViews', 'day'],
    ['nvCompanyPageViews', 'daily', 'companyViews', 'day'],
    ['nvMessages', 'daily', 'messages', 'day'],
  ])('%s %s counts %s a %s', (category, period, counts, window) => {
    expect(allowancesOf([{ ...limit, category, period }])).toEqual([{ counts, window, used: 3, limit: 50 }]);
  });

  it.each([
    [{ isEnabled: false }],
    [{ category: 'stDances' }],
    [{ category: '__proto__' }],
    [{ period: 'hourly' }],
    [{ maxValue: undefined }],
  ])('with %j are none', (change) => {
    expect(allowancesOf([{ ...limit, ...change }])).toEqual([]);
  });

  it('that nobody says the use of have an unknown one, not none', () => {
    expect(allowancesOf([{ ...limit, currentUsage: undefined }])).toEqual([
      { counts: 'messages', window: 'day', limit: 50 },
    ]);
  });

  it('of two for one kind of work leave the tighter', () => {
    const sales = { ...limit, category: 'nvMessages', maxValue: 20, currentUsage: 19 };
    const tight = [{ counts: 'messages', window: 'day', used: 19, limit: 20 }];
    expect(allowancesOf([limit, sales])).toEqual(tight);
    expect(allowancesOf([sales, limit])).toEqual(tight);
  });
});

describe('what is paid for', () => {
  const seat = (seatType: string | undefined) => ({ seatType, quantity: 1, billingPeriod: 'month' });
  const state = (status: string | undefined, cancelAtPeriodEnd = false) => ({
    status,
    eligibleForTrial: false,
    cancelAtPeriodEnd,
  });

  it.each([
    ['active', ['core'], { key: 'linkedApi_plan', with: ['Core'] }, []],
    ['trialing', ['plus'], { key: 'linkedApi_planTrial', with: ['Plus'] }, []],
    ['trialing', [], { key: 'linkedApi_trial' }, []],
    ['active', ['core', 'plus', 'plus'], { key: 'linkedApi_plan', with: ['Core, Plus'] }, []],
    ['past_due', ['plus'], { key: 'linkedApi_plan', with: ['Plus'] }, [{ key: 'linkedApi_pastDue' }]],
    ['canceled', [], undefined, [{ key: 'linkedApi_canceled' }]],
    ['resting', ['velvet'], { key: 'linkedApi_plan', with: ['Velvet'] }, []],
    [undefined, [undefined], undefined, []],
  ])('%s with seats %j', (status, seats, plan, notes) => {
    const said = planOf(state(status), seats.map(seat));
    expect(said.plan).toEqual(plan);
    expect(said.notes).toEqual(notes);
  });

  it('says that it ends, once', () => {
    expect(planOf(state('active', true)).notes).toEqual([{ key: 'linkedApi_ending' }]);
    expect(planOf(state('canceled', true)).notes).toEqual([{ key: 'linkedApi_canceled' }]);
  });

  it('is unknown when nobody says', () => {
    expect(planOf(undefined, undefined)).toEqual({ notes: [] });
  });
});
