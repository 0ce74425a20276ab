import { isQuote, readNumber, readQuoted, skipSpace, Unreadable, wordAt } from './json-tokens';
import {
  type JsonEntry,
  type JsonNode,
  type JsonProblem,
  type JsonRule,
  placesIn,
  plainValue,
} from './json-tree';

/** Workflows are a few kilobytes; beyond this somebody pasted something else. In bytes of UTF-8. */
export const jsonSizeLimit = 200_000;
/** Levels of `{` and `[`. */
export const jsonDepthLimit = 100;
/** More complaints than anyone reads. */
const problemLimit = 100;

/** Names that reach into the language itself when a value is built or merged; no workflow has them. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonReading = {
  /**
   * The value with its places. Present with problems as well when the text could still be understood, so that the rest
   * of it can be checked; what must not be sent is decided by `problems` alone.
   */
  root?: JsonNode;
  /** Undefined without `root`. */
  value: unknown;
  problems: readonly JsonProblem[];
};

const textEncoder = new TextEncoder();

/**
 * Reads JSON and keeps the place of everything. Stricter than `JSON.parse`: doubled keys, keys that reach into the
 * language, numbers it would change, more than 200 kB and more than 100 levels are problems too. Goes on after a
 * problem whose meaning is clear. Never throws.
 */
export function readJson(text: string): JsonReading {
  const size = text.length > jsonSizeLimit / 3 ? textEncoder.encode(text).length : text.length;
  if (size > jsonSizeLimit) {
    const found = String(Math.ceil(size / 1_000));
    const problem = { rule: 'too-big', found, offset: 0, line: 1, column: 1, mendable: false } as const;
    return { value: undefined, problems: [problem] };
  }
  const problems: JsonProblem[] = [];
  const placeOf = placesIn(text);
  const complain = (rule: JsonRule, offset: number, found: string, mendable: boolean): void => {
    problems.push({ rule, offset, found: shorten(found), ...placeOf(offset), mendable });
    if (problems.length >= problemLimit) throw new Unreadable();
  };
  try {
    const root = parse(text, complain);
    return { root, value: plainValue(root), problems };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return { value: undefined, problems };
  }
}

function shorten(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function parse(text: string, complain: Parameters<typeof skipSpace>[2]): JsonNode {
  let at = 0;
  const skip = (): string => {
    at = skipSpace(text, at, complain);
    return text[at] ?? '';
  };
  const stop = (rule: JsonRule, offset: number, found: string): never => {
    complain(rule, offset, found, false);
    throw new Unreadable();
  };

  function readValue(depth: number): JsonNode {
    const char = skip();
    const start = at;
    if (char === '{') return readObject(depth + 1);
    if (char === '[') return readArray(depth + 1);
    if (isQuote(char)) {
      const { value, end } = readQuoted(text, at, complain);
      at = end;
      return { kind: 'plain', start, end, value };
    }
    if (/[-+.\d]/.test(char)) {
      const { value, end } = readNumber(text, at, complain);
      at = end;
      return { kind: 'plain', start, end, value };
    }
    const word = wordAt(text, at);
    if (word === 'true' || word === 'false' || word === 'null') {
      at += word.length;
      return { kind: 'plain', start, end: at, value: word === 'null' ? null : word === 'true' };
    }
    if (char === '') return stop('unclosed', Math.max(0, text.trimEnd().length - 1), '');
    return stop(/[\p{L}_$]/u.test(char) ? 'unknown-word' : 'unexpected', at, word);
  }

  /** After a value: is there another? Complains of a comma that is missing or leads nowhere. */
  function goesOn(close: '}' | ']', start: number, begins: (char: string) => boolean): boolean {
    const valueEnd = at;
    const char = skip();
    if (char === close) return false;
    if (char === '') return stop('unclosed', start, text[start] ?? '');
    if (char !== ',') {
      if (!begins(char)) return stop('unexpected', at, wordAt(text, at));
      complain('missing-comma', valueEnd, wordAt(text, at), true);
      return true;
    }
    const comma = at;
    at += 1;
    while (skip() === ',') {
      complain('trailing-comma', at, ',', true);
      at += 1;
    }
    if (text[at] !== close) return true;
    complain('trailing-comma', comma, ',', true);
    return false;
  }

  function enter(depth: number): { start: number; first: string } {
    const start = at;
    if (depth > jsonDepthLimit) stop('too-deep', at, String(jsonDepthLimit));
    at += 1;
    return { start, first: skip() };
  }

  function readArray(depth: number): JsonNode {
    const { start, first } = enter(depth);
    const items: JsonNode[] = [];
    for (let more = first !== ']'; more; more = goesOn(']', start, (char) => /[^\]},:]/.test(char))) {
      if (skip() === '') stop('unclosed', start, '[');
      items.push(readValue(depth));
    }
    at += 1;
    return { kind: 'array', start, end: at, items };
  }

  function readObject(depth: number): JsonNode {
    const { start, first } = enter(depth);
    const entries = new Map<string, JsonEntry>();
    for (let more = first !== '}'; more; more = goesOn('}', start, beginsKey)) {
      const char = skip();
      if (char === '') stop('unclosed', start, '{');
      if (!beginsKey(char)) stop('unexpected', at, wordAt(text, at));
      const keyStart = at;
      const key = readKey(char);
      if (skip() === ':') at += 1;
      else if (text[at] === undefined) stop('unclosed', start, '{');
      else complain('missing-colon', at, key, true);
      const value = readValue(depth);
      if (forbiddenKeys.has(key)) complain('forbidden-key', keyStart, key, false);
      else {
        if (entries.has(key)) complain('duplicate-key', keyStart, key, false);
        entries.set(key, { key, start: keyStart, value });
      }
    }
    at += 1;
    return { kind: 'object', start, end: at, entries: [...entries.values()] };
  }

  function readKey(char: string): string {
    if (isQuote(char)) {
      const { value, end } = readQuoted(text, at, complain);
      at = end;
      return value;
    }
    const key = /^[\p{L}\p{N}_$.-]+/u.exec(text.slice(at, at + 200))?.[0] ?? char;
    complain('unquoted-key', at, key, true);
    at += key.length;
    return key;
  }

  if (skip() === '') return stop('empty-text', 0, '');
  const root = readValue(0);
  if (skip() !== '') complain('after-end', at, wordAt(text, at), false);
  return root;
}

const beginsKey = (char: string): boolean => isQuote(char) || /[\p{L}\p{N}_$]/u.test(char);
