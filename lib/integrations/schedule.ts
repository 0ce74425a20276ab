import type { About } from '../providers/about';
import type { Allowance } from '../providers/status';
import { day, type EpochMs, hour, minute, second } from '../time';
import type { Integration } from './integration';

/** How often a source is asked: by itself, and when somebody presses Refresh. */
export type Cadence = Pick<About, 'refreshMs' | 'floorMs'>;

/** What is kept of the last question to a source. */
export type LastAsked = Pick<Integration, 'checkedAt' | 'failedAt' | 'failure' | 'nextCheckAt'>;

/** The longest a service may have us wait, a little more for the clocks. */
const longestAheadMs = day + 5 * minute;
/** Overdue by more than this, the computer slept: a schedule that runs is late by half a minute at most. */
const sleptMs = 3 * minute;
/** After sleep sources are asked one after another, at this distance: the browser's own floor for alarms. */
const apartMs = 30 * second;
/** Konnector: what is left to the person when it refreshes by itself (contract konnector 1.8). */
const reserve = { minute: 5, day: 100 } as const;

/** The next question without anybody asking, and why then. `at` in the past means: in the coming tick. */
export type NextCheck = {
  at: EpochMs;
  /**
   * `service`: it asked to be left alone until then. `reserve`: the rest of its requests is left to the person. `key`: not
   * before the refused key is replaced, so that `at` never comes.
   */
  because: 'schedule' | 'service' | 'reserve' | 'key';
};

/**
 * When a source is asked next. A time further ahead than we set, or than the service asked for, means that the clock was
 * set back: then it is due now (mv3-facts 5).
 */
export function nextCheck(
  asked: LastAsked & { allowances?: readonly Allowance[] },
  cadence: Cadence,
  now: EpochMs,
): NextCheck {
  const { nextCheckAt, failure, checkedAt } = asked;
  // The gate stays shut until the key changes: asking would come to nothing.
  if (failure?.code === 'unauthorized') return { at: Number.POSITIVE_INFINITY, because: 'key' };
  const wished = Math.min(failure?.retryAt ?? 0, now + longestAheadMs);
  const set = nextCheckAt > Math.max(now + cadence.refreshMs, wished) ? now : nextCheckAt;
  // What may not be asked yet is not due: the alarm would ring for nothing, and others would wait behind it.
  const verdict = onDemand(asked, cadence, now);
  const planned = verdict.allowed ? set : Math.max(set, verdict.until);
  const spared = checkedAt === undefined ? 0 : spareUntil(asked.allowances ?? [], checkedAt, now);
  if (spared > now && spared >= planned) return { at: spared, because: 'reserve' };
  return { at: planned, because: wished > now && planned >= wished ? 'service' : 'schedule' };
}

/** Whether a press of Refresh asks now, or else from when on it does. */
export type OnDemand = { allowed: true } | { allowed: false; until: EpochMs; because: 'floor' | 'service' };

/**
 * Never more often than the floor, and not before the service asked for. Without the browser's permission nothing was
 * sent, so that there is nothing to keep a distance from.
 */
export function onDemand(asked: LastAsked, { floorMs }: Cadence, now: EpochMs): OnDemand {
  const { checkedAt = 0, failedAt = 0, failure } = asked;
  const last = Math.max(checkedAt, failure?.code === 'permission-missing' ? 0 : failedAt);
  const floor = last > now ? now : last + floorMs;
  const wished = failure?.retryAt ?? 0;
  // Further ahead than a service may ask for, the clock was set back.
  const service = wished > now + longestAheadMs ? now : wished;
  if (Math.max(floor, service) <= now) return { allowed: true };
  return service > floor
    ? { allowed: false, until: service, because: 'service' }
    : { allowed: false, until: floor, because: 'floor' };
}

/** A source and when it is to be asked. */
export type Due<Source> = { source: Source; at: EpochMs };

/**
 * What one tick asks. As a rule all that is due; after sleep, when several are long overdue, the most overdue alone, so
 * that ticks, which are half a minute apart, spread them. What was overdue is then due no more, so that nothing has to be
 * remembered in between.
 */
export function askedInOneTick<Source>(due: readonly Due<Source>[], now: EpochMs): Source[] {
  const ready = due.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
  const slept = ready.filter(({ at }) => now - at > sleptMs);
  return (slept.length > 1 ? slept.slice(0, 1) : ready).map(({ source }) => source);
}

/** When each of them will really be asked, for "next check": after sleep one after another. */
export function spreadOut<Source>(due: readonly Due<Source>[], now: EpochMs): Due<Source>[] {
  const slept = due.filter(({ at }) => now - at > sleptMs).sort((a, b) => a.at - b.at);
  if (slept.length < 2) return due.map(({ source, at }) => ({ source, at: Math.max(at, now) }));
  return due.map((each) => {
    const place = slept.indexOf(each);
    // What is due meanwhile waits until these have been asked: a tick with two sleepers left takes one alone.
    const earliest = now + (place >= 0 ? place : slept.length - 1) * apartMs;
    return { source: each.source, at: Math.max(each.at, earliest) };
  });
}

/** How long what nobody asked for stays away, because few requests are left; 0 when enough are. */
function spareUntil(allowances: readonly Allowance[], checkedAt: EpochMs, now: EpochMs): EpochMs {
  const until = allowances.map(({ counts, window, used, limit, resetsAt }) => {
    if (counts !== 'requests' || used === undefined || limit === undefined) return 0;
    if (window !== 'minute' && window !== 'day') return 0;
    if (limit - used > reserve[window]) return 0;
    // Nobody says when the day starts over: hourly at most (contract konnector 1.8).
    return resetsAt ?? checkedAt + (window === 'minute' ? minute : hour);
  });
  return Math.min(Math.max(0, ...until), now + longestAheadMs);
}
