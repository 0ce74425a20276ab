import type { ConversationRow } from '../../../components/dashboard/conversations/conversation-row';
import type { RecordsNotice } from '../../../components/dashboard/records/records-state';
import type { OperationRequest } from '../../linkedin/operations';
import { subjectOf } from '../../linkedin/operations/subject-of';
import type { EpochMs } from '../../time';
import type { Call } from '../popup-store';

export type AskPorts = { call: Call; newRunId(): string; now(): EpochMs };

/** What asks for newer messages: by person, from the last one known; a thread without a person by its id. */
export function pollRequest({ facts, lastTime }: ConversationRow, now: EpochMs): OperationRequest {
  const { type, subject, threadId } = facts;
  const at = Date.parse(lastTime ?? '');
  // A service whose clock is ahead of ours would make this a time yet to come, which is refused.
  const since = Number.isNaN(at) ? {} : { since: new Date(Math.min(at, now)).toISOString() };
  if (subject.kind === 'person') {
    const conversation = { personUrl: subject.url, type, ...since };
    return { operation: 'pollConversations', input: { conversations: [conversation] } };
  }
  return { operation: 'pollInbox', input: { type, ...(threadId !== undefined && { threadId }), ...since } };
}

/** What makes the service collect the conversation. */
export function syncRequest({ facts: { type, subject } }: ConversationRow): OperationRequest {
  const input = { personUrl: subject.url };
  return type === 'nv'
    ? { operation: 'nvSyncConversation', input }
    : { operation: 'syncConversation', input };
}

/** Starts a run; its answer reaches the page through storage. */
export async function ask(
  request: OperationRequest,
  { call, newRunId }: Pick<AskPorts, 'call' | 'newRunId'>,
): Promise<RecordsNotice> {
  const { runId } = await call('startRun', { runId: newRunId(), subject: subjectOf(request), request });
  return { kind: 'asked', runId };
}
