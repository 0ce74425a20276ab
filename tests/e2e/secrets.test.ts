import { afterAll, beforeAll, expect, test } from 'vitest';
import { posts, postUrl, profileUrl } from '../world/cast';
import type { Fault } from '../world/faults';
import { clickControl, statusText, waitForControl } from './harness/accessibility';
import {
  contentWorldText,
  type Ears,
  extensionStorage,
  heard,
  inContentWorld,
  leaks,
  listen,
  tapMessages,
  wholeDocument,
} from './harness/canary';
import { card, goodKeys, goodSecrets, openOptions, saveKeys } from './harness/options';
import { comment, dismiss, ended } from './journey/act';
import { openPopup } from './journey/popup';
import { openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
let ears: Ears;
beforeAll(async () => {
  stage = await openStage();
  // From before the first key is typed.
  ears = listen(stage.session.context);
  const options = await openOptions(stage.session);
  for (const [provider, fields] of Object.entries(goodKeys)) await saveKeys(options, provider, fields);
  await options.close();
});
afterAll(() => stage?.close());

const faults: readonly [string, Fault][] = [
  ['401', { kind: 'status', status: 401 }],
  ['429', { kind: 'status', status: 429, retryAfter: 2 }],
  ['500', { kind: 'status', status: 500 }],
  ['bad JSON', { kind: 'badJson' }],
  ['a redirect', { kind: 'redirect', status: 302, location: 'https://www.linkedin.com/elsewhere' }],
  ['a broken connection', { kind: 'reset' }],
];

const everywhere = async (): Promise<Record<string, string>> => ({
  console: ears.console(),
  addresses: ears.addresses(),
  'extension storage': await extensionStorage(stage.session),
});

test('no key reaches the LinkedIn page, the content world or a message', async () => {
  const page = await visit(stage, postUrl(posts[0]?.urn ?? ''));
  await waitForControl(page, 'button', 'Comment');
  const { extensionId } = stage.session;
  await tapMessages(page, extensionId);
  await comment(page, 'Good loom.');
  await ended(page);
  const messages = await heard(page, extensionId);
  expect(messages.length).toBeGreaterThan(0);
  const texts = {
    ...(await everywhere()),
    messages: messages.join('\n'),
    page: await wholeDocument(page),
    'content world': await contentWorldText(page, extensionId),
  };
  expect(leaks(goodSecrets, texts)).toEqual([]);
  await page.close();
});

test('the content world can read the board at most, and no database of ours', async () => {
  const page = await visit(stage, profileUrl('bo-lindqvist'));
  await waitForControl(page, 'button', 'Check status');
  const reach = JSON.parse(await contentWorldText(page, stage.session.extensionId));
  expect(reach.databases).toEqual([]);
  expect(JSON.stringify(reach.areas.session)).not.toContain('{');
  expect(reach.areas.sync).toEqual({});
  await page.close();
});

const refused = [
  { name: 'readCredentials', input: { provider: 'linked-api' }, code: 'invalid-input' },
  { name: 'saveCredentials', input: { provider: 'buena', values: { key: 'x' } }, code: 'forbidden' },
  { name: 'removeCredentials', input: { provider: 'linked-api' }, code: 'forbidden' },
  { name: 'saveSettings', input: { holdSeconds: 0 }, code: 'forbidden' },
  { name: 'eraseEverything', input: {}, code: 'forbidden' },
  { name: 'refresh', input: { onlyStale: false }, code: 'forbidden' },
  {
    name: 'fetch',
    input: { url: 'https://api.linkedapi.io/account', headers: {} },
    code: 'invalid-input',
  },
  { name: '__proto__', input: {}, code: 'invalid-input' },
];

test.each(refused)('the content world is refused $name: $code', async ({ name, input, code }) => {
  const page = await visit(stage, profileUrl('bo-lindqvist'));
  await waitForControl(page, 'button', 'Check status');
  // A channel that throws or stays silent refuses nothing; only the worker's own word counts.
  const reply = await inContentWorld(
    page,
    stage.session.extensionId,
    `chrome.runtime.sendMessage(${JSON.stringify({ name, input })})`,
  );
  expect(reply).toMatchObject({ ok: false, failure: { code } });
  expect(leaks(goodSecrets, { reply: JSON.stringify(reply) })).toEqual([]);
  await page.close();
});

test.each(faults)('no key is said when the service answers with %s', async (_, fault) => {
  stage.world.control.faults({ service: 'linked-api', path: '*', fault, times: 2 });
  const page = await visit(stage, profileUrl('bo-lindqvist'));
  await dismiss(page);
  await clickControl(page, 'button', 'Check status');
  await page.waitForTimeout(1_500);
  const popup = await openPopup(stage.session);
  await popup.waitForTimeout(500);
  const texts = {
    ...(await everywhere()),
    status: await statusText(page),
    page: await wholeDocument(page),
    popup: await wholeDocument(popup),
  };
  expect(leaks(goodSecrets, texts)).toEqual([]);
  stage.world.control.clearFaults();
  await popup.close();
  await page.close();
});

test('the options page shows the last four characters and holds no more', async () => {
  const options = await openOptions(stage.session);
  await card(options, 'Buena.ai')
    .getByText(goodKeys['Buena.ai']['Buena API key'].slice(-4))
    .first()
    .waitFor();
  expect(leaks(goodSecrets, { options: await wholeDocument(options) })).toEqual([]);
  await options.close();
});

test('no request carried a key in its address, and keys went to their own service only', () => {
  const { requests } = stage.world.control.ledger();
  expect(leaks(goodSecrets, { paths: requests.map(({ path }) => path).join('\n') })).toEqual([]);
  const owners: Record<string, string> = {
    linkedApi: 'linked-api',
    buena: 'buena',
    konnector: 'konnector',
    connectSafely: 'connectsafely',
  };
  const astray = requests.filter(
    ({ keyId, service }) => keyId && owners[keyId.split('.')[0] ?? ''] !== service,
  );
  expect(requests.some(({ keyId }) => keyId !== '')).toBe(true);
  expect(astray).toEqual([]);
});
