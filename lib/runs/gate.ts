import type { Failure } from '../failure';
import type { ProviderId } from '../providers/about';
import { type EpochMs, minute } from '../time';
import type { Gate } from './ports';

/** Least time between two requests to one service. */
export const gapMs = 250;
const failuresToOpen = 5;
const longestOpenMs = 30 * minute;
/** A service that says "too many" without saying until when. */
const unsaidRateLimitMs = minute;

export function freshGate(provider: ProviderId): Gate {
  return { provider, lastRequestAt: 0, blockedUntil: 0, failures: 0 };
}

/** Why no request may go now, or undefined. A `stopped` gate opens only when a key changes. */
export function closed(gate: Gate, now: EpochMs): Failure | undefined {
  if (gate.stopped) return gate.stopped;
  // Nothing blocks longer than a day (Retry-After is clamped to it); further ahead means the clock went back.
  if (gate.blockedUntil <= now || gate.blockedUntil > now + 25 * 60 * minute) return undefined;
  return {
    code: gate.because ?? 'rate-limited',
    message: '',
    ...(gate.reason !== undefined && { reason: gate.reason }),
    retryAt: gate.blockedUntil,
    effect: 'none',
  };
}

/** The gate after an answer: a good one closes the breaker, a failure counts, blocks or stops. */
export function afterAnswer(gate: Gate, failure: Failure | undefined, now: EpochMs): Gate {
  const { stopped: _old, reason: _reason, ...rest } = gate;
  const base: Gate = { ...rest, lastRequestAt: now };
  if (!failure) return { ...freshGate(gate.provider), lastRequestAt: now };
  switch (failure.code) {
    case 'unauthorized':
      return { ...base, stopped: failure };
    // Also counted: a service that says "in a second" for hours would be asked for hours (threat model 19).
    case 'rate-limited': {
      const said = Math.max(now + 1_000, failure.retryAt ?? now + unsaidRateLimitMs);
      const reason = failure.reason !== undefined && { reason: failure.reason };
      return failedAgain({ ...base, blockedUntil: said, because: 'rate-limited', ...reason }, now);
    }
    case 'timeout':
    case 'unreachable':
    case 'service-down':
    case 'bad-reply':
      return failedAgain({ ...base, blockedUntil: failure.retryAt ?? 0, because: 'service-down' }, now);
    // Ours, not the service's: these say nothing of how it is.
    case 'offline':
    case 'storage-full':
    case 'permission-missing':
    case 'bug':
      return base;
    default:
      return { ...base, failures: 0 };
  }
}

/** One failure more; from the fifth on it opens the breaker for 1, 2, 4 … 30 min. */
function failedAgain(gate: Gate, now: EpochMs): Gate {
  const failures = gate.failures + 1;
  if (failures < failuresToOpen) return { ...gate, failures };
  const open = now + Math.min(longestOpenMs, minute * 2 ** (failures - failuresToOpen));
  return { ...gate, failures, blockedUntil: Math.max(gate.blockedUntil, open) };
}
