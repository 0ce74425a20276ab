import type { Allowance } from '../providers/status';
import { day, type EpochMs, hour, minute } from '../time';

/** What the four rate headers said; absent is unknown, not zero (contract konnector 1.8). */
export type Limits = {
  minute: { limit?: number; remaining?: number };
  day: { limit?: number; remaining?: number };
};

type Window = keyof Limits;

/** What one answer said of a window, less what was sent since. */
type Told = { limit?: number; left: number; at: EpochMs };

/**
 * How many requests may still go out. Plain data: stored, it outlives the worker. Of one key on one server; `of` tells
 * which without holding the key. Requests go out one at a time, so that each knows what the last was told.
 */
export type Budget = {
  v: 1;
  of: string;
  minute?: Told;
  day?: Told;
  /** Nothing goes out before, because the service said so. */
  stopped?: { until: EpochMs; window: Window };
};

/** `spared`: some are left, but not for what nobody waits for. */
export type Verdict =
  | { ok: true; budget: Budget }
  | { ok: false; until: EpochMs; window: Window; spared: boolean };

/**
 * How long what was told holds, how long to stay quiet once it is used up, and what is left to the person by requests
 * nobody waits for. When a day starts over is told by nobody: it is looked for once an hour (contract konnector 1.8).
 */
const rules = {
  day: { lengthMs: day, quietMs: hour, reserve: 100 },
  minute: { lengthMs: minute, quietMs: minute, reserve: 5 },
};

/** Takes one request out of the budget before it goes out, or says until when it has to stay. */
export function spend({ v, of, stopped, ...known }: Budget, now: EpochMs, background: boolean): Verdict {
  // Further ahead than any stop reaches: the clock was set back, and the stop says nothing any more.
  if (stopped && stopped.until > now && stopped.until <= now + day)
    return { ok: false, ...stopped, spared: false };
  const budget: Budget = { v, of };
  for (const window of ['day', 'minute'] as const) {
    const told = known[window];
    const { lengthMs, quietMs, reserve } = rules[window];
    if (!told || told.at > now || now - told.at >= lengthMs) continue;
    const short = told.left <= (background ? reserve : 0);
    const until = told.at + quietMs;
    if (short && until > now) return { ok: false, until, window, spared: told.left > 0 };
    // A look whether the day has started over: the next is an hour away, also when this one stays unanswered.
    budget[window] = { ...told, left: Math.max(0, told.left - 1), at: short ? now : told.at };
  }
  return { ok: true, budget };
}

/** After an answer: its headers win over our own count. */
export function told(budget: Budget, limits: Limits, now: EpochMs): Budget {
  const next = { ...budget };
  for (const window of ['day', 'minute'] as const) {
    const { limit, remaining } = limits[window];
    if (remaining !== undefined)
      next[window] = { ...(limit !== undefined && { limit }), left: remaining, at: now };
  }
  return next;
}

/**
 * The service refused for a window: nothing goes out until then, also when the worker was gone in between. For the
 * minute it says when to come back, which it knows better than the headers do.
 */
export function stop({ minute: told, ...rest }: Budget, window: Window, until: EpochMs): Budget {
  return { ...rest, ...(window === 'day' && told && { minute: told }), stopped: { until, window } };
}

/** What is known of the two windows, to be shown. A window nobody told of is not there; one that is over is unused. */
export function allowancesOf(budget: Budget, now: EpochMs): Allowance[] {
  return (['minute', 'day'] as const).flatMap((window): Allowance[] => {
    const known = budget[window];
    if (known?.limit === undefined) return [];
    const { limit, left, at } = known;
    const over = at > now || now - at >= rules[window].lengthMs;
    return [{ counts: 'requests', window, limit, used: over ? 0 : Math.max(0, limit - left) }];
  });
}
