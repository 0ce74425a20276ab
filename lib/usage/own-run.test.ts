import { expect, test } from 'vitest';
import type { Run, RunStatus } from '../runs/run';
import { ownSpend } from './own-run';
import { lastChance, slackMs } from './own-spend';

const failure = { code: 'refused', message: '' } as const;
const waiting = { ticket: 't', since: 120, polls: 0, nextPollAt: 200, waiting: {} } as const;
const run = (status: RunStatus, attempt = 1): Run => ({
  ...{ v: 1, runId: 'r', effect: 'write', provider: 'linked-api', subjectKey: 'person:ada-park' },
  operation: 'sendConnectionRequest',
  input: { personUrl: 'https://www.linkedin.com/in/ada-park' },
  subject: { kind: 'person', url: 'https://www.linkedin.com/in/ada-park' },
  ...{ createdAt: 100, updatedAt: 200, attempt, status },
});
const spend = { runId: 'r', provider: 'linked-api', category: 'connectionRequests', from: 100 } as const;

test.each<[string, RunStatus, object | undefined]>([
  ['held', { state: 'held', until: 200 }, undefined],
  ['queued', { state: 'queued' }, undefined],
  ['being sent', { state: 'submitting', bootId: 'b', since: 110 }, spend],
  ['waited for', { state: 'waiting', ...waiting }, spend],
  ['given up on', { state: 'stale', ticket: 't', since: 110 }, spend],
  ['unconfirmed', { state: 'unconfirmed', since: 110, failure }, spend],
  ['done', { state: 'succeeded', at: 150, result: {}, problems: [] }, { ...spend, until: 150 }],
  ['cancelled after it left', { state: 'cancelled', at: 150, sent: true }, { ...spend, until: 150 }],
  ['undone in time', { state: 'cancelled', at: 150, sent: false }, undefined],
  [
    'failed after it left',
    { state: 'failed', at: 150, failure },
    { ...spend, until: 150, onlyIfLogged: true },
  ],
])('a run that is %s spends accordingly', (_, status, expected) => {
  expect(ownSpend(run(status))).toEqual(expected);
});

test('a run that failed before it left spends nothing, nor does one nobody knows the request of', () => {
  expect(ownSpend(run({ state: 'failed', at: 150, failure }, 0))).toBeUndefined();
  const done: RunStatus = { state: 'succeeded', at: 150, result: {}, problems: [] };
  expect(ownSpend({ ...run(done), restored: true })).toBeUndefined();
});

test('the log may speak of it until shortly after its end, or of an open one for a day', () => {
  expect(lastChance({ ...spend, until: 150 })).toBe(150 + slackMs);
  expect(lastChance(spend)).toBe(100 + 86_400_000 + slackMs);
});
