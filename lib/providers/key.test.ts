import { describe, expect, it } from 'vitest';
import { readKey, tidy } from './key';

describe('tidy', () => {
  it.each([
    ['  abc \n', 'abc'],
    ['\u200babc\ufeff', 'abc'],
    ['Bearer abc', 'abc'],
    ['bearer   abc', 'abc'],
    ['Authorization: Bearer abc', 'abc'],
    ['authorization:abc', 'abc'],
    ['x-api-key: abc', 'abc'],
    ['X-API-KEY=abc', 'abc'],
    ['linked-api-token: abc', 'abc'],
    ['identification-token: abc', 'abc'],
    ['"abc"', 'abc'],
    ['"x-api-key": "abc",', 'abc'],
    ['Bearer', ''],
    ['Authorization:', ''],
    ['bearerabc', 'bearerabc'],
    ['   ', ''],
    [undefined, ''],
  ])('makes of %j the key %j', (typed, key) => {
    expect(tidy(typed)).toBe(key);
  });
});

describe('readKey', () => {
  it.each([
    ['', 'key_empty'],
    ['\n', 'key_empty'],
    ['Bearer ', 'key_empty'],
    ['abc def', 'key_badCharacter'],
    ['abc\ndef', 'key_badCharacter'],
    ['abcé', 'key_badCharacter'],
    ['abc\u0000', 'key_badCharacter'],
    ['clé', 'key_badCharacter'],
    ['x'.repeat(2_001), 'key_tooLong'],
    ['bna_00ff', 'key_isBuena'],
    ['linked_00ff', 'key_isLinkedApi'],
    ['id_00ff', 'key_isIdentification'],
  ])('refuses %j with %s', (typed, reason) => {
    expect(readKey(typed)).toEqual({ ok: false, reason });
  });

  it('accepts a shape where it belongs', () => {
    expect(readKey('bna_00ff', 'buena')).toEqual({ ok: true, key: 'bna_00ff' });
    expect(readKey('linked_00ff', 'linkedApi')).toEqual({ ok: true, key: 'linked_00ff' });
  });
});
