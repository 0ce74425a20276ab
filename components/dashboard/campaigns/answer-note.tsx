import type { EpochMs } from '../../../lib/time';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import type { Loaded } from './campaigns-state';

/** After this long an answer is called old. */
const staleMs = 15 * 60_000;

export type AnswerNoteProps = {
  loaded: Loaded<unknown>;
  now: EpochMs;
  onReload(): void;
};

/** How an answer stands: on its way, how old, what went wrong, and when it is asked again. */
export function AnswerNote({ loaded, now, onReload }: AnswerNoteProps) {
  const text = useText();
  const format = useFormat();
  const { value, at, busy, failure, waitUntil } = loaded;
  const waiting = waitUntil !== undefined && waitUntil > now;
  // Until then a press would be answered the same, by nobody but us.
  const shut =
    // Nothing is asked with a key that was refused; the note leads to where it is replaced.
    failure?.code === 'unauthorized' || (failure?.code === 'rate-limited' && (failure.retryAt ?? 0) > now);
  const stale = at !== undefined && (failure !== undefined || now - at > staleMs);
  return (
    <div class="campaigns-note" data-freshness={stale ? 'stale' : undefined}>
      <div role="status">
        {busy && !waiting && <p class="quiet">{text('campaigns_loading')}</p>}
        {at !== undefined && value !== undefined && (
          <p class="quiet">{text(stale ? 'campaigns_stale' : 'campaigns_as_of', format.relative(at, now))}</p>
        )}
      </div>
      {failure && (
        <div class="campaigns-trouble">
          <FailureNote failure={failure} service="Konnector.ai" urgent />
          {waiting && (
            <p>{text('campaigns_again_in', format.seconds(Math.ceil((waitUntil - now) / 1_000)))}</p>
          )}
          {!waiting && !shut && (
            <button type="button" class="button small" onClick={() => onReload()}>
              {text('campaigns_again')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
