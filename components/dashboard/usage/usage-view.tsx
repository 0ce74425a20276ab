import './usage.css';
import { useMemo, useState } from 'preact/hooks';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import { UsageChoices } from './usage-choices';
import { UsageExplained } from './usage-explained';
import { UsageExport } from './usage-export';
import type { Figure } from './usage-figure';
import { type Choice, monthsOf, shownOf } from './usage-lines';
import { UsageParts } from './usage-parts';
import { UsageSources } from './usage-sources';
import type { UsageData, UsageProps } from './usage-state';
import { UsageSummary } from './usage-summary';
import { UsageMonths } from './usage-tables';

/** What was spent on LinkedIn, when, on what, by whom; and the rows every sum is made of. */
export function UsageView(props: UsageProps) {
  const { state, onReload } = props;
  const text = useText();
  const { data, failure } = state;
  return (
    <section class="usage" aria-labelledby="usage-heading">
      <h2 id="usage-heading" tabIndex={-1}>
        {text('dashboard_view_usage')}
      </h2>
      {failure && (
        <div class="usage-trouble">
          <p>{text('usage_unreadable')}</p>
          <FailureNote failure={failure} urgent />
          <button type="button" class="button" onClick={() => onReload()}>
            {text('usage_reload')}
          </button>
        </div>
      )}
      {!data && !failure && (
        <p class="quiet" role="status">
          {text('usage_reading')}
        </p>
      )}
      {data && data.ledgers.length === 0 && (
        <div class="usage-empty">
          <p>
            <strong>{text('usage_empty')}</strong>
          </p>
          <p>{text('usage_empty_how')}</p>
        </div>
      )}
      {data && data.ledgers.length > 0 && <Whole {...props} data={data} />}
    </section>
  );
}

function Whole({ data, state, onExport }: UsageProps & { data: UsageData }) {
  const text = useText();
  const format = useFormat();
  const [choice, setChoice] = useState<Choice>({ reach: 'week', account: undefined });
  const [figure, setFigure] = useState<Figure>();
  const { now } = state;
  // Each minute draws anew; only a new day makes other sums.
  const shown = useMemo(() => shownOf(data, choice, now), [data, choice, Math.floor(now / 60_000)]);
  const months = useMemo(() => monthsOf(data, choice.account), [data, choice.account]);
  const choose = (next: Choice): void => {
    setChoice(next);
    // The figure belongs to the period it was opened in.
    setFigure(undefined);
  };

  return (
    <>
      <UsageChoices data={data} choice={choice} onChoice={choose} />
      <UsageSummary shown={shown} data={data} reach={choice.reach} />
      {/* A figure pressed again is opened again: what is beneath may have been closed. */}
      <UsageParts shown={shown} data={data} open={figure} onOpen={(next) => setFigure({ ...next })} />
      {shown.lines.length + shown.absent > 0 && (
        <UsageExplained
          lines={shown.lines}
          absent={shown.absent}
          figure={figure}
          onWhole={() => setFigure(undefined)}
        />
      )}
      {months.length > 0 && (
        <details class="usage-explained">
          <summary>{text('usage_months')}</summary>
          <p class="quiet">{text('usage_months_how', format.number(months.length))}</p>
          <UsageMonths months={months} />
        </details>
      )}
      <UsageExport state={state} data={data} lines={shown.lines} onExport={onExport} />
      <UsageSources sources={data.sources} now={now} />
    </>
  );
}
