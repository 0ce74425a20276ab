import { describe, expect, test } from 'vitest';
import messages from '../public/_locales/en/messages.json';
import { Failed, failed, failureCodes, toFailure } from './failure';

describe('anything thrown becomes a failure', () => {
  test.each<[string, unknown, string, string]>([
    ['a failure of ours', failed('timeout', 'slow'), 'timeout', 'slow'],
    ['a mistake', new TypeError('x is undefined'), 'bug', 'TypeError: x is undefined'],
    ['a word', 'no', 'bug', 'no'],
    ['nothing', undefined, 'bug', 'undefined'],
    ['null', null, 'bug', 'null'],
    ['a symbol', Symbol('s'), 'bug', 'Symbol(s)'],
    ['an object without a prototype', Object.create(null), 'bug', ''],
    ['an object that cannot be written out', { toString: () => ({}) }, 'bug', ''],
  ])('%s', (_, thrown, code, message) => {
    const failure = toFailure(thrown);
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(message);
    expect(structuredClone(failure)).toEqual(failure);
  });

  test('and a long one is cut', () => {
    expect(toFailure(new Error('x'.repeat(5_000))).message.length).toBeLessThanOrEqual(300);
  });
});

test('a failure of ours keeps all it carries', () => {
  const thrown = failed('rate-limited', 'slow down', {
    retryAt: 7,
    effect: 'none',
    reason: 'tooManyRequests',
  });
  expect(thrown).toBeInstanceOf(Failed);
  expect(thrown).toBeInstanceOf(Error);
  expect(toFailure(thrown)).toEqual({
    code: 'rate-limited',
    message: 'slow down',
    retryAt: 7,
    effect: 'none',
    reason: 'tooManyRequests',
  });
});

test.each(failureCodes)('%s has a sentence that says what to do', (code) => {
  const texts: Readonly<Record<string, { message: string } | undefined>> = messages;
  const sentence = texts[`failure_${code.replaceAll('-', '_')}`]?.message ?? '';
  expect(sentence.split('. ').length, sentence).toBeGreaterThan(1);
});
