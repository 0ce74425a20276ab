/** Characters shown of long data: what a browser lays out at once without a pause. */
const mostShown = 100_000;

/** The data as indented JSON. What JSON has no words for (a ring, a function) is told as a text. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2) ?? String(value);
  } catch (thrown) {
    // A TypeError: a ring of references, or a BigInt.
    return JSON.stringify(String(thrown));
  }
}

/** The beginning of a long text, up to the end of a line where there is one, and how many characters are left out. */
export function excerptOf(json: string, most = mostShown): { text: string; cut: number } {
  if (json.length <= most) return { text: json, cut: 0 };
  const line = json.lastIndexOf('\n', most);
  const end = line > most / 2 ? line : most;
  return { text: json.slice(0, end), cut: json.length - end };
}
