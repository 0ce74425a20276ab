import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../failure';
import { keyOf } from './keys';
import { isDay, queryBody, rangeOf } from './query';

function reasonOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return toFailure(thrown).reason;
  }
}

describe('a query', () => {
  it('is sent in the service’s own words, without what says nothing', () => {
    expect(queryBody({})).toEqual({ limit: 50, offset: 0 });
    expect(
      queryBody({
        ...{ users: ['u'], term: '  ferry ', status: 'draft', type: 'smart_campaign' },
        ...{ sortBy: 'campaign_name', sortOrder: 'asc', limit: 20, offset: 40 },
      }),
    ).toEqual({
      linkedin_user_information_ids: ['u'],
      ...{ term: 'ferry', campaign_status: 'draft', campaign_type: 'smart_campaign' },
      ...{ sort_by: 'campaign_name', sort_order: 'asc', limit: 20, offset: 40 },
    });
  });

  it('never asks for a page the service cannot give', () => {
    const odd = fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN));
    fc.assert(
      fc.property(odd, odd, (limit, offset) => {
        const body = queryBody({ limit, offset });
        expect(Number.isInteger(body.limit) && Number(body.limit) >= 1 && Number(body.limit) <= 100).toBe(
          true,
        );
        expect(Number.isSafeInteger(body.offset) && Number(body.offset) >= 0).toBe(true);
      }),
      { seed: 3 },
    );
  });
});

describe('a range', () => {
  it.each([
    [{ start: '2025-06-01', end: '' }, 'konnectorDates'],
    [{ start: '', end: '2025-06-01' }, 'konnectorDates'],
    [{ start: '2025-02-30', end: '2025-03-01' }, 'konnectorDate'],
    [{ start: '1/6/2025', end: '2025-06-01' }, 'konnectorDate'],
    [{ start: '2025-06-02', end: '2025-06-01' }, 'konnectorDateRange'],
  ])('%j is refused before anything is sent: %s', (range, reason) => {
    expect(reasonOf(() => rangeOf(range))).toBe(reason);
  });

  it('may be one day, or none at all', () => {
    expect(rangeOf({ start: '2025-06-01', end: '2025-06-01' })).toEqual({
      start_date: '2025-06-01',
      end_date: '2025-06-01',
    });
    expect(rangeOf({ start: '', end: '' })).toEqual({});
    expect(rangeOf(undefined)).toEqual({});
  });

  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-6-1', false],
    [7, false],
  ])('knows whether %j is a day: %s', (value, is) => {
    expect(isDay(value)).toBe(is);
  });
});

it('equal questions are kept under one name, different ones under two', () => {
  expect(keyOf.campaigns({ term: 'a ', limit: 50 })).toBe(keyOf.campaigns({ term: 'a', status: 'nonsense' }));
  expect(keyOf.campaigns({ term: 'a' })).not.toBe(keyOf.campaigns({ term: 'b' }));
  expect(keyOf.dashboard({})).not.toBe(keyOf.dashboard({ users: ['u'] }));
});
