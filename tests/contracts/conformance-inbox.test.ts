import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileUrl } from '../world/cast';
import { startWorld, type World } from '../world/world';
import { asked, dataOf, played } from './conformance-played';
import { holding } from './linked-api-client';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const action = (actionType: string, rest: object = {}) => ({ actionType, ...rest });
const bo = { personUrl: profileUrl('bo-lindqvist') };
const ada = { personUrl: profileUrl('ada-park') };
const effects = () =>
  world.control.ledger().effects.map(({ kind, subject, detail }) => ({ kind, subject, detail }));
const marks = () =>
  Object(world.control.state())
    .conversations.filter((each: { marks?: unknown }) => each.marks)
    .map((each: { vanity: string; marks: unknown }) => [each.vanity, each.marks]);

describe('messages', () => {
  it('can be filed away as they are sent', async () => {
    const send = holding(
      action('st.sendMessage', { ...bo, text: 'Ahoy' }),
      action('st.manageConversation', { operation: 'archive' }),
    );
    expect(await played(world, send)).toEqual({
      actionType: 'st.sendMessage',
      success: true,
      data: holding({}, { actionType: 'st.manageConversation', success: true }),
    });
    expect(effects().map((each) => each.kind)).toEqual(['messageSent', 'conversationManaged']);
    expect(marks()).toEqual([['bo-lindqvist', ['archived']]]);
  });

  it('reach strangers by Sales Navigator, with a subject for a new thread only', async () => {
    const send = (rest: object) => action('nv.sendMessage', { ...ada, text: 'Hello', ...rest });
    expect((await asked(world, '/workflows', send({}))).body).toMatchObject({
      error: { type: 'invalidRequestPayload', message: expect.stringContaining('subject') },
    });
    await played(world, send({ subject: 'Looms' }));
    await played(world, send({}));
    expect(effects()).toMatchObject([
      {
        kind: 'messageSent',
        subject: ada.personUrl,
        detail: { text: 'Hello', subject: 'Looms', salesNavigator: true },
      },
      { kind: 'messageSent', detail: { subject: null } },
    ]);
  });

  it('go by thread, which wins over the person', async () => {
    const { conversations } = Object(world.control.state());
    const { threadId } = conversations.find(
      (each: { vanity: string; type: string }) => each.vanity === 'bo-lindqvist',
    );
    await played(world, action('st.sendMessage', { ...ada, threadId, text: 'By thread' }));
    expect(effects()).toMatchObject([{ kind: 'messageSent', subject: bo.personUrl }]);
    await played(world, [
      action('st.manageConversation', { threadId, operation: 'star' }),
      action('st.manageConversation', { threadId, operation: 'mute' }),
      action('st.manageConversation', { threadId, operation: 'unstar' }),
    ]);
    expect(marks()).toEqual([['bo-lindqvist', ['muted']]]);
    // A thread of LinkedIn's own is none of Sales Navigator's.
    expect(
      await played(world, action('nv.manageConversation', { threadId, operation: 'archive' })),
    ).toMatchObject({
      error: { type: 'threadNotFound' },
    });
  });
});

describe('conversations', () => {
  const poll = (more: object = {}) => asked(world, '/conversations/poll', [{ ...bo, type: 'st', ...more }]);
  const texts = async () =>
    Object((await poll()).body).result[0].messages.map((each: { text: string }) => each.text);

  it('are collected until the sync runs out', async () => {
    expect(await dataOf(world, action('st.syncConversation', { ...bo, days: 2 }))).toEqual({
      syncUntil: expect.any(String),
    });
    world.control.message({ vanity: 'bo-lindqvist', text: 'In time' });
    world.control.clock({ advanceMs: 3 * 86_400_000 });
    world.control.message({ vanity: 'bo-lindqvist', text: 'Too late' });
    expect(await texts()).toEqual(['Good to be connected.', 'In time']);
  });

  it('of Sales Navigator are their own', async () => {
    const ann = { personUrl: profileUrl('ann-quill'), type: 'nv' };
    expect((await asked(world, '/conversations/poll', [ann])).body).toMatchObject({
      error: { type: 'conversationsNotSynced' },
    });
    await played(world, action('nv.syncConversation', { personUrl: ann.personUrl }));
    world.control.message({ vanity: 'ann-quill', text: 'By lead', type: 'nv' });
    expect((await asked(world, '/conversations/poll', [ann])).body).toMatchObject({
      result: [
        { type: 'nv', messages: [{ text: 'Your note reached me.' }, { sender: 'them', text: 'By lead' }] },
      ],
    });
  });
});

describe('the inbox', () => {
  const poll = async (body?: unknown) =>
    Object((await asked(world, '/inbox/poll', body)).body).result.messages;
  const texts = async (body?: unknown) => (await poll(body)).map((each: { text: string }) => each.text);

  it('is told only from its sync on, each side for itself, newest first', async () => {
    world.control.message({ vanity: 'bo-lindqvist', text: 'Before' });
    world.control.clock({ advanceMs: 1000 });
    expect(await poll()).toEqual([]);
    await played(world, action('st.syncInbox'));
    world.control.message({ vanity: 'bo-lindqvist', text: 'One' });
    world.control.message({ vanity: 'ann-quill', text: 'Unseen', type: 'nv' });
    await played(world, action('nv.syncInbox'));
    const since = Object(world.control.state()).now;
    await played(world, action('st.sendMessage', { ...bo, text: 'Two' }));
    world.control.message({ vanity: 'ann-quill', text: 'Three', type: 'nv' });
    expect(await texts({})).toEqual(['Three', 'Two', 'One']);
    expect(await texts({ type: 'st' })).toEqual(['Two', 'One']);
    expect(await texts({ since })).toEqual(['Three', 'Two']);
    const [three] = await poll({ type: 'nv' });
    expect(await texts({ threadId: three.threadId })).toEqual(['Three']);
    expect(three).toEqual({
      id: expect.any(String),
      type: 'nv',
      threadId: expect.any(String),
      personUrl: expect.stringContaining('/in/ACoAA'),
      personUrn: expect.any(String),
      personHashedUrl: expect.stringContaining('/in/ACoAA'),
      personPublicUrl: profileUrl('ann-quill'),
      sender: 'them',
      text: 'Three',
      time: expect.any(String),
    });
    expect(effects().map((each) => each.kind)).toEqual(['inboxSynced', 'inboxSynced', 'messageSent']);
    expect((await asked(world, '/inbox/poll', { since: 'soon' })).status).toBe(400);
  });
});
