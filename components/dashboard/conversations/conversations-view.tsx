import { useText } from '../../shared/text';
import { NoRecords } from '../records/no-records';
import { lastPart } from '../records/record-row';
import type { RecordsProps } from '../records/records-state';
import { RecordsView } from '../records/records-view';
import { momentWords } from '../results/dates';
import type { ConversationRow } from './conversation-row';
import { Thread } from './thread';

export type ConversationsViewProps = RecordsProps<ConversationRow> & {
  /** Asks for what was written since the last message. */
  onPoll(row: ConversationRow): void;
  /** Asks the service to collect this conversation from now on. */
  onSync(row: ConversationRow): void;
};

/** Every conversation whose messages were collected. */
export function ConversationsView({ onPoll, onSync, ...props }: ConversationsViewProps) {
  const text = useText();
  const { now, busy } = props.state;
  return (
    <RecordsView<ConversationRow>
      {...props}
      heading="dashboard_view_conversations"
      searchHint="records_conversations_search"
      nameOf={(row) => row.name || lastPart(row.url)}
      lineOf={({ last, lastSender }) => {
        const words = last.length > 120 ? `${last.slice(0, 120)}…` : last;
        return words && lastSender === 'us' ? text('records_by_us', words) : words;
      }}
      columns={[
        {
          id: 'type',
          label: text('records_channel'),
          cell: ({ type }) => text(type === 'nv' ? 'records_channel_nv' : 'records_channel_st'),
          sortBy: ({ type }) => type,
        },
        {
          id: 'last',
          label: text('records_last_message'),
          cell: ({ lastTime }) => momentWords(lastTime, text.language),
          sortBy: ({ lastTime }) => (lastTime === undefined ? undefined : Date.parse(lastTime)),
        },
      ]}
      detail={(row) => (
        <Thread row={row} now={now} busy={busy} onPoll={() => onPoll(row)} onSync={() => onSync(row)} />
      )}
      empty={
        <NoRecords
          title="records_conversations_empty"
          how="records_conversations_empty_how"
          operations={['syncConversation', 'syncInbox', 'pollInbox']}
        />
      }
    />
  );
}
