import { splitLines } from './field';

/** First digit of scripts people type numbers in, beside our own. */
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];

/**
 * A whole number as people of any language type it: "1000", "1,000", "1.000", "1 000", "1'000", "١٠٠٠". Undefined when
 * it is none: a separator must have three digits behind it, so that "1.5" is never read as 15.
 */
export function readWholeNumber(typed: string): number | undefined {
  const digits = [...typed.trim()].map(westernDigit).join('');
  if (!/^[-+−]?(?:\d+|\d{1,3}([.,'’٬\s])\d{3}(?:\1\d{3})*)$/u.test(digits)) return undefined;
  const number = Number(digits.replace('−', '-').replace(/[.,'’٬\s]/gu, ''));
  return Number.isSafeInteger(number) ? number : undefined;
}

function westernDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}

/**
 * Entries of a list: one a line; on a single line commas part them. An entry with a comma of its own ("Leeds, England")
 * therefore needs a line of its own, followed by another line or an empty one.
 */
export function readList(typed: string): string[] {
  if (typed.trimStart().includes('\n')) return splitLines(typed);
  return typed
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

export function writeList(entries: readonly string[]): string {
  const lines = entries.join('\n');
  return entries.length === 1 && lines.includes(',') ? `${lines}\n` : lines;
}

/** What a control gives for a date that was begun and not finished; no moment can be read from it. */
export const unfinishedMoment = '?';

/**
 * A moment as ISO in UTC, which every version of the service takes (contract linked-api 6, `since`). Without a zone it is
 * the user's own time; a day alone is its first moment. What is ISO in UTC already stays as it is.
 */
export function readMoment(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text)) return undefined;
  const at = new Date(text.includes('T') ? text : `${text}T00:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  return text.endsWith('Z') && /T\d\d:\d\d:\d\d/.test(text) ? text : at.toISOString();
}

/** The same moment as a `datetime-local` control shows it; empty when there is none to show. */
export function momentForControl(typed: string): string {
  const iso = readMoment(typed);
  if (iso === undefined) return '';
  const at = new Date(iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 16);
}
