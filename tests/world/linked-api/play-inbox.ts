import { profileUrl } from '../cast';
import { textOf } from '../json';
import type { Conversation } from '../state';
import { effect, type Player, refuse } from './play';

type Mark = NonNullable<Conversation['marks']>[number];

/** Which mark an operation sets or takes away. Contract linked-api section 3. */
const operations: Record<string, [mark: Mark, set: boolean]> = {
  archive: ['archived', true],
  unarchive: ['archived', false],
  star: ['starred', true],
  unstar: ['starred', false],
  mute: ['muted', true],
  unmute: ['muted', false],
};

const manageConversation =
  (type: 'st' | 'nv'): Player =>
  (action, opened, stage) => {
    const { threadId } = action;
    const thread =
      threadId === undefined
        ? opened.thread
        : stage.parts.state.conversations.find((each) => each.threadId === threadId && each.type === type);
    if (!thread) return refuse('threadNotFound', 'No such conversation.');
    const operation = textOf(action, 'operation') ?? '';
    const [mark, set] = operations[operation] ?? (['archived', true] as const);
    const others = (thread.marks ?? []).filter((each) => each !== mark);
    thread.marks = set ? [...others, mark] : others;
    effect(stage, 'conversationManaged', profileUrl(thread.vanity), { operation, threadId: thread.threadId });
    return {};
  };

const syncInbox =
  (field: 'inboxSyncedAt' | 'nvInboxSyncedAt'): Player =>
  (_action, _opened, stage) => {
    // Once per account: a second time changes nothing. Contract linked-api 2.3.
    stage.account[field] ??= stage.parts.clock.iso();
    effect(
      stage,
      'inboxSynced',
      stage.account.url,
      field === 'nvInboxSyncedAt' ? { salesNavigator: true } : {},
    );
    return {};
  };

export const inboxPlayers: readonly (readonly [string, Player])[] = [
  ['st.manageConversation', manageConversation('st')],
  ['nv.manageConversation', manageConversation('nv')],
  ['st.syncInbox', syncInbox('inboxSyncedAt')],
  ['nv.syncInbox', syncInbox('nvInboxSyncedAt')],
];
