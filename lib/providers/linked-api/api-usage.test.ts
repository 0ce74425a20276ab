import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../time';
import { askForUsage } from './api-usage';
import type { Question } from './at-once';

const start = Date.parse('2026-01-01T00:00:00Z');
const iso = (at: number) => new Date(at).toISOString();
type Entry = { actionType: string; success: boolean; time: string };

/** A service that keeps `log`, answers newest first and refuses more than 30 days. `ends` says what a range takes in. */
function serviceOf(log: readonly Entry[], ends: 'both' | 'start' | 'end') {
  const asked: [number, number][] = [];
  const ask = async ({ query = {} }: Question) => {
    const [from, until] = [Date.parse(query.start ?? ''), Date.parse(query.end ?? '')];
    expect(until - from).toBeLessThanOrEqual(30 * day);
    asked.push([from, until]);
    const within = log.filter(({ time }) => {
      const at = Date.parse(time);
      return (ends === 'end' ? at > from : at >= from) && (ends === 'start' ? at < until : at <= until);
    });
    return within.toReversed();
  };
  return { ask, asked };
}

describe('a range in parts', () => {
  it.each([
    [1, 1],
    [30, 1],
    [30.5, 2],
    [90, 3],
    [95, 4],
  ])('of %s days is asked for in %i, without a gap', async (days, parts) => {
    const { ask, asked } = serviceOf([], 'both');
    const range = { start: iso(start), end: iso(start + days * day), inParts: true };
    expect(await askForUsage(range, ask)).toEqual({ entries: [] });
    expect(asked).toHaveLength(parts);
    expect(asked[0]?.[0]).toBe(start);
    expect(asked.at(-1)?.[1]).toBe(start + days * day);
    for (const [index, [from]] of asked.entries()) expect(from).toBe(asked[index - 1]?.[1] ?? start);
  });

  it('gives every action once and in order, on seams too, whichever end the service counts in', async () => {
    const action = fc.record({
      actionType: fc.constantFrom('st.openPost', 'st.sendMessage'),
      success: fc.boolean(),
      // Often right on a seam.
      time: fc
        .oneof(fc.integer({ min: 1, max: 119 }), fc.constantFrom(30, 60, 90))
        .map((days) => iso(start + days * day)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 30 }),
        fc.constantFrom('both' as const, 'start' as const, 'end' as const),
        async (log, ends) => {
          const { ask } = serviceOf(log, ends);
          const range = { start: iso(start), end: iso(start + 120 * day), inParts: true };
          const { entries } = await askForUsage(range, ask);
          const sorted = (all: readonly object[]) => all.map((entry) => JSON.stringify(entry)).sort();
          expect(sorted(entries)).toEqual(sorted(log));
          const times = entries.map(({ time }) => String(time));
          expect(times).toEqual(times.toSorted());
        },
      ),
      { numRuns: 200, seed: 20260304 },
    );
  });
});

it('asks once, as it is, when no parts are wanted', async () => {
  const questions: Question[] = [];
  const ask = async (question: Question) => {
    questions.push(question);
    return [];
  };
  await askForUsage({ start: '2026-02-01T00:00:00Z', end: '2026-02-08T00:00:00Z' }, ask);
  expect(questions).toEqual([
    {
      method: 'GET',
      path: '/stats/actions',
      query: { start: '2026-02-01T00:00:00Z', end: '2026-02-08T00:00:00Z' },
    },
  ]);
});
