import { useMemo } from 'preact/hooks';
import type { MessageKey } from '../../../lib/words';
import { useText } from '../../shared/text';
import { connectionsIn, type RecordFilter, type RecordRow, tagsIn } from './record-row';

export type RecordsBarProps = {
  rows: readonly RecordRow[];
  filter: RecordFilter;
  hint: MessageKey;
  onChange(filter: RecordFilter): void;
};

/** Narrows the list: words, a tag, how one stands. Only what would make a difference is offered. */
export function RecordsBar({ rows, filter, hint, onChange }: RecordsBarProps) {
  const text = useText();
  const tags = useMemo(() => tagsIn(rows, text.language), [rows, text.language]);
  const connections = useMemo(() => connectionsIn(rows), [rows]);
  return (
    <search class="records-bar">
      <label>
        {text('records_search')}
        <input
          type="search"
          value={filter.query}
          placeholder={text(hint)}
          onInput={(event) => onChange({ ...filter, query: event.currentTarget.value })}
        />
      </label>
      {tags.length > 0 && (
        <label>
          {text('records_tag')}
          <select
            value={filter.tag}
            onChange={(event) => onChange({ ...filter, tag: event.currentTarget.value })}
          >
            <option value="">{text('records_any_tag')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
      )}
      {connections.length > 0 && (
        <label>
          {text('records_connection')}
          <select
            value={filter.connection}
            onChange={(event) => onChange({ ...filter, connection: event.currentTarget.value })}
          >
            <option value="">{text('records_any_connection')}</option>
            {connections.map((state) => (
              <option key={state} value={state}>
                {text.orElse(`connection_${state}`, state)}
              </option>
            ))}
          </select>
        </label>
      )}
    </search>
  );
}
