import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type EpochMs, hour, minute, second } from '../time';
import { allowancesOf, type Budget, type Limits, spend, stop, told } from './budget';

const start = Date.parse('2026-03-04T12:00:00Z');
const limits = (minuteLeft?: number, dayLeft?: number): Limits => ({
  minute: { limit: 100, ...(minuteLeft !== undefined && { remaining: minuteLeft }) },
  day: { limit: 5_000, ...(dayLeft !== undefined && { remaining: dayLeft }) },
});
const fresh: Budget = { v: 1, of: 'k' };
const nothing: Limits = { minute: {}, day: {} };

/** One request that goes out at `at` and hears `said`. */
function asked(budget: Budget, at: EpochMs, said: Limits | undefined, background = false): Budget {
  const verdict = spend(budget, at, background);
  if (!verdict.ok) throw new Error(`Not before ${new Date(verdict.until).toISOString()}`);
  return said ? told(verdict.budget, said, at) : verdict.budget;
}

const until = (budget: Budget, at: EpochMs, background = false): number | undefined => {
  const verdict = spend(budget, at, background);
  return verdict.ok ? undefined : verdict.until - at;
};

describe('what is left', () => {
  it('is what the service told, less what was sent since', () => {
    const known = asked(fresh, start, limits(2, 900));
    const twice = asked(asked(known, start + 1, undefined), start + 2, undefined);
    expect(until(twice, start + 3)).toBe(minute - 3);
    expect(twice.day).toMatchObject({ left: 898 });
  });

  it('is unknown, not zero, when headers are absent or garbled', () => {
    const budget = asked(fresh, start, nothing);
    expect(until(budget, start)).toBeUndefined();
    expect(allowancesOf(budget, start)).toEqual([]);
  });

  it('is shown as two allowances, used of limit', () => {
    const budget = asked(fresh, start, limits(97, 4_120));
    expect(allowancesOf(budget, start)).toEqual([
      { counts: 'requests', window: 'minute', limit: 100, used: 3 },
      { counts: 'requests', window: 'day', limit: 5_000, used: 880 },
    ]);
    expect(allowancesOf(budget, start + 2 * minute)[0]).toMatchObject({ used: 0 });
  });
});

describe('an empty minute', () => {
  it('holds until the minute has passed since it was told', () => {
    const empty = asked(fresh, start, limits(0, 900));
    expect(until(empty, start + 20 * second)).toBe(40 * second);
    expect(until(empty, start + minute)).toBeUndefined();
  });

  it('is left five requests early by what nobody waits for', () => {
    const low = asked(fresh, start, limits(5, 900));
    expect(spend(low, start + 1, true)).toMatchObject({ ok: false, window: 'minute', spared: true });
    expect(until(low, start + 1)).toBeUndefined();
    expect(until(asked(fresh, start, limits(6, 900)), start + 1, true)).toBeUndefined();
  });

  it('after a refusal opens when the service said, not before', () => {
    const refused = stop(asked(fresh, start, limits(0, 900)), 'minute', start + 17 * second);
    expect(until(refused, start + 10 * second)).toBe(7 * second);
    expect(until(refused, start + 17 * second)).toBeUndefined();
  });
});

describe('an empty day', () => {
  const refused = stop(asked(fresh, start, limits(93, 0)), 'day', start + hour);

  it('stops everything by itself, also for a worker that reads it back from storage', () => {
    const read = JSON.parse(JSON.stringify(refused));
    expect(until(read, start + 30 * minute)).toBe(30 * minute);
    expect(until(read, start + 30 * minute, true)).toBe(30 * minute);
  });

  it('is looked at once an hour, and no more often when nothing is heard', () => {
    const probe = asked(refused, start + hour, undefined);
    expect(until(probe, start + hour + second)).toBe(hour - second);
    const again = asked(probe, start + 2 * hour, limits(99, 0));
    expect(until(again, start + 2 * hour + second)).toBe(hour - second);
  });

  it('ends with the first answer that has some of the day left', () => {
    const open = asked(refused, start + hour, limits(99, 4_999));
    expect(until(open, start + hour + second)).toBeUndefined();
    expect(open.day?.left).toBe(4_999);
  });

  it('is left a hundred requests early by what nobody waits for, which looks once an hour', () => {
    const low = asked(fresh, start, limits(90, 100));
    expect(spend(low, start + 1, true)).toMatchObject({ ok: false, window: 'day', spared: true });
    expect(until(low, start + 1)).toBeUndefined();
    expect(until(low, start + hour, true)).toBeUndefined();
  });

  it('is forgotten when the clock was set back behind it, or a day has passed', () => {
    expect(until(refused, start - 3 * day)).toBeUndefined();
    expect(until(refused, start + day)).toBeUndefined();
  });
});

describe('any course of requests', () => {
  /** A service with a sliding minute, as strict as can be. */
  function service(limit: number) {
    let times: EpochMs[] = [];
    return (at: EpochMs): { refused: boolean; said: Limits } => {
      times = times.filter((time) => at - time < minute);
      const refused = times.length >= limit;
      times.push(at);
      const remaining = Math.max(0, limit - times.length);
      return { refused, said: { minute: { limit, remaining }, day: { limit: 5_000, remaining: 5_000 } } };
    };
  }

  it('never meets a refusal as long as nobody else spends, and never stands still for good', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 100 }), (waits, limit) => {
        const serve = service(limit);
        let budget = fresh;
        let at: EpochMs = start;
        // The limit is learned from the first answer.
        for (const wait of waits) {
          at += wait;
          const verdict = spend(budget, at, false);
          if (!verdict.ok) {
            expect(verdict.until - at).toBeLessThanOrEqual(minute);
            at = verdict.until;
            continue;
          }
          const { refused, said } = serve(at);
          expect(refused).toBe(false);
          budget = told(JSON.parse(JSON.stringify(verdict.budget)), said, at);
        }
      }),
      { seed: 11 },
    );
  });
});
