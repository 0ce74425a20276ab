import { describe, expect, it } from 'vitest';
import { failureOf, knownTypes, typeOf } from './errors';

describe('failureOf', () => {
  it.each([
    ['invalidLinkedApiToken', 'unauthorized', 'invalidLinkedApiToken'],
    ['identificationTokenRequired', 'unauthorized', 'identificationTokenRequired'],
    ['subscriptionRequired', 'forbidden', 'subscriptionRequired'],
    ['linkedinAccountSignedOut', 'signed-out', 'linkedinAccountSignedOut'],
    ['tooManyRequests', 'rate-limited', 'tooManyRequests'],
    ['noteLimitExceeded', 'limit-reached', 'noteLimitExceeded'],
    ['limitExceeded', 'limit-reached', 'limitExceeded'],
    ['alreadyConnected', 'refused', 'alreadyConnected'],
    ['postNotFound', 'not-found', 'postNotFound'],
    ['accountApiTokenRequired', 'unauthorized', 'linkedApiTokenRequired'],
    ['invalidAccountApiToken', 'unauthorized', 'invalidLinkedApiToken'],
    ['dataApiTokenRequired', 'unauthorized', 'linkedApiTokenRequired'],
    ['invalidDataApiToken', 'unauthorized', 'invalidLinkedApiToken'],
    ['insufficientCredits', 'forbidden', 'subscriptionRequired'],
    ['noActiveSeats', 'forbidden', 'subscriptionRequired'],
    ['invalidActionParams', 'invalid-input', 'invalidRequestPayload'],
    ['somethingBrandNew', 'refused', 'somethingBrandNew'],
  ])('calls %s %s for the reason %s', (type, code, reason) => {
    const expected = { code, reason, message: 'Their words.', effect: 'none' };
    expect(failureOf({ type, message: 'Their words.' })).toEqual(expected);
    expect(failureOf({ reason: type, message: 'Their words.' })).toEqual(expected);
  });

  it.each([
    [undefined],
    [null],
    ['down'],
    [{}],
    [{ type: 7, message: {} }],
    [{ type: '', message: ' ' }],
    [[]],
  ])('has words even for %j', (error) => {
    const failure = failureOf(error);
    expect(failure.code).toBe('refused');
    expect(failure.message.length).toBeGreaterThan(5);
    expect(failure.reason).toBeUndefined();
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is not led astray by the type %s',
    (type) => {
      expect(typeOf({ type }).known).toBe(false);
      expect(failureOf({ type }).code).toBe('refused');
    },
  );
});

it('lists every documented type once', () => {
  expect(knownTypes.length).toBeGreaterThan(45);
  expect(new Set(knownTypes).size).toBe(knownTypes.length);
});
