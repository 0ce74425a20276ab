import type { Failure } from '../../lib/failure';
import type { Check } from '../../lib/integrations/checks';
import type { EpochMs } from '../../lib/time';
import { failureSentence } from '../../lib/wording/failure-sentence';
import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import { useFormat, useText } from '../shared/text';
import { NextChecks } from './next-checks';

/** How the last thing asked for went: Refresh, the one made by opening, or a run's button. Names are those of services. */
export type RefreshNotice =
  | { kind: 'none' }
  | { kind: 'busy' }
  | { kind: 'answered'; failed: readonly string[]; tooSoon: readonly { name: string; until: EpochMs }[] }
  | { kind: 'failed'; failure: Failure }
  /** A button of a run did not work. */
  | { kind: 'run-failed'; failure: Failure };

export type FootProps = {
  notice: RefreshNotice;
  refreshedAt: EpochMs | undefined;
  checks: readonly Check[];
  now: EpochMs;
  /** Nothing is set up, so there is nobody to ask. */
  empty: boolean;
  onRefresh(): void;
  onOptions(): void;
};

/** When figures were fetched and will be again; asking now. Never says "refreshed" of what failed. */
export function Foot({ notice, refreshedAt, checks, now, empty, onRefresh, onOptions }: FootProps) {
  const text = useText();
  const format = useFormat();
  const busy = notice.kind === 'busy';
  const trouble = noticeWords(notice, checks, now, text, format);
  const refreshed =
    refreshedAt === undefined
      ? text('popup_never_refreshed')
      : text('popup_refreshed', format.relative(refreshedAt, now));
  return (
    <footer class="foot">
      <div class="foot-words">
        <p class="foot-notice" role="status" data-failed={hasFailed(notice)}>
          {trouble}
        </p>
        {!empty && !trouble && <p class="quiet">{refreshed}</p>}
        {!empty && <NextChecks checks={checks} now={now} />}
      </div>
      <div class="buttons">
        <a class="button small" href="/dashboard.html" target="_blank" rel="noopener">
          {text('dashboard_open')}
        </a>
        <button type="button" class="button small" onClick={onOptions}>
          {text('popup_options')}
        </button>
        {!empty && (
          <button type="button" class="button small" disabled={busy} aria-busy={busy} onClick={onRefresh}>
            {text(busy ? 'popup_refreshing' : 'popup_refresh')}
          </button>
        )}
      </div>
    </footer>
  );
}

function hasFailed(notice: RefreshNotice): boolean {
  if (notice.kind === 'answered') return notice.failed.length > 0;
  return notice.kind === 'failed' || notice.kind === 'run-failed';
}

/** What did not work, or nothing at all. */
function noticeWords(
  notice: RefreshNotice,
  checks: readonly Check[],
  now: EpochMs,
  text: Text,
  format: Format,
): string {
  if (notice.kind === 'failed') {
    return text('popup_refresh_failed_all', failureSentence(notice.failure, text));
  }
  if (notice.kind === 'run-failed') return failureSentence(notice.failure, text);
  if (notice.kind !== 'answered') return '';
  const words: string[] = [];
  if (notice.failed.length > 0) words.push(text('popup_refresh_failed', format.list(notice.failed)));
  const late = notice.tooSoon.filter(({ until }) => until > now);
  const [first] = late;
  if (late.length > 1) {
    const soonest = Math.min(...late.map(({ until }) => until));
    words.push(text('popup_refresh_all_too_soon', format.moment(soonest, now)));
  } else if (first) {
    const { onDemand } = checks.find(({ name }) => name === first.name) ?? {};
    const wished = onDemand?.allowed === false && onDemand.because === 'service';
    const key = wished ? 'popup_refresh_wished' : 'popup_refresh_too_soon';
    words.push(text(key, first.name, format.moment(first.until, now)));
  }
  return words.join(text('shared_separator'));
}
