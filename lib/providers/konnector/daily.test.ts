import { expect, test } from 'vitest';
import { dashboard } from '../../campaigns/shapes';
import { dailyOf } from './daily';

const told = (change: object = {}) =>
  dashboard.parse({
    campaign_member_info: { data: [], total_member_count: 0 },
    campaign_count_info: {},
    connection_graph: {
      request: [{ date: '2025-06-01', count_data: 20 }],
      accept: [{ date: '2025-06-02', count_data: 9 }],
    },
    message_stats: { daily_stats: [{ date: '2025-06-01', sent: 3, replied: 1 }] },
    user_performance: [],
    ...change,
  });

test('requests and messages of a day count, what others did in answer does not', () => {
  expect(dailyOf(told())).toEqual([
    { day: '2025-06-01', category: 'connectionRequests', count: 20 },
    { day: '2025-06-01', category: 'messages', count: 3 },
  ]);
});

test.each([
  ['nobody documents', [{ on: '2025-06-01', n: 4 }]],
  ['say no day', [{ date: 'soon', count_data: 4 }]],
  ['say no whole number', [{ date: '2025-06-01', count_data: 2.5 }]],
  ['are below nothing', [{ date: '2025-06-01', count_data: -2 }]],
  ['are elided', null],
])('items that %s are left out', (_, request) => {
  const messages = { message_stats: { daily_stats: [] } };
  expect(dailyOf(told({ connection_graph: { request, accept: [] }, ...messages }))).toEqual([]);
});
