import './today.css';
import type { EpochMs } from '../../lib/time';
import type { MessageKey } from '../../lib/words';
import { Sparkline } from '../shared/sparkline';
import { useFormat, useText } from '../shared/text';
import { daysWords } from './days-words';
import type { UsageLine } from './usage-figure';
import { UsageLineItem } from './usage-line';
import type { UsageCounts, UsageView } from './usage-view';
import { asOfWords } from './usage-words';

export type TodayProps = {
  usage: UsageView;
  empty: boolean;
  /** Lines there is room for; further ones fold away. */
  room: number;
  now: EpochMs;
};

/** How far limits are used up, what was done without one, and how the last days went. */
export function Today({ usage, empty, room, now }: TodayProps) {
  const text = useText();
  const format = useFormat();
  const { lines, counts, silent, unknown, days } = usage;
  const folded = lines.slice(room);
  const nothing = lines.length === 0 && counts.length === 0 && silent.length === 0 && unknown.length === 0;
  const words = daysWords(days, text, format);
  const quiet = silent.length > 0 && <p class="quiet">{text('popup_usage_silent', format.list(silent))}</p>;
  return (
    <section class="today" aria-labelledby="today">
      <h2 id="today">{text('popup_today')}</h2>
      {empty && <p class="quiet">{text('popup_today_empty')}</p>}
      {!empty && nothing && <p class="quiet">{text('popup_today_nothing')}</p>}
      {!nothing && (
        <ul>
          <Lines lines={lines.slice(0, room)} now={now} />
          {counts.map((each) => (
            <Counts key={each.provider} counts={each} now={now} />
          ))}
        </ul>
      )}
      {unknown.length > 0 && <p class="quiet">{text('popup_usage_waiting', format.list(unknown))}</p>}
      {folded.length === 0 && quiet}
      {folded.length > 0 && (
        <details>
          <summary>{text('popup_usage_more', format.number(folded.length))}</summary>
          <ul>
            <Lines lines={folded} now={now} />
          </ul>
          {quiet}
        </details>
      )}
      {!empty && (
        <figure class="days">
          <Sparkline days={days} label={words.each} />
          <figcaption class="quiet">
            {text('popup_days', format.number(days.length))}: {words.sum}
          </figcaption>
        </figure>
      )}
    </section>
  );
}

function Lines({ lines, now }: { lines: readonly UsageLine[]; now: EpochMs }) {
  return (
    <>
      {lines.map((line) => (
        <UsageLineItem key={`${line.provider} ${line.counts} ${line.window}`} line={line} now={now} />
      ))}
    </>
  );
}

function Counts({ counts, now }: { counts: UsageCounts; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  const counted = counts.counts.map(({ category, count }) => {
    const other: MessageKey = `unit_${category}_other`;
    const plain = text(other, format.number(count));
    return text.orElse(`unit_${category}_${format.plural(count)}`, plain, format.number(count));
  });
  const figures = counted.length > 0 ? counted : [text('popup_usage_none_today')];
  const age = asOfWords(counts, now, text, format);
  return (
    <li class="counts" data-freshness={counts.freshness}>
      <span class="usage-name">{counts.name}</span> <span class="usage-figures">{figures.join(', ')}</span>
      <span class="quiet">{text('shared_separator') + text('popup_usage_no_limit')}</span>
      {age && text('shared_separator')}
      {age && <span class="usage-age">{age}</span>}
    </li>
  );
}
