import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf, jsonOf } from './json-text';

it('writes data out as JSON that reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('tells what JSON cannot hold instead of failing', () => {
  const ring: { self?: unknown } = {};
  ring.self = ring;
  expect(jsonOf(ring)).toContain('circular');
  expect(jsonOf({ big: 1n })).toContain('BigInt');
  expect(jsonOf(undefined)).toBe('undefined');
});

it('shows short data whole', () => expect(excerptOf('{}', 10)).toEqual({ text: '{}', cut: 0 }));

it('cuts long data at the end of a line and counts what is left out', () => {
  const json = jsonOf(Array.from({ length: 100 }, (_, index) => index));
  const { text, cut } = excerptOf(json, 50);
  expect(text.length).toBeLessThanOrEqual(50);
  expect(json.startsWith(`${text}\n`)).toBe(true);
  expect(text.length + cut).toBe(json.length);
});

it('cuts a single long line in its middle', () => {
  expect(excerptOf('x'.repeat(100), 30)).toEqual({ text: 'x'.repeat(30), cut: 70 });
});
