/** Shorter values are no keys, and blotting them out would only shred the text. */
const shortestSecret = 6;

/**
 * `text` with every one of `secrets` blotted out, as it is and in the spellings it may meet on its way: percent-encoded,
 * JSON-escaped and inside base64. For everything that is logged or stored as text.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  const all = [...secrets].filter((secret) => secret.length >= shortestSecret).flatMap(spellings);
  // Longest first, so that no spelling is cut up by a part of it.
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((clean, spelling) => clean.replaceAll(spelling, '[redacted]'), text);
}

function spellings(secret: string): string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...insideBase64(secret)];
}

/**
 * What is sure to appear in the base64 of a longer text holding the secret, for each of the three places it may start at
 * within a group: the characters that depend on nothing but the secret.
 */
function insideBase64(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  return [0, 1, 2].flatMap((before) => {
    const padded = String.fromCharCode(...new Uint8Array(before), ...bytes);
    const encoded = btoa(padded).replace(/=+$/, '');
    const from = Math.ceil((before * 8) / 6);
    const until = Math.floor((padded.length * 8) / 6);
    const sure = encoded.slice(from, until);
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
