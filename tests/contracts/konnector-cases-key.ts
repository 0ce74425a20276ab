import { expect } from 'vitest';
import { originOf, originsOf } from '../../lib/providers/about';
import { konnectorAbout } from '../../lib/providers/konnector/about';
import { admin, type Bench, type Cases, ines, member, revoked, spring } from './konnector-bench';

const base = 'https://dev-api.konnector.ai/social_app/api/v1/third_party';
const filtersOf = (bench: Bench) => bench.konnector.filters(bench.call());
const typed = (bench: Bench, apiKey: string) => bench.konnector.normalise({ apiKey });

/** Sections 1.1 to 1.4: address, key, envelope, identifiers, making a key. */
export const keyCases: Cases = {
  '1.1 | Base URL': async (bench) => {
    await bench.konnector.status(bench.call());
    expect(bench.asked[0]?.url.href).toBe(`${base}/user-campaign-filters`);
  },
  '1.1 | MV3 host permission': async () => {
    expect(originsOf(konnectorAbout)).toEqual(['https://dev-api.konnector.ai', 'https://api.konnector.ai']);
    expect(originOf(konnectorAbout, member)).toBe('https://dev-api.konnector.ai');
    expect(originOf(konnectorAbout, { server: 'evil.example' })).toBe('https://dev-api.konnector.ai');
  },
  '1.1 | Auth | raw key: no Bearer, no Token': async (bench) => {
    await bench.konnector.status(bench.call());
    expect(bench.asked[0]?.headers.get('authorization')).toBe(member.apiKey);
    expect(bench.asked[0]?.headers.has('x-api-key')).toBe(false);
  },
  '1.1 | Other header | not needed on GET': async (bench) => {
    await bench.konnector.status(bench.call());
    expect(bench.asked[0]?.headers.has('content-type')).toBe(false);
    await bench.konnector.campaigns(bench.call());
    expect(bench.asked[1]?.headers.get('content-type')).toBe('application/json');
  },
  '1.1 | Key format': async (bench) => {
    expect(typed(bench, ' a1b2c3 ')).toEqual({ ok: true, credentials: { apiKey: 'a1b2c3' } });
    expect(typed(bench, '~!x')).toMatchObject({ ok: true });
  },
  '1.1 | Key scope | one organisation': async (bench) => {
    expect((await bench.konnector.status(bench.call())).account).toEqual({ id: '88', name: 'North Pier' });
  },
  '1.1 | Key life | trust only a 401': async (bench) => {
    const made = await bench.konnector.createKey(bench.call(admin));
    bench.advance(400 * 86_400_000);
    expect((await bench.konnector.status(bench.call({ apiKey: made.api_key }))).health).toBe('ok');
    expect((await bench.failure(() => bench.konnector.status(bench.call(revoked)))).code).toBe(
      'unauthorized',
    );
  },
  '1.1 | Key test | GET /user-campaign-filters': async (bench) => {
    expect((await bench.konnector.status(bench.call())).headline).toEqual({ key: 'konnector_connected' });
    expect(bench.asked.map(({ method, url }) => `${method} ${url.pathname.split('/').at(-1)}`)).toEqual([
      'GET user-campaign-filters',
    ]);
  },
  '1.2 | Success | code 200, status boolean true': async (bench) => {
    const data = { linkedin_users: [], campaign_routines: [], organisation: { id: 88 } };
    bench.answer(200, { code: 200, status: true, message: 'Fine', data });
    expect(await filtersOf(bench)).toMatchObject({ organisation: { id: 88 } });
    bench.answer(200, { code: 200, status: 'true', message: 'Fine', data });
    expect((await bench.failure(() => filtersOf(bench))).code).toBe('bad-reply');
  },
  '1.2 | Failure | data: error, error_code, request_id, timestamp': async (bench) => {
    const failure = await bench.failure(() => bench.konnector.campaigns(bench.call(), { users: ['gone'] }));
    expect(failure.reason).toBe('konnectorUserIds');
    expect(failure.message).toMatch(
      /^One or more LinkedIn user information IDs are invalid \(req_err_\w+\)$/,
    );
  },
  '1.2 | Success rule | 200 with status: false or code >= 400': async (bench) => {
    bench.answer(200, { code: 404, status: false, message: 'Error occurred', data: { error: 'Gone' } });
    expect((await bench.failure(() => bench.konnector.campaign(bench.call(), 'r'))).code).toBe('not-found');
    bench.answer(200, { code: 500, status: true, message: 'Error occurred', data: {} });
    expect((await bench.failure(() => filtersOf(bench))).code).toBe('service-down');
  },
  '1.2 | Ids are encrypted opaque strings': async (bench) => {
    const { organisation, linkedin_users } = await filtersOf(bench);
    expect(organisation.id).toBe(88);
    expect(linkedin_users[0]?.linkedin_user_information_id).toBe(ines);
    // They changed: what was picked is refused, and reading the list again gives the new ones.
    bench.world.control.konnector({
      users: [{ id: 'u+new==', name: 'Ines Duarte', email: '', status: 'active' }],
    });
    const stale = await bench.failure(() => bench.konnector.dashboard(bench.call(), { users: [ines] }));
    expect(stale.reason).toBe('konnectorUserIds');
    expect((await filtersOf(bench)).linkedin_users[0]?.linkedin_user_information_id).toBe('u+new==');
  },
  '1.3 | linkedin_users[] | array, may be empty': async (bench) => {
    expect((await filtersOf(bench)).linkedin_users).toHaveLength(2);
    bench.world.control.konnector({ users: [] });
    expect((await filtersOf(bench)).linkedin_users).toEqual([]);
  },
  '1.3 | ….linkedin_user_information_id': async (bench) => {
    const [first] = (await filtersOf(bench)).linkedin_users;
    const users = [first?.linkedin_user_information_id ?? ''];
    expect((await bench.konnector.dashboard(bench.call(), { users })).user_performance).toHaveLength(1);
  },
  '1.3 | ….name, ….email | treat email as nullable': async (bench) => {
    const user = { linkedin_user_information_id: 'u', name: 'Ines Duarte', email: null, status: 'active' };
    bench.answer(200, {
      code: 200,
      status: true,
      data: { linkedin_users: [user], organisation: { id: 88 } },
    });
    expect((await filtersOf(bench)).linkedin_users).toEqual([
      { linkedin_user_information_id: 'u', name: 'Ines Duarte', status: 'active' },
    ]);
  },
  '1.3 | ….status | string': async (bench) => {
    expect((await filtersOf(bench)).linkedin_users.map(({ status }) => status)).toEqual([
      'active',
      'inactive',
    ]);
  },
  '1.3 | campaign_routines[] | array, may be empty': async (bench) => {
    expect((await filtersOf(bench)).campaign_routines).toHaveLength(8);
    bench.world.control.konnector({ routines: [] });
    expect((await filtersOf(bench)).campaign_routines).toEqual([]);
  },
  '1.3 | ….linkedin_campaign_routine_id | used by /optimized_routine_data': async (bench) => {
    const [first] = (await filtersOf(bench)).campaign_routines;
    const id = first?.linkedin_campaign_routine_id ?? '';
    expect((await bench.konnector.campaign(bench.call(), id)).campaign_details.name).toBe(first?.name);
  },
  '1.3 | ….name | ….campaign_type | ….campaign_status | ….created_at': async (bench) => {
    expect((await filtersOf(bench)).campaign_routines[0]).toEqual({
      linkedin_campaign_routine_id: spring,
      name: 'Spring partners',
      campaign_status: 'active',
    });
  },
  '1.3 | organisation.id | integer': async (bench) => {
    expect((await filtersOf(bench)).organisation.id).toBe(88);
  },
  '1.3 | organisation.name | organisation.created_at': async (bench) => {
    expect((await filtersOf(bench)).organisation.name).toBe('North Pier');
  },
  '1.3 | organisation.subscription_status | anything else: a notice': async (bench) => {
    const organisation = { id: 88, name: 'North Pier', created_at: '', subscription_status: 'past_due' };
    bench.world.control.konnector({ organisation });
    const { notes } = await bench.konnector.status(bench.call());
    expect(notes[0]).toEqual({ key: 'konnector_subscription', with: ['past_due'] });
  },
  '1.3 | Error 401 | INVALID_API_KEY': async (bench) => {
    expect(await bench.failure(() => bench.konnector.status(bench.call(revoked)))).toMatchObject({
      ...{ code: 'unauthorized', reason: 'konnectorKeyRefused', message: 'Invalid API key' },
    });
  },
  '1.4 | Body | organisation_id, description, both optional': async (bench) => {
    expect((await bench.konnector.createKey(bench.call(admin), ' Second ')).description).toBe('Second');
    await bench.konnector.createKey(bench.call(admin));
    expect(bench.asked.map(({ body }) => body)).toEqual([{ description: 'Second' }, {}]);
  },
  '1.4 | 200 | API key created successfully': async (bench) => {
    const made = await bench.konnector.createKey(bench.call(admin), 'Second');
    expect(made).toMatchObject({ organisation_name: 'North Pier', permissions: ['read', 'write'] });
    expect(made.expires_at).toMatch(/^\d{4}-/);
    expect((await bench.konnector.status(bench.call({ apiKey: made.api_key }))).health).toBe('ok');
  },
  '1.4 | Error 401 | UNAUTHORIZED_ACCESS': async (bench) => {
    const failure = await bench.failure(() => bench.konnector.createKey(bench.call()));
    // Not `unauthorized`: that would end the use of a key that is fine.
    expect(failure).toMatchObject({ code: 'refused', reason: 'konnectorAdminOnly' });
    expect((await bench.konnector.status(bench.call())).health).toBe('ok');
  },
  '1.4 | not idempotent: never auto-retry': async (bench) => {
    bench.world.control.faults({ service: 'konnector', times: 1, when: 'after', fault: { kind: 'reset' } });
    const failure = await bench.failure(() => bench.konnector.createKey(bench.call(admin)));
    expect(failure).toMatchObject({ code: 'unreachable', effect: 'unknown' });
    const made = bench.world.control.ledger().effects.filter(({ kind }) => kind === 'apiKeyCreated');
    expect([made.length, bench.asked.length]).toEqual([1, 1]);
  },
};
