import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clickControl,
  controls,
  fillControl,
  findControls,
  statusText,
  waitForStatus,
} from './accessibility';
import {
  contentWorldText,
  extensionStorage,
  heard,
  inContentWorld,
  leaks,
  listen,
  spellings,
  tapMessages,
} from './canary';
import { countHosts } from './closed-roots';
import { launch, type Session } from './launch';
import { writeMiniExtension } from './mini-extension';
import { type PageServer, servePages } from './page-server';
import { extensionIdOf } from './profile';
import { killWorker } from './worker';

const page =
  '<!doctype html><html lang="en"><title>A page</title><h1>A page</h1><button>Press</button></html>';

let mini: Awaited<ReturnType<typeof writeMiniExtension>>;
let server: PageServer;
let session: Session;

beforeAll(async () => {
  mini = await writeMiniExtension();
  server = await servePages(() => page);
  session = await launch({ extension: mini.folder, hosts: server.port, granted: ['https://api.buena.ai/*'] });
});
afterAll(async () => {
  await session?.close();
  await server?.close();
  await mini?.remove();
});

const openLinkedIn = async () => {
  const tab = await session.context.newPage();
  await tab.goto('https://www.linkedin.com/in/ada-park');
  return tab;
};

test('the extension runs under the id computed from its folder', async () => {
  expect(extensionIdOf('/x')).toMatch(/^[a-p]{32}$/);
  expect((await session.worker()).url()).toBe(`chrome-extension://${session.extensionId}/worker.js`);
});

test('controls in a closed shadow root are found, filled and clicked for real', async () => {
  const tab = await openLinkedIn();
  await fillControl(tab, 'Words', 'good morning');
  await clickControl(tab, 'button', 'Press');
  expect(await waitForStatus(tab, /Clicks/)).toBe('Clicks 1, boots 1, words good morning');
  await fillControl(tab, 'Words', 'x');
  expect((await findControls(tab, 'textbox', 'Words'))[0]).toMatchObject({ value: 'x', focused: true });
  await tab.close();
});

test('only what is in a closed root counts as ours, with its state', async () => {
  const tab = await openLinkedIn();
  await waitForStatus(tab, /Ready/);
  const buttons = (await controls(tab)).filter(({ role }) => role === 'button');
  expect(buttons.map(({ name, disabled }) => [name, disabled])).toEqual([
    ['Press', false],
    ['Off', true],
  ]);
  expect(await countHosts(tab)).toBe(1);
  await tab.close();
});

test('a host that is not mapped does not resolve', async () => {
  const tab = await session.context.newPage();
  await expect(tab.goto('https://example.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  await tab.close();
});

test('a killed worker is gone, forgets, and comes back with the next message', async () => {
  const tab = await openLinkedIn();
  await clickControl(tab, 'button', 'Press');
  const before = await waitForStatus(tab, /Clicks/);
  await killWorker(session);
  await clickControl(tab, 'button', 'Press');
  const after = await waitForStatus(tab, /boots 2/);
  expect([before, after]).toEqual([
    expect.stringContaining('boots 1'),
    expect.stringContaining('Clicks 1, boots 2'),
  ]);
  await tab.close();
});

test('an optional host granted in the profile needs no prompt', async () => {
  const options = await session.openExtensionPage('options.html');
  await options
    .getByRole('region', { name: 'Buena.ai' })
    .getByRole('button', { name: 'Test and save' })
    .click();
  await expect.poll(() => options.getByRole('status').textContent()).toBe('Connected');
  await options.close();
});

test('storage survives a killed and restarted browser', async () => {
  const tab = await openLinkedIn();
  await clickControl(tab, 'button', 'Press');
  const boots = Number(/boots (\d+)/.exec(await waitForStatus(tab, /boots \d/))?.[1]);
  await session.kill();
  await session.restart();
  const again = await openLinkedIn();
  await clickControl(again, 'button', 'Press');
  const after = Number(/boots (\d+)/.exec(await waitForStatus(again, /boots \d/))?.[1]);
  expect(after).toBeGreaterThan(boots);
  await again.close();
});

test('without a grant the optional host is not there', async () => {
  const bare = await launch({ extension: mini.folder, hosts: server.port });
  const options = await bare.openExtensionPage('options.html');
  const granted = await options.evaluate(
    `chrome.permissions.contains({ origins: ['https://api.buena.ai/*'] })`,
  );
  await bare.close();
  expect(granted).toBe(false);
});

test('locale and dark mode reach the pages', async () => {
  const french = await launch({ extension: mini.folder, hosts: server.port, locale: 'fr', dark: true });
  const options = await french.openExtensionPage('options.html');
  const seen = await options.evaluate(
    `[chrome.i18n.getUILanguage(), matchMedia('(prefers-color-scheme: dark)').matches]`,
  );
  await french.close();
  expect(seen).toEqual(['fr', true]);
});

describe('the canary scan', () => {
  const key = 'bna_8"f3/+canary=key0123456789';

  test.each([
    ['raw', key],
    ['base64', Buffer.from(key).toString('base64')],
    ['base64 with a name before it', Buffer.from(`user:${key}!`).toString('base64')],
    ['url-safe base64', Buffer.from(`u:${key}`).toString('base64url')],
    ['URL-encoded', `?key=${encodeURIComponent(key)}`],
    ['JSON-escaped', JSON.stringify({ key })],
  ])('finds a key written %s', (_, text) => {
    expect(leaks([key], { there: `some ${text} text`, clean: 'nothing' })).toEqual(['there: …6789']);
  });

  test('says nothing of half a key', () => {
    expect(leaks([key], { there: key.slice(0, 12) })).toEqual([]);
    expect(spellings(key).every((form) => form.length > 20)).toBe(true);
  });

  test('hears the worker', async () => {
    const ears = listen(session.context);
    const worker = await session.worker();
    await worker.evaluate(`console.log('worker says', 'quack')`);
    await expect.poll(() => ears.console()).toContain('worker says quack');
  });

  test('reads what the content world can reach, what it says and is told, and the consoles', async () => {
    const ears = listen(session.context);
    const tab = await openLinkedIn();
    await waitForStatus(tab, /./);
    await tapMessages(tab, session.extensionId);
    await inContentWorld(tab, session.extensionId, `chrome.runtime.sendMessage({ leak: '${key}' })`);
    await inContentWorld(tab, session.extensionId, `console.log('note', '${key}')`);
    const texts = {
      storage: await contentWorldText(tab, session.extensionId),
      messages: (await heard(tab, session.extensionId)).join('\n'),
      console: ears.console(),
      status: await statusText(tab),
      extension: await extensionStorage(session),
    };
    expect(leaks([key], texts)).toEqual([
      'storage: …6789',
      'messages: …6789',
      'console: …6789',
      'extension: …6789',
    ]);
    await tab.close();
  });
});
