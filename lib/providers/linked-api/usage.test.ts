import { describe, expect, it } from 'vitest';
import { day, hour } from '../../time';
import { categoryOf, rangeOf, readLog } from './usage';

const now = Date.parse('2026-03-04T12:00:00Z');

it.each([
  ['st.sendConnectionRequest', 'connectionRequests'],
  ['st.sendMessage', 'messages'],
  ['nv.sendMessage', 'messages'],
  ['st.commentOnPost', 'comments'],
  ['st.replyToComment', 'comments'],
  ['st.reactToPost', 'reactions'],
  ['st.createPost', 'posts'],
  ['st.openPersonPage', 'profileViews'],
  ['nv.openPersonPage', 'profileViews'],
  ['st.openCompanyPage', 'companyViews'],
  ['st.openPost', 'postViews'],
  ['st.searchPeople', 'searches'],
  ['nv.searchCompanies', 'searches'],
  ['st.checkConnectionStatus', 'statusChecks'],
  ['st.retrievePersonSkills', 'other'],
  ['st.doForPeople', 'other'],
  ['constructor', 'other'],
  ['st.somethingNew', 'other'],
])('%s counts as %s', (actionType, category) => {
  expect(categoryOf(actionType)).toBe(category);
});

describe('rangeOf', () => {
  it('asks from the moment given to now, in UTC', () => {
    expect(rangeOf(now - hour, now)).toEqual({
      start: '2026-03-04T11:00:00.000Z',
      end: '2026-03-04T12:00:00.000Z',
    });
  });

  it.each([[now - 365 * day], [0], [now - 30 * day]])(
    'never asks for more than 30 days: since %i',
    (since) => {
      const { start, end } = rangeOf(since, now);
      const length = Date.parse(end) - Date.parse(start);
      expect(length).toBeLessThan(30 * day);
      expect(length).toBeGreaterThan(29 * day);
    },
  );

  it('never asks for an end before its start', () => {
    const { start, end } = rangeOf(now + day, now);
    expect(start).toBe(end);
  });
});

describe('readLog', () => {
  it('gives every entry, oldest first, failed ones too', () => {
    const log = [
      { actionType: 'st.sendMessage', success: false, time: '2026-03-04T09:00:00Z' },
      { actionType: 'st.openPersonPage', success: true, time: '2026-03-04T08:59:00Z', label: 'x' },
    ];
    expect(readLog(log)).toEqual([
      { at: Date.parse('2026-03-04T08:59:00Z'), category: 'profileViews', success: true },
      { at: Date.parse('2026-03-04T09:00:00Z'), category: 'messages', success: false },
    ]);
    expect(readLog([])).toEqual([]);
  });

  it('counts nothing twice: not the parts of a page, not the loop around what is done', () => {
    const time = '2026-03-04T09:00:00Z';
    const log = ['st.searchPeople', 'st.doForPeople', 'st.openPersonPage', 'st.retrievePersonSkills'];
    const entries = readLog(log.map((actionType) => ({ actionType, success: true, time })));
    expect(entries?.map(({ category }) => category)).toEqual(['searches', 'profileViews']);
  });

  it.each([
    [null],
    [{}],
    ['none'],
    [[null]],
    [[{ actionType: 'st.sendMessage', success: true }]],
    [[{ actionType: 'st.sendMessage', success: 'yes', time: '2026-03-04T09:00:00Z' }]],
    [[{ actionType: 'st.sendMessage', success: true, time: 'noon' }]],
  ])('takes %j for no log', (result) => {
    expect(readLog(result)).toBeUndefined();
  });
});
