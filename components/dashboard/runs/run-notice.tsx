import { runTitle } from '../../../lib/wording/run-title';
import { FailureNote } from '../../shared/failure-note';
import { useText } from '../../shared/text';
import type { RunNotice } from './run-row';
import { stateWords } from './run-words';

/** How the last press of a button went, when it did not simply work. Stands in a region that is read out. */
export function RunNoticeLine({ notice }: { notice: RunNotice | undefined }) {
  const text = useText();
  if (!notice) return null;
  if (notice.kind === 'again') {
    return (
      <p>
        {text('runs_again')} <a href={`#/runs/${encodeURIComponent(notice.runId)}`}>{text('runs_open')}</a>
      </p>
    );
  }
  const { run } = notice;
  return (
    <div class="runs-trouble" data-tone={notice.kind === 'ended' ? 'warn' : 'bad'}>
      {run && <p>{runTitle(run, text)}</p>}
      {notice.kind === 'ended' ? (
        <p>{text('runs_already_ended', stateWords(notice.run, notice.run.since, text))}</p>
      ) : (
        <FailureNote failure={notice.failure} {...(run && { service: run.providerName })} />
      )}
    </div>
  );
}
