import { useState } from 'preact/hooks';
import { useText } from '../../shared/text';
import { actionLabel } from './workflow-words';

export type AddStepProps = {
  id: string;
  /** Names the place: "Add under Open a person’s page". */
  label: string;
  /** What fits there. */
  choices: readonly string[];
  /** Unfolded at first: where nothing stands yet. */
  open: boolean;
  onAdd(actionType: string): void;
};

/** Adds one of the steps that fit. Choosing alone does nothing, so that the arrow keys may look around. */
export function AddStep({ id, label, choices, open, onAdd }: AddStepProps) {
  const text = useText();
  const [wasOpen] = useState(open);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [first = ''] = choices;
  const value = chosen !== undefined && choices.includes(chosen) ? chosen : first;
  return (
    <details class="workflow-add" open={wasOpen}>
      <summary>{label}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChosen(undefined);
          onAdd(value);
        }}
      >
        <label class="workflow-heard" for={id}>
          {label}
        </label>
        <select id={id} value={value} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {choices.map((each) => (
            <option key={each} value={each}>
              {actionLabel(each, text)}
            </option>
          ))}
        </select>
        <button type="submit" class="button small">
          {text('workflow_add')}
        </button>
      </form>
    </details>
  );
}
