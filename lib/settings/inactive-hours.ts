import type { Words } from '../words';

/** What was typed as "tell me after so many hours without activity": a number above 0, or what to say instead. */
export function inactiveHoursOf(typed: string): { ok: true; hours: number } | { ok: false; words: Words } {
  const text = typed.trim().replace(',', '.');
  const hours = /^\d{1,4}(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  return hours > 0 ? { ok: true, hours } : { ok: false, words: { key: 'options_inactive_bad' } };
}
