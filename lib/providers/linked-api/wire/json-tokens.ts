import type { JsonRule } from './json-tree';

/** Called with each thing found wrong; `mendable` when it is clear what was meant. */
export type Complain = (rule: JsonRule, offset: number, found: string, mendable: boolean) => void;

/** Thrown where reading on would only guess. The problem has been told before. */
export class Unreadable extends Error {}

/** What people paste for a quotation mark, and what then ends the text. */
const closing = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”“"'],
  ['”', '”"'],
  ['‘', '’‘'],
  ['’', '’'],
]);

export const isQuote = (char: string): boolean => closing.has(char);

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The end of what stands between values: spaces, and comments, which JSON has none of. */
export function skipSpace(text: string, from: number, complain: Complain): number {
  let at = from;
  for (;;) {
    const char = text[at];
    if (char === undefined) return at;
    if (char === ' ' || char === '\n' || char === '\t' || char === '\r') {
      at += 1;
      continue;
    }
    const end = endOfComment(text, at);
    if (end !== undefined) {
      complain('comment', at, text.slice(at, end), true);
      at = end;
      continue;
    }
    // Such spaces come with copied web pages and cannot be seen.
    if (!/[\s\u200b\u2060\ufeff]/.test(char)) return at;
    complain('odd-space', at, `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, true);
    at += 1;
  }
}

function endOfComment(text: string, at: number): number | undefined {
  if (text[at] === '#' || text.startsWith('//', at)) return lineEnd(text, at);
  if (!text.startsWith('/*', at)) return undefined;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The quoted text that begins at `from`. */
export function readQuoted(text: string, from: number, complain: Complain): { value: string; end: number } {
  const open = text[from] ?? '';
  const ends = closing.get(open) ?? open;
  let value = '';
  for (let at = from + 1; at < text.length; ) {
    const char = text[at] ?? '';
    if (ends.includes(char)) {
      if (open !== '"' || char !== '"') complain('wrong-quotes', from, text.slice(from, at + 1), true);
      return { value, end: at + 1 };
    }
    if (char === '\n' || char === '\r') break;
    if (char === '\\') {
      const { value: meant, end } = readEscape(text, at, open, complain);
      value += meant;
      at = end;
      continue;
    }
    if (char < ' ') {
      complain('control-character', at, `U+${char.charCodeAt(0).toString(16).padStart(4, '0')}`, true);
    }
    value += char;
    at += 1;
  }
  complain('unclosed-text', from, text.slice(from, lineEnd(text, from)), false);
  throw new Unreadable();
}

function readEscape(
  text: string,
  at: number,
  open: string,
  complain: Complain,
): { value: string; end: number } {
  const kind = text[at + 1] ?? '';
  const known = escapes.get(kind);
  if (known !== undefined) return { value: known, end: at + 2 };
  const code = /^u[0-9a-fA-F]{4}/.exec(text.slice(at + 1, at + 6))?.[0];
  if (code) return { value: String.fromCharCode(Number.parseInt(code.slice(1), 16)), end: at + 6 };
  // Between single quotes, `\'` is as clear as the quotes are.
  if (kind !== open || open === '"') complain('bad-escape', at, `\\${kind}`, false);
  // A line break after the backslash is the end of the line, not of the escape.
  return { value: kind === '\n' ? '' : kind, end: kind === '\n' || kind === '' ? at + 1 : at + 2 };
}

const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The number that begins at `from`. Whole numbers beyond 2^53 would silently become others. */
export function readNumber(text: string, from: number, complain: Complain): { value: number; end: number } {
  numeral.lastIndex = from;
  const digits = numeral.exec(text)?.[0] ?? '';
  const end = from + digits.length;
  if (!digits || /[\w.+-]/.test(text[end] ?? '')) {
    complain('bad-number', from, wordAt(text, from), false);
    throw new Unreadable();
  }
  const value = Number(digits);
  const kept = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!kept) complain('number-range', from, digits, false);
  return { value, end };
}

/** A stretch without spaces and signs of JSON, to be quoted in a complaint; never empty where there is text. */
export function wordAt(text: string, from: number): string {
  const word = /^("[^"\n]*"?|[^\s,:[\]{}"]+)/.exec(text.slice(from, from + 60))?.[0];
  return word ?? text.slice(from, from + 1);
}
