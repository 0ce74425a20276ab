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

  test.each<[string, OperationRequest, OperationRequest, string]>([
    [
      'searches for two things',
      { operation: 'searchPeople', input: { term: 'a' } },
      { operation: 'searchPeople', input: { term: 'b' } },
      'account:',
    ],
    [
      'polls of two threads',
      { operation: 'pollInbox', input: { threadId: '2-a' } },
      { operation: 'pollInbox', input: { threadId: '2-b' } },
      'account:',
    ],
    [
      'answers to two invitations',
      { operation: 'acceptInvitation', input: { invitationType: 'connect', personUrl } },
      { operation: 'acceptInvitation', input: { invitationType: 'connect', personUrl: `${personUrl}-b` } },
      'account:',
    ],
    [
      'a comment of one’s own and one as a page',
      { operation: 'commentOnPost', input: { postUrl: `${personUrl}-p`, text: 'a' } },
      { operation: 'commentOnPost', input: { postUrl: `${personUrl}-p`, text: 'a', companyUrl: 'c' } },
      'post:x',
    ],
  ])('with %s do not', (_, a, b, about) => {
    expect(sameIntentKey(a, about)).not.toBe(sameIntentKey(b, about));
    expect(sameIntentKey(a, about)).toBe(sameIntentKey(structuredClone(a), about));
  });

  test('about two people do not', () => {
    expect(sameIntentKey(connect(), key)).not.toBe(sameIntentKey(connect(), 'person:bo'));
  });
});

test.each(Object.entries(statuses))('whether %s is settled', (name, status) => {
  expect(isSettled(aRun('write', status))).toBe(['succeeded', 'failed', 'cancelled'].includes(name));
});
