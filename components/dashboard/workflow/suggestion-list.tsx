import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../../lib/providers/linked-api/wire/suggest';
import { useFormat, useText } from '../../shared/text';
import { suggestionHint } from './workflow-words';

export type SuggestionListProps = {
  id: string;
  items: readonly Suggestion[];
  /** Which one Enter takes. */
  active: number;
  /** Of the caret, in lines and letters of what is seen. */
  line: number;
  column: number;
  onTake(item: Suggestion): void;
};

/** What may stand at the caret. The text area keeps the focus; this only shows what its keys do. */
export function SuggestionList({ id, items, active, line, column, onTake }: SuggestionListProps) {
  const text = useText();
  const format = useFormat();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  });
  const style = `--line: ${line}; --column: ${column}`;
  return (
    <div
      class="workflow-suggestions"
      id={id}
      role="listbox"
      aria-label={text('workflow_suggestions')}
      style={style}
    >
      {items.map((item, index) => (
        <div
          key={item.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          ref={index === active ? current : null}
          // Before the text area loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          <code>{item.name}</code>
          <span class="quiet">{suggestionHint(item, text, format)}</span>
        </div>
      ))}
    </div>
  );
}
