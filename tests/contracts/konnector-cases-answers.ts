import { expect } from 'vitest';
import { createHttp } from '../../lib/providers/http';
import { createKonnector } from '../../lib/providers/konnector/client';
import { type Bench, type Cases, openBench, revoked } from './konnector-bench';
import { openView } from './konnector-view';

const status = (bench: Bench) => bench.konnector.status(bench.call());

/** Section 4, what the service answers. */
export const answerCases: Cases = {
  '4 | 400 `INVALID_DATE_RANGE` | Mark the date fields': async (bench) => {
    const data = { error: 'End date cannot be before start date', error_code: 'INVALID_DATE_RANGE' };
    bench.answer(400, { code: 400, status: false, message: 'Invalid date range', data });
    const failure = await bench.failure(() => status(bench));
    expect(bench.sentence(failure)).toMatch(/end date is before the start date/);
    const view = openView(bench);
    await view.store.start();
    bench.answer(400, { code: 400, status: false, message: 'Invalid date range', data });
    await view.store.scope({ range: { start: '2025-06-01', end: '2025-06-01' } });
    // What the form shows at its date fields.
    expect(view.state().scopeFailure?.reason).toBe('konnectorDateRange');
  },
  '4 | 400 `INVALID_USER_IDS` | "A chosen LinkedIn user is no longer known." Reload the list, drop stale picks':
    async (bench) => {
      const failure = await bench.failure(() =>
        bench.konnector.dashboard(bench.call(), { users: ['u+gone=='] }),
      );
      expect(bench.sentence(failure)).toMatch(/LinkedIn user that was chosen is no longer known/);
      const view = openView(bench);
      await view.store.start();
      const [first, second] = view.state().filters.value?.linkedin_users ?? [];
      const [gone, stays] = [first, second].map((user) => user?.linkedin_user_information_id ?? '');
      const other = { id: stays ?? '', name: 'Tomas Berg', email: 'tomas@northpier.test', status: 'active' };
      bench.world.control.konnector({ users: [other] });
      await view.store.scope({ users: [gone ?? '', stays ?? ''] });
      expect(view.state()).toMatchObject({ dropped: true, scope: { users: [stays] } });
      expect(view.state().filters.value?.linkedin_users).toHaveLength(1);
      expect(view.state().dashboard).toMatchObject({ failure: undefined, value: { user_performance: [{}] } });
    },
  '4 | 400 other | Show `data.error`, shortened, with the request id': async (bench) => {
    const data = { error: `Odd ${'x'.repeat(900)}`, error_code: 'INVALID_REQUEST', request_id: 'req_e9' };
    bench.answer(400, { code: 400, status: false, message: 'Invalid parameters', data });
    const failure = await bench.failure(() => status(bench));
    expect(failure.message.length).toBeLessThan(320);
    expect(bench.sentence(failure)).toMatch(/Odd xxx.*\(req_e9\)/);
  },
  '4 | 401 `INVALID_API_KEY` or no code | "Konnector did not accept this key. …"': async (bench) => {
    for (const errorData of ['full', 'codeless', 'null'] as const) {
      bench.world.control.konnector({ errorData });
      const failure = await bench.failure(() => bench.konnector.status(bench.call(revoked)));
      expect(failure.code).toBe('unauthorized');
      expect(bench.sentence(failure)).toMatch(
        /did not accept this key.*deleted or deactivated.*server and the header/,
      );
    }
  },
  '4 | 401 `UNAUTHORIZED_ACCESS` | "Only an organisation administrator may do this." Stay signed in': async (
    bench,
  ) => {
    const failure = await bench.failure(() => bench.konnector.createKey(bench.call()));
    expect(bench.sentence(failure)).toMatch(/Only an administrator of the organisation may do this/);
    expect((await status(bench)).health).toBe('ok');
  },
  '4 | 404 | "That campaign was not found. Reload the list."': async (bench) => {
    const failure = await bench.failure(() => bench.konnector.campaign(bench.call(), 'r/gone'));
    expect(bench.sentence(failure)).toMatch(/does not know that campaign any more. Reload the list/);
  },
  '4 | 429, minute | "Too many requests. Trying again in N s." Last data kept': async (bench) => {
    bench.world.control.konnector({ limitMinute: 0, retryAfter: 17 });
    const failure = await bench.failure(() => status(bench));
    expect(bench.sentence(failure)).toMatch(/too many requests within a minute/);
    // Until then nothing leaves, whatever is asked.
    await bench.failure(() => bench.konnector.campaigns(bench.call()));
    expect(bench.asked).toHaveLength(1);
    bench.world.control.konnector({ limitMinute: 100 });
    bench.advance(17_500);
    expect((await status(bench)).health).toBe('ok');
    const view = openView(bench);
    await view.store.start();
    const before = view.state().filters;
    bench.world.control.konnector({ limitMinute: 0, retryAfter: 17 });
    await view.store.reload();
    expect(view.waits).toEqual([17]);
    expect(view.state().filters).toMatchObject({ value: before.value, at: before.at });
    expect(view.state().filters.failure?.reason).toBe('konnectorMinuteLimit');
  },
  '4 | 429, day | "The daily limit of 5,000 requests is used up." No automatic retry': async (bench) => {
    bench.world.control.konnector({ usedDay: 5_000 });
    const failure = await bench.failure(() => status(bench));
    expect(bench.sentence(failure)).toMatch(/daily limit of 5,000 requests is used up/);
    for (const minutes of [10, 30]) {
      bench.advance(minutes * 60_000);
      expect((await bench.failure(() => status(bench))).reason).toBe('konnectorDailyLimit');
    }
    expect(bench.asked).toHaveLength(1);
    const view = openView(bench);
    await view.store.start();
    expect([view.waits, bench.asked.length]).toEqual([[], 1]);
    bench.world.control.konnector({ usedDay: 0 });
    bench.advance(21 * 60_000);
    expect((await status(bench)).health).toBe('ok');
  },
  '4 | 500 / 5xx | "Konnector has a problem (request id …)." Last data kept, marked stale': async (bench) => {
    const view = openView(bench);
    await view.store.start();
    const before = view.state().filters;
    bench.world.control.faults({ service: 'konnector', fault: { kind: 'status', status: 500 } });
    expect(bench.sentence(await bench.failure(() => status(bench)))).toMatch(/has a problem.*req_fault/);
    await view.store.reload();
    expect(view.waits).toEqual([2, 8]);
    expect(view.state().filters).toMatchObject({ value: before.value, at: before.at });
    expect(view.state().filters.failure?.reason).toBe('konnectorTrouble');
  },
  '4 | 200 with `status: false` | Treat as an error by `code`': async (bench) => {
    bench.answer(200, { code: 429, status: false, message: 'Slow', data: { retry_after: 5 } });
    expect((await bench.failure(() => status(bench))).reason).toBe('konnectorMinuteLimit');
    const fresh = openBench(bench.world);
    for (const [code, expected] of [
      [401, 'unauthorized'],
      [503, 'service-down'],
      [200, 'bad-reply'],
      ['none', 'bad-reply'],
    ] as const) {
      fresh.answer(200, { code, status: false, message: 'No' });
      expect([code, (await fresh.failure(() => status(fresh))).code]).toEqual([code, expected]);
    }
  },
  '4 | Not JSON / unknown shape | "… an answer this version does not understand."': async (bench) => {
    for (const kind of ['badJson', 'wrongShape', 'html'] as const) {
      bench.world.control.faults({ service: 'konnector', times: 1, fault: { kind } });
      const failure = await bench.failure(() => status(bench));
      expect(failure.code).toBe('bad-reply');
      expect(bench.sentence(failure)).toMatch(/does not understand|not in the form/);
    }
  },
  '4 | Offline or host permission missing | "Could not reach <host>." Offer to grant permission': async (
    bench,
  ) => {
    const offline = openBench(bench.world, { online: false });
    const failure = await offline.failure(() => status(offline));
    expect(failure).toMatchObject({ code: 'offline', effect: 'none' });
    // A browser without the permission answers as if the server were not there.
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const barred = createKonnector(createHttp({ online: () => true, fetch }));
    expect((await bench.failure(() => barred.status(bench.call()))).code).toBe('unreachable');
    expect(bench.sentence({ code: 'permission-missing', message: '' })).toMatch(
      /Konnector\.ai.*Allow it in the options/,
    );
  },
  '4 | `subscription_status` not active | "The organisation’s subscription is: <value>."': async (bench) => {
    const organisation = { id: 88, name: 'North Pier', created_at: '', subscription_status: 'cancelled' };
    bench.world.control.konnector({ organisation });
    expect((await status(bench)).notes).toContainEqual({
      key: 'konnector_subscription',
      with: ['cancelled'],
    });
  },
  '4 | No users / no campaigns | "No LinkedIn users (or campaigns) yet." Not an error': async (bench) => {
    bench.world.control.konnector({ users: [], routines: [] });
    const { campaign_info, total_campaign_routines_count } = await bench.konnector.campaigns(bench.call());
    expect([campaign_info, total_campaign_routines_count]).toEqual([[], 0]);
    expect((await status(bench)).notes.map(({ key }) => key)).toContain('konnector_noUsers');
  },
};
