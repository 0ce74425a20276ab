import { describe, expect, test } from 'vitest';
import { aRun, now } from '../../tests/fakes/run-events';
import type { OperationRequest } from '../linkedin/operations';
import { evidence, isCheckable } from './evidence';
import type { Run } from './run';

const personUrl = 'https://www.linkedin.com/in/ada-park';

function unconfirmed(
  operation: 'sendConnectionRequest' | 'withdrawConnectionRequest' | 'removeConnection' | 'sendMessage',
): Run {
  const run = aRun('write', { state: 'unconfirmed', since: now, failure: { code: 'timeout', message: '' } });
  const request: OperationRequest =
    operation === 'sendMessage'
      ? { operation, input: { personUrl, text: 'Hello' } }
      : { operation, input: { personUrl } };
  return { ...run, ...request };
}

function check(connectionStatus: unknown, change: Partial<Pick<Run, 'createdAt' | 'subjectKey'>> = {}): Run {
  const status = { state: 'succeeded', at: now + 9, result: { connectionStatus }, problems: [] } as const;
  return { ...aRun('read', status), createdAt: now + 1, ...change };
}

describe('a later status check', () => {
  test.each([
    ['sendConnectionRequest', 'pending', true],
    ['sendConnectionRequest', 'connected', true],
    ['sendConnectionRequest', 'notConnected', false],
    ['sendConnectionRequest', 'incoming', undefined],
    ['sendConnectionRequest', 'somethingNew', undefined],
    ['withdrawConnectionRequest', 'notConnected', true],
    ['withdrawConnectionRequest', 'pending', false],
    ['withdrawConnectionRequest', 'connected', undefined],
    ['removeConnection', 'notConnected', true],
    ['removeConnection', 'connected', false],
    ['removeConnection', 'pending', undefined],
    ['sendMessage', 'connected', undefined],
  ] as const)('of %s that finds %s tells: %s', (operation, found, told) => {
    expect(evidence(unconfirmed(operation), check(found))).toBe(told);
  });
});

describe('nothing is told by', () => {
  const run = unconfirmed('sendConnectionRequest');
  test.each<[string, Run, Run]>([
    ['a check made before', run, check('pending', { createdAt: now - 1 })],
    ['a check of somebody else', run, check('pending', { subjectKey: 'person:bo' })],
    ['a check that has not ended', run, { ...check('pending'), status: { state: 'queued' } }],
    ['a check whose answer is not understood', run, check(7)],
    ['another operation', run, { ...check('pending'), operation: 'fetchPerson', input: { personUrl } }],
    ['a check of a run whose end is known', { ...run, status: { state: 'queued' } }, check('pending')],
  ])('%s', (_, open, later) => {
    expect(evidence(open, later)).toBeUndefined();
  });
});

test.each([
  ['sendConnectionRequest', true],
  ['withdrawConnectionRequest', true],
  ['removeConnection', true],
  ['sendMessage', false],
  ['commentOnPost', false],
  ['toString', false],
])('%s can be checked: %s', (operation, checkable) => {
  expect(isCheckable(operation)).toBe(checkable);
});
