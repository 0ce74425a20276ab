import { describe, expect, test } from 'vitest';
import { redact } from './redact';

const secret = 'lat_"Zx/9+é=&canary';

describe('redact', () => {
  test.each([
    ['as it is', `GET failed with ${secret}.`],
    ['percent-encoded', `https://api.example/?key=${encodeURIComponent(secret)}&x=1`],
    ['JSON-escaped', JSON.stringify({ error: `bad key ${secret}` })],
    ['in base64', btoa(unescapeToBytes(secret))],
    ['in base64 after a word', `Basic ${btoa(unescapeToBytes(`u:${secret}`))}`],
    ['in base64 among others', `Basic ${btoa(unescapeToBytes(`user:${secret}:tail`))}`],
    ['in base64url', btoa(unescapeToBytes(secret)).replaceAll('+', '-').replaceAll('/', '_')],
    ['twice', `${secret} and ${secret}`],
  ])('blots out a secret %s', (_how, text) => {
    const clean = redact(text, [secret]);
    expect(clean).toContain('[redacted]');
    expect(clean).not.toContain('canary');
    for (const part of clean.split(/[^A-Za-z0-9+/_-]+/)) {
      expect(Buffer.from(part, 'base64').toString('latin1')).not.toContain('canary');
    }
  });

  test('leaves everything else as it was', () => {
    expect(redact('401 from Linked API', [secret])).toBe('401 from Linked API');
  });

  test('leaves text alone when a secret is empty or too short to be one', () => {
    expect(redact('a 401 from here', ['', 'a', '401'])).toBe('a 401 from here');
  });

  test('blots out the longer of two secrets whole when one contains the other', () => {
    expect(redact('key: abcdefgh-ijklmnop', ['abcdefgh', 'abcdefgh-ijklmnop'])).toBe('key: [redacted]');
  });
});

/** UTF-8 bytes as the binary string `btoa` wants. */
function unescapeToBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
