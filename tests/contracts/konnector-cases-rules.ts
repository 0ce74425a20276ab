import { expect } from 'vitest';
import { numberWords, percentWords } from '../../components/dashboard/campaigns/figures';
import { momentWords } from '../../components/dashboard/results/dates';
import { nothingListed, withPage } from '../../lib/campaigns/paging';
import { formatIn } from '../../lib/wording/format';
import { admin, type Bench, type Cases, ines, openBench, revoked, spring, text } from './konnector-bench';

const status = (bench: Bench, background = false) =>
  bench.konnector.status(bench.call(undefined, { background }));
const format = formatIn('en-GB');

/** Reads page after page as the dashboard does. */
async function walk(bench: Bench, query: { limit: number; status?: string }) {
  let listed = nothingListed;
  while (listed.next !== undefined) {
    const asked = { ...query, offset: listed.next };
    listed = withPage(listed, await bench.konnector.campaigns(bench.call(), asked), asked);
  }
  return listed;
}

const offsets = ({ asked }: Bench): unknown[] =>
  asked.map(({ body }) => (body && typeof body === 'object' && 'offset' in body ? body.offset : undefined));

/** So many campaigns, the first of them the world's own. */
function withCampaigns(bench: Bench, count: number): void {
  const routine = {
    ...{ name: 'Looms', userId: ines, campaignType: 'friend_campaign', campaignStatus: 'active' },
    ...{ createdAt: '2025-06-01T07:00:00Z', lastActivateTime: null, maxDays: 14, durationDays: 3 },
    ...{ members: 0, requested: 0, accepted: 0, sent: 0, replied: 0 },
  };
  const routines = Array.from({ length: count }, (_, index) => ({ ...routine, id: `r/${index}=` }));
  bench.world.control.konnector({ routines });
}

/** What the sections say in sentences beside their tables. */
export const ruleCases: Cases = {
  '1.2 | status elsewhere is a string: do not confuse': async (bench) => {
    const users = [{ linkedin_user_information_id: 'u', name: 'Ines Duarte', status: 'false' }];
    const data = { linkedin_users: users, organisation: { id: 88, subscription_status: 'true' } };
    bench.answer(200, { code: 200, status: true, message: 'Fine', data });
    const { health, notes } = await status(bench);
    expect([health, notes[0]]).toEqual(['ok', { key: 'konnector_subscription', with: ['true'] }]);
    bench.answer(200, { code: 200, status: 'active', message: 'Fine', data });
    expect((await bench.failure(() => status(bench))).code).toBe('bad-reply');
  },
  '1.2 | Timestamps | Parse with offset; show local': async (bench) => {
    const [offset, utc] = ['2025-06-03T13:35:10+05:30', '2025-06-03T08:05:10Z'];
    expect(momentWords(offset, 'en-GB')).toBe(momentWords(utc, 'en-GB'));
    // These tests run where it is seven hours earlier than in UTC.
    expect(momentWords(utc, 'en-GB')).toBe('3 Jun 2025, 01:05');
    const { campaign_details } = await bench.konnector.campaign(bench.call(), spring);
    expect(momentWords(campaign_details.created_at, 'en-GB')).toBe('1 Jun 2025, 00:00');
  },
  '1.3 | what is there is told | users, campaigns, of which active': async (bench) => {
    expect((await status(bench)).notes).toEqual([
      { key: 'konnector_users', with: ['2'] },
      { key: 'konnector_campaigns', with: ['8', '2'] },
    ]);
  },
  '1.4 | ask before sending, never log the reply, show the key once': async (bench) => {
    const made = await bench.konnector.createKey(bench.call(admin), 'Second');
    // Nothing the client can be asked for afterwards tells it again.
    const later = [await status(bench), await bench.konnector.filters(bench.call())];
    expect(JSON.stringify(later)).not.toContain(made.api_key);
    bench.answer(200, {
      code: 200,
      status: true,
      message: 'API key created',
      data: { api_key: 7, description: 'x' },
    });
    const failure = await bench.failure(() => bench.konnector.createKey(bench.call(admin)));
    expect(failure).toMatchObject({ code: 'bad-reply', effect: 'unknown' });
  },
  '1.5 | connection_percentage | 382/607 -> 62.9. Show as sent': async (bench) => {
    const graph = {
      connection_percentage: 61.7,
      total_friend_accept_count: 382,
      total_friend_request_count: 607,
    };
    const nothing = { campaign_member_info: {}, campaign_count_info: {}, message_stats: {} };
    bench.answer(200, { code: 200, status: true, data: { ...nothing, connection_graph: graph } });
    const { connection_graph: told } = await bench.konnector.dashboard(bench.call());
    expect(percentWords(told.connection_percentage, text, format)).toBe('61.7 %');
  },
  '1.6 | Rule | stop when the page is empty': async (bench) => {
    const listed = await walk(bench, { limit: 4 });
    expect([listed.rows.length, offsets(bench)]).toEqual([8, [0, 4, 8]]);
  },
  '1.6 | Rule | stop when the page is shorter than `limit`': async (bench) => {
    const listed = await walk(bench, { limit: 5 });
    expect([listed.rows.length, offsets(bench)]).toEqual([8, [0, 5]]);
  },
  '1.6 | Rule | stop when `next_page_url` is null': async (bench) => {
    bench.world.control.konnector({ pagingTraps: false });
    const listed = await walk(bench, { limit: 4 });
    expect([listed.rows.length, offsets(bench)]).toEqual([8, [0, 4]]);
  },
  '1.6 | Rule | cap pages (e.g. 20)': async (bench) => {
    withCampaigns(bench, 24);
    const listed = await walk(bench, { limit: 1 });
    expect([listed.rows.length, listed.total, bench.asked.length]).toEqual([20, 24, 20]);
  },
  '1.6 | Rule | guard against repeated ids': async (bench) => {
    const rows = ['r1', 'r2', 'r1'].map((id) => ({ linkedin_campaign_routine: { id } }));
    const pagination = { next_page_url: '/social_app/api/v1/third_party/campaign-info?offset=3&limit=3' };
    const body = { code: 200, status: true, data: { campaign_info: rows, pagination } };
    bench.world.control.faults({ service: 'konnector', fault: { kind: 'status', status: 200, body } });
    const listed = await walk(bench, { limit: 3 });
    expect([listed.rows.map((row) => row.linkedin_campaign_routine.id), bench.asked.length]).toEqual([
      ['r1', 'r2'],
      2,
    ]);
  },
  '1.7 | No specific error example: the standard ones apply (400, 401, 404, 500)': async (bench) => {
    const reasons: (string | undefined)[] = [];
    for (const code of [400, 401, 404, 500]) {
      bench.answer(code, { code, status: false, message: 'Error occurred', data: {} });
      const failure = await bench.failure(() => bench.konnector.campaign(bench.call(), spring));
      reasons.push(failure.reason);
    }
    expect(reasons).toEqual([
      ...['konnectorNotAccepted', 'konnectorKeyRefused', 'konnectorNotFound', 'konnectorTrouble'],
    ]);
  },
  '1.8 | Branch on HTTP status first, error_code second, never on message text': async (bench) => {
    const admins = 'Only organization administrators can create API keys';
    for (const [code, error, error_code, expected] of [
      [404, 'Invalid API key', 'INVALID_API_KEY', ['not-found', 'konnectorNoEndpoint']],
      [500, 'Too many requests', 'RATE_LIMIT_EXCEEDED', ['service-down', 'konnectorTrouble']],
      [400, 'x', 'UNAUTHORIZED_ACCESS', ['invalid-input', 'konnectorNotAccepted']],
      [400, 'x', 'INVALID_USER_IDS', ['invalid-input', 'konnectorUserIds']],
      [401, admins, 'INVALID_API_KEY', ['unauthorized', 'konnectorKeyRefused']],
      [401, 'Invalid API key', 'UNAUTHORIZED_ACCESS', ['refused', 'konnectorAdminOnly']],
      [403, 'Rate limit exceeded', 'X', ['forbidden', undefined]],
    ] as const) {
      bench.answer(code, {
        code,
        status: false,
        message: 'Rate limit exceeded.',
        data: { error, error_code },
      });
      const failure = await bench.failure(() => status(bench));
      expect([failure.code, failure.reason]).toEqual(expected);
    }
  },
  '1.8 | retry_after | Clamp 1..3600 s': async (bench) => {
    for (const [retryAfter, data, seconds] of [
      ['86400', {}, 3_600],
      [undefined, { retry_after: 3_601 }, 3_600],
      [undefined, { retry_after: 0.2 }, 1],
      ['5', { retry_after: -1 }, 5],
    ] as const) {
      const fresh = openBench(bench.world);
      fresh.answer(429, { code: 429, status: false, message: 'Slow down', data }, retryAfter);
      const { retryAt = 0 } = await fresh.failure(() => status(fresh));
      expect([retryAfter, data, Math.round((retryAt - fresh.now()) / 1_000)]).toEqual([
        retryAfter,
        data,
        seconds,
      ]);
    }
  },
  '1.8 | 429 body | rate_limit_info { limit_minute, remaining_minute, limit_day, remaining_day }': async (
    bench,
  ) => {
    const data = { error: 'Too many requests', error_code: 'RATE_LIMIT_EXCEEDED', retry_after: 45 };
    for (const [remaining_day, reason] of [
      [0, 'konnectorDailyLimit'],
      [4_120, 'konnectorMinuteLimit'],
      [undefined, 'konnectorMinuteLimit'],
    ] as const) {
      const fresh = openBench(bench.world);
      const rate_limit_info = { limit_minute: 100, remaining_minute: 0, limit_day: 5_000, remaining_day };
      fresh.answer(429, { code: 429, status: false, message: 'Slow', data: { ...data, rate_limit_info } });
      expect((await fresh.failure(() => status(fresh))).reason).toBe(reason);
    }
  },
  '1.8 | Headers | what is left is counted down where an answer tells nothing': async (bench) => {
    bench.world.control.konnector({ usedMinute: 97 });
    await status(bench);
    bench.world.control.konnector({ rateHeaders: 'absent' });
    await status(bench);
    await status(bench);
    expect((await bench.failure(() => status(bench))).reason).toBe('konnectorMinuteLimit');
    expect(bench.asked).toHaveLength(3);
  },
  '1.8 | Stop background refresh | exactly at 5 and 100, not above': async (bench) => {
    for (const [used, spared] of [
      [{ usedMinute: 93 }, false],
      [{ usedMinute: 94 }, true],
      [{ usedDay: 4_898 }, false],
      [{ usedDay: 4_899 }, true],
    ] as const) {
      bench.world.control.reset();
      bench.world.control.konnector(used);
      const fresh = openBench(bench.world);
      await status(fresh);
      const asked = status(fresh, true).then(
        () => false,
        () => true,
      );
      expect([used, await asked, fresh.asked.length]).toEqual([used, spared, spared ? 1 : 2]);
    }
  },
  '1.10 | show "—" for null/absent, never NaN': async (bench) => {
    bench.world.control.konnector({ percentages: 'null' });
    const { connection_graph: graph, message_stats } = await bench.konnector.dashboard(bench.call());
    const rates = [graph.connection_percentage, message_stats.response_rate];
    expect(rates.map((rate) => percentWords(rate, text, format))).toEqual(['—', '—']);
    expect(numberWords(Number('0'), text, format)).toBe('0');
  },
  '2.3 | Blacklist API | not third-party API: do not use': async (bench) => {
    const { konnector } = bench;
    await status(bench);
    await konnector.filters(bench.call());
    await konnector.dashboard(bench.call(), { users: [ines] });
    await konnector.campaigns(bench.call());
    await konnector.campaign(bench.call(), spring);
    await konnector.createKey(bench.call(admin));
    await bench.failure(() => konnector.status(bench.call(revoked)));
    const base = '/social_app/api/v1/third_party';
    expect(new Set(bench.asked.map(({ method, url }) => `${method} ${url.pathname}`))).toEqual(
      new Set([
        `GET ${base}/user-campaign-filters`,
        `POST ${base}/dashboard-info`,
        `POST ${base}/campaign-info`,
        `GET ${base}/optimized_routine_data`,
        `POST ${base}/create-api-key`,
      ]),
    );
  },
};
