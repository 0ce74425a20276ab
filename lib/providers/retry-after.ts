import { day, type EpochMs, second } from '../time';

const httpDate = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;

/** A wait as a moment: at least a second, at most a day from now. Undefined for what cannot be a wait. */
export function retryAfterSeconds(seconds: unknown, now: EpochMs): EpochMs | undefined {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return undefined;
  return now + Math.min(Math.max(Math.ceil(seconds * second), second), day);
}

/** `Retry-After` of HTTP: whole seconds or a date. Anything else, and a date that has passed, says nothing. */
export function retryAfter(header: string | null, now: EpochMs): EpochMs | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return retryAfterSeconds(Number(text), now);
  // `Date.parse` alone would accept almost anything with a digit in it.
  if (!httpDate.test(text)) return undefined;
  return retryAfterSeconds((Date.parse(text) - now) / second, now);
}
