import type { EpochMs } from '../../lib/time';
import { Meter } from '../shared/meter';
import { useFormat, useText } from '../shared/text';
import { OnIcon } from './on-icon';
import type { UsageLine } from './usage-figure';
import { ageWords, detailWords, figureWords, paceWords } from './usage-words';

/** One allowance: name, figures in words, and a bar only where both figures are known. */
export function UsageLineItem({ line, now }: { line: UsageLine; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  const { used, limit, level, even } = line;
  const name = text('popup_usage_name', line.name, text(`unit_${line.counts}`));
  const figures = figureWords(line, text, format);
  const details = detailWords(line, now, text, format);
  const age = ageWords(line, now, text, format);
  const pace = paceWords(line, now, text, format);
  const evenWords = even !== undefined && text('popup_pace_even', format.number(Math.round(even)));
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
          {...(even !== undefined && { even })}
          {...(evenWords && { evenWords })}
          valueText={[figures, ...details, age, evenWords, pace].filter(Boolean).join(', ')}
        />
      )}
      <div class="usage-details quiet">
        {line.onIcon && <OnIcon />}
        {details.join(text('shared_separator'))}
        {details.length > 0 && age && text('shared_separator')}
        {age && <span class="usage-age">{age}</span>}
        {pace && text('shared_separator')}
        {pace && <span class="usage-pace">{pace}</span>}
      </div>
    </li>
  );
}
