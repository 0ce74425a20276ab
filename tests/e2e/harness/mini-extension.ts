import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Harness',
  version: '1',
  permissions: ['storage'],
  host_permissions: ['https://www.linkedin.com/*'],
  optional_host_permissions: ['https://api.buena.ai/*'],
  background: { service_worker: 'worker.js' },
  content_scripts: [{ matches: ['https://www.linkedin.com/*'], js: ['content.js'] }],
};

/** Counts boots in storage and clicks in memory, so that a death shows. */
const worker = `
let clicks = 0;
const booted = chrome.storage.local.get({ boots: 0 }).then(({ boots }) => chrome.storage.local.set({ boots: boots + 1 }));
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (message.leak) return chrome.storage.local.set({ leaked: message.leak }).then(() => answer(message.leak)), true;
  clicks += 1;
  booted.then(() => chrome.storage.local.get('boots')).then(({ boots }) => answer({ clicks, boots }));
  return true;
});`;

/** A toolbar like ours: a button that counts trusted clicks only, a field, a status line; all in a closed root. */
const content = `
const host = document.createElement('sidecar-mini');
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = '<div role="toolbar" aria-label="Mini"><button>Press</button><button disabled>Off</button>' +
  '<input aria-label="Words"><div role="status">Ready</div></div>';
const status = root.querySelector('[role=status]');
root.querySelector('button').addEventListener('click', async (event) => {
  if (!event.isTrusted) return;
  const answer = await chrome.runtime.sendMessage({ words: root.querySelector('input').value });
  status.textContent = 'Clicks ' + answer.clicks + ', boots ' + answer.boots + ', words ' + root.querySelector('input').value;
});
document.body.append(host);`;

const options = `<!doctype html><html lang="en"><title>Mini</title><main>
<section aria-label="Buena.ai"><label>Buena API key <input type="password"></label><button>Test and save</button>
<p role="status"></p></section></main><script src="options.js"></script></html>`;

const optionsScript = `
document.querySelector('button').addEventListener('click', async () => {
  const granted = await chrome.permissions.request({ origins: ['https://api.buena.ai/*'] }).catch(() => false);
  document.querySelector('[role=status]').textContent = granted ? 'Connected' : 'Not granted';
});`;

/** Writes a small extension of the product's shape, to prove the harness on. @returns its folder and how to drop it */
export async function writeMiniExtension(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecar-mini-'));
  await mkdir(folder, { recursive: true });
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': worker,
    'content.js': content,
    'options.html': options,
    'options.js': optionsScript,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
