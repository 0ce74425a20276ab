/** What can be wrong with JSON text. The last four are our own rules; the rest any JSON reader has. */
export const jsonRules = [
  'empty-text',
  'comment',
  'trailing-comma',
  'missing-comma',
  'missing-colon',
  'unquoted-key',
  'wrong-quotes',
  'odd-space',
  'control-character',
  'bad-escape',
  'bad-number',
  'unknown-word',
  'unclosed',
  'unclosed-text',
  'unexpected',
  'after-end',
  'duplicate-key',
  'forbidden-key',
  'number-range',
  'too-big',
  'too-deep',
] as const;
export type JsonRule = (typeof jsonRules)[number];

/** Counted from 1, as editors do; columns in UTF-16 units. */
export type Place = { line: number; column: number };

export type JsonProblem = Place & {
  rule: JsonRule;
  /** The text it is about, shortened; for `too-big` the size in kB. */
  found: string;
  offset: number;
  /** What was meant is beyond doubt, so that writing the text anew mends it. */
  mendable: boolean;
};

/** A value with the stretch of text it came from, `end` exclusive. */
export type JsonNode =
  | { kind: 'object'; start: number; end: number; entries: readonly JsonEntry[] }
  | { kind: 'array'; start: number; end: number; items: readonly JsonNode[] }
  | { kind: 'plain'; start: number; end: number; value: string | number | boolean | null };

/** `start` is that of the key. */
export type JsonEntry = { key: string; start: number; value: JsonNode };

/** Way down into a value: keys and positions. */
export type Pointer = readonly (string | number)[];

export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
    case 'array':
      return node.items.map(plainValue);
    case 'plain':
      return node.value;
  }
}

/** Where in the text a value begins; the nearest that is there when the way leads on to nothing. */
export function offsetOf(root: JsonNode, pointer: Pointer): number {
  let node = root;
  let offset = root.start;
  for (const step of pointer) {
    if (node.kind === 'object') {
      const entry = node.entries.find(({ key }) => key === step);
      if (!entry) return offset;
      // The key is what a person looks for; but a whole value at fault is shown itself.
      offset = entry.value.start;
      node = entry.value;
    } else if (node.kind === 'array' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return offset;
      offset = item.start;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

/** Turns offsets into lines and columns; made once for a text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
