import { describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../failure';
import { createHttp } from '../http';
import type { Call } from '../provider';
import { createKonnector } from './client';

const now = Date.parse('2026-03-04T12:00:00Z');
const call: Call = { credentials: { apiKey: 'k0nn3ct0r' }, signal: new AbortController().signal, now };

type Answer = { status?: number; body: unknown; headers?: Record<string, string> };

function answering(...answers: Answer[]) {
  const asked: { url: string; method: string; body: unknown }[] = [];
  const http = createHttp({
    online: () => true,
    fetch: (input, init) => {
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      asked.push({ url: String(input), method: init?.method ?? 'GET', body });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      const { status = 200, headers = {} } = answer ?? {};
      return Promise.resolve(new Response(JSON.stringify(answer?.body), { status, headers }));
    },
  });
  return { konnector: createKonnector(http), asked };
}

const good = (data: unknown) => ({ code: 200, status: true, message: 'Fine', data });
const bad = (code: number, data: unknown, message = 'Error occurred') => ({
  code,
  status: false,
  message,
  data,
});
const organisation = { id: 88, name: 'North Pier', created_at: 'x', subscription_status: 'active' };

async function refusal(asked: Promise<unknown>): Promise<Failure> {
  const thrown = await asked.catch((error: unknown) => error);
  if (!(thrown instanceof Failed)) throw new Error('Expected a refusal.');
  return thrown.failure;
}

describe('status', () => {
  it('names the organisation, its users and campaigns, and what is left of the request limits', async () => {
    const data = {
      linkedin_users: [
        { linkedin_user_information_id: 'u+1==', name: 'Ines Duarte', email: null, status: 'active' },
      ],
      campaign_routines: [
        { linkedin_campaign_routine_id: 'r1', name: 'Spring', campaign_status: 'active' },
        { linkedin_campaign_routine_id: 'r2', name: 'Autumn', campaign_status: 'draft' },
        { name: 'without an id' },
      ],
      organisation,
    };
    const headers = {
      'X-RateLimit-Limit-Minute': '100',
      'X-RateLimit-Remaining-Minute': '97',
      'X-RateLimit-Limit-Day': '5,000',
      'X-RateLimit-Remaining-Day': '4,120',
    };
    const { konnector, asked } = answering({ body: good(data), headers });
    expect(await konnector.status(call)).toEqual({
      health: 'ok',
      headline: { key: 'konnector_connected' },
      notes: [
        { key: 'konnector_users', with: ['1'] },
        { key: 'konnector_campaigns', with: ['2', '1'] },
      ],
      account: { id: '88', name: 'North Pier' },
      oneAccount: true,
      allowances: [
        { counts: 'requests', window: 'minute', used: 3, limit: 100 },
        { counts: 'requests', window: 'day', used: 880, limit: 5000 },
      ],
    });
    expect(asked[0]?.url).toBe(
      'https://dev-api.konnector.ai/social_app/api/v1/third_party/user-campaign-filters',
    );
  });

  it.each([
    [{ linkedin_users: [], campaign_routines: [], organisation }],
    [{ linkedin_users: null, campaign_routines: {}, organisation }],
    [{ organisation: { id: '88', subscription_status: 'active' } }],
  ])('takes an empty organisation for what it is: %j', async (data) => {
    const { notes, allowances } = await answering({ body: good(data) }).konnector.status(call);
    expect(notes.map(({ key }) => key)).toEqual(['konnector_noUsers', 'konnector_noCampaigns']);
    expect(allowances).toEqual([]);
  });

  it('shows a subscription that is not active as a notice', async () => {
    const data = { organisation: { ...organisation, subscription_status: 'past_due' } };
    const { notes } = await answering({ body: good(data) }).konnector.status(call);
    expect(notes[0]).toEqual({ key: 'konnector_subscription', with: ['past_due'] });
  });

  it.each([
    [{ 'x-ratelimit-limit-day': '5000' }, [{ counts: 'requests', window: 'day', limit: 5000 }]],
    [{ 'x-ratelimit-remaining-day': '10' }, []],
    [{ 'x-ratelimit-limit-day': 'many', 'x-ratelimit-limit-minute': '-1' }, []],
  ])('makes nothing up from headers %j', async (headers, allowances) => {
    const answer = await answering({ body: good({ organisation }), headers }).konnector.status(call);
    expect(answer.allowances).toEqual(allowances);
  });
});

describe('a refusal', () => {
  const limit = (rest: object) =>
    bad(429, { error: 'Too many requests', error_code: 'RATE_LIMIT_EXCEEDED', ...rest });
  it.each([
    [
      401,
      bad(401, { error: 'Invalid API key', error_code: 'INVALID_API_KEY', request_id: 'r1' }),
      'unauthorized',
      'konnectorKeyRefused',
      'Invalid API key',
    ],
    [401, bad(401, {}), 'unauthorized', 'konnectorKeyRefused', 'Error occurred'],
    [
      401,
      bad(401, { error: 'Only administrators', error_code: 'UNAUTHORIZED_ACCESS' }),
      'refused',
      'konnectorAdminOnly',
      'Only administrators',
    ],
    [
      400,
      bad(400, { error: 'End before start', error_code: 'INVALID_DATE_RANGE', request_id: 'req_e3' }),
      'invalid-input',
      'konnectorDateRange',
      'End before start (req_e3)',
    ],
    [
      400,
      bad(400, { error: 'Ids', error_code: 'INVALID_USER_IDS' }),
      'invalid-input',
      'konnectorUserIds',
      'Ids',
    ],
    [400, bad(400, null), 'invalid-input', 'konnectorNotAccepted', 'Error occurred'],
    [400, bad(400, { error_code: 'constructor' }), 'invalid-input', 'konnectorNotAccepted', 'Error occurred'],
    [404, bad(404, { error: 'No such place' }), 'not-found', 'konnectorNoEndpoint', 'No such place'],
    [
      500,
      bad(500, { error: 'Unexpected failure', request_id: 'req_e8' }),
      'service-down',
      'konnectorTrouble',
      'Unexpected failure (req_e8)',
    ],
    [
      200,
      bad(401, { error: 'Invalid API key', error_code: 'INVALID_API_KEY' }),
      'unauthorized',
      'konnectorKeyRefused',
      'Invalid API key',
    ],
    [200, bad(500, []), 'service-down', 'konnectorTrouble', 'Error occurred'],
    [200, bad(200, {}), 'bad-reply', 'wrongShape', undefined],
    [200, { status: 'true', data: { organisation } }, 'bad-reply', 'wrongShape', undefined],
  ])('%i %j is %s, %s: %s', async (status, body, code, reason, message) => {
    const failure = await refusal(answering({ status, body }).konnector.status(call));
    expect([failure.code, failure.reason]).toEqual([code, reason]);
    if (message !== undefined) expect(failure.message).toBe(message);
  });

  it.each([
    [
      { retry_after: 17, rate_limit_info: { remaining_minute: 0, remaining_day: 4120 } },
      {},
      'konnectorMinuteLimit',
      17,
    ],
    [{ retry_after: 45 }, {}, 'konnectorMinuteLimit', 45],
    [{ retry_after: 99_999 }, {}, 'konnectorMinuteLimit', 3_600],
    [{ retry_after: 0 }, {}, 'konnectorMinuteLimit', 1],
    [{ retry_after: -4 }, {}, 'konnectorMinuteLimit', 60],
    [{ retry_after: 'soon' }, {}, 'konnectorMinuteLimit', 60],
    [{}, {}, 'konnectorMinuteLimit', 60],
    [{ retry_after: 6, rate_limit_info: { remaining_day: 0 } }, {}, 'konnectorDailyLimit', 3_600],
    [{ retry_after: 6 }, { 'x-ratelimit-remaining-day': '0' }, 'konnectorDailyLimit', 3_600],
  ])('429 %j with headers %j is %s, and waits %i s', async (rest, headers, reason, seconds) => {
    const failure = await refusal(
      answering({ status: 429, body: limit(rest), headers }).konnector.status(call),
    );
    expect(failure).toMatchObject({ code: 'rate-limited', reason, retryAt: now + seconds * 1000 });
  });
});

describe('campaigns', () => {
  it('asks for one page by POST with what narrows it, and never through an address of the service', async () => {
    const body = good({
      campaign_info: [{ linkedin_campaign_routine: { id: 7, campaign_name: 'Old' } }, { no: 'id' }],
      pagination: { next_page_url: 'https://evil.example/campaign-info?offset=50' },
    });
    const { konnector, asked } = answering({ body });
    const range = { start: '2026-02-01', end: '2026-02-28' };
    const page = await konnector.campaigns(call, { range, users: ['u+1=='], offset: 50, status: 'gone' });
    expect(page.campaign_info.map((each) => each.linkedin_campaign_routine.id)).toEqual(['7']);
    expect(asked).toEqual([
      {
        url: 'https://dev-api.konnector.ai/social_app/api/v1/third_party/campaign-info',
        method: 'POST',
        body: {
          linkedin_user_information_ids: ['u+1=='],
          start_date: '2026-02-01',
          end_date: '2026-02-28',
          limit: 50,
          offset: 50,
        },
      },
    ]);
  });

  it('reads one campaign by its opaque id, with what the reference leaves open kept as it is', async () => {
    const data = {
      campaign_details: { id: 'r/7+=', name: 'Spring', campaign_status: 'active', last_activate_time: null },
      performance_metrics: {
        member_count: '60',
        connection_metrics: {
          connection_percentage: '45.0',
          daily_metrics: [{ date: '2026-03-01', any: 1 }],
        },
        message_metrics: { response_rate: null, daily_metrics: {} },
      },
    };
    const { konnector, asked } = answering({ body: good(data) });
    const found = await konnector.campaign(call, 'r/7+=');
    expect(asked[0]?.url).toMatch(/optimized_routine_data\?linkedin_campaign_routine_id=r%2F7%2B%3D$/);
    expect(found.performance_metrics).toMatchObject({
      member_count: 60,
      connection_metrics: { connection_percentage: 45, daily_metrics: [{ date: '2026-03-01', any: 1 }] },
      message_metrics: { daily_metrics: [] },
    });
    expect(found.performance_metrics.message_metrics.response_rate).toBeUndefined();
  });

  it('reads the dashboard, figures as sent', async () => {
    const data = {
      campaign_member_info: {
        data: [{ date: '2025-06-01', count_data: 7 }, { count_data: 1 }],
        total_member_count: 7,
      },
      campaign_count_info: { completed: 1, active: 2, inactive: 0, draft: 1, total: 4 },
      connection_graph: { request: null, pending_reject_count: 8, connection_percentage: 45.0 },
      message_stats: { sent: 0, replied: 0, response_rate: 0 },
      campaign_types: { smart_campaign: 3, brand_new: '1' },
      user_performance: [{ linkedin_user_information_id: 'u1', name: 'Ines Duarte', connection_rate: 45 }],
    };
    const { konnector } = answering({ body: good(data) });
    expect(await konnector.dashboard(call)).toMatchObject({
      campaign_member_info: { data: [{ date: '2025-06-01', count_data: 7 }] },
      connection_graph: { request: [], accept: [], pending_reject_count: 8 },
      campaign_types: { smart_campaign: 3, brand_new: 1 },
    });
  });

  it.each([
    [{ start: '2026-03-02', end: '2026-03-01' }, 'konnectorDateRange'],
    [{ start: '2025-02-30', end: '2025-03-01' }, 'konnectorDate'],
    [{ start: '2025-02-01', end: '1/3/2025' }, 'konnectorDate'],
    [{ start: '', end: '2025-03-01' }, 'konnectorDates'],
  ])('spends no request on the range %j', async (range, reason) => {
    const { konnector, asked } = answering({ body: good({}) });
    for (const ask of [
      konnector.dashboard(call, { range }),
      konnector.campaigns(call, { range }),
      konnector.campaign(call, 'r1', range),
    ]) {
      expect(await refusal(ask)).toMatchObject({ code: 'invalid-input', reason });
    }
    expect(asked).toEqual([]);
  });

  it('tells a campaign that is gone from a server that does not know the question', async () => {
    const body = bad(404, { error: 'Routine not found' });
    const { konnector } = answering({ status: 404, body });
    expect((await refusal(konnector.campaign(call, 'r1'))).reason).toBe('konnectorNotFound');
    expect((await refusal(konnector.dashboard(call))).reason).toBe('konnectorNoEndpoint');
  });

  it('spends no request on no campaign', async () => {
    const { konnector, asked } = answering({ body: good({}) });
    expect((await refusal(konnector.campaign(call, ''))).code).toBe('invalid-input');
    expect(asked).toEqual([]);
  });
});
