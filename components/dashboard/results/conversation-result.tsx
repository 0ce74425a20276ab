import { useText } from '../../shared/text';
import { momentWords } from './dates';
import { enumWords, joined } from './enum-words';
import { Named, Part, Prose } from './parts';
import type { ConversationShape, MessageShape } from './shapes';

/** Conversations one below the other, each oldest message first as people read them. */
export function ConversationsResult({ conversations }: { conversations: readonly ConversationShape[] }) {
  const text = useText();
  if (conversations.length === 0) return <p class="quiet">{text('result_no_conversations')}</p>;
  return (
    <div class="result">
      {conversations.map((conversation, index) => {
        const { personUrl, type, syncUntil, messages = [] } = conversation;
        return (
          <Part key={index} heading={heading(personUrl, text('result_conversation'))} count={messages.length}>
            <p class="quiet">
              {joined(
                [
                  enumWords('channel', type, text),
                  syncUntil && text('result_sync_until', momentWords(syncUntil, text.language)),
                ],
                text,
              )}{' '}
              {personUrl && <Named name={text('result_on_linkedin')} url={personUrl} />}
            </p>
            <Thread messages={messages} />
          </Part>
        );
      })}
    </div>
  );
}

/** The newest messages of the inbox, from whomever, newest first. */
export function InboxResult({ messages }: { messages: readonly MessageShape[] }) {
  const text = useText();
  if (messages.length === 0) return <p class="quiet">{text('result_no_messages')}</p>;
  return (
    <ol class="result-lines">
      {messages.map((message, index) => {
        const { sender, personUrl, personPublicUrl, type, time } = message;
        const url = personPublicUrl ?? personUrl;
        return (
          <li key={message.id ?? index}>
            <p class="quiet">
              {joined(
                [
                  enumWords('sender', sender, text),
                  enumWords('channel', type, text),
                  momentWords(time, text.language),
                ],
                text,
              )}{' '}
              {url && <Named url={url} />}
            </p>
            <Prose of={message.text} />
          </li>
        );
      })}
    </ol>
  );
}

/** A conversation as bubbles. Who wrote stands in words too, not only on a side. */
function Thread({ messages }: { messages: readonly MessageShape[] }) {
  const text = useText();
  if (messages.length === 0) return <p class="quiet">{text('result_no_messages')}</p>;
  return (
    <ol class="result-thread">
      {[...messages].sort(byTime).map((message, index) => (
        <li key={message.id ?? index} data-sender={message.sender === 'us' ? 'us' : 'them'}>
          <p class="quiet">
            {joined(
              [enumWords('sender', message.sender, text), momentWords(message.time, text.language)],
              text,
            )}
          </p>
          <Prose of={message.text} />
        </li>
      ))}
    </ol>
  );
}

/** Messages without a readable time stay where they were. */
function byTime(a: MessageShape, b: MessageShape): number {
  const away = Date.parse(a.time ?? '') - Date.parse(b.time ?? '');
  return Number.isNaN(away) ? 0 : away;
}

/** The last part of the address, which is the name in most of them. */
function heading(url: string | undefined, fallback: string): string {
  const last = url?.replace(/\/+$/, '').split('/').at(-1);
  return last ? `${fallback}: ${last}` : fallback;
}
