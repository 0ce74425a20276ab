import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/failure';
import type { MessageKey } from '../../lib/words';
import { Confirm } from '../shared/confirm';
import { FailureNote } from '../shared/failure-note';
import { useText } from '../shared/text';

export type EraseState =
  | { kind: 'idle' }
  | { kind: 'erasing' }
  | { kind: 'erased' }
  | { kind: 'failed'; failure: Failure };

export type EraseCardProps = { state: EraseState; onErase(): void };

const whatGoes: readonly MessageKey[] = [
  'options_erase_keys',
  'options_erase_runs',
  'options_erase_people',
  'options_erase_usage',
  'options_erase_settings',
];

/** The way out: all that is kept goes, after one more question. */
export function EraseCard({ state, onErase }: EraseCardProps) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  return (
    <section class="card" aria-labelledby="erase-name">
      <h2 id="erase-name">{text('options_erase')}</h2>
      <p>{text('options_erase_about')}</p>
      {!asking && (
        <div class="buttons">
          <button
            type="button"
            class="button danger"
            disabled={state.kind === 'erasing'}
            onClick={() => setAsking(true)}
          >
            {text('options_erase')}
          </button>
        </div>
      )}
      {asking && (
        <Confirm
          label={text('options_erase')}
          yes="options_erase_yes"
          no="options_erase_no"
          onYes={() => {
            setAsking(false);
            onErase();
          }}
          onNo={() => setAsking(false)}
        >
          <p>{text('options_erase_sure')}</p>
          <ul class="notes">
            {whatGoes.map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
        </Confirm>
      )}
      <p class="stage" role="status">
        {state.kind === 'erasing' && text('options_erasing')}
        {state.kind === 'erased' && text('options_erased')}
      </p>
      {state.kind === 'failed' && (
        <div class="trouble">
          <FailureNote failure={state.failure} urgent inOptions />
        </div>
      )}
    </section>
  );
}
