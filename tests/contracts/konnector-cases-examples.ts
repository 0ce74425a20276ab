import { expect } from 'vitest';
import { countsOf, requestsAndAccepts } from '../../lib/campaigns/series';
import { admin, type Bench, type Cases, spring } from './konnector-bench';

/** The next answer is this one, as it stands in the contract. */
const answers = (bench: Bench, json: string, status = 200): void => bench.answer(status, JSON.parse(json));

/** A refusal as it stands there, and what is made of it. */
const refusal =
  (
    json: string,
    status: number,
    expected: object,
    words: RegExp,
    ask: (bench: Bench) => Promise<unknown> = (bench) => bench.konnector.status(bench.call()),
  ) =>
  async (bench: Bench): Promise<void> => {
    answers(bench, json, status);
    const failure = await bench.failure(() => ask(bench));
    expect(failure).toMatchObject(expected);
    expect(bench.sentence(failure)).toMatch(words);
  };

/** Section 3: none of it is the world's own. */
export const exampleCases: Cases = {
  '3 | `GET /user-campaign-filters 200`': async (bench) => {
    answers(
      bench,
      '{"code":200,"status":true,"message":"Encrypted identifiers retrieved successfully","data":{"linkedin_users":[{"linkedin_user_information_id":"u+Zk9/aa1==","name":"Ines Duarte","email":"ines@northpier.test","status":"active"},{"linkedin_user_information_id":"u+Qw3/bb2==","name":"Tomas Berg","email":"tomas@northpier.test","status":"inactive"}],"campaign_routines":[{"linkedin_campaign_routine_id":"r/77Kd+c3=","name":"Spring partners","campaign_type":"friend_campaign","campaign_status":"draft","created_at":"2025-06-02T07:00:00Z"}],"organisation":{"id":88,"name":"North Pier","created_at":"2024-03-09T10:00:00Z","subscription_status":"active"}}}',
    );
    const { headline, notes, account } = await bench.konnector.status(bench.call());
    expect([headline, ...notes]).toEqual([
      { key: 'konnector_connected' },
      { key: 'konnector_users', with: ['2'] },
      { key: 'konnector_campaigns', with: ['1', '0'] },
    ]);
    expect(account).toEqual({ id: '88', name: 'North Pier' });
  },
  '3 | Empty organisation': async (bench) => {
    answers(
      bench,
      '{"code":200,"status":true,"message":"Encrypted identifiers retrieved successfully","data":{"linkedin_users":[],"campaign_routines":[],"organisation":{"id":88,"name":"North Pier","created_at":"2024-03-09T10:00:00Z","subscription_status":"active"}}}',
    );
    const { health, notes } = await bench.konnector.status(bench.call());
    expect([health, notes]).toEqual(['ok', [{ key: 'konnector_noUsers' }, { key: 'konnector_noCampaigns' }]]);
  },
  '3 | `POST /create-api-key 200`': async (bench) => {
    answers(
      bench,
      '{"code":200,"status":true,"message":"API key created successfully","data":{"api_key":"EXAMPLE-NOT-A-KEY","created_at":"2025-06-03T08:00:00Z","description":"Browser companion","organisation_id":88,"organisation_name":"North Pier","expires_at":"2026-06-03T08:00:00Z","permissions":["read","write"],"created_by":"ines@northpier.test"}}',
    );
    expect(await bench.konnector.createKey(bench.call(admin))).toEqual({
      ...{ api_key: 'EXAMPLE-NOT-A-KEY', description: 'Browser companion', organisation_name: 'North Pier' },
      ...{ expires_at: '2026-06-03T08:00:00Z', permissions: ['read', 'write'] },
    });
  },
  '3 | `/dashboard-info 200`': async (bench) => {
    answers(
      bench,
      '{"code":200,"status":true,"message":"Dashboard details shared successfully","data":{"campaign_member_info":{"data":[{"date":"2025-06-01","count_data":7},{"date":"2025-06-02","count_data":0}],"total_member_count":7},"campaign_count_info":{"completed":1,"active":2,"inactive":0,"draft":1,"total":4},"connection_graph":{"request":[{"date":"2025-06-01","count_data":20}],"accept":[{"date":"2025-06-01","count_data":9}],"pending_reject_count":8,"total_friend_accept_count":9,"total_friend_request_count":20,"connection_percentage":45.0},"message_stats":{"sent":0,"replied":0,"response_rate":0.0,"daily_stats":[]},"campaign_types":{"smart_campaign":3,"friend_campaign":1},"user_performance":[{"linkedin_user_information_id":"u+Zk9/aa1==","name":"Ines Duarte","email":"ines@northpier.test","connection_rate":45.0,"response_rate":0.0,"active_campaigns":2}],"timestamp":"2025-06-03T13:35:10+05:30","request_id":"req_dash_0001"}}',
    );
    const told = await bench.konnector.dashboard(bench.call());
    expect(countsOf(told.campaign_member_info.data)).toEqual([
      { day: '2025-06-01', count: 7 },
      { day: '2025-06-02', count: 0 },
    ]);
    expect(requestsAndAccepts(told.connection_graph.request, told.connection_graph.accept)).toEqual([
      { day: '2025-06-01', requests: 20, accepts: 9 },
    ]);
    expect(told).toMatchObject({
      campaign_count_info: { completed: 1, active: 2, inactive: 0, draft: 1, total: 4 },
      connection_graph: { pending_reject_count: 8, connection_percentage: 45 },
      message_stats: { sent: 0, replied: 0, response_rate: 0, daily_stats: [] },
      campaign_types: { smart_campaign: 3, friend_campaign: 1 },
      user_performance: [{ name: 'Ines Duarte', connection_rate: 45, active_campaigns: 2 }],
    });
  },
  '3 | `/campaign-info 200`': async (bench) => {
    answers(
      bench,
      '{"code":200,"status":true,"message":"Campaign info shared successfully","data":{"campaign_info":[{"linkedin_campaign_routine":{"id":"r/77Kd+c3=","campaign_name":"Spring partners","campaign_status":"draft","campaign_type":"friend_campaign","created_at":"2025-06-02T07:00:00Z","last_activate_time":null,"initial_activate_time":null,"max_campaign_days":14,"source":"manual","metadata":{}},"member_count":0,"friend_request_count":0,"friend_accept_count":0,"connection_percentage":0.0,"message_sent_count":0,"message_replied_count":0,"response_rate":0.0,"campaign_duration_days":0,"daily_stats":[],"linkedin_user":{"name":"Ines Duarte","linkedin_user_information_id":"u+Zk9/aa1==","email":"ines@northpier.test","status":"active"},"campaign_steps":[]}],"total_campaign_routines_count":1,"pagination":{"current_page":1,"total_pages":1,"limit":50,"offset":0,"next_page_url":null,"prev_page_url":null},"filters_applied":{"campaign_status":"draft"},"timestamp":"2025-06-03T13:36:00+05:30","request_id":"req_camp_0002"}}',
    );
    const { campaign_info, pagination } = await bench.konnector.campaigns(bench.call());
    expect(campaign_info).toEqual([
      {
        linkedin_campaign_routine: {
          ...{ id: 'r/77Kd+c3=', campaign_name: 'Spring partners', campaign_status: 'draft' },
          ...{ campaign_type: 'friend_campaign', created_at: '2025-06-02T07:00:00Z', max_campaign_days: 14 },
        },
        ...{ member_count: 0, friend_request_count: 0, friend_accept_count: 0, connection_percentage: 0 },
        ...{ message_sent_count: 0, message_replied_count: 0, response_rate: 0, campaign_duration_days: 0 },
        ...{ daily_stats: [], campaign_steps: [] },
        linkedin_user: { name: 'Ines Duarte', linkedin_user_information_id: 'u+Zk9/aa1==' },
      },
    ]);
    expect(pagination).toEqual({ next_page_url: null });
  },
  '3 | `/optimized_routine_data 200`': async (bench) => {
    answers(
      bench,
      '{"code":200,"status":true,"message":"Campaign routine data retrieved successfully","data":{"campaign_details":{"id":"r/77Kd+c3=","name":"Spring partners","campaign_type":"friend_campaign","campaign_status":"active","created_at":"2025-06-02T07:00:00Z","last_activate_time":"2025-06-03T06:00:00Z","campaign_duration_days":2,"max_campaign_days":14},"performance_metrics":{"member_count":60,"connection_metrics":{"friend_request_count":20,"friend_accept_count":9,"connection_percentage":45.0,"pending_count":11,"daily_metrics":[]},"message_metrics":{"message_sent_count":8,"message_replied_count":2,"response_rate":25.0,"daily_metrics":[]}},"campaign_steps":[],"linkedin_user":{"name":"Ines Duarte","linkedin_user_information_id":"u+Zk9/aa1==","email":"ines@northpier.test"}}}',
    );
    const told = await bench.konnector.campaign(bench.call(), spring);
    expect(told.campaign_details).toMatchObject({ id: 'r/77Kd+c3=', campaign_duration_days: 2 });
    expect(told.performance_metrics).toEqual({
      member_count: 60,
      connection_metrics: {
        ...{ friend_request_count: 20, friend_accept_count: 9, connection_percentage: 45, pending_count: 11 },
        daily_metrics: [],
      },
      message_metrics: {
        ...{ message_sent_count: 8, message_replied_count: 2, response_rate: 25, daily_metrics: [] },
      },
    });
  },
  '3 | Errors | 401 INVALID_API_KEY': refusal(
    '{"code":401,"status":false,"message":"Unauthorized access","data":{"error":"Invalid API key","error_code":"INVALID_API_KEY","request_id":"req_e1","timestamp":"2025-06-03T13:40:00+05:30"}}',
    401,
    { code: 'unauthorized', reason: 'konnectorKeyRefused' },
    /^Konnector did not accept this key\./,
  ),
  '3 | Errors | 401 UNAUTHORIZED_ACCESS': refusal(
    '{"code":401,"status":false,"message":"Unauthorized access","data":{"error":"Only organization administrators can create API keys","error_code":"UNAUTHORIZED_ACCESS","request_id":"req_e2","timestamp":"2025-06-03T13:40:01+05:30"}}',
    401,
    { code: 'refused', reason: 'konnectorAdminOnly' },
    /^Only an administrator/,
    (bench) => bench.konnector.createKey(bench.call()),
  ),
  '3 | Errors | 400 INVALID_DATE_RANGE': refusal(
    '{"code":400,"status":false,"message":"Invalid date range","data":{"error":"End date cannot be before start date","error_code":"INVALID_DATE_RANGE","request_id":"req_e3","timestamp":"2025-06-03T13:40:02+05:30"}}',
    400,
    { code: 'invalid-input', reason: 'konnectorDateRange' },
    /^The end date is before the start date/,
  ),
  '3 | Errors | 400 INVALID_USER_IDS': refusal(
    '{"code":400,"status":false,"message":"Invalid parameters","data":{"error":"One or more LinkedIn user information IDs are invalid","error_code":"INVALID_USER_IDS","request_id":"req_e4","timestamp":"2025-06-03T13:40:03+05:30"}}',
    400,
    { code: 'invalid-input', reason: 'konnectorUserIds' },
    /no longer known to Konnector/,
  ),
  '3 | Errors | 404 INVALID_REQUEST': refusal(
    '{"code":404,"status":false,"message":"Error occurred","data":{"error":"Routine not found","error_code":"INVALID_REQUEST","request_id":"req_e5","timestamp":"2025-06-03T13:40:04+05:30"}}',
    404,
    { code: 'not-found', reason: 'konnectorNotFound', message: 'Routine not found (req_e5)' },
    /^Konnector does not know that campaign any more\. Reload the list\.$/,
    (bench) => bench.konnector.campaign(bench.call(), 'r'),
  ),
  '3 | Errors | 429 RATE_LIMIT_EXCEEDED, minute': refusal(
    '{"code":429,"status":false,"message":"Rate limit exceeded. Maximum 100 requests per minute allowed.","data":{"error":"Too many requests","error_code":"RATE_LIMIT_EXCEEDED","retry_after":17,"request_id":"req_e6","timestamp":"2025-06-03T13:40:05+05:30","rate_limit_info":{"limit_minute":100,"remaining_minute":0,"limit_day":5000,"remaining_day":4120}}}',
    429,
    { code: 'rate-limited', reason: 'konnectorMinuteLimit' },
    /too many requests within a minute.*Again from/,
  ),
  '3 | Errors | 429 RATE_LIMIT_EXCEEDED, day': refusal(
    '{"code":429,"status":false,"message":"Rate limit exceeded.","data":{"error":"Too many requests","error_code":"RATE_LIMIT_EXCEEDED","retry_after":6,"request_id":"req_e7","timestamp":"2025-06-03T13:40:06+05:30","rate_limit_info":{"limit_minute":100,"remaining_minute":93,"limit_day":5000,"remaining_day":0}}}',
    429,
    { code: 'rate-limited', reason: 'konnectorDailyLimit' },
    /daily limit of 5,000 requests is used up.*Again from/,
  ),
  '3 | Errors | 500 INTERNAL': refusal(
    '{"code":500,"status":false,"message":"Error occurred","data":{"error":"Unexpected failure","error_code":"INTERNAL","request_id":"req_e8","timestamp":"2025-06-03T13:40:07+05:30"}}',
    500,
    { code: 'service-down', reason: 'konnectorTrouble' },
    /“Unexpected failure \(req_e8\)”/,
  ),
};
