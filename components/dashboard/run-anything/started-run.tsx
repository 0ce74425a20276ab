import type { ComponentChildren } from 'preact';
import type { RunView } from '../../../lib/messaging/views';
import { type EpochMs, second } from '../../../lib/time';
import { formatIn } from '../../../lib/wording/format';
import { runLine } from '../../../lib/wording/run-line';
import { runTitle } from '../../../lib/wording/run-title';
import type { Text } from '../../../lib/words';
import { useText } from '../../shared/text';

export type StartedRunProps = {
  run: RunView;
  now: EpochMs;
  onUndo(): void;
  /** What it gave, once it has. */
  result: ComponentChildren;
};

/** The run just started: how it stands, its own page, and what it gave. */
export function StartedRun({ run, now, onUndo, result }: StartedRunProps) {
  const text = useText();
  const { tone } = runLine(run, text);
  return (
    <section class="run-anything-started" aria-labelledby="run-anything-started">
      <h3 id="run-anything-started">{text('runAnything_result')}</h3>
      <div class="run-anything-line" data-tone={tones[tone]}>
        <span class="dot" aria-hidden="true" />
        <div class="run-anything-line-words">
          <p>
            <a href={`#/runs/${run.runId}`}>{runTitle(run, text)}</a>
          </p>
          <p role="status">{stateWords(run, now, text)}</p>
        </div>
        {run.state === 'held' && (
          <button type="button" class="button" onClick={onUndo}>
            {text('choice_undo')}
          </button>
        )}
      </div>
      {result}
    </section>
  );
}

const tones = { busy: 'busy', good: 'good', bad: 'bad', unsure: 'warn' } as const;

/** Counts down while it is held; the seconds after that are the runs view's. */
function stateWords(run: RunView, now: EpochMs, text: Text): string {
  if (run.state !== 'held') return runLine(run, text).words;
  const left = Math.max(0, Math.ceil(((run.until ?? now) - now) / second));
  return text('state_held', formatIn(text.language).seconds(left));
}
