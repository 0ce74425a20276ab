/**
 * A workflow nests up to 100 deep, and each of its levels comes back as two or three (contract linked-api 1.4); deeper is
 * an attack on whoever walks it (threat model 16).
 */
const maxDepth = 320;

/** Whether brackets nest deeper than allowed. A scan, because a parser that recurses would already be the victim. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      quoted = sign !== '"';
      continue;
    }
    if (sign === '"') quoted = true;
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}

/**
 * The value of a JSON text without any `__proto__` key, or undefined when it is not JSON or nests too deep. (JSON has no
 * `undefined`, so the two cannot be confused.)
 */
export function parseJson(text: string): unknown {
  if (tooDeep(text)) return undefined;
  try {
    // Deleting the key here keeps it from ever meeting code that copies properties by assignment.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    // SyntaxError: not JSON.
    return undefined;
  }
}
