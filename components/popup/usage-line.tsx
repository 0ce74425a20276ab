import type { EpochMs } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import { Meter } from '../shared/meter';
import { useFormat, useText } from '../shared/text';
import type { UsageLine } from './usage-view';

/** One allowance: name, figures in words, and a bar only where both figures are known. */
export function UsageLineItem({ line, now }: { line: UsageLine; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  const { used, limit, level } = line;
  const name = text('popup_usage_name', line.name, text(`unit_${line.counts}`));
  const figures = figureWords(line, text, format);
  const details = detailWords(line, now, text, format);
  return (
    <li class="usage" data-freshness={line.freshness} data-level={level}>
      <div class="usage-line">
        <span class="usage-name cut" title={name}>
          {name}
        </span>
        <span class="usage-figures">{figures}</span>
      </div>
      {used !== undefined && limit !== undefined && level !== undefined && (
        <Meter
          label={name}
          used={used}
          limit={limit}
          level={level}
          valueText={[figures, ...details].join(', ')}
        />
      )}
      <div class="usage-details quiet">{details.join(text('shared_separator'))}</div>
    </li>
  );
}

function figureWords({ used, limit, left }: UsageLine, text: Text, format: Format): string {
  if (limit === undefined) return text('popup_usage_unknown');
  if (used === undefined) return text('popup_usage_used_unknown', format.number(limit));
  const of = text('popup_usage_of', format.number(used), format.number(limit));
  const rest = text('popup_usage_left', format.number(left ?? 0));
  return of + text('shared_separator') + rest;
}

function detailWords(line: UsageLine, now: EpochMs, text: Text, format: Format): string[] {
  const { level, resetsAt, asOf, window, freshness } = line;
  // "Today" stands above the list.
  const words: string[] = window === 'day' ? [] : [text(`unit_window_${window}`)];
  if (level) words.push(text(`unit_level_${level}`));
  if (resetsAt !== undefined && resetsAt > now) {
    words.push(text('popup_usage_resets', format.moment(resetsAt, now)));
  }
  if (freshness !== 'fresh' && asOf !== undefined) {
    words.push(text('popup_usage_as_of', format.moment(asOf, now)));
  }
  return words;
}
