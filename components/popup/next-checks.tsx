import type { Check } from '../../lib/integrations/checks';
import type { EpochMs } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import { useFormat, useText } from '../shared/text';

/** When the next service is asked; opened, when each of them is and from when on Refresh asks it. */
export function NextChecks({ checks, now }: { checks: readonly Check[]; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  if (checks.length === 0) return null;
  const soonest = Math.min(...checks.map(({ next }) => next.at));
  return (
    <details class="next-checks">
      <summary>{soonestWords(soonest, now, text, format)}</summary>
      <ul aria-label={text('popup_checks')}>
        {checks.map((check) => (
          <li key={check.provider}>{checkWords(check, now, text, format)}</li>
        ))}
      </ul>
    </details>
  );
}

function soonestWords(at: EpochMs, now: EpochMs, text: Text, format: Format): string {
  if (at <= now) return text('popup_next_check_due');
  return Number.isFinite(at) ? text('popup_next_check', format.relative(at, now)) : text('popup_no_check');
}

function checkWords({ name, next, onDemand }: Check, now: EpochMs, text: Text, format: Format): string {
  if (next.because === 'key') return text('popup_check_key', name);
  const coming =
    next.at <= now
      ? text('popup_check_due', name)
      : text(`popup_check_${next.because}`, name, format.moment(next.at, now));
  // A service that asked to be left alone is left alone by Refresh as well: its line says so.
  if (onDemand.allowed || onDemand.because === 'service') return coming;
  const pressed = text('popup_check_on_demand', format.moment(onDemand.until, now));
  return coming + text('shared_separator') + pressed;
}
