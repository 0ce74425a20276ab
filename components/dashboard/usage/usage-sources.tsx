import type { EpochMs } from '../../../lib/time';
import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';
import { useFormat, useText } from '../../shared/text';
import type { UsageSource } from './usage-state';

/** Where the figures come from, how old they are and when they are asked for next. */
export function UsageSources({ sources, now }: { sources: readonly UsageSource[]; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  return (
    <section class="usage-part" aria-label={text('usage_sources')}>
      <h3>{text('usage_sources')}</h3>
      <ul class="usage-sources">
        {sources.map((source) => (
          <li key={source.provider}>
            <strong>{source.name}</strong> {sourceWords(source, now, text, format)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sourceWords(source: UsageSource, now: EpochMs, text: Text, format: Format): string {
  const { checkedAt, since, next, onDemand } = source;
  const checked =
    checkedAt === undefined
      ? text('usage_never_checked')
      : text('usage_checked', format.relative(Math.min(checkedAt, now), now));
  const coming = nextWords(next, now, text, format);
  const pressed =
    next.because === 'key' || onDemand.allowed
      ? []
      : [text('usage_on_demand', format.moment(onDemand.until, now))];
  const told = since === undefined ? text('usage_since_never') : text('usage_since', format.day(since));
  return [told, checked, coming, ...pressed].join(text('shared_separator'));
}

function nextWords({ at, because }: UsageSource['next'], now: EpochMs, text: Text, format: Format): string {
  if (because === 'key') return text('usage_next_key');
  return at <= now ? text('usage_next_now') : text(`usage_next_${because}`, format.moment(at, now));
}
