import { expect, it } from 'vitest';
import { scrub } from './scrub';

const secret = 'sk/canary+"123"';

it.each([
  ['raw', secret],
  ['JSON-escaped', JSON.stringify(secret)],
  ['URL-encoded', encodeURIComponent(secret)],
  ['base64', btoa(secret)],
  ['twice', `${secret} ${secret}`],
])('strikes a key out when it is %s', (_form, text) => {
  const clean = scrub(`before ${text} after`, [secret]);
  expect(clean).toMatch(/^before .*\[redacted].* after$/);
  expect(clean).not.toContain('canary');
  expect(clean).not.toContain(btoa(secret).replace(/=+$/, ''));
});

it('leaves text alone for a key too short to be one, which would tear words apart', () => {
  expect(scrub('{"message":"a banana"}', ['a', ''])).toBe('{"message":"a banana"}');
});
