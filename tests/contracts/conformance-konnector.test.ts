import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import { startWorld, type World } from '../world/world';
import { waysTo } from './world-call';

const base = '/social_app/api/v1/third_party';
const { variants } = demoKeys;
const ines = 'u+Zk9/aa1==';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

describe.each(waysTo('konnector', 'dev-api.konnector.ai'))('Konnector over $name', ({ call }) => {
  const get = (path: string, key: string = demoKeys.konnector) =>
    call(world, { path: `${base}${path}`, headers: { authorization: key } });
  const post = (path: string, body: unknown, key: string = demoKeys.konnector) =>
    call(world, { method: 'POST', path: `${base}${path}`, headers: { authorization: key }, body });

  it('lists users, campaigns and the organisation', async () => {
    expect((await get('/user-campaign-filters')).body).toMatchObject({
      code: 200,
      status: true,
      message: 'Encrypted identifiers retrieved successfully',
      data: {
        linkedin_users: [
          { linkedin_user_information_id: ines, name: 'Ines Duarte', status: 'active' },
          { status: 'inactive' },
        ],
        campaign_routines: expect.arrayContaining([
          {
            linkedin_campaign_routine_id: expect.any(String),
            name: 'Spring partners',
            campaign_type: 'friend_campaign',
            campaign_status: 'active',
            created_at: expect.any(String),
          },
        ]),
        organisation: { id: 88, name: 'North Pier', subscription_status: 'active' },
      },
    });
  });

  it('the dashboard is the same by GET and POST, and follows users and dates', async () => {
    const byGet = await get('/dashboard-info');
    const byPost = await post('/dashboard-info', {});
    const figures = {
      data: { campaign_count_info: { active: 2, draft: 2, completed: 2, inactive: 2, total: 8 } },
    };
    expect(byGet.body).toMatchObject(figures);
    expect(byPost.body).toMatchObject(figures);
    const narrow = await post('/dashboard-info', {
      linkedin_user_information_ids: [ines],
      start_date: '2025-06-01',
      end_date: '2025-06-01',
    });
    expect(narrow.body).toMatchObject({
      data: {
        campaign_count_info: { total: 1 },
        campaign_member_info: { data: [{ date: '2025-06-01', count_data: 60 }], total_member_count: 60 },
        connection_graph: { total_friend_request_count: 40, connection_percentage: 45 },
        user_performance: [{ linkedin_user_information_id: ines }],
        timestamp: expect.stringMatching(/\+05:30$/),
      },
    });
  });

  it('campaigns are filtered, sorted and paged', async () => {
    const { body } = await post('/campaign-info', {
      limit: 1,
      offset: 1,
      campaign_status: 'active',
      sort_by: 'campaign_name',
      sort_order: 'asc',
    });
    expect(body).toMatchObject({
      data: {
        campaign_info: [
          {
            linkedin_campaign_routine: { campaign_name: 'Spring partners', campaign_status: 'active' },
            linkedin_user: { name: 'Ines Duarte', status: 'active' },
          },
        ],
        total_campaign_routines_count: 2,
        filters_applied: { campaign_status: 'active', sort_by: 'campaign_name', sort_order: 'asc' },
      },
    });
    expect((await get('/campaign-info?term=ferry')).body).toMatchObject({
      data: { total_campaign_routines_count: 1, pagination: { limit: 50, offset: 0 } },
    });
  });

  it('sets the paging traps of the documentation, and can leave them out', async () => {
    expect((await post('/campaign-info', { limit: 10, campaign_type: 'smart_campaign' })).body).toMatchObject(
      {
        data: {
          pagination: {
            total_pages: 4,
            next_page_url: '/social_app/api/v1/third_party/campaign-info?offset=10&limit=10',
          },
        },
      },
    );
    world.control.konnector({ pagingTraps: false });
    expect((await get('/campaign-info?limit=10')).body).toMatchObject({
      data: { pagination: { total_pages: 1, next_page_url: null, prev_page_url: null } },
    });
  });

  it('tells one campaign by its encrypted id', async () => {
    const id = encodeURIComponent('r/70Kd+c0=');
    const answer = await get(`/optimized_routine_data?linkedin_campaign_routine_id=${id}`);
    expect(answer.body).toMatchObject({
      data: {
        campaign_details: { name: 'Spring partners', last_activate_time: expect.any(String) },
        performance_metrics: {
          connection_metrics: { friend_request_count: 40, friend_accept_count: 18, pending_count: 22 },
        },
        linkedin_user: { name: 'Ines Duarte', email: 'ines@northpier.test' },
      },
    });
    expect(answer.text).not.toContain('request_id');
  });

  it('makes a key for an administrator, and the key works', async () => {
    const answer = await post('/create-api-key', { description: 'Second' }, variants.konnectorAdmin);
    expect(answer.body).toMatchObject({
      data: { description: 'Second', organisation_id: 88, permissions: ['read', 'write'] },
    });
    const made = /"api_key":"(\w+)"/.exec(answer.text)?.[1] ?? '';
    expect((await get('/user-campaign-filters', made)).status).toBe(200);
    expect(JSON.stringify([world.control.ledger(), world.control.state()])).not.toContain(made);
  });

  const routine = '/optimized_routine_data';
  const refusals: [string, number, string, () => Promise<unknown>][] = [
    ['no key', 401, 'INVALID_API_KEY', () => call(world, { path: `${base}/dashboard-info` })],
    ['a revoked key', 401, 'INVALID_API_KEY', () => get('/dashboard-info', variants.konnectorRevoked)],
    [
      'a key behind Bearer',
      401,
      'INVALID_API_KEY',
      () => get('/dashboard-info', `Bearer ${demoKeys.konnector}`),
    ],
    ['a member making a key', 401, 'UNAUTHORIZED_ACCESS', () => post('/create-api-key', {})],
    [
      'dates the wrong way round',
      400,
      'INVALID_DATE_RANGE',
      () => get('/dashboard-info?start_date=2025-06-02&end_date=2025-06-01'),
    ],
    ['a date that is none', 400, 'INVALID_REQUEST', () => get('/dashboard-info?start_date=2025-02-30')],
    [
      'an unknown user',
      400,
      'INVALID_USER_IDS',
      () => post('/campaign-info', { linkedin_user_information_ids: ['u+none=='] }),
    ],
    ['a limit of 0', 400, 'INVALID_REQUEST', () => post('/campaign-info', { limit: 0 })],
    ['no campaign id', 400, 'INVALID_REQUEST', () => get(routine)],
    [
      'an unknown campaign',
      404,
      'INVALID_REQUEST',
      () => get(`${routine}?linkedin_campaign_routine_id=none`),
    ],
  ];
  it.each(refusals)('%s: %s %s', async (_, status, code, ask) => {
    expect(await ask()).toMatchObject({
      status,
      body: {
        code: status,
        status: false,
        data: { error_code: code, error: expect.any(String), request_id: expect.any(String) },
      },
    });
  });

  it('counts every request, failed ones too, in four headers', async () => {
    await get('/dashboard-info', variants.konnectorRevoked);
    expect((await get('/user-campaign-filters')).headers).toMatchObject({
      'x-ratelimit-limit-minute': '100',
      'x-ratelimit-remaining-minute': '98',
      'x-ratelimit-limit-day': '5,000',
      'x-ratelimit-remaining-day': '4998',
    });
  });

  it('answers 429 over the minute limit until the minute has passed', async () => {
    world.control.konnector({ limitMinute: 1 });
    await get('/user-campaign-filters');
    expect(await get('/user-campaign-filters')).toMatchObject({
      status: 429,
      body: {
        data: {
          error_code: 'RATE_LIMIT_EXCEEDED',
          retry_after: 60,
          rate_limit_info: { limit_minute: 1, remaining_minute: 0, limit_day: 5000, remaining_day: 4999 },
        },
      },
    });
    world.control.clock({ advanceMs: 120_000 });
    expect((await get('/user-campaign-filters')).status).toBe(200);
  });

  it('answers 429 over the daily limit with the wait in hours', async () => {
    world.control.konnector({ usedDay: 5000 });
    const answer = await get('/user-campaign-filters');
    expect(answer).toMatchObject({
      status: 429,
      body: { data: { rate_limit_info: { remaining_minute: 100, remaining_day: 0 } } },
    });
    expect(Number(/"retry_after":(\d+)/.exec(answer.text)?.[1])).toBeLessThanOrEqual(24);
  });

  it('in the Postman form reads the key from X-API-KEY and from nowhere else', async () => {
    world.control.konnector({ form: 'postman' });
    expect((await get('/user-campaign-filters')).status).toBe(401);
    const path = `${base}/user-campaign-filters`;
    expect((await call(world, { path, headers: { 'x-api-key': demoKeys.konnector } })).status).toBe(200);
    world.control.konnector({ form: 'reference' });
    expect((await call(world, { path, headers: { 'x-api-key': demoKeys.konnector } })).status).toBe(401);
  });

  it.each([
    ['absent', undefined],
    ['garbled', '5e3'],
    ['plain', '5000'],
  ] as const)('can have rate headers that are %s', async (rateHeaders, day) => {
    world.control.konnector({ rateHeaders });
    expect((await get('/user-campaign-filters')).headers['x-ratelimit-limit-day']).toBe(day);
  });

  it.each([
    ['shapes', [{ date: '2025-06-01', count_data: 40 }]],
    ['empty', []],
    ['absent', undefined],
    ['null', null],
    ['object', {}],
  ] as const)('can put %s where the reference elides items', async (elided, request) => {
    world.control.konnector({ elided });
    const { body } = await post('/dashboard-info', { start_date: '2025-06-01', end_date: '2025-06-01' });
    const graph = JSON.parse(JSON.stringify(body)).data.connection_graph;
    expect(graph.request).toEqual(request);
  });

  it.each([
    ['strings', '45.0'],
    ['null', null],
    ['absent', undefined],
    ['above', 133.3],
  ] as const)('can write percentages as %s', async (percentages, written) => {
    world.control.konnector({ percentages });
    const { body } = await post('/campaign-info', { term: 'spring' });
    const [row] = JSON.parse(JSON.stringify(body)).data.campaign_info;
    expect(row.connection_percentage).toBe(written);
  });

  it('can refuse with a wait nobody expects, and with nothing but the status', async () => {
    world.control.konnector({ limitMinute: 0, retryAfter: -4, rateLimitInfo: false });
    const { body, status } = await get('/user-campaign-filters');
    expect(status).toBe(429);
    expect(body).toMatchObject({ data: { retry_after: -4 } });
    expect(JSON.stringify(body)).not.toContain('rate_limit_info');
    world.control.konnector({ errorData: 'null' });
    expect((await get('/user-campaign-filters')).body).toMatchObject({ code: 429, data: null });
  });
});
