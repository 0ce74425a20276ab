import { describe, expect, test } from 'vitest';
import type { OperationRequest } from '../linkedin/operations';
import { at, hashedUrl, knownAfter, personUrl, succeededRun } from './sample-runs';

describe('of conversations', () => {
  const message = (id: string, time: string) => ({ id, sender: 'us', text: `Text ${id}`, time });
  const poll: OperationRequest = {
    operation: 'pollConversations',
    input: { conversations: [{ personUrl, type: 'st' }] },
  };
  const polled = (messages: unknown[]) => ({
    conversations: [{ personUrl, type: 'st', syncUntil: '2027-01-01T00:00:00Z', messages }],
  });
  const early = message('m1', '2026-02-02T09:00:00Z');
  const late = message('m2', '2026-02-02T09:05:00Z');

  test('messages of several polls are one list, each once, oldest first', () => {
    const [conversation] = knownAfter(
      succeededRun(poll, polled([late, { id: 'broken' }])),
      succeededRun(poll, polled([early, { ...late, text: 'Edited' }])),
    ).conversation;
    expect(conversation).toMatchObject({ key: 'st:person:ada-park', syncUntil: '2027-01-01T00:00:00Z' });
    expect(conversation?.messages).toEqual([early, { ...late, text: 'Edited' }]);
  });

  test('a message told again without its words keeps them', () => {
    const [conversation] = knownAfter(
      succeededRun(poll, polled([early])),
      succeededRun(poll, polled([{ id: 'm1', time: early.time, text: null, sender: null }])),
    ).conversation;
    expect(conversation?.messages).toEqual([early]);
  });

  test('the inbox is sorted into conversations; Sales Navigator has its own', () => {
    const run = succeededRun(
      { operation: 'pollInbox', input: {} },
      {
        messages: [
          { ...late, type: 'st', threadId: '2-abc', personUrl },
          { ...early, type: 'st', threadId: '2-abc', personUrl },
          { ...early, type: 'nv', threadId: '2-xyz', personUrl: hashedUrl, personPublicUrl: personUrl },
          { ...early, type: 'st', threadId: '2-group' },
          { ...early, type: 'st' },
        ],
      },
    );
    const { conversation } = knownAfter(run);
    expect(conversation.map(({ key, messages }) => [key, messages.length])).toEqual([
      ['st:person:ada-park', 2],
      ['nv:person:ada-park', 1],
      ['st:thread:messaging/thread/2-group', 1],
    ]);
    expect(conversation[0]).toMatchObject({ threadId: '2-abc', messages: [{ id: 'm1' }, { id: 'm2' }] });
  });

  test('a synchronised conversation is known before it has messages', () => {
    const run = succeededRun({ operation: 'nvSyncConversation', input: { personUrl } }, {});
    expect(knownAfter(run).conversation).toMatchObject([{ type: 'nv', syncedAt: at, messages: [] }]);
  });
});
