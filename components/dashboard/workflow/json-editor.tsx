import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { jsonSizeLimit } from '../../../lib/providers/linked-api/wire/json-with-places';
import type { WorkflowReading } from '../../../lib/providers/linked-api/wire/read-workflow';
import { severityOf } from '../../../lib/providers/linked-api/wire/read-workflow';
import { useFormat, useText } from '../../shared/text';
import { closeBracket, indent, lineAndColumn, newLine } from './caret';
import { SuggestionList } from './suggestion-list';
import { useSuggestions } from './use-suggestions';

export type JsonEditorProps = {
  text: string;
  reading: WorkflowReading;
  /** So that others can move the caret. */
  area: RefObject<HTMLTextAreaElement | null>;
  onType(text: string): void;
  onFormat(): void;
};

const list = 'workflow-suggestions';
/** Beyond this nobody reads line numbers, and the column of them would be slow. */
const mostLines = 10_000;

/** The workflow as text: an ordinary text area with line numbers and a list of what may stand at the caret. */
export function JsonEditor({ text: value, reading, area, onType, onFormat }: JsonEditorProps) {
  const text = useText();
  const format = useFormat();
  const suggestions = useSuggestions();
  const [tabIndents, setTabIndents] = useState(false);
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const [refused, setRefused] = useState(0);
  const { open } = suggestions;

  /** Text so long that laying it out alone would make the page stand still is not taken in at all. */
  const refuse = (size: number): boolean => {
    const tooBig = size > jsonSizeLimit;
    setRefused(tooBig ? size : 0);
    return tooBig;
  };

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, currentTarget } = event;
    if (isComposing) return;
    if (ctrlKey && key === ' ') suggestions.look(currentTarget);
    else if (ctrlKey && key.toLowerCase() === 'm') setTabIndents(!tabIndents);
    else if (ctrlKey || metaKey || altKey) return;
    else if (suggestions.pressed(key, currentTarget)) {
      // The list took it.
    } else if (key === 'Tab' && tabIndents) indent(currentTarget, shiftKey);
    else if (key === 'Escape' && tabIndents) setTabIndents(false);
    else if (key === 'Enter' && !shiftKey) newLine(currentTarget);
    else if (!/^[}\]]$/.test(key) || !closeBracket(currentTarget, key)) return;
    event.preventDefault();
  };

  const at = open && lineAndColumn(value, open.from);
  // An empty page has nothing wrong yet.
  const marked = value.trim() === '' ? [] : reading.problems;
  const errorLines = new Set(marked.filter((each) => severityOf(each) === 'error').map(({ line }) => line));
  const canFormat = reading.value !== undefined && (!reading.broken || reading.mendable);
  return (
    <div class="workflow-editor">
      <label for="workflow-text">{text('workflow_json_label')}</label>
      <p class="quiet" id="workflow-keys">
        {text('workflow_json_keys')}
      </p>
      <div class="workflow-page">
        <Gutter lines={value.split('\n').length} errors={errorLines} top={scroll.top} />
        <textarea
          id="workflow-text"
          ref={area}
          value={value}
          rows={16}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby="workflow-keys workflow-problems-count"
          aria-invalid={reading.errors > 0 && value.trim() !== ''}
          aria-autocomplete="list"
          aria-controls={open ? list : undefined}
          aria-activedescendant={open ? `${list}-${open.active}` : undefined}
          onInput={({ currentTarget }) => {
            if (refuse(currentTarget.value.length)) {
              currentTarget.value = value;
              return;
            }
            onType(currentTarget.value);
            suggestions.typed(currentTarget);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain').length ?? 0;
            if (refuse(pasted)) event.preventDefault();
          }}
          onKeyDown={onKeyDown}
          onClick={suggestions.close}
          onBlur={suggestions.close}
          onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => setScroll({ top, left })}
        />
        {open && at && (
          <SuggestionList
            id={list}
            items={open.items}
            active={open.active}
            line={at.line - Math.round(scroll.top / 20)}
            column={Math.max(0, at.column - Math.round(scroll.left / 8))}
            onTake={(item) => area.current && suggestions.take(area.current, item)}
          />
        )}
      </div>
      {refused > 0 && (
        <p class="workflow-too-big" role="alert">
          {text(
            'workflow_json_too_big',
            format.number(Math.ceil(refused / 1_000)),
            format.number(jsonSizeLimit / 1_000),
          )}{' '}
          {text('workflow_not_taken')}
        </p>
      )}
      <p class="workflow-heard" role="status">
        {open && text('workflow_suggestions_count', format.number(open.items.length))}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={!canFormat}
          aria-describedby={canFormat ? undefined : 'workflow-format-why'}
          onClick={onFormat}
        >
          {text(reading.mendable ? 'workflow_mend' : 'workflow_format')}
        </button>
        {!canFormat && (
          <span class="quiet" id="workflow-format-why">
            {text(value.trim() === '' ? 'workflow_format_empty' : 'workflow_format_broken')}
          </span>
        )}
        <button
          type="button"
          class="button"
          aria-pressed={tabIndents}
          onClick={() => setTabIndents(!tabIndents)}
        >
          {text('workflow_tab_indents')}
        </button>
      </div>
    </div>
  );
}

/** Line numbers; a dot beside the lines with something wrong. The list of problems says the same in words. */
function Gutter({ lines, errors, top }: { lines: number; errors: ReadonlySet<number>; top: number }) {
  const shown = Math.min(lines, mostLines);
  const numbers = Array.from({ length: shown }, (_, index) =>
    errors.has(index + 1) ? `● ${index + 1}` : `${index + 1}`,
  );
  return (
    <div class="workflow-gutter" aria-hidden="true">
      <pre style={`transform: translateY(${-top}px)`}>{numbers.join('\n')}</pre>
    </div>
  );
}
