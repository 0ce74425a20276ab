import type { ConversationFacts } from '../../../lib/facts/facts';
import { lastPart, type RecordRow, searchedIn } from '../records/record-row';

export type ConversationRow = RecordRow & {
  type: ConversationFacts['type'];
  /** What was written last, on one line, and by whom. */
  last: string;
  lastSender?: string;
  /** ISO 8601. */
  lastTime?: string;
  messages: number;
  facts: ConversationFacts;
};

/** A conversation as the list shows it. */
export function conversationRow(facts: ConversationFacts): ConversationRow {
  const { key, subject, seenAt, runId, notes = '', tags = [], type, messages } = facts;
  const name = subject.name ?? lastPart(subject.url);
  const last = messages.at(-1);
  const texts = messages.map(({ text }) => text);
  return {
    ...{ key, name, seenAt, notes, tags, type, facts },
    url: subject.url,
    last: (last?.text ?? '').replace(/\s+/g, ' ').trim(),
    messages: messages.length,
    words: searchedIn(name, notes, tags, texts),
    ...(runId !== undefined && { runId }),
    ...(last && { lastTime: last.time, lastSender: last.sender }),
  };
}

/** Nobody has asked the service to collect this conversation: polling it would fail. */
export function neverSynced({ syncedAt, syncUntil }: ConversationFacts): boolean {
  return syncedAt === undefined && syncUntil === undefined;
}
