import { describe, expect, test } from 'vitest';
import { aRun, statuses } from '../../tests/fakes/run-events';
import type { Run, RunStatus } from '../runs/run';
import { runView } from './run-view';

const now = 1_800_000_001_000;
const personUrl = 'https://www.linkedin.com/in/ada-park';
const view = (run: Run) => runView(run, undefined);

describe('a run as surfaces see it', () => {
  test.each(Object.entries(statuses))('holds no ticket, input or raw result (%s)', (_, status) => {
    const secret: RunStatus =
      status.state === 'succeeded' ? { ...status, result: { note: 'canary' } } : status;
    const run: Run = {
      ...aRun('write', secret),
      operation: 'sendMessage',
      input: { personUrl: personUrl, text: 'canary' },
    };
    const seen = view(run);
    expect(JSON.stringify(seen)).not.toMatch(/canary|"ticket"|"input"|"result"|bootId/);
    expect(seen).toMatchObject({
      runId: 'r',
      state: status.state,
      providerName: 'Linked API',
      subjectKind: 'person',
    });
  });

  test.each([
    ['held', { until: statuses.held.until }],
    ['queuedSoon', { until: statuses.queuedSoon.notBefore, failure: statuses.queuedSoon.because }],
    ['unconfirmed', { failure: { code: 'unconfirmed', message: '' }, checkable: true }],
    ['failed', { failure: statuses.failed.failure }],
    ['waiting', { waiting: {}, checkable: true }],
  ] as const)('says why and until when (%s)', (name, expected) => {
    expect(view(aRun('write', statuses[name]))).toMatchObject(expected);
  });

  test('names what a check found, when it can be read', () => {
    const found = (result: unknown) => aRun('read', { state: 'succeeded', at: now, result, problems: [] });
    expect(view(found({ connectionStatus: 'pending' }))).toMatchObject({ outcome: 'pending' });
    expect(view(found({}))).not.toHaveProperty('outcome');
  });

  test('knows how long it usually takes once one was timed', () => {
    expect(view(aRun('write', statuses.waiting))).not.toHaveProperty('usualMs');
    expect(runView(aRun('write', statuses.waiting), 25_000)).toMatchObject({ usualMs: 25_000 });
  });

  test('cannot be checked where no reading tells', () => {
    const run: Run = {
      ...aRun('write', statuses.unconfirmed),
      operation: 'sendMessage',
      input: { personUrl: personUrl, text: 'x' },
    };
    expect(view(run)).toMatchObject({ checkable: false });
  });
});
