import './conversations.css';
import type { EpochMs } from '../../../lib/time';
import { useText } from '../../shared/text';
import { momentWords } from '../results/dates';
import { type ConversationRow, neverSynced } from './conversation-row';

export type ThreadProps = {
  row: ConversationRow;
  now: EpochMs;
  busy: boolean;
  onPoll(): void;
  onSync(): void;
};

/** The messages as bubbles, oldest first, and how to get newer ones. */
export function Thread({ row, now, busy, onPoll, onSync }: ThreadProps) {
  const text = useText();
  const { facts } = row;
  const until = facts.syncUntil === undefined ? undefined : Date.parse(facts.syncUntil);
  const ended = until !== undefined && until <= now;
  const unsynced = neverSynced(facts);
  const withPerson = facts.subject.kind === 'person';
  const why = busy ? text('records_busy') : undefined;
  return (
    <div class="conversations-thread">
      <p class="quiet">
        {unsynced && withPerson && text('records_sync_first_why')}
        {facts.syncUntil !== undefined &&
          text(
            ended ? 'records_sync_ended' : 'records_sync_until',
            momentWords(facts.syncUntil, text.language),
          )}
      </p>
      <div class="buttons">
        {withPerson && (unsynced || ended) && (
          <button type="button" class="button small primary" disabled={busy} title={why} onClick={onSync}>
            {text(unsynced ? 'records_sync_first' : 'records_sync_again')}
          </button>
        )}
        {!(unsynced && withPerson) && (
          <button type="button" class="button small" disabled={busy} title={why} onClick={onPoll}>
            {text('records_refresh')}
          </button>
        )}
      </div>
      {facts.messages.length === 0 ? (
        <p>{text('records_no_messages')}</p>
      ) : (
        <ol aria-label={text('records_messages')}>
          {facts.messages.map(({ id, sender, text: words, time }) => (
            <li key={id} data-sender={sender === 'us' ? 'us' : 'them'}>
              <p class="quiet">
                {sender === 'us' ? text('records_us') : row.name} · {momentWords(time, text.language)}
              </p>
              <p class="conversations-words">{words}</p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
