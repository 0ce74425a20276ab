import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRun, events, now, statuses } from '../../tests/fakes/run-events';
import type { Failure } from '../failure';
import { day } from '../time';
import { isSettled, type Run, type RunStatus } from './run';
import { type RunEvent, transition } from './transition';

describe('whatever happens', () => {
  const moments = fc.integer({ min: now - 3 * day, max: now + 3 * day });
  const failures = fc.record({
    code: fc.constantFrom(
      'timeout',
      'rate-limited',
      'service-down',
      'refused',
      'unauthorized',
      'bad-reply',
      'storage-full',
    ),
    message: fc.constant(''),
    effect: fc.constantFrom('none', 'unknown'),
  }) satisfies fc.Arbitrary<Failure>;
  const anyFailure: fc.Arbitrary<Failure> = fc
    .tuple(failures, fc.option(moments, { nil: undefined }))
    .map(([failure, retryAt]) => (retryAt === undefined ? failure : { ...failure, retryAt }));
  /** Those a run meets on its way; more of them, so that lives get somewhere. */
  const { released, submitting, ticket, lostLimited, lostUnsure, pollFailed } = events;
  const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom<RunEvent>(released, submitting, ticket, lostLimited, lostUnsure, pollFailed),
    },
    fc.constantFrom<RunEvent>(...Object.values(events), { type: 'dismissed' }),
    anyFailure.map((failure): RunEvent => ({ type: 'submit-failed', failure })),
    fc.record({ type: fc.constant('poll-failed'), failure: anyFailure, random: fc.constant(0.5) }),
    fc.record({ type: fc.constant('postponed'), until: moments, because: anyFailure }),
  );
  const anyRun = fc
    .tuple(fc.constantFrom('read', 'write'), fc.constantFrom<RunStatus>(...Object.values(statuses)))
    .map(([effect, status]) => aRun(effect, status));
  const life = fc.tuple(anyRun, fc.array(fc.tuple(anyEvent, moments), { minLength: 1, maxLength: 40 }));
  const settings = { seed: 20_261_122, numRuns: 500 };

  /** Each step of a life, with what happened in it. */
  function steps(run: Run, happenings: readonly (readonly [RunEvent, number])[]) {
    let before = run;
    return happenings.map(([event, at]) => {
      const step = { before, event, after: transition(before, event, at) };
      before = step.after;
      return step;
    });
  }

  test('a settled run stays as it is settled', () => {
    fc.assert(
      fc.property(life, ([run, happenings]) => {
        for (const { before, after } of steps(run, happenings))
          if (isSettled(before)) expect(after.status).toBe(before.status);
      }),
      settings,
    );
  });

  test('a write is never on its way twice', () => {
    fc.assert(
      fc.property(life, ([run, happenings]) => {
        for (const { after } of steps(run, happenings))
          if (after.effect === 'write') expect(after.attempt).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });

  test('a write goes back in line only when certainly nothing happened', () => {
    fc.assert(
      fc.property(life, ([run, happenings]) => {
        for (const { before, event, after } of steps(run, happenings)) {
          if (
            before.effect !== 'write' ||
            before.status.state !== 'submitting' ||
            after.status.state !== 'queued'
          )
            continue;
          expect(event).toMatchObject({ type: 'submit-failed', failure: { effect: 'none' } });
        }
      }),
      settings,
    );
  });

  test('nothing but an event that fits changes a run, and the given run is never written to', () => {
    fc.assert(
      fc.property(life, ([run, happenings]) => {
        for (const { before, event, after } of steps(run, happenings)) {
          const copy = structuredClone(before);
          transition(before, event, now);
          expect(before).toEqual(copy);
          if (after !== before && event.type !== 'dismissed') expect(after.status).not.toBe(before.status);
        }
      }),
      { ...settings, numRuns: 100 },
    );
  });

  test('a ticket, once held, is kept until the run is settled', () => {
    fc.assert(
      fc.property(life, ([run, happenings]) => {
        for (const { before, after } of steps(run, happenings)) {
          if (!('ticket' in before.status) || isSettled(after)) continue;
          expect(after.status).toHaveProperty('ticket', before.status.ticket);
        }
      }),
      settings,
    );
  });
});
