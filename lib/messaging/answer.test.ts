import { describe, expect, test } from 'vitest';
import { personUrl, samples } from '../../tests/fakes/message-samples';
import { failed } from '../failure';
import { answer, type Handlers } from './answer';
import { type MessageName, protocol } from './protocol';
import type { Caller } from './sender';

const us: Caller = { class: 'extension' };
const names = Object.keys(protocol) as MessageName[];

/** Handlers that answer with what reached them. */
function echo(): { handlers: Handlers; heard: unknown[] } {
  const heard: unknown[] = [];
  const entries = names.map((name) => [
    name,
    async (input: unknown) => {
      heard.push(input);
      return input;
    },
  ]);
  // Every name has its handler; TypeScript cannot follow that through `fromEntries`.
  return { handlers: Object.fromEntries(entries) as Handlers, heard };
}

describe('a message of no known kind', () => {
  test.each([
    undefined,
    null,
    7,
    'startRun',
    [],
    {},
    { name: 7 },
    { name: 'fetch', input: { url: 'https://evil.example' } },
    { name: '__proto__', input: {} },
    { name: 'constructor', input: {} },
    { name: 'toString', input: {} },
    { name: ['startRun'], input: samples.startRun },
    { name: 'STARTRUN', input: samples.startRun },
  ])('%j is a failure, not silence', async (message) => {
    const { handlers, heard } = echo();
    expect(await answer(handlers, message, us)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input' },
    });
    expect(heard).toEqual([]);
  });
});

describe.each(names)('%s', (name) => {
  test('reaches its handler as it was sent', async () => {
    const { handlers, heard } = echo();
    expect(await answer(handlers, { name, input: samples[name] }, us)).toEqual({
      ok: true,
      value: samples[name],
    });
    expect(heard).toEqual([samples[name]]);
  });

  test('leaves behind what does not belong to it', async () => {
    const { handlers, heard } = echo();
    const extra = {
      url: 'https://evil.example',
      baseUrl: 'https://evil.example',
      headers: { a: 'b' },
      method: 'POST',
      tab: { id: 9 },
    };
    const hostile: unknown = JSON.parse(
      JSON.stringify({ ...samples[name], ...extra }).replace(
        '{',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      ),
    );
    expect(await answer(handlers, { name, input: hostile }, us)).toMatchObject({ ok: true });
    expect(heard).toEqual([samples[name]]);
    expect(Object.getPrototypeOf(heard[0])).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([undefined, null, 'text', 7, [], [samples[name]]])('does not take %j', async (input) => {
    const { handlers, heard } = echo();
    expect(await answer(handlers, { name, input }, us)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input', effect: 'none' },
    });
    expect(heard).toEqual([]);
  });

  test('turns what its handler throws into data', async () => {
    const { handlers } = echo();
    const thrower = (thrown: unknown): Handlers => ({ ...handlers, [name]: () => Promise.reject(thrown) });
    const message = { name, input: samples[name] };
    expect(await answer(thrower(failed('offline', 'No net.', { retryAt: 7 })), message, us)).toEqual({
      ok: false,
      failure: { code: 'offline', message: 'No net.', retryAt: 7 },
    });
    expect(await answer(thrower(new Error('oops')), message, us)).toMatchObject({
      ok: false,
      failure: { code: 'bug' },
    });
  });
});

describe('a message of a known kind with something wrong in it', () => {
  const { startRun } = samples;
  test.each<[string, MessageName, unknown]>([
    ['an id that is none', 'cancelRun', { runId: '../etc' }],
    ['too many runs', 'poke', { runIds: Array(21).fill(samples.cancelRun.runId) }],
    [
      'an operation nobody knows',
      'startRun',
      { ...startRun, request: { operation: 'deleteAccount', input: { personUrl } } },
    ],
    [
      'an operation named like a part of every object',
      'startRun',
      { ...startRun, request: { operation: 'constructor', input: {} } },
    ],
    [
      'an address elsewhere',
      'startRun',
      {
        ...startRun,
        request: { operation: 'fetchPerson', input: { personUrl: 'https://evil.example/in/a' } },
      },
    ],
    [
      'an address that only begins alike',
      'startRun',
      { ...startRun, subject: { kind: 'person', url: 'https://www.linkedin.com.evil.example/in/a' } },
    ],
    ['a subject of no kind', 'readSubject', { subject: { kind: 'planet', url: personUrl } }],
    [
      'a name too long',
      'readSubject',
      { subject: { kind: 'person', url: personUrl, name: 'x'.repeat(201) } },
    ],
    [
      'an address too long',
      'readSubject',
      { subject: { kind: 'person', url: personUrl + 'x'.repeat(2_000) } },
    ],
    [
      'a note too long',
      'startRun',
      {
        ...startRun,
        request: { operation: 'sendConnectionRequest', input: { personUrl, note: 'x'.repeat(301) } },
      },
    ],
    [
      'a comment of blanks',
      'startRun',
      { ...startRun, request: { operation: 'commentOnPost', input: { postUrl: personUrl, text: '   ' } } },
    ],
    [
      'an email that is none',
      'startRun',
      { ...startRun, request: { operation: 'sendConnectionRequest', input: { personUrl, email: 'ada' } } },
    ],
    ['a service nobody knows', 'removeCredentials', { provider: 'evil' }],
    [
      'a key that is no text',
      'saveCredentials',
      { provider: 'buena', values: { apiKey: { toString: 'x' } } },
    ],
    ['a hold too long', 'saveSettings', { holdSeconds: 31 }],
    ['a hold that is no number', 'saveSettings', { holdSeconds: Number.NaN }],
  ])('%s is refused', async (_, name, input) => {
    const { handlers, heard } = echo();
    expect(await answer(handlers, { name, input }, us)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input' },
    });
    expect(heard).toEqual([]);
  });

  test('is told where it is wrong, without being quoted', async () => {
    const { handlers } = echo();
    const reply = await answer(
      handlers,
      { name: 'saveCredentials', input: { provider: 'canary-1', values: { apiKey: ['canary-2'] } } },
      us,
    );
    expect(JSON.stringify(reply)).not.toContain('canary');
  });
});
