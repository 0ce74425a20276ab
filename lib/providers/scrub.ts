/** What stands where a key stood. */
export const struckOut = '[redacted]';

/** A shorter "secret" is no secret, and replacing it would tear ordinary words apart. */
const shortest = 8;

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/**
 * A reply's text without the keys that were sent along: a service that quotes a key back must not get it into an error,
 * a log or a stored result (threat model 5). Raw, JSON-escaped, URL-encoded and base64 forms.
 */
export function scrub(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < shortest) continue;
    const escaped = JSON.stringify(secret).slice(1, -1);
    for (const form of [secret, escaped, encodeURIComponent(secret), base64(secret).replace(/=+$/, '')]) {
      clean = clean.replaceAll(form, struckOut);
    }
  }
  return clean;
}
