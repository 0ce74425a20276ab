import { useState } from 'preact/hooks';
import { useFormat, useText } from '../shared/text';

/** How long a write waits for Undo. */
export function HoldField({ seconds, onChange }: { seconds: number; onChange(seconds: number): void }) {
  const text = useText();
  const format = useFormat();
  // While the handle moves; kept on release.
  const [moving, setMoving] = useState<number | undefined>(undefined);
  const shown = moving ?? seconds;
  const words = shown === 0 ? text('options_hold_none') : text('options_hold_value', format.seconds(shown));
  return (
    <div class="field">
      <label for="hold">{text('options_hold')}</label>
      <div class="hold">
        <input
          id="hold"
          type="range"
          min={0}
          max={30}
          step={1}
          value={shown}
          aria-valuetext={words}
          aria-describedby="hold-help"
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setMoving(undefined);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output for="hold">{words}</output>
      </div>
      <p class="quiet" id="hold-help">
        {text('options_hold_help')}
      </p>
    </div>
  );
}
