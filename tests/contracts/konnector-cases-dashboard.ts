import { expect } from 'vitest';
import { typesOf } from '../../lib/campaigns/figures';
import { countsOf, requestsAndAccepts } from '../../lib/campaigns/series';
import { type Bench, type Cases, ines } from './konnector-bench';

const ofJune = { start: '2025-06-01', end: '2025-06-01' };
const all = (bench: Bench) => bench.konnector.dashboard(bench.call());

/** Section 1.5. */
export const dashboardCases: Cases = {
  '1.5 | linkedin_user_information_ids | no filter = everyone': async (bench) => {
    expect((await all(bench)).user_performance).toHaveLength(2);
    const narrowed = await bench.konnector.dashboard(bench.call(), { users: [ines] });
    expect(narrowed.user_performance.map(({ name }) => name)).toEqual(['Ines Duarte']);
  },
  '1.5 | start_date, end_date | send both or neither': async (bench) => {
    const { campaign_count_info } = await bench.konnector.dashboard(bench.call(), { range: ofJune });
    expect(campaign_count_info.total).toBe(1);
    expect(bench.asked[0]?.body).toEqual({ start_date: '2025-06-01', end_date: '2025-06-01' });
  },
  '1.5 | POST with JSON whenever an array is sent; plain GET for none': async (bench) => {
    await all(bench);
    await bench.konnector.dashboard(bench.call(), { users: [ines], range: ofJune });
    expect(bench.asked.map(({ method, url, body }) => [method, url.search, body])).toEqual([
      ['GET', '', undefined],
      [
        'POST',
        '',
        { linkedin_user_information_ids: [ines], start_date: '2025-06-01', end_date: '2025-06-01' },
      ],
    ]);
  },
  '1.5 | campaign_member_info.data[] | total_member_count': async (bench) => {
    const { campaign_member_info: info } = await all(bench);
    expect(info.data[0]).toEqual({ date: '2025-06-01', count_data: 60 });
    const sum = countsOf(info.data).reduce((total, { count = 0 }) => total + count, 0);
    expect(info.total_member_count).toBe(sum);
  },
  '1.5 | campaign_count_info': async (bench) => {
    expect((await all(bench)).campaign_count_info).toEqual({
      ...{ completed: 2, active: 2, inactive: 2, draft: 2, total: 8 },
    });
  },
  '1.5 | connection_graph.request[], .accept[] | item shape elided': async (bench) => {
    bench.world.control.konnector({ elided: 'unknown' });
    const { connection_graph: graph } = await all(bench);
    expect(graph.request).toHaveLength(5);
    expect(requestsAndAccepts(graph.request, graph.accept)).toEqual([]);
  },
  '1.5 | connection_graph.pending_reject_count | never compute it': async (bench) => {
    const { connection_graph: graph } = await all(bench);
    const computed = (graph.total_friend_request_count ?? 0) - (graph.total_friend_accept_count ?? 0);
    expect(graph.pending_reject_count).toBe(Math.floor(computed * 0.7));
  },
  '1.5 | connection_graph.total_friend_accept_count, .total_friend_request_count': async (bench) => {
    const { connection_graph: graph } = await bench.konnector.dashboard(bench.call(), { range: ofJune });
    expect([graph.total_friend_request_count, graph.total_friend_accept_count]).toEqual([40, 18]);
  },
  '1.5 | connection_graph.connection_percentage | show as sent': async (bench) => {
    const { connection_graph: graph } = await bench.konnector.dashboard(bench.call(), { range: ofJune });
    expect(graph.connection_percentage).toBe(45);
  },
  '1.5 | message_stats': async (bench) => {
    const { message_stats } = await bench.konnector.dashboard(bench.call(), { range: ofJune });
    expect(message_stats).toEqual({
      ...{ sent: 16, replied: 5, response_rate: 31.3 },
      daily_stats: [{ date: '2025-06-01', sent: 16, replied: 5 }],
    });
  },
  '1.5 | campaign_types | open set: iterate': async (bench) => {
    expect(typesOf((await all(bench)).campaign_types)).toEqual([
      { type: 'friend_campaign', count: 2 },
      { type: 'smart_campaign', count: 2 },
      { type: 'connector_campaign', count: 2 },
      { type: 'shared_campaign', count: 1 },
      { type: 'friend_request_follow_message', count: 1 },
    ]);
  },
  '1.5 | user_performance[]': async (bench) => {
    expect((await all(bench)).user_performance[0]).toEqual({
      ...{ linkedin_user_information_id: ines, name: 'Ines Duarte', active_campaigns: 2 },
      connection_rate: expect.any(Number),
      response_rate: expect.any(Number),
    });
  },
  '1.5 | timestamp, request_id': async (bench) => {
    // Nothing depends on them: what was asked when is ours to know.
    expect(Object.keys(await all(bench))).not.toEqual(expect.arrayContaining(['timestamp']));
  },
  '1.5 | Error 400 | INVALID_DATE_RANGE; equal dates are fine': async (bench) => {
    const error = { error: 'End date cannot be before start date', error_code: 'INVALID_DATE_RANGE' };
    bench.answer(400, { code: 400, status: false, message: 'Invalid date range', data: error });
    expect(await bench.failure(() => all(bench))).toMatchObject({
      ...{ code: 'invalid-input', reason: 'konnectorDateRange' },
    });
    const same = await bench.konnector.dashboard(bench.call(), { range: ofJune });
    expect(same.campaign_count_info.total).toBe(1);
  },
};
