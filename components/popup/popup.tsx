import type { EpochMs } from '../../lib/time';
import { useText } from '../shared/text';
import { Foot, type RefreshNotice } from './foot';
import type { Fix } from './integration-rows';
import { Integrations } from './integrations';
import type { RunAction } from './run-rows';
import { Running } from './running';
import { Today } from './today';
import { VerdictLine } from './verdict-line';
import type { PopupView } from './view';

export type PopupProps = {
  /** Undefined until storage has been read for the first time. */
  view: PopupView | undefined;
  /** ms; ages on screen are counted to it. */
  now: EpochMs;
  notice: RefreshNotice;
  busyRuns: readonly string[];
  onFix(fix: Fix): void;
  onRun(action: RunAction, runId: string): void;
  onRefresh(): void;
  onOptions(): void;
};

/** The glance: how the services stand, what today used, what runs. */
export function Popup({ view, now, notice, busyRuns, onFix, onRun, onRefresh, onOptions }: PopupProps) {
  const text = useText();
  if (!view) return <p class="quiet opening">{text('popup_loading')}</p>;
  const empty = view.integrations.length === 0;
  const verdictHasFix = 'fix' in view.verdict && view.verdict.fix !== undefined;
  return (
    <>
      <VerdictLine verdict={view.verdict} now={now} onFix={onFix} />
      <main>
        <Integrations
          rows={view.integrations}
          notSetUp={view.notSetUp}
          now={now}
          fixShown={view.verdict.kind === 'one' && verdictHasFix}
          onFix={onFix}
        />
        <Today usage={view.usage} empty={empty} now={now} />
        <Running runs={view.runs} now={now} busy={busyRuns} onRun={onRun} />
      </main>
      <Foot
        notice={notice}
        refreshedAt={view.refreshedAt}
        nextCheckAt={view.nextCheckAt}
        now={now}
        empty={empty}
        onRefresh={onRefresh}
        onOptions={onOptions}
      />
    </>
  );
}
