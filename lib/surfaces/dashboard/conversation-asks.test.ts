import { describe, expect, test } from 'vitest';
import { conversationRow } from '../../../components/dashboard/conversations/conversation-row';
import type { ConversationFacts } from '../../facts/facts';
import { requestSchema } from '../../linkedin/operations';
import { pollRequest, syncRequest } from './conversation-asks';

const now = Date.now();
const personUrl = 'https://www.linkedin.com/in/ada-park';
const facts: ConversationFacts = {
  ...{ v: 1, key: 'st:person:ada-park', subject: { kind: 'person', url: personUrl }, seenAt: now },
  ...{ type: 'st', messages: [] },
};
const message = (time: string) => ({ id: 'm', sender: 'them', text: 'Hi', time });

describe('what is asked', () => {
  test.each<[string, ConversationFacts, unknown]>([
    ['nothing yet', facts, { personUrl, type: 'st' }],
    [
      'a message',
      { ...facts, messages: [message('2026-02-02T10:00:00+01:00')] },
      { personUrl, type: 'st', since: '2026-02-02T09:00:00.000Z' },
    ],
    ['a message of no time', { ...facts, messages: [message('lately')] }, { personUrl, type: 'st' }],
    [
      'a message of tomorrow',
      { ...facts, messages: [message(new Date(now + 86_400_000).toISOString())] },
      { personUrl, type: 'st', since: new Date(now).toISOString() },
    ],
  ])('of a person of whom there is %s', (_, known, conversation) => {
    const request = pollRequest(conversationRow(known), now);
    expect(request).toEqual({ operation: 'pollConversations', input: { conversations: [conversation] } });
    expect(requestSchema.safeParse(request).success).toBe(true);
  });

  test('of a thread nobody is named in, is the inbox of that thread', () => {
    const subject = { kind: 'thread', url: 'https://www.linkedin.com/messaging/thread/2-abc' } as const;
    const request = pollRequest(conversationRow({ ...facts, subject, threadId: '2-abc' }), now);
    expect(request).toEqual({ operation: 'pollInbox', input: { type: 'st', threadId: '2-abc' } });
  });

  test.each(['st', 'nv'] as const)('to collect a conversation of %s is valid', (type) => {
    const request = syncRequest(conversationRow({ ...facts, type }));
    expect(request.operation).toBe(type === 'nv' ? 'nvSyncConversation' : 'syncConversation');
    expect(requestSchema.safeParse(request).success).toBe(true);
  });
});
