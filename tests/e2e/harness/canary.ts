import type { BrowserContext, Page } from 'playwright-core';
import { devtools } from './devtools';
import type { Session } from './launch';

/** The spellings a key could leak in: raw, base64 (at any of its three offsets), URL-encoded, JSON-escaped. */
export function spellings(key: string): string[] {
  // Base64 of a longer text holds one of three forms, by where the key starts; the ends mix with what is around it.
  const base64 = ['', 'x', 'xx'].map((lead) => {
    const whole = Buffer.from(`${lead}${key}`).toString('base64').replace(/=+$/, '');
    return whole.slice(lead.length === 0 ? 0 : lead.length + 1, -2);
  });
  const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const json = JSON.stringify(key).slice(1, -1);
  return [...new Set([key, encodeURIComponent(key), json, ...base64, ...urlSafe])];
}

/** Which of the named texts hold a key, and which key. Empty is good. */
export function leaks(keys: readonly string[], texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([where, text]) =>
    keys
      .filter((key) => spellings(key).some((form) => text.includes(form)))
      .map((key) => `${where}: …${key.slice(-4)}`),
  );
}

/** Everything said on consoles and every address asked for, from now on. */
export type Ears = { console(): string; addresses(): string };

/** Starts listening to pages and the worker of a context. */
export function listen(context: BrowserContext): Ears {
  const said: string[] = [];
  const asked: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(error.error().stack ?? error.error().message));
  context.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
  return { console: () => said.join('\n'), addresses: () => asked.join('\n') };
}

/**
 * Runs an expression in the extension's content script world of a page, where only that script's globals and the
 * extension calls it is allowed are to be seen.
 * @returns its value, awaited
 */
export async function inContentWorld(page: Page, extensionId: string, expression: string): Promise<unknown> {
  const cdp = await devtools(page);
  let contextId: number | undefined;
  const found = ({ context }: { context: { id: number; origin: string } }) => {
    if (context.origin === `chrome-extension://${extensionId}`) contextId = context.id;
  };
  cdp.on('Runtime.executionContextCreated', found);
  await cdp.send('Runtime.disable');
  await cdp.send('Runtime.enable');
  cdp.off('Runtime.executionContextCreated', found);
  if (contextId === undefined) throw new Error(`No content script of ${extensionId} on ${page.url()}`);
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** From now on keeps what the content script sends and is answered; read it with `heard`. */
export async function tapMessages(page: Page, extensionId: string): Promise<void> {
  await inContentWorld(
    page,
    extensionId,
    `(() => {
      const heard = (globalThis.heard = []);
      const send = chrome.runtime.sendMessage.bind(chrome.runtime);
      chrome.runtime.sendMessage = (...all) => {
        heard.push(JSON.stringify(all.filter((each) => typeof each !== 'function')));
        const answer = send(...all);
        answer?.then?.((reply) => heard.push(JSON.stringify(reply)), (error) => heard.push(String(error)));
        return answer;
      };
      chrome.runtime.onMessage.addListener((message) => { heard.push(JSON.stringify(message)); });
    })()`,
  );
}

/** What `tapMessages` has kept; its own marker when nobody spoke, so that a deaf tap cannot pass for silence. */
export async function heard(page: Page, extensionId: string): Promise<string[]> {
  const value = await inContentWorld(page, extensionId, 'globalThis.heard');
  if (!Array.isArray(value)) throw new Error('tapMessages was not called on this page');
  return value.map(String);
}

const everyStorage = `(async () => {
  const areas = {};
  for (const area of ['local', 'sync', 'session', 'managed']) {
    try { areas[area] = await chrome.storage[area].get(null); } catch (error) { areas[area] = String(error); }
  }
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return JSON.stringify({ areas, databases, web: { ...localStorage }, tab: { ...sessionStorage } });
})()`;

/** What the content script's world can reach: every storage area, the databases it sees, and the document. */
export async function contentWorldText(page: Page, extensionId: string): Promise<string> {
  return String(await inContentWorld(page, extensionId, everyStorage));
}

/** The document through open and closed shadow roots, with what fields hold. */
export async function wholeDocument(page: Page): Promise<string> {
  const cdp = await devtools(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? String(field.value) : '',
    ),
  );
  return `${JSON.stringify(root)}\n${fields.join('\n')}`;
}

/** What `storage.local` and `storage.sync` hold, read from a page of the extension. */
export async function extensionStorage(session: Session): Promise<string> {
  const page = await session.openExtensionPage('manifest.json');
  try {
    return String(
      await page.evaluate(`(async () => JSON.stringify([
      await chrome.storage.local.get(null), await chrome.storage.sync.get(null), { ...localStorage },
    ]))()`),
    );
  } finally {
    await page.close();
  }
}
