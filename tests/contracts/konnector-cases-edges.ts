import { expect } from 'vitest';
import { progressOf, shareOf, stepsOf, typesOf } from '../../lib/campaigns/figures';
import { connectionsOf, countsOf, messagesOf, requestsAndAccepts } from '../../lib/campaigns/series';
import { dayOf } from '../../lib/time';
import { formatIn } from '../../lib/wording/format';
import { demoKeys } from '../world/demo-keys';
import { admin, type Bench, type Cases, openBench, spring } from './konnector-bench';

const dashboard = (bench: Bench) => bench.konnector.dashboard(bench.call());
const status = (bench: Bench, credentials?: Record<string, string>) =>
  bench.konnector.status(bench.call(credentials));

/** Patches the world's first campaign. */
function patchSpring(bench: Bench, patch: object): Promise<unknown> {
  const routine = {
    ...{ id: spring, name: 'Spring partners', userId: 'u+Zk9/aa1==', campaignType: 'friend_campaign' },
    ...{ campaignStatus: 'active', createdAt: '2025-06-01T07:00:00Z', lastActivateTime: null },
    ...{ maxDays: 14, durationDays: 3, members: 0, requested: 0, accepted: 0, sent: 0, replied: 0 },
  };
  bench.world.control.konnector({ routines: [{ ...routine, ...patch }] });
  return Promise.resolve();
}

/** Sections 1.9, 1.10 and 2. */
export const edgeCases: Cases = {
  '1.9 | campaign_status | open: unknown value shown raw': async (bench) => {
    await patchSpring(bench, { campaignStatus: 'hibernating' });
    const [row] = (await bench.konnector.campaigns(bench.call())).campaign_info;
    expect(row?.linkedin_campaign_routine.campaign_status).toBe('hibernating');
  },
  '1.9 | campaign_type | open: unknown value shown raw': async (bench) => {
    await patchSpring(bench, { campaignType: 'brand_new' });
    expect(typesOf((await dashboard(bench)).campaign_types)).toEqual([{ type: 'brand_new', count: 1 }]);
  },
  '1.9 | LinkedIn user status | subscription_status | source | permissions': async (bench) => {
    const { linkedin_users, organisation } = await bench.konnector.filters(bench.call());
    expect([linkedin_users[0]?.status, organisation.subscription_status]).toEqual(['active', 'active']);
    expect((await bench.konnector.createKey(bench.call(admin))).permissions).toEqual(['read', 'write']);
  },

  '1.10 | Denominator 0 | show "—" for null/absent, never NaN': async (bench) => {
    await patchSpring(bench, {});
    expect((await dashboard(bench)).connection_graph.connection_percentage).toBe(0);
    for (const percentages of ['null', 'absent'] as const) {
      bench.world.control.konnector({ percentages });
      const { connection_graph, message_stats } = await dashboard(bench);
      expect([connection_graph.connection_percentage, message_stats.response_rate]).toEqual([
        undefined,
        undefined,
      ]);
      expect(shareOf(connection_graph.connection_percentage)).toBeUndefined();
    }
  },
  '1.10 | Percentage > 100 or a numeric string | bar clamped, text as sent': async (bench) => {
    bench.world.control.konnector({ percentages: 'above' });
    const above = (await dashboard(bench)).connection_graph.connection_percentage;
    expect([above, shareOf(above)]).toEqual([133.3, 1]);
    bench.world.control.konnector({ percentages: 'strings' });
    expect((await dashboard(bench)).connection_graph.connection_percentage).toBeTypeOf('number');
  },
  '1.10 | Arrays absent, null or `{}` | treat as empty': async (bench) => {
    for (const elided of ['absent', 'null', 'object', 'empty'] as const) {
      bench.world.control.konnector({ elided });
      const { connection_graph: graph, message_stats } = await dashboard(bench);
      expect([elided, graph.request, graph.accept, message_stats.daily_stats]).toEqual([elided, [], [], []]);
      expect((await bench.konnector.campaign(bench.call(), spring)).campaign_steps).toEqual([]);
      expect((await bench.konnector.campaigns(bench.call())).campaign_info).toHaveLength(8);
    }
    for (const nothing of [null, {}, undefined]) {
      const data = { linkedin_users: nothing, campaign_routines: nothing, organisation: { id: 88 } };
      bench.answer(200, { code: 200, status: true, data });
      expect(await bench.konnector.filters(bench.call())).toMatchObject({
        linkedin_users: [],
        campaign_routines: [],
      });
    }
  },
  '1.10 | Elided arrays with unknown items | draw a chart only if items match': async (bench) => {
    bench.world.control.konnector({ elided: 'unknown' });
    const { connection_graph: graph, message_stats } = await dashboard(bench);
    expect(graph.request).toContainEqual({ when: 'someday', value: 1 });
    expect(requestsAndAccepts(graph.request, graph.accept)).toEqual([]);
    expect(messagesOf(message_stats.daily_stats)).toEqual([]);
    const campaign = await bench.konnector.campaign(bench.call(), spring);
    expect(connectionsOf(campaign.performance_metrics.connection_metrics.daily_metrics)).toEqual([]);
    expect(stepsOf(campaign.campaign_steps)).toEqual([]);
  },
  '1.10 | `data` null, `[]` or `{}` on an error | fall back to `message`, then to the status': async (
    bench,
  ) => {
    for (const errorData of ['null', 'list', 'empty'] as const) {
      bench.world.control.konnector({ errorData });
      const failure = await bench.failure(() => bench.konnector.campaign(bench.call(), 'gone'));
      expect([failure.code, failure.message]).toEqual(['not-found', 'Error occurred']);
    }
    bench.answer(404, { code: 404, status: false });
    const bare = await bench.failure(() => bench.konnector.campaign(bench.call(), 'gone'));
    expect(bare.message).toBe('HTTP status 404.');
  },
  '1.10 | `data.error` missing | as above': async (bench) => {
    bench.world.control.konnector({ errorData: 'wordless' });
    const failure = await bench.failure(() => bench.konnector.campaign(bench.call(), 'gone'));
    expect(failure.message).toMatch(/^Error occurred \(req_err_\w+\)$/);
  },
  '1.10 | Date gaps in series | draw missing days as gaps': async (bench) => {
    const { campaign_member_info } = await dashboard(bench);
    const days = countsOf(campaign_member_info.data);
    // The second campaign is a draft: nobody joined on the second of June.
    expect(days.slice(0, 3)).toEqual([
      { day: '2025-06-01', count: 60 },
      { day: '2025-06-02' },
      { day: '2025-06-03', count: 62 },
    ]);
  },
  '1.10 | Dates `YYYY-MM-DD` | calendar dates: never `new Date(s)` then local format': async (bench) => {
    const [first] = countsOf((await dashboard(bench)).campaign_member_info.data);
    expect(first?.day).toBe('2025-06-01');
    // Written from its parts: whatever the zone, it stays that day. A language of its own, since formats are kept with the
    // zone they were made in.
    expect(formatIn('en-IE').day(first?.day ?? '')).toBe('1 Jun');
    expect(dayOf(new Date(2025, 5, 1).getTime())).toBe(first?.day);
  },
  '1.10 | Organisation without users or campaigns | empty state, not an error': async (bench) => {
    bench.world.control.konnector({ users: [], routines: [] });
    const { health, notes } = await status(bench);
    expect([health, notes.map(({ key }) => key)]).toEqual([
      'ok',
      ['konnector_noUsers', 'konnector_noCampaigns'],
    ]);
    const { user_performance, campaign_types } = await dashboard(bench);
    expect([user_performance, typesOf(campaign_types)]).toEqual([[], []]);
  },
  '1.10 | `last_activate_time` null | "never activated"': async (bench) => {
    await patchSpring(bench, { lastActivateTime: null });
    const { campaign_details } = await bench.konnector.campaign(bench.call(), spring);
    expect(campaign_details.last_activate_time).toBeUndefined();
  },
  '1.10 | `campaign_duration_days` > `max_campaign_days` or max 0 | none when max is 0': async (bench) => {
    const progress = async (durationDays: number, maxDays: number): Promise<number | undefined> => {
      await patchSpring(bench, { durationDays, maxDays });
      const { campaign_details: said } = await bench.konnector.campaign(bench.call(), spring);
      return progressOf(said.campaign_duration_days, said.max_campaign_days);
    };
    expect([await progress(20, 14), await progress(7, 14), await progress(3, 0)]).toEqual([
      1,
      0.5,
      undefined,
    ]);
  },
  '1.10 | Spelling | API field is `organisation_id`': async (bench) => {
    const made = await bench.konnector.createKey(bench.call(admin));
    expect(made.organisation_name).toBe('North Pier');
  },
  '1.10 | Personal data | names and emails of colleagues: no logs': async (bench) => {
    const all = [
      await bench.konnector.filters(bench.call()),
      await dashboard(bench),
      await bench.konnector.campaigns(bench.call()),
      await bench.konnector.campaign(bench.call(), spring),
      await bench.konnector.createKey(bench.call(admin)),
      await status(bench),
    ];
    expect(JSON.stringify(all)).not.toContain('@northpier');
  },

  '2.1 | Host | api.konnector.ai': async (bench) => {
    const normalised = bench.konnector.normalise({ apiKey: demoKeys.konnector, server: 'api.konnector.ai' });
    if (!normalised.ok) throw new Error('The documented server was refused.');
    await status(bench, { ...normalised.credentials });
    expect(bench.asked[0]?.url.origin).toBe('https://api.konnector.ai');
  },
  '2.1 | Auth header | X-API-KEY; do not send both, do not switch silently': async (bench) => {
    bench.world.control.konnector({ form: 'postman' });
    const refused = await bench.failure(() => status(bench));
    expect(refused.code).toBe('unauthorized');
    expect(bench.sentence(refused)).toMatch(/server and the header/);
    expect(bench.asked).toHaveLength(1);
    await status(bench, { apiKey: demoKeys.konnector, header: 'x-api-key' });
    const { headers } = bench.asked[1] ?? {};
    expect([headers?.get('x-api-key'), headers?.has('authorization')]).toEqual([demoKeys.konnector, false]);
    bench.world.control.konnector({ form: 'reference' });
    const back = openBench(bench.world);
    expect((await status(back)).health).toBe('ok');
  },
  '2.1 | Old field names | accept number or string id': async (bench) => {
    const rows = [7, 'r'].map((id) => ({ linkedin_campaign_routine: { id } }));
    bench.answer(200, { code: 200, status: true, data: { campaign_info: rows } });
    const { campaign_info } = await bench.konnector.campaigns(bench.call());
    expect(campaign_info.map((row) => row.linkedin_campaign_routine.id)).toEqual(['7', 'r']);
  },
  '2.2 | connection_graph.request[], .accept[] | date, count_data': async (bench) => {
    const { connection_graph: graph } = await dashboard(bench);
    expect(requestsAndAccepts(graph.request, graph.accept)[0]).toEqual({
      ...{ day: '2025-06-01', requests: 40, accepts: 18 },
    });
    // Two campaigns of one day are two items, and their sum is the day's.
    const both = requestsAndAccepts(
      [...graph.request, ...graph.request.slice(0, 1)],
      graph.accept.slice(0, 1),
    );
    expect(both[0]).toEqual({ day: '2025-06-01', requests: 80, accepts: 18 });
  },
  '2.2 | message_stats.daily_stats[] | date, sent, replied': async (bench) => {
    expect(messagesOf((await dashboard(bench)).message_stats.daily_stats)[0]).toEqual({
      ...{ day: '2025-06-01', sent: 16, replied: 5 },
    });
  },
  '2.2 | LinkedIn user status | also inactive': async (bench) => {
    expect((await bench.konnector.filters(bench.call())).linkedin_users[1]?.status).toBe('inactive');
    expect((await status(bench)).health).toBe('ok');
  },
};
