import type { EpochMs } from '../../../lib/time';
import { runTitle } from '../../../lib/wording/run-title';
import { FailureNote } from '../../shared/failure-note';
import { useText } from '../../shared/text';
import type { RunRow } from './run-row';
import { stateWords, toneOf } from './run-words';

/** An estimate never reaches the end by itself: only the answer does. */
const almost = 0.95;

export type RunStateProps = {
  row: RunRow;
  now: EpochMs;
  /** One run alone: what is missing stands elsewhere, and a failure brings the way out of it. */
  brief?: true;
};

/** How a run stands: a dot, words, and a bar while it is at the service. */
export function RunState({ row, now, brief }: RunStateProps) {
  const text = useText();
  const isResting = row.waiting?.why === 'outside-hours';
  const isAtService = (row.state === 'submitting' || row.state === 'waiting') && !isResting;
  const isPartial = brief && row.problems.length > 0;
  const failure = brief && row.state === 'failed' ? row.failure : undefined;
  return (
    <div class="runs-state" data-tone={toneOf(row)}>
      <span class="dot" aria-hidden="true" />
      <div>
        {failure ? (
          <>
            <p>{text('state_failed')}</p>
            <FailureNote failure={failure} service={row.providerName} />
          </>
        ) : (
          <p>{isPartial ? text('state_succeeded_partly') : stateWords(row, now, text)}</p>
        )}
        {row.waiting?.message && !isResting && (
          <p class="quiet">{text('shared_service_says', row.waiting.message)}</p>
        )}
        {isAtService && <Progress row={row} now={now} label={text('popup_progress', runTitle(row, text))} />}
      </div>
    </div>
  );
}

function Progress({ row, now, label }: { row: RunRow; now: EpochMs; label: string }) {
  const { usualMs, since, waiting } = row;
  // Behind other work nothing of it is done yet, however long it takes.
  if (usualMs === undefined || usualMs <= 0 || waiting?.why === 'queued')
    return <progress class="progress" aria-label={label} />;
  const share = Math.min(almost, Math.max(0, now - since) / usualMs);
  return <progress class="progress" aria-label={label} max={100} value={Math.round(share * 100)} />;
}
