/** What is known of an object or list of half-typed JSON. Filled while the scan goes on, also beyond the cursor. */
export type Frame = {
  kind: 'object' | 'array';
  /** The key, or undefined within a list, under which it stands. */
  key: string | undefined;
  parent: Frame | undefined;
  /** Plain texts by their key; other values count as an empty text. */
  entries: Map<string, string>;
};

/** Where the cursor is. `from` to `to` is what a choice would replace, quotes included. */
export type Cursor = {
  frame: Frame | undefined;
  /** A key is expected, or a value for `key`. */
  expects: 'key' | 'value';
  key: string | undefined;
  from: number;
  to: number;
  /** What has been typed of it, up to the cursor, without quotes. */
  typed: string;
  /** What follows the replaced part, spaces aside. */
  next: string;
};

const token = /"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** Finds out where the cursor of a text is that need not be JSON yet. Undefined where nothing can be offered. */
export function scan(text: string, cursor: number): Cursor | undefined {
  let frame: Frame | undefined;
  /** The text last read that may turn out to be a key. */
  let word: string | undefined;
  let key: string | undefined;
  let afterColon = false;
  let found: Omit<Cursor, 'next'> | undefined;

  const expects = (): 'key' | 'value' => (frame?.kind === 'object' && !afterColon ? 'key' : 'value');
  const mark = (from: number, to: number, typed: string): void => {
    found ??= { frame, expects: expects(), key: afterColon ? key : frame?.key, from, to, typed };
  };

  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [said] = match;
    const { index } = match;
    const end = index + said.length;
    const isWord = !/^[{}[\]:,]$/.test(said);
    if (index >= cursor && !(isWord && index === cursor)) mark(cursor, cursor, '');
    if (isWord) {
      const closed = said.length > 1 && said.startsWith('"') && said.endsWith('"');
      // Behind a closing quote the text is done.
      if (cursor >= index && (closed ? cursor < end : cursor <= end)) {
        mark(index, end, text.slice(index, cursor).replace(/^"/, ''));
      } else if (closed && cursor === end) return undefined;
      const plain = said.replace(/^"|"$/g, '');
      if (expects() === 'key') word = plain;
      else if (frame && afterColon && key !== undefined)
        frame.entries.set(key, said.startsWith('"') ? plain : '');
      continue;
    }
    if (said === '{' || said === '[') {
      if (frame && afterColon && key !== undefined) frame.entries.set(key, '');
      const under = frame?.kind === 'object' ? key : frame?.key;
      frame = { kind: said === '{' ? 'object' : 'array', key: under, parent: frame, entries: new Map() };
      [afterColon, word, key] = [false, undefined, undefined];
    } else if (said === '}' || said === ']') {
      frame = frame?.parent;
      [afterColon, word, key] = [false, undefined, undefined];
    } else if (said === ':') {
      [afterColon, key] = [true, word];
    } else [afterColon, word, key] = [false, undefined, undefined];
  }
  mark(cursor, cursor, '');
  if (!found) return undefined;
  // The word being typed must not count as one already there.
  return { ...found, next: text.slice(found.to).trimStart().slice(0, 1) };
}
