import type { OperationName } from '../../../lib/linkedin/operations';
import { useText } from '../../shared/text';
import { type choicesOf, noFilter, type RunFilter, type RunGroup, runGroups } from './filter-runs';

export type RunFilterBarProps = {
  filter: RunFilter;
  choices: ReturnType<typeof choicesOf>;
  nameOf(operation: OperationName): string;
  onChange(filter: RunFilter): void;
};

/** Narrows the list by words, state, operation and service. */
export function RunFilterBar({ filter, choices, nameOf, onChange }: RunFilterBarProps) {
  const text = useText();
  const operations = choices.operations
    .map((operation) => ({ id: operation, name: nameOf(operation) }))
    .sort((a, b) => a.name.localeCompare(b.name, text.language));
  const { group: _group, ...withoutGroup } = filter;
  const { operation: _operation, ...withoutOperation } = filter;
  const { provider: _provider, ...withoutProvider } = filter;
  return (
    <search class="runs-filter">
      <label>
        {text('runs_search')}
        <input
          type="search"
          value={filter.words}
          placeholder={text('runs_search_hint')}
          onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={text('runs_state')}
        value={filter.group}
        options={runGroups.map((group) => ({ id: group, name: text(`runs_group_${group}`) }))}
        onChoose={(id) => onChange(isGroup(id) ? { ...filter, group: id } : withoutGroup)}
      />
      <Choice
        label={text('runs_operation')}
        value={filter.operation}
        options={operations}
        onChoose={(id) => onChange(id ? { ...filter, operation: id } : withoutOperation)}
      />
      <Choice
        label={text('runs_service')}
        value={filter.provider}
        options={choices.providers}
        onChoose={(id) => onChange(id ? { ...filter, provider: id } : withoutProvider)}
      />
      <button type="button" class="button" onClick={() => onChange(noFilter)}>
        {text('runs_filter_clear')}
      </button>
    </search>
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: readonly { id: string; name: string }[];
  onChoose(id: string): void;
};

function Choice({ label, value = '', options, onChoose }: ChoiceProps) {
  const text = useText();
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{text('runs_all')}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function isGroup(id: string): id is RunGroup {
  return runGroups.some((group) => group === id);
}
