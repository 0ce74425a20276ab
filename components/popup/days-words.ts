import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import type { UsageDay } from './usage-view';

/** The last days in words: `sum` to stand beneath the columns, `each` for those who cannot see them. */
export function daysWords(
  days: readonly UsageDay[],
  text: Text,
  format: Format,
): { sum: string; each: string } {
  const known = days.filter((each): each is { day: string; total: number } => each.total !== undefined);
  const each = days.map(({ day, total }) =>
    text(
      'popup_day_of',
      format.day(day),
      total === undefined ? text('popup_day_unknown') : format.number(total),
    ),
  );
  return { sum: sumOf(known, days.length - known.length, text, format), each: each.join(', ') };
}

function sumOf(
  known: readonly { day: string; total: number }[],
  unknown: number,
  text: Text,
  format: Format,
): string {
  const best = known.reduce((a, b) => (b.total > a.total ? b : a), { day: '', total: 0 });
  if (known.length === 0) return text('popup_days_unknown_all');
  const all = known.reduce((sum, { total }) => sum + total, 0);
  const summed =
    best.total === 0
      ? text('popup_days_none')
      : text('popup_days_sum', format.number(all), format.day(best.day), format.number(best.total));
  return unknown === 0
    ? summed
    : summed + text('shared_separator') + text('popup_days_unknown', format.number(unknown));
}
