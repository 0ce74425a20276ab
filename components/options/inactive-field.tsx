import { useState } from 'preact/hooks';
import { inactiveHoursOf } from '../../lib/settings/inactive-hours';
import type { Words } from '../../lib/words';
import { useText } from '../shared/text';

/** After how many hours without activity an account is called quiet. What is no number is said at the field. */
export function InactiveField({ hours, onChange }: { hours: number; onChange(hours: number): void }) {
  const text = useText();
  // While it is being typed, and as long as it is not understood.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [bad, setBad] = useState<Words | undefined>(undefined);
  return (
    <div class="field">
      <label for="inactive">{text('options_inactive')}</label>
      <input
        id="inactive"
        class="short"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed ?? String(hours)}
        aria-invalid={bad !== undefined}
        aria-describedby={bad ? 'inactive-bad inactive-help' : 'inactive-help'}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const read = inactiveHoursOf(event.currentTarget.value);
          setBad(read.ok ? undefined : read.words);
          if (!read.ok) return;
          setTyped(undefined);
          if (read.hours !== hours) onChange(read.hours);
        }}
      />
      {bad && (
        <div class="trouble">
          <p id="inactive-bad" role="alert">
            {text(bad.key, ...(bad.with ?? []))}
          </p>
        </div>
      )}
      <p class="quiet" id="inactive-help">
        {text('options_inactive_help')}
      </p>
    </div>
  );
}
