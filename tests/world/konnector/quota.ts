import type { Clock } from '../clock';
import { KonnectorRefusal } from './envelope';
import type { KonnectorState } from './state';

const minuteMs = 60_000;

/** What is left now: the minute slides, the day is UTC's. Contract konnector 1.8. */
export function remaining(state: KonnectorState, clock: Clock): { minute: number; day: number } {
  const now = clock.now();
  const today = clock.iso().slice(0, 10);
  const minute = state.requestTimes.filter((time) => now - time < minuteMs).length + state.usedMinute;
  const day = state.requestTimes.filter((time) => clock.iso(time).startsWith(today)).length + state.usedDay;
  return { minute: Math.max(0, state.limitMinute - minute), day: Math.max(0, state.limitDay - day) };
}

/** Counts a request, also one that will fail. @throws KonnectorRefusal 429 once a limit is used up */
export function count(state: KonnectorState, clock: Clock): void {
  const before = remaining(state, clock);
  state.requestTimes.push(clock.now());
  if (before.minute > 0 && before.day > 0) return;
  const daily = before.day === 0;
  const message = daily
    ? 'Rate limit exceeded.'
    : `Rate limit exceeded. Maximum ${state.limitMinute} requests per minute allowed.`;
  throw new KonnectorRefusal(429, message, 'RATE_LIMIT_EXCEEDED', 'Too many requests', {
    ...(state.retryAfter !== 'absent' && {
      retry_after: state.retryAfter ?? (daily ? hoursLeft(clock.now()) : secondsLeft(state, clock.now())),
    }),
    ...(state.rateLimitInfo && {
      rate_limit_info: {
        limit_minute: state.limitMinute,
        remaining_minute: before.minute,
        limit_day: state.limitDay,
        remaining_day: before.day,
      },
    }),
  });
}

/** For the minute limit the number means seconds, for the daily one hours. Contract 2.1. */
const hoursLeft = (now: number): number => Math.max(1, Math.ceil(24 - (now % 86_400_000) / 3_600_000));

function secondsLeft(state: KonnectorState, now: number): number {
  const oldest = state.requestTimes.find((time) => now - time < minuteMs) ?? now;
  return Math.max(1, Math.ceil((oldest + minuteMs - now) / 1000));
}

export function rateHeaders(state: KonnectorState, clock: Clock): Record<string, string> {
  const left = remaining(state, clock);
  if (state.rateHeaders === 'absent') return {};
  if (state.rateHeaders === 'garbled') {
    return {
      'X-RateLimit-Limit-Minute': 'many',
      'X-RateLimit-Remaining-Minute': '-3',
      'X-RateLimit-Limit-Day': '5e3',
      'X-RateLimit-Remaining-Day': '',
    };
  }
  return {
    'X-RateLimit-Limit-Minute': String(state.limitMinute),
    'X-RateLimit-Remaining-Minute': String(left.minute),
    'X-RateLimit-Limit-Day':
      state.rateHeaders === 'plain' ? String(state.limitDay) : state.limitDay.toLocaleString('en'),
    'X-RateLimit-Remaining-Day': String(left.day),
  };
}
