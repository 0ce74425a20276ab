import { type EpochMs, hour, minute } from '../time';

const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** A service's ISO time as a moment; one without a zone is UTC (contract buena 1.5). Undefined when it is no time. */
export function momentOf(text: unknown): EpochMs | undefined {
  if (typeof text !== 'string' || !isoTime.test(text)) return undefined;
  const dated = text.replace(' ', 'T');
  const zoned = !dated.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/.test(dated) ? dated : `${dated}Z`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : at;
}

/** When a service last saw the account act. `never` is an answer, `unknown` is the lack of one. */
export type Activity =
  | { kind: 'never' }
  | { kind: 'unknown' }
  | {
      kind: 'at';
      /** Never after `now`: the services' clocks and ours differ. */
      at: EpochMs;
      /** Unrounded, 0 or more. */
      hours: number;
      /** The time given lay so far ahead that this computer's clock may be wrong. */
      clockOff: boolean;
    };

/** Reads `lastActivity` and `lastUsed`; null must never reach `Date`, which would make it 1970 (contract buena 1.5). */
export function activityOf(value: unknown, now: EpochMs): Activity {
  if (value === undefined || value === null || value === '') return { kind: 'never' };
  const at = momentOf(value);
  if (at === undefined) return { kind: 'unknown' };
  return {
    kind: 'at',
    at: Math.min(at, now),
    hours: Math.max(0, now - at) / hour,
    clockOff: at - now > 5 * minute,
  };
}
