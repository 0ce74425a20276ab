import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { offsetOf } from './json-tree';
import { readJson } from './json-with-places';

const rules = (text: string): string[] => readJson(text).problems.map(({ rule }) => rule);
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
/** What we refuse and `JSON.parse` takes. */
const ownRules = ['duplicate-key', 'forbidden-key', 'number-range', 'too-big', 'too-deep'];

describe('compared with JSON.parse', () => {
  it('gives the same value for valid text, however it is laid out', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), null, space);
        const { value, problems } = readJson(text);
        if (problems.length > 0) {
          expect(problems.filter(({ rule }) => !ownRules.includes(rule))).toEqual([]);
          return;
        }
        expect(value).toStrictEqual(JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses whatever JSON.parse refuses, and takes nothing else than it does', () => {
    const signs = fc.constantFrom(
      ...'{}[]:,"\'\\/ \n\t-+.0123eEntu#*abc_“”\u00a0\ufeff',
      'true',
      'null',
      '"a"',
      '"b":1',
      '\\u00e9',
      '//',
      '/*',
      '*/',
    );
    const soup = fc.array(signs, { maxLength: 14 }).map((each) => each.join(''));
    const broken = fc
      .tuple(fc.json(), fc.nat(), signs)
      .map(
        ([json, at, sign]) =>
          json.slice(0, at % (json.length + 1)) + sign + json.slice(at % (json.length + 1)),
      );
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        const { value, problems } = readJson(text);
        if (problems.length === 0) expect(value).toStrictEqual(JSON.parse(text));
        else if (parses(text)) expect(problems.every(({ rule }) => ownRules.includes(rule))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never throws, and every problem lies within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { offset, line, column } of readJson(text).problems) {
          expect(offset).toBeLessThanOrEqual(text.length);
          const before = text.slice(0, offset).split('\n');
          expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is wrong is named with its place', () => {
  test.each([
    ['nothing at all', ' \n', 'empty-text', 1, 1],
    ['a comment', '{\n  // limit\n  "a": 1\n}', 'comment', 2, 3],
    ['a comment in stars', '[1, /* two */ 2]', 'comment', 1, 5],
    ['a comment of other languages', '[1]\n# end', 'comment', 2, 1],
    ['a comma before the end', '{\n  "a": 1,\n}', 'trailing-comma', 2, 9],
    ['a doubled comma', '[1,,2]', 'trailing-comma', 1, 4],
    ['a missing comma', '{\n  "a": {}\n  "b": 1\n}', 'missing-comma', 2, 10],
    ['a missing comma in a list', '["a" "b"]', 'missing-comma', 1, 5],
    ['a missing colon', '{"a" 1}', 'missing-colon', 1, 6],
    ['a key without quotes', '{a: 1}', 'unquoted-key', 1, 2],
    ['single quotes', '{"a": \'x\'}', 'wrong-quotes', 1, 7],
    ['curly quotes', '{“a”: 1}', 'wrong-quotes', 1, 2],
    ['a space nobody sees', '{\u00a0"a": 1}', 'odd-space', 1, 2],
    ['a tab within text', '["a\tb"]', 'control-character', 1, 4],
    ['an escape there is not', '["a\\x"]', 'bad-escape', 1, 4],
    ['a leading zero', '[01]', 'bad-number', 1, 2],
    ['a plus sign', '[+1]', 'bad-number', 1, 2],
    ['a word of another language', '{"a": undefined}', 'unknown-word', 1, 7],
    ['an object never closed', '[\n {"a": 1', 'unclosed', 2, 2],
    ['a value that never comes', '{"a":', 'unclosed', 1, 5],
    ['text never closed', '{"a": "b\n}', 'unclosed-text', 1, 7],
    ['the wrong bracket', '[1}', 'unexpected', 1, 3],
    ['text after the end', '{}\n{}', 'after-end', 2, 1],
    ['a key twice', '{"a": 1,\n "a": 2}', 'duplicate-key', 2, 2],
    ['a number too large', '[1e999]', 'number-range', 1, 2],
    ['a number JSON.parse would change', '[9007199254740993]', 'number-range', 1, 2],
  ])('%s', (_, text, rule, line, column) => {
    const { problems } = readJson(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, line, column });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused and left out', (key) => {
    const { value, problems } = readJson(`{"a": 1, "${key}": {"polluted": true}}`);
    expect(problems).toMatchObject([{ rule: 'forbidden-key', found: key }]);
    expect(value).toStrictEqual({ a: 1 });
    expect('polluted' in {}).toBe(false);
  });
});

describe('after a problem whose meaning is clear', () => {
  it('the value is still there and the rest is read', () => {
    const { value, problems } = readJson("{a: 1, // one\n 'b': [2 3,],}");
    expect(value).toStrictEqual({ a: 1, b: [2, 3] });
    expect(problems.map(({ rule }) => rule)).toEqual([
      'unquoted-key',
      'comment',
      'wrong-quotes',
      'missing-comma',
      'trailing-comma',
      'trailing-comma',
    ]);
    expect(problems.every(({ mendable }) => mendable)).toBe(true);
  });

  it('no more than a hundred are listed', () => {
    expect(rules(`[${'1 '.repeat(5_000)}]`)).toHaveLength(100);
  });
});

describe('size and depth', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  it('a hundred levels are read, more are refused, however many', () => {
    expect(rules(deep(100))).toEqual([]);
    expect(rules(deep(101))).toEqual(['too-deep']);
    expect(rules(deep(200))).toEqual(['too-deep']);
    expect(rules('{"then":'.repeat(20_000))).toEqual(['too-deep']);
  });

  it('more than 200 kB are refused by their size, at once', () => {
    const began = performance.now();
    expect(readJson(`["${'x'.repeat(2_000_000)}"]`).problems).toMatchObject([
      { rule: 'too-big', found: '2001' },
    ]);
    // Bytes count, not letters.
    expect(rules(`["${'é'.repeat(100_000)}"]`)).toEqual(['too-big']);
    expect(rules(`["${'x'.repeat(199_996)}"]`)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('the largest text allowed is read quickly, whatever is in it', () => {
    const began = performance.now();
    for (const part of ['1,', '{"a":', '[', '"\\u0041",', '/*', '\n', '\u00a0', ', ']) {
      readJson(`[${part.repeat(Math.floor(190_000 / part.length))}`);
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

it('the place of every value can be asked', () => {
  const text = '[\n  {"then": {"limit": 5}},\n  {"then": []}\n]';
  const { root } = readJson(text);
  if (!root) throw new Error('Not read.');
  const at = (...pointer: (string | number)[]) => text.slice(offsetOf(root, pointer)).split('\n')[0];
  expect(at(0, 'then', 'limit')).toBe('5}},');
  expect(at(1, 'then')).toBe('[]}');
  expect(at(1, 'then', 4, 'limit')).toBe('[]}');
  expect(at()).toBe('[');
});
