import type { Text } from '../../../lib/words';

/** "Feb 2025 – now", "2019 – 2021", "Feb 2025"; empty when nothing is known. */
export function periodWords(start: string | undefined, end: string | undefined, text: Text): string {
  const from = start && monthWords(start, text.language);
  const to = end ? monthWords(end, text.language) : undefined;
  if (!from) return to ? text('result_until', to) : '';
  return text('result_period', from, to ?? text('result_now'));
}

/**
 * How long a position was held. The service does not say in what it counts; what it sends fits months (contract
 * linked-api 2.5).
 */
export function monthsWords(months: number | undefined, language: string): string {
  if (months === undefined || !Number.isFinite(months) || months < 1) return '';
  const whole = Math.round(months);
  if (whole < 24) return inUnit('month', whole, language);
  const rest = whole % 12;
  const years = inUnit('year', (whole - rest) / 12, language);
  return rest > 0 ? `${years} ${inUnit('month', rest, language)}` : years;
}

/** Month and year of a moment. Services send the first of the month in UTC; what is no date stays as it is. */
function monthWords(value: string, language: string): string {
  const at = Date.parse(value);
  if (/^\d{1,4}$/.test(value) || Number.isNaN(at)) return value;
  return new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** Date and time in the user's zone; what is no date stays as it is. */
export function momentWords(value: string | undefined, language: string): string {
  if (!value) return '';
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The day alone; a date without a time is that day everywhere. */
export function dateWords(value: string | undefined, language: string): string {
  if (!value) return '';
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(bare && { timeZone: 'UTC' }),
  }).format(at);
}

function inUnit(unit: 'month' | 'year', value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
