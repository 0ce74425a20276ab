import type { EpochMs } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import type { UsageLine } from './usage-figure';
import type { UsageCounts } from './usage-view';

/** "38 of 80 · 42 left", or what of it is known. */
export function figureWords({ used, limit, left }: UsageLine, text: Text, format: Format): string {
  const separator = text('shared_separator');
  if (limit === undefined) {
    return used === undefined
      ? text('popup_usage_unknown')
      : format.number(used) + separator + text('popup_usage_no_limit');
  }
  if (used === undefined) return text('popup_usage_used_unknown', format.number(limit));
  const of = text('popup_usage_of', format.number(used), format.number(limit));
  return of + separator + text('popup_usage_left', format.number(left ?? 0));
}

/** When the service's window ends, by its own word. */
export function resetWords(to: EpochMs, now: EpochMs, text: Text, format: Format): string {
  return text('popup_usage_resets', format.moment(to, now));
}

/** Which window, and when it ends: by the service's word, or, where it gives none, by the calendar of this computer. */
function windowWords({ window, to, endTold }: UsageLine, now: EpochMs, text: Text, format: Format): string[] {
  const name = text(`unit_window_${window}`);
  // "Today" stands above the list, and a day of this computer's ends when everybody knows.
  if (window === 'day') return endTold ? [resetWords(to, now, text, format)] : [];
  if (!endTold) return [text('popup_usage_until', name, format.moment(to, now))];
  return [name, resetWords(to, now, text, format)];
}

/** What stands beneath the bar, in the order of what matters. */
export function detailWords(line: UsageLine, now: EpochMs, text: Text, format: Format): string[] {
  const { level, elsewhere } = line;
  const words: string[] = level ? [text(`unit_level_${level}`)] : [];
  words.push(...windowWords(line, now, text, format));
  if (elsewhere) {
    const key = elsewhere.within ? 'popup_usage_of_them' : 'popup_usage_besides';
    const names = elsewhere.names.length > 0 ? format.list(elsewhere.names) : text('popup_usage_others');
    words.push(text(key, format.number(elsewhere.count), names));
  }
  return words;
}

/** How old the figure is, where that is worth a word; empty for a fresh one. */
export function ageWords(line: UsageLine, now: EpochMs, text: Text, format: Format): string {
  const { asOf, from } = line;
  if (line.freshness !== 'unknown') return asOfWords(line, now, text, format);
  // An answer of this window that leaves the figure out has no age worth telling.
  return asOf !== undefined && asOf < from ? text('popup_usage_last_told', format.moment(asOf, now)) : '';
}

export function asOfWords(
  { freshness, asOf }: Pick<UsageCounts, 'freshness' | 'asOf'>,
  now: EpochMs,
  text: Text,
  format: Format,
): string {
  if (freshness === 'fresh' || asOf === undefined) return '';
  const key = freshness === 'failed' ? 'popup_usage_failed_as_of' : 'popup_usage_as_of';
  return text(key, format.moment(asOf, now));
}

export function paceWords({ runOutAt }: UsageLine, now: EpochMs, text: Text, format: Format): string {
  return runOutAt === undefined ? '' : text('popup_pace', format.moment(runOutAt, now));
}
