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

test('a page may send these and no others', () => {
  const page = names.filter((name) => protocol[name].from === 'page');
  expect(page.sort()).toEqual([
    ...['cancelRun', 'checkRun', 'dismissRun', 'openOptions', 'poke'],
    ...['readSubject', 'retryRun', 'startRun'],
  ]);
});

test('settings of every kind are taken as they were sent', async () => {
  const { handlers } = echo();
  const apart = [{ one: 'buena', other: 'konnector' }];
  const members = [{ provider: 'buena', accountId: 'a1' }, { provider: 'connectsafely' }];
  const linked = { id: 'a', name: 'Ada Park', members, timeZone: 'Asia/Kolkata', weekStartsOn: 7 };
  const figure = { kind: 'figure', show: 'left', provider: 'buena', counts: 'actions', window: 'day' };
  for (const badge of [{ kind: 'runs' }, { kind: 'tightest', show: 'percent' }, figure]) {
    const input = {
      notifyUsage: false,
      inactiveAfterHours: 0.5,
      badge,
      accounts: { accounts: [linked], apart },
    };
    expect(await answer(handlers, { name: 'saveSettings', input }, us)).toEqual({ ok: true, value: input });
  }
});

test.each([
  ['readCampaign', { id: 'x'.repeat(2_000) }],
  ['readDashboard', { users: ['x'.repeat(2_000)] }],
  ['replaceKonnectorKey', { apiKey: 'x'.repeat(2_000) }],
] as const)('%s takes what a service made, however long', async (name, input) => {
  const { handlers } = echo();
  expect(await answer(handlers, { name, input }, us)).toEqual({ ok: true, value: input });
});

describe('a message of a known kind with something wrong in it', () => {
  const { startRun } = samples;
  const figure = { kind: 'figure', show: 'left', provider: 'buena', counts: 'actions', window: 'day' };
  const account = (change: object) => ({
    accounts: { accounts: [{ id: 'a', members: [{ provider: 'buena' }], ...change }], apart: [] },
  });
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
    ['a service nobody knows has accounts', 'listAccounts', { provider: 'evil' }],
    ['an account of a service nobody knows', 'pinAccount', { provider: 'evil', accountId: 'a' }],
    ['an account that is no text', 'pinAccount', { provider: 'connectsafely', accountId: ['a'] }],
    ['an account too long', 'pinAccount', { provider: 'connectsafely', accountId: 'x'.repeat(201) }],
    ['users that are no list', 'readDashboard', { users: 'user-1' }],
    ['too many users', 'readDashboard', { users: Array(501).fill('user') }],
    ['half a range', 'readDashboard', { range: { start: '2026-01-01' } }],
    ['a page that is no number', 'readCampaigns', { offset: '50' }],
    ['a page beyond all numbers', 'readCampaigns', { offset: Number.POSITIVE_INFINITY }],
    ['a term that is no text', 'readCampaigns', { term: { $gt: '' } }],
    ['a campaign without an id', 'readCampaign', {}],
    ['a campaign’s id too long', 'readCampaign', { id: 'x'.repeat(2_001) }],
    ['a description too long', 'createKonnectorKey', { description: 'x'.repeat(201) }],
    ['a key that is none', 'replaceKonnectorKey', { apiKey: null }],
    ['hours that never pass', 'saveSettings', { inactiveAfterHours: Number.POSITIVE_INFINITY }],
    ['no hours', 'saveSettings', { inactiveAfterHours: 0 }],
    ['a notice that is neither', 'saveSettings', { notifyUsage: 'yes' }],
    ['an icon that shows nothing known', 'saveSettings', { badge: { kind: 'luck' } }],
    ['an icon that shows it somehow', 'saveSettings', { badge: { kind: 'tightest', show: 'loud' } }],
    ['a figure of a service nobody knows', 'saveSettings', { badge: { ...figure, provider: 'evil' } }],
    ['a figure of a minute', 'saveSettings', { badge: { ...figure, window: 'minute' } }],
    ['a figure of nothing', 'saveSettings', { badge: { kind: 'figure', show: 'left' } }],
    ['an account of services nobody knows', 'saveSettings', account({ members: [{ provider: 'evil' }] })],
    [
      'an account of more services than there are',
      'saveSettings',
      account({ members: Array(5).fill({ provider: 'buena' }) }),
    ],
    ['an account with a name too long', 'saveSettings', account({ name: 'x'.repeat(121) })],
    ['an account whose week has eight days', 'saveSettings', account({ weekStartsOn: 8 })],
    ['accounts without what is kept apart', 'saveSettings', { accounts: { accounts: [] } }],
    [
      'apart from a service nobody knows',
      'saveSettings',
      { accounts: { accounts: [], apart: [{ one: 'buena', other: 'evil' }] } },
    ],
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
