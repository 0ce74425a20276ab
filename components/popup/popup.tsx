import type { EpochMs } from '../../lib/time';
import { useText } from '../shared/text';
import type { Fix } from './fix';
import { Foot, type RefreshNotice } from './foot';
import { Integrations } from './integrations';
import type { RunAction } from './run-rows';
import { Running } from './running';
import { Today } from './today';
import { VerdictLine } from './verdict-line';
import type { PopupView } from './view';

export type PopupProps = {
  /** Undefined until storage has been read for the first time. */
  view: PopupView | undefined;
  /** Storage could not be read; what was read before is still shown. */
  unreadable: boolean;
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
export function Popup(props: PopupProps) {
  const { view, unreadable, now, notice, busyRuns, onFix, onRun, onRefresh, onOptions } = props;
  if (!view) return unreadable ? <Unreadable /> : <Opening />;
  const empty = view.integrations.length === 0;
  return (
    <>
      <VerdictLine verdict={view.verdict} now={now} onFix={onFix} />
      <main>
        <Integrations
          rows={view.integrations}
          notSetUp={view.notSetUp}
          now={now}
          fixShown={'fix' in view.verdict ? view.verdict.fix : undefined}
          onFix={onFix}
        />
        <Today usage={view.usage} empty={empty} room={roomFor(view)} now={now} />
        <Running runs={view.runs} now={now} busy={busyRuns} onRun={onRun} />
      </main>
      <Foot
        notice={notice}
        refreshedAt={view.refreshedAt}
        checks={view.checks}
        now={now}
        empty={empty}
        onRefresh={onRefresh}
        onOptions={onOptions}
      />
    </>
  );
}

/** Figures that fit without scrolling; a run under way takes the place of one. */
function roomFor({ runs }: PopupView): number {
  return runs.rows.length > 0 ? 2 : 3;
}

function Opening() {
  const text = useText();
  return <p class="quiet opening">{text('popup_loading')}</p>;
}

function Unreadable() {
  const text = useText();
  return (
    <main class="opening">
      <p role="alert">{text('popup_unreadable')}</p>
    </main>
  );
}
