import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import { companyUrl } from '../world/cast-companies';
import { startWorld, type World } from '../world/world';
import { asked, column, dataOf, played } from './conformance-played';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const action = (actionType: string, rest: object = {}) => ({ actionType, ...rest });
const effects = () => world.control.ledger().effects.map(({ kind, subject }) => [kind, subject]);
const text = expect.any(String);
const newsletterUrl = 'https://www.linkedin.com/newsletters/loom-letters-7300000000000000001';

describe('connections and requests', () => {
  it('without a filter each tells when, newest first, and since cuts them', async () => {
    const all = await dataOf(world, action('st.retrieveConnections', { limit: 1000 }));
    expect(all).toMatchObject([
      { name: 'Bo Lindqvist', publicUrl: profileUrl('bo-lindqvist'), connectedAt: text },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
    const since = new Date(Date.now() - 20 * 86_400_000).toISOString();
    expect(await column(world, action('st.retrieveConnections', { since }), 'name')).toEqual([
      'Bo Lindqvist',
    ]);
  });

  it('with a filter each tells where', async () => {
    const hull = action('st.retrieveConnections', { filter: { locations: ['Hull'] } });
    const [first] = Object(await dataOf(world, hull));
    expect(first).toMatchObject({ name: 'Bram Oakes', location: 'Hull, England' });
    expect(first).not.toHaveProperty('connectedAt');
  });

  it('requests sent are pending until withdrawn, and say when they went out', async () => {
    const pending = () => column(world, action('st.retrievePendingRequests'), 'name');
    const before = await pending();
    expect(before).toContain('Cy Marchetti');
    await played(world, action('st.sendConnectionRequest', { personUrl: profileUrl('ada-park') }));
    expect(await pending()).toEqual(['Ada Park', ...before]);
    const [sentTime] = await column(world, action('st.retrievePendingRequests'), 'sentTime');
    expect(Date.parse(String(sentTime))).toBeGreaterThan(Date.now() - 60_000);
  });
});

describe('invitations', () => {
  const all = () => dataOf(world, action('st.retrieveInvitations'));

  it('come in three kinds', async () => {
    const invitations = await all();
    expect(invitations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          invitationType: 'connect',
          name: 'Ann Quill',
          note: 'We met at the mill.',
        }),
        expect.objectContaining({
          invitationType: 'companyFollow',
          companyUrl: companyUrl('tidewater'),
          companyName: 'Tidewater',
        }),
        expect.objectContaining({
          invitationType: 'newsletterSubscribe',
          newsletterUrl,
          newsletterName: 'Loom letters',
        }),
      ]),
    );
    expect(invitations).toHaveLength(6);
  });

  const ann = { invitationType: 'connect', personUrl: profileUrl('ann-quill') };
  it.each([
    [ann, profileUrl('ann-quill')],
    [{ invitationType: 'companyFollow', companyUrl: companyUrl('tidewater') }, companyUrl('tidewater')],
    [{ invitationType: 'newsletterSubscribe', newsletterUrl }, newsletterUrl],
  ])('%j is accepted or ignored once', async (which, subject) => {
    await played(world, [action('st.acceptInvitation', which), action('st.ignoreInvitation', which)]);
    expect(effects()).toEqual([['invitationAccepted', subject]]);
    expect(await all()).toHaveLength(5);
    world.control.reset();
    await played(world, action('st.ignoreInvitation', which));
    expect(effects()).toEqual([['invitationIgnored', subject]]);
  });

  it('accepting connects, ignoring does not', async () => {
    const status = () =>
      dataOf(world, action('st.checkConnectionStatus', { personUrl: profileUrl('ann-quill') }));
    expect(await status()).toEqual({ connectionStatus: 'incoming' });
    await played(world, action('st.acceptInvitation', ann));
    expect(await status()).toEqual({ connectionStatus: 'connected' });
    world.control.reset();
    await played(world, action('st.ignoreInvitation', ann));
    expect(await status()).toEqual({ connectionStatus: 'notConnected' });
  });

  it.each([
    [{ invitationType: 'connect' }, 'personUrl is required'],
    [{ ...ann, companyUrl: companyUrl('tidewater') }, 'companyUrl is not allowed'],
    [{ invitationType: 'companyFollow', personUrl: 'x' }, 'companyUrl is required'],
  ])('%j is refused', async (which, says) => {
    expect(await asked(world, '/workflows', action('st.acceptInvitation', which))).toMatchObject({
      status: 400,
      body: { error: { type: 'invalidRequestPayload', message: expect.stringContaining(says) } },
    });
  });
});

describe('what others did in the network', () => {
  const poll = async (body?: unknown) => Object((await asked(world, '/network/poll', body)).body).result;
  const types = async (body?: unknown) =>
    (await poll(body)).events.map((each: { type: string }) => each.type);

  it('is told only from the sync on, newest first, by type and time', async () => {
    world.control.network({ vanity: 'ada-park', type: 'connectionAccepted' });
    world.control.clock({ advanceMs: 60_000 });
    expect(await poll()).toEqual({ events: [] });
    await played(world, action('st.syncNetwork'));
    expect(effects()).toEqual([['networkSynced', 'https://www.linkedin.com/in/mara-self']]);
    world.control.network({ vanity: 'cy-marchetti', type: 'connectionAccepted' });
    world.control.clock({ advanceMs: 60_000 });
    const since = Object(world.control.state()).now;
    world.control.network({ vanity: 'dee-okoro', type: 'connectionRequestReceived', note: 'Light?' });
    await played(
      world,
      action('st.acceptInvitation', { invitationType: 'connect', personUrl: profileUrl('dee-okoro') }),
    );
    expect(await types({})).toEqual(['connectionAdded', 'connectionRequestReceived', 'connectionAccepted']);
    expect(await types({ type: 'connectionAccepted' })).toEqual(['connectionAccepted']);
    expect(await types({ since })).toEqual(['connectionAdded', 'connectionRequestReceived']);
    const [first] = (await poll({ type: 'connectionAccepted' })).events;
    expect(first).toEqual({
      id: text,
      type: 'connectionAccepted',
      personUrl: profileUrl('cy-marchetti'),
      personUrn: text,
      detectedAt: text,
    });
    expect((await asked(world, '/network/poll', { type: 'dance' })).status).toBe(400);
  });
});

describe('the own page', () => {
  it('viewers are known or not', async () => {
    const viewers = await dataOf(world, action('st.retrieveProfileViewers', { limit: 2 }));
    expect(viewers).toEqual([
      {
        viewerType: 'identified',
        viewedAt: text,
        viewedAgo: '4h ago',
        name: 'Ada Park',
        publicUrl: profileUrl('ada-park'),
        urn: text,
        headline: text,
        connectionDegree: 2,
        avatarUrl: null,
      },
      {
        viewerType: 'anonymous',
        viewedAt: text,
        viewedAgo: '1d ago',
        description: 'Someone at Tidewater',
        searchUrl: text,
      },
    ]);
    const since = new Date(Date.now() - 3 * 86_400_000).toISOString();
    expect(await dataOf(world, action('st.retrieveProfileViewers', { since }))).toHaveLength(3);
  });

  it('the feed holds the others and says why some are there', async () => {
    const feed = await dataOf(world, action('st.retrieveFeed'));
    expect(feed).toHaveLength(15);
    expect(feed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'repost',
          repostText: text,
          feedContext: 'Dov Marsh reposted this',
          author: expect.objectContaining({ name: 'Greta Stone' }),
          reposter: expect.objectContaining({ name: 'Dov Marsh' }),
        }),
        expect.objectContaining({ images: [text, text], hashtags: ['#weaving', '#mill'], feedContext: null }),
        expect.objectContaining({
          author: expect.objectContaining({ type: 'company', companyUrl: companyUrl('tidewater') }),
          documentSlides: [text, text],
        }),
        expect.objectContaining({ mentions: [profileUrl('ann-quill'), companyUrl('northpier-mills')] }),
      ]),
    );
    expect(await dataOf(world, action('st.retrieveFeed', { limit: 2 }))).toHaveLength(2);
  });

  it('figures', async () => {
    expect(await dataOf(world, action('st.retrieveSSI'))).toEqual({
      ssi: 61,
      industryTop: 12,
      networkTop: 9,
    });
    expect(await dataOf(world, action('st.retrievePerformance'))).toEqual({
      followersCount: 310,
      postViewsLast7Days: 1240,
      profileViewsLast90Days: 46,
      searchAppearancesPreviousWeek: 17,
    });
  });
});
