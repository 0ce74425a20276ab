/**
 * Makes a machine with only Node and npm ready: dependencies, then a browser that can load an unpacked extension.
 * Plain Node, no dependencies: it runs before there are any. Says one line per thing it does, nothing when all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

const neededNode = [20, 19];
const browserAdvice =
  'No browser for the tests: install Chromium, Chrome for Testing or Edge, or set SIDECAR_BROWSER to one ' +
  '(Google Chrome itself cannot load an unpacked extension since version 137).';

/** A sentence when this Node is too old, else undefined. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor, needMinor] = neededNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return undefined;
  return `Node ${needMajor}.${needMinor} or newer is needed; this is ${version}. Get it from https://nodejs.org.`;
}

/** The program's full path: as given, or found on PATH. */
function locate(program, env) {
  if (program.includes('/') || program.includes('\\')) return existsSync(program) ? program : undefined;
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    if (folder && existsSync(path)) return path;
  }
  return undefined;
}

const byPlatform = {
  linux: {
    programs: [
      'chromium',
      'chromium-browser',
      'chrome-for-testing',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    cache: ['.cache'],
    inside: ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux-arm64/chrome'],
  },
  darwin: {
    programs: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    cache: ['Library', 'Caches'],
    inside: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
  },
  win32: {
    programs: [
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    cache: ['AppData', 'Local'],
    inside: ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
  },
};

/** Browsers that Playwright downloaded, newest first. */
function downloaded(platform, env) {
  const root = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ...platform.cache, 'ms-playwright');
  if (!existsSync(root)) return [];
  const builds = readdirSync(root).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  return builds.flatMap((build) => platform.inside.map((path) => join(root, build, path)));
}

/** Starts at all? A snap stub, or a download whose system libraries are missing, is on disk but does not. */
function starts(path) {
  // On Windows `--version` opens a window; what is installed there starts.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/**
 * The browser for tests: `SIDECAR_BROWSER`, else the first Chromium, Chrome for Testing or Edge that starts. Branded
 * Chrome is not looked for: since 137 it ignores `--load-extension`.
 * @returns its path, or undefined
 */
export function findBrowser(env = process.env) {
  if (env.SIDECAR_BROWSER) return locate(env.SIDECAR_BROWSER, env);
  const platform = byPlatform[process.platform] ?? byPlatform.linux;
  const candidates = [...platform.programs.map((name) => locate(name, env)), ...downloaded(platform, env)];
  return candidates.find((path) => path && existsSync(path) && starts(path));
}

function run(say, what, command, args, options = {}) {
  say(what);
  const done = spawnSync(command, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    ...options,
  });
  const ok = done.status === 0;
  return { ok, output: ok ? '' : `${done.stdout ?? ''}${done.stderr ?? ''}`.trim() };
}

/** True when what is installed is older than the lock file, or absent. */
function dependenciesAreStale() {
  const installed = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(projectRoot, 'package-lock.json')).mtimeMs;
}

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];

/**
 * What the lock file says, nothing newer. `npm ci` refuses when a registry lacks packages of other platforms (they are
 * optional, and a lock file made there does not list them); `npm install` leaves those out and keeps to the same lock.
 */
function installDependencies(say) {
  if (dependenciesAreStale()) {
    const strict = run(say, 'set-up: installing dependencies (npm ci)', 'npm', ['ci', ...quiet]);
    if (!strict.ok) {
      const again = 'set-up: npm ci refused the lock file here; installing from it with npm install';
      const lenient = run(say, again, 'npm', ['install', '--no-save', ...quiet]);
      if (!lenient.ok) throw new Error(`npm install failed:\n${lenient.output}`);
    }
  }
  if (existsSync(join(projectRoot, '.wxt')) || !existsSync(join(projectRoot, 'wxt.config.ts'))) return;
  const prepared = run(say, 'set-up: generating WXT types', 'npx', ['--no-install', 'wxt', 'prepare']);
  if (!prepared.ok) throw new Error(`wxt prepare failed:\n${prepared.output}`);
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Steps are tried in order until a browser is found; a step that fails is no reason to stop. */
function installBrowser(say) {
  const playwright = {
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  };
  const download = ['--no-install', 'playwright-core', 'install', '--no-shell', 'chromium'];
  run(say, 'set-up: downloading Chromium (playwright)', 'npx', download, playwright);
  const fetched = findBrowser();
  if (fetched || !isDebianRoot()) return fetched;
  const apt = { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  run(say, 'set-up: that did not work; installing Chromium (apt-get)', 'apt-get', ['update'], apt);
  run(() => undefined, '', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], apt);
  return findBrowser();
}

/**
 * Sets up what is missing.
 * @param {{browser?: boolean, say?: (line: string) => void}} options `browser: false` leaves the browser alone
 * @throws Error with a sentence telling what to do
 */
export function setUp({ browser = true, say = (line) => console.log(line) } = {}) {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  installDependencies(say);
  if (!browser || findBrowser()) return;
  if (process.env.SIDECAR_BROWSER) {
    throw new Error(`SIDECAR_BROWSER names no program: ${process.env.SIDECAR_BROWSER}`);
  }
  const path = installBrowser(say);
  if (!path) throw new Error(browserAdvice);
  say(`set-up: using ${path}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setUp();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
