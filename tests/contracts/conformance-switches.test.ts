import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import { companyUrl } from '../world/cast-companies';
import { startWorld, type World } from '../world/world';
import { asked, played } from './conformance-played';
import { holding } from './linked-api-client';
import { overHttp } from './world-call';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const turn = (name: string, body: unknown) =>
  overHttp(world, { method: 'POST', path: `/_world/${name}`, body });
const state = () => Object(world.control.state());

describe('the newer knobs of the control API over HTTP', () => {
  it('turn what they name', async () => {
    await turn('company', { vanity: 'tidewater', retrieving: 'retrievingNotAllowed', employeesCount: 3 });
    await turn('network', { vanity: 'ada-park', type: 'connectionRequestReceived', note: 'Looms?' });
    await turn('message', { vanity: 'cleo-fennel', type: 'nv', text: 'By lead' });
    await turn('subscription', { status: 'past_due' });
    expect(state()).toMatchObject({
      companies: expect.arrayContaining([
        expect.objectContaining({
          vanity: 'tidewater',
          retrieving: 'retrievingNotAllowed',
          employeesCount: 3,
        }),
      ]),
      people: expect.arrayContaining([
        expect.objectContaining({ vanity: 'ada-park', connection: 'incoming' }),
      ]),
      networkEvents: [{ type: 'connectionRequestReceived', vanity: 'ada-park' }],
      conversations: expect.arrayContaining([
        expect.objectContaining({
          type: 'nv',
          messages: [expect.anything(), expect.objectContaining({ text: 'By lead', sender: 'them' })],
        }),
      ]),
      subscription: { status: 'past_due' },
    });
    expect(state().invitations[0]).toMatchObject({ type: 'connect', vanity: 'ada-park', note: 'Looms?' });
  });

  it.each([
    ['company', { vanity: 'no-such-works' }, 'no company no-such-works'],
    ['company', {}, 'vanity is required'],
    ['network', { vanity: 'no-body', type: 'connectionAdded' }, 'no person no-body'],
    ['session', { sessionId: 'x', status: 'success' }, 'no session x'],
    ['subscription', { seat: 1 }, 'subscription has no seat'],
  ])('%s %j is refused with a reason', async (name, body, says) => {
    expect(await turn(name, body)).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining(says) },
    });
  });

  it('a person who is changed stands so from now on', async () => {
    world.control.clock({ advanceMs: 86_400_000 });
    await turn('person', { vanity: 'ada-park', connection: 'connected' });
    const list = await played(world, { actionType: 'st.retrieveConnections', limit: 1 });
    expect(list).toMatchObject({ data: [{ publicUrl: profileUrl('ada-park') }] });
  });
});

it('Sales Navigator under a company page is refused, unless set otherwise', async () => {
  const company = { actionType: 'st.openCompanyPage', companyUrl: companyUrl('tidewater') };
  const both = holding(company, [{ actionType: 'nv.openCompanyPage', basicInfo: true }]);
  expect((await asked(world, '/workflows', both)).body).toMatchObject({ error: { type: 'invalidWorkflow' } });
  world.control.account({ salesUnderCompany: true });
  expect(await played(world, both)).toMatchObject({
    data: holding({}, [{ actionType: 'nv.openCompanyPage', data: { name: 'Tidewater' } }]),
  });
});

it('the ledger keeps what was sent to this service, and never a key', async () => {
  const body = { actionType: 'st.retrieveSSI', label: 'mine' };
  await asked(world, '/workflows', body);
  await asked(world, '/admin/accounts.getAll');
  expect(world.control.ledger().requests).toMatchObject([
    { path: '/workflows', body },
    { path: '/admin/accounts.getAll', keyId: 'linkedApi' },
  ]);
});
