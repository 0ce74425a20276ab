import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../../../scripts/setup.mjs';
import { extensionIdOf, writeGrants } from './profile';

/** Every host the extension may speak to or appear on; the world answers for all of them. */
export const worldHosts = [
  'www.linkedin.com',
  'api.linkedapi.io',
  'api.buena.ai',
  'dev-api.konnector.ai',
  'api.konnector.ai',
  'api.connectsafely.ai',
] as const;

export type LaunchOptions = {
  /** Folder of the unpacked extension. Default: the production build for Chrome. */
  extension?: string;
  /** Host → HTTPS port on loopback; a number stands for all the world's hosts. Everything else does not resolve. */
  hosts: number | Readonly<Record<string, number>>;
  /** Match patterns of optional hosts granted from the start; the prompt cannot be answered headless. */
  granted?: readonly string[];
  /** Optional permissions other than hosts granted from the start, such as `notifications`. */
  apis?: readonly string[];
  /** BCP 47; browser interface and `Accept-Language`. Default `en-US`. */
  locale?: string;
  dark?: boolean;
  /** Default true. */
  headless?: boolean;
  /** Size of pages in CSS pixels. Default 1280 × 800. */
  viewport?: { width: number; height: number };
};

/** A browser with the extension installed, its own profile and no way to the real network. */
export type Session = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  /** The running service worker; waits up to `timeoutMs` (10 s) for one. */
  worker(timeoutMs?: number): Promise<Worker>;
  /** Opens a page of the extension, such as `popup.html`, in a tab. */
  openExtensionPage(path: string, viewport?: { width: number; height: number }): Promise<Page>;
  /** Closes cleanly and opens again on the same profile. */
  restart(): Promise<void>;
  /** SIGKILL to the browser; `restart` afterwards brings it back. */
  kill(): Promise<void>;
  /** Closes and deletes the profile. */
  close(): Promise<void>;
};

/** The production build for Chrome, absolute: the extension's id depends on it. */
export const builtExtension = resolve('.output/chrome-mv3');

/** Match patterns of all four services. */
export const allProviderHosts = worldHosts
  .filter((host) => host !== 'www.linkedin.com')
  .map((host) => `https://${host}/*`);

function resolverRules(hosts: LaunchOptions['hosts']): string {
  const ports =
    typeof hosts === 'number' ? Object.fromEntries(worldHosts.map((host) => [host, hosts])) : hosts;
  const maps = Object.entries(ports).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(' , ');
}

function browserArguments(extension: string, options: LaunchOptions): string[] {
  return [
    ...(options.headless === false ? [] : ['--headless=new', '--hide-scrollbars']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
    `--host-resolver-rules=${resolverRules(options.hosts)}`,
    '--ignore-certificate-errors',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    `--lang=${options.locale ?? 'en-US'}`,
  ];
}

async function open(profile: string, extension: string, options: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found; `node scripts/setup.mjs` installs one.');
  const locale = options.locale ?? 'en-US';
  return chromium.launchPersistentContext(profile, {
    executablePath,
    // The new headless mode is asked for by argument: Playwright's own switch may choose the old one.
    headless: false,
    args: browserArguments(extension, options),
    ignoreDefaultArgs: ['--disable-extensions'],
    // Linux takes the interface language from the environment, the others from --lang.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    locale,
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ignoreHTTPSErrors: true,
  });
}

/** The browser's process, from the lock it keeps in its profile (`host-pid`); undefined on Windows. */
async function browserProcess(profile: string): Promise<number | undefined> {
  // Absent lock: the browser is not running, or the platform keeps none.
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => undefined);
  const pid = Number(lock?.slice(lock.lastIndexOf('-') + 1));
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** Starts a browser on a fresh profile with the extension installed. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const extension = resolve(options.extension ?? builtExtension);
  const extensionId = extensionIdOf(extension);
  const profile = await mkdtemp(join(tmpdir(), 'sidecar-profile-'));
  await writeGrants(profile, extensionId, {
    hosts: options.granted ?? [],
    ...(options.apis && { apis: options.apis }),
  });
  let context = await open(profile, extension, options);
  let running = true;

  const worker = async (timeoutMs = 10_000): Promise<Worker> => {
    const mine = (each: Worker) => each.url().startsWith(`chrome-extension://${extensionId}/`);
    const found = context.serviceWorkers().find(mine);
    return found ?? context.waitForEvent('serviceworker', { predicate: mine, timeout: timeoutMs });
  };
  const stop = async (): Promise<void> => {
    if (running) await context.close();
    running = false;
  };

  return {
    get context() {
      return context;
    },
    extensionId,
    profile,
    worker,
    async openExtensionPage(path, viewport) {
      const page = await context.newPage();
      if (viewport) await page.setViewportSize(viewport);
      const address = `chrome-extension://${extensionId}/${path}`;
      await page.goto(address).catch(async (error: unknown) => {
        // After installation the extension shows its options, and may take this empty tab for it.
        if (!String(error).includes('interrupted by another navigation')) throw error;
        await page.waitForLoadState();
        await page.goto(address);
      });
      return page;
    },
    async restart() {
      await stop();
      context = await open(profile, extension, options);
      running = true;
    },
    async kill() {
      const pid = await browserProcess(profile);
      if (!pid) throw new Error('Cannot tell which process the browser is; its profile holds no lock.');
      const closed = context.waitForEvent('close', { timeout: 10_000 });
      process.kill(pid, 'SIGKILL');
      await closed;
      running = false;
    },
    async close() {
      await stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
