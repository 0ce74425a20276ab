import type { EpochMs } from '../../lib/time';
import type { MessageKey } from '../../lib/words';
import { Sparkline } from '../shared/sparkline';
import { useFormat, useText } from '../shared/text';
import { daysWords } from './days-words';
import { UsageLineItem } from './usage-line';
import type { UsageCounts, UsageView } from './usage-view';

export type TodayProps = { usage: UsageView; empty: boolean; now: EpochMs };

/** Lines that fit the glance; further ones fold away. */
const linesShown = 3;

/** What was used today, what is left, and how the last days went. */
export function Today({ usage, empty, now }: TodayProps) {
  const text = useText();
  const format = useFormat();
  const { lines, counts, silent, unknown, days } = usage;
  const folded = lines.slice(linesShown);
  const nothing = lines.length === 0 && counts.length === 0 && silent.length === 0 && unknown.length === 0;
  const words = daysWords(days, text, format);
  return (
    <section class="today" aria-labelledby="today">
      <h2 id="today">{text('popup_today')}</h2>
      {empty && <p class="quiet">{text('popup_today_empty')}</p>}
      {!empty && nothing && <p class="quiet">{text('popup_today_nothing')}</p>}
      {!nothing && (
        <ul>
          {lines.slice(0, linesShown).map((line) => (
            <UsageLineItem key={`${line.provider} ${line.counts} ${line.window}`} line={line} now={now} />
          ))}
          {counts.map((each) => (
            <Counts key={each.provider} counts={each} now={now} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details>
          <summary>{text('popup_usage_more', format.number(folded.length))}</summary>
          <ul>
            {folded.map((line) => (
              <UsageLineItem key={`${line.provider} ${line.counts} ${line.window}`} line={line} now={now} />
            ))}
          </ul>
        </details>
      )}
      {silent.length > 0 && <p class="quiet">{text('popup_usage_silent', format.list(silent))}</p>}
      {unknown.length > 0 && <p class="quiet">{text('popup_usage_waiting', format.list(unknown))}</p>}
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

function Counts({ counts, now }: { counts: UsageCounts; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  const counted = counts.counts.map(({ category, count }) => {
    const other: MessageKey = `unit_${category}_other`;
    const plain = text(other, format.number(count));
    return text.orElse(`unit_${category}_${format.plural(count)}`, plain, format.number(count));
  });
  const figures = counted.length > 0 ? counted : [text('popup_usage_none_today')];
  const asOf = counts.freshness !== 'fresh' && counts.asOf;
  if (asOf) figures.push(text('popup_usage_as_of', format.moment(asOf, now)));
  return (
    <li class="counts" data-freshness={counts.freshness}>
      <div class="usage-line">
        <span class="usage-name">{counts.name}</span>
        <span class="quiet">{text('popup_usage_no_limit')}</span>
      </div>
      <div class="usage-figures">{figures.join(text('shared_separator'))}</div>
    </li>
  );
}
