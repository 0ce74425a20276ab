import { describe, expect, it } from 'vitest';
import { parseJson } from './json';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('parseJson', () => {
  it.each([
    ['{"a":[1,"two",null,true]}', { a: [1, 'two', null, true] }],
    ['"[[[[\\"]]]]"', '[[[["]]]]'],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it.each([[''], ['<html>'], ['{"a":'], ['undefined'], ["{'a':1}"], ['NaN']])(
    'gives nothing for %s',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );

  it('drops every spelling of __proto__, at any depth', () => {
    const value = parseJson('{"a":{"__proto__":{"x":1},"\\u005f\\u005fproto__":2,"b":3},"__proto__":[]}');
    expect(JSON.stringify(value)).toBe('{"a":{"b":3}}');
  });

  it('reads what the deepest workflow can come back as and refuses more, whatever stands in strings', () => {
    expect(parseJson(nested(320))).toBeDefined();
    expect(parseJson(nested(321))).toBeUndefined();
    expect(parseJson(nested(200_000))).toBeUndefined();
    expect(parseJson(JSON.stringify({ text: `\\"${'['.repeat(500)}` }))).toBeDefined();
    expect(parseJson(`{"quote":"\\\\","deep":${nested(350)}}`)).toBeUndefined();
  });
});
