/**
 * `npm run test:pages -- FOLDER`: builds, serves each page of FOLDER/index.json at its own address to the extension and
 * compares what Sidecar finds there with what the index says. `--no-build` takes the build that is there. A row per
 * page, marked where only the address can be compared; the last line is `N passed, M failed`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Described } from '../lib/pages/describe';
import { until } from '../tests/e2e/harness/devtools';
import { allProviderHosts, launch, type Session, worldHosts } from '../tests/e2e/harness/launch';
import { closeWelcome, goodKeys, openOptions, saveKeys } from '../tests/e2e/harness/options';
import { servePages } from '../tests/e2e/harness/page-server';
import { compare, remark } from '../tests/pages/compare';
import { type Expect, indexSchema } from '../tests/pages/expect';
import { startWorld } from '../tests/world/world';
import { installed, runChild } from './child.mjs';

type Entry = { file: string; url: string; expect: Expect };

/** Time a page is given to settle into what the index says, ms. */
const patienceMs = 4_000;

function readIndex(folder: string): Entry[] {
  const entries = indexSchema.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
  if (entries.length === 0) throw new Error(`${folder}/index.json lists no page.`);
  return entries;
}

type Answer = { ok: true; value: Described } | { ok: false; failure: unknown };

/** Asks the content script of the tab at `url` what it sees; undefined while it is not there yet. */
function describe(asker: Page, url: string): Promise<Answer | undefined> {
  const question = `(async () => {
    const wanted = ${JSON.stringify(new URL(url).href)};
    const tab = (await chrome.tabs.query({})).find((each) => each.url === wanted);
    if (!tab) return undefined;
    return chrome.tabs.sendMessage(tab.id, { name: 'describePage', input: {} }).catch(() => undefined);
  })()`;
  return asker.evaluate(question);
}

/** @returns the differences left when the page has settled; none is good */
async function check(
  session: Session,
  asker: Page,
  entry: Entry,
  show: (entry: Entry) => void,
): Promise<string[]> {
  show(entry);
  const page = await session.context.newPage();
  try {
    await page.goto(entry.url, { waitUntil: 'domcontentloaded' });
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const answer = await until('the content script to answer', () => describe(asker, page.url()), 5_000);
      const differences = answer.ok ? compare(entry.expect, answer.value) : [JSON.stringify(answer.failure)];
      if (differences.length === 0 || Date.now() > deadline) return differences;
      await page.waitForTimeout(200);
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    await page.close();
  }
}

async function setUpKeys(session: Session): Promise<void> {
  const options = await openOptions(session);
  for (const [provider, fields] of Object.entries(goodKeys)) {
    const { ok, said } = await saveKeys(options, provider, fields);
    if (!ok) throw new Error(`${provider} did not take its key: ${said}`);
  }
  await options.close();
}

async function main(folder: string): Promise<number> {
  const entries = readIndex(folder);
  if (!process.argv.includes('--no-build')) {
    const built = await runChild(installed('wxt'), ['build']);
    if (built.status !== 0) throw new Error(`The build failed:\n${built.output}`);
  }
  let shown: Entry | undefined;
  const world = await startWorld();
  const server = await servePages((url) => {
    // Frames and files that a saved page asks for are not part of it.
    if (!shown || new URL(shown.url).pathname !== url.pathname) return undefined;
    return readFileSync(join(folder, shown.file), 'utf8');
  });
  const ports = Object.fromEntries(worldHosts.map((host) => [host, world.httpsPort]));
  const hosts = { ...ports, 'www.linkedin.com': server.port, '*.linkedin.com': server.port };
  const session = await launch({ hosts, granted: allProviderHosts });
  let failed = 0;
  let addressOnly = 0;
  try {
    await closeWelcome(session);
    await setUpKeys(session);
    const asker = await session.openExtensionPage('options.html');
    for (const entry of entries) {
      const differences = await check(session, asker, entry, (each) => {
        shown = each;
      });
      if (differences.length > 0) failed += 1;
      const note = remark(entry.expect);
      if (note && differences.length === 0) addressOnly += 1;
      console.log(
        `${differences.length === 0 ? 'ok    ' : 'FAILED'}  ${entry.file}${note ? ' (address only)' : ''}`,
      );
      for (const difference of differences) console.log(`          ${difference}`);
    }
  } finally {
    await session.close();
    await server.close();
    await world.close();
  }
  // Nothing on these pages was read, so they prove no more than their address.
  if (addressOnly > 0) console.log(`Of those passed, compared by address only: ${addressOnly}`);
  console.log(`${entries.length - failed} passed, ${failed} failed`);
  return failed;
}

const folder = process.argv.slice(2).find((each) => !each.startsWith('--'));
if (!folder || !existsSync(join(folder, 'index.json'))) {
  console.error('Say which folder: npm run test:pages -- FOLDER, where FOLDER/index.json lists the pages.');
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  main(resolve(folder)).then(
    (failed) => {
      process.exitCode = failed === 0 ? 0 : 1;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      console.log('0 passed, 1 failed');
      process.exitCode = 1;
    },
  );
}
