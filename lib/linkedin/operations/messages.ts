import { z } from '../../schema';
import { linkedInUrl, maybe, nothing, type Operation, words } from './operation';

/** Contract linked-api 2.3: a message has at most 1,900 characters. */
export const messageLimit = 1_900;

export const sendMessage = {
  subject: 'person',
  effect: 'write',
  category: 'messages',
  input: z.object({ personUrl: linkedInUrl, text: words(messageLimit) }),
  result: nothing,
} as const satisfies Operation;

export const syncConversation = {
  subject: 'person',
  effect: 'write',
  category: 'other',
  input: z.object({ personUrl: linkedInUrl, days: z.optional(z.int().check(z.gte(1), z.lte(90))) }),
  result: z.object({ syncUntil: maybe(z.string()) }),
} as const satisfies Operation;
