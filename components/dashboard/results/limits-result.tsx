import { levelOf } from '../../../lib/usage/level';
import { Meter } from '../../shared/meter';
import { useFormat, useText } from '../../shared/text';
import { enumWords, joined } from './enum-words';
import type { LimitShape } from './shapes';

/** What the account may do, and with `used` how much of it is. Figures the service left out have no bar. */
export function LimitsResult({ limits }: { limits: readonly LimitShape[] }) {
  const text = useText();
  if (limits.length === 0) return <p class="quiet">{text('result_no_limits')}</p>;
  return (
    <ul class="result-limits">
      {limits.map((limit, index) => (
        <li key={index}>
          <Limit limit={limit} />
        </li>
      ))}
    </ul>
  );
}

function Limit({ limit: { category, period, maxValue, isEnabled, currentUsage } }: { limit: LimitShape }) {
  const text = useText();
  const format = useFormat();
  const name = joined([enumWords('limit', category, text), enumWords('period', period, text)], text);
  const off = isEnabled === false;
  const words = limitWords();
  return (
    <>
      <p class="result-limit-line">
        <span>{name || text('result_unnamed')}</span>
        <span class={off ? 'quiet' : undefined}>{words}</span>
      </p>
      {!off && currentUsage !== undefined && maxValue !== undefined && (
        <Meter
          label={name}
          used={currentUsage}
          limit={maxValue}
          level={levelOf(currentUsage, maxValue)}
          valueText={words}
        />
      )}
    </>
  );

  function limitWords(): string {
    if (off) return text('result_limit_off');
    if (maxValue === undefined) return text('result_unknown');
    if (currentUsage === undefined) return text('result_limit_max', format.number(maxValue));
    const left = Math.max(0, maxValue - currentUsage);
    return text(
      'result_limit_used',
      format.number(currentUsage),
      format.number(maxValue),
      format.number(left),
    );
  }
}
