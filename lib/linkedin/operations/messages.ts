import { z } from '../../schema';
import { check, notTogether, oneNeeded } from './checks';
import { conversationDeeds, conversationTypes, salesConversationDeeds } from './enums';
import { choice, count, group, line, listOf, pastMoment, personUrl, someLine, words } from './fields';
import { maybe, nothing, type Operation, text } from './operation';

/** Contract linked-api 2.3: a message has at most 1,900 characters. */
export const messageLimit = 1_900;
/** Contract linked-api 2.3: the subject of a Sales Navigator message has at most 80. */
export const subjectLimit = 80;

const recipient = { personUrl: z.optional(personUrl), threadId: someLine };
const oneRecipient = [oneNeeded('personUrl', 'threadId'), notTogether('personUrl', 'threadId')] as const;

const account = { subject: 'account', category: 'other' } as const;

/** `manageConversation`: what becomes of the conversation once the message is in it. */
export const sendMessage = {
  subject: 'person',
  effect: 'write',
  category: 'messages',
  input: group({
    ...recipient,
    text: words(messageLimit),
    manageConversation: z.optional(group({ operation: choice(conversationDeeds) })),
  }).check(...oneRecipient),
  result: nothing,
} as const satisfies Operation;

/** A conversation that goes on has its subject already. */
export const nvSendMessage = {
  subject: 'person',
  effect: 'write',
  category: 'messages',
  input: group({
    ...recipient,
    text: words(messageLimit),
    subject: z.optional(words(subjectLimit)),
  }).check(
    ...oneRecipient,
    check((given) => given.personUrl === undefined || given.subject !== undefined, 'required', ['subject']),
  ),
  result: nothing,
} as const satisfies Operation;

/** Until `syncUntil` the service collects what is written; services before August 2026 answer nothing. */
const sync = {
  subject: 'person',
  effect: 'write',
  category: 'other',
  input: group({ personUrl, days: count(90) }),
  result: z.object({ syncUntil: text }),
} as const satisfies Operation;

export const syncConversation = sync;
export const nvSyncConversation = sync;

/** Once per account; only what comes later is collected. */
const syncAll = {
  ...account,
  effect: 'write',
  input: group({}),
  result: nothing,
} as const satisfies Operation;

export const syncInbox = syncAll;
export const nvSyncInbox = syncAll;

export const manageConversation = {
  subject: 'thread',
  effect: 'write',
  category: 'other',
  input: group({ threadId: line, operation: choice(conversationDeeds) }),
  result: nothing,
} as const satisfies Operation;

export const nvManageConversation = {
  subject: 'thread',
  effect: 'write',
  category: 'other',
  input: group({ threadId: line, operation: choice(salesConversationDeeds) }),
  result: nothing,
} as const satisfies Operation;

/** `sender` is `us` or `them`. */
const message = { id: text, sender: text, text, time: text, threadId: text };

const conversation = group({ personUrl, type: choice(conversationTypes), since: pastMoment });

/** Several at once; each must have been synchronised before. */
export const pollConversations = {
  ...account,
  effect: 'read',
  input: group({
    conversations: listOf(conversation, 100).check(z.minLength(1, 'too_few')),
  }),
  result: z.object({
    conversations: maybe(
      z.array(
        z.object({
          personUrl: text,
          personUrn: text,
          since: text,
          type: text,
          syncUntil: text,
          messages: maybe(z.array(z.object(message))),
        }),
      ),
    ),
  }),
} as const satisfies Operation;

export const pollInbox = {
  ...account,
  effect: 'read',
  input: group({ since: pastMoment, type: z.optional(choice(conversationTypes)), threadId: someLine }),
  /** Newest first. */
  result: z.object({
    messages: maybe(
      z.array(
        z.object({
          ...message,
          type: text,
          personUrl: text,
          personUrn: text,
          personHashedUrl: text,
          personPublicUrl: text,
        }),
      ),
    ),
  }),
} as const satisfies Operation;
