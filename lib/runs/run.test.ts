import { describe, expect, test } from 'vitest';
import { aRun, statuses } from '../../tests/fakes/run-events';
import type { OperationRequest } from '../linkedin/operations';
import { isSettled, sameIntentKey } from './run';

const personUrl = 'https://www.linkedin.com/in/ada-park';
const connect = (input: { note?: string; email?: string } = {}, url = personUrl): OperationRequest => ({
  operation: 'sendConnectionRequest',
  input: { personUrl: url, ...input },
});
const key = 'person:ada-park';

describe('two presses', () => {
  test.each<[string, OperationRequest, OperationRequest]>([
    ['an address written in another way', connect(), connect({}, `${personUrl}/?trk=x`)],
    [
      'fields in another order',
      connect({ note: 'a', email: 'a@b.co' }),
      connect({ email: 'a@b.co', note: 'a' }),
    ],
  ])('with %s mean the same', (_, a, b) => {
    expect(sameIntentKey(a, key)).toBe(sameIntentKey(b, key));
  });

  test.each<[string, OperationRequest]>([
    ['a note', connect({ note: 'Hello' })],
    ['another operation', { operation: 'withdrawConnectionRequest', input: { personUrl } }],
  ])('one of them with %s do not', (_, other) => {
    expect(sameIntentKey(other, key)).not.toBe(sameIntentKey(connect(), key));
  });

  test('about two people do not', () => {
    expect(sameIntentKey(connect(), key)).not.toBe(sameIntentKey(connect(), 'person:bo'));
  });
});

test.each(Object.entries(statuses))('whether %s is settled', (name, status) => {
  expect(isSettled(aRun('write', status))).toBe(['succeeded', 'failed', 'cancelled'].includes(name));
});
