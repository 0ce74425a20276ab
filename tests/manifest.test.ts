import { describe, expect, test } from 'vitest';
import { originsOf } from '../lib/providers/about';
import { catalog } from '../lib/providers/catalog';
import { type Build, builtFile, builtFiles } from './built';

const origins = catalog.flatMap(originsOf);
const builds = ['chrome-mv3', 'firefox-mv3'] as const satisfies readonly Build[];
const manifestOf = (build: Build) => JSON.parse(builtFile(build, 'manifest.json'));

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src ${origins.join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

describe.each(builds)('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  test('is the one that was reviewed', () => {
    expect({ ...manifest, version: '(version)' }).toMatchSnapshot();
  });
  test('asks for nothing but storage, alarms and notifications', () => {
    const allowed = new Set(['storage', 'alarms', 'notifications']);
    expect(manifest.permissions).toEqual(expect.arrayContaining(['storage', 'alarms']));
    expect(manifest.permissions.filter((name: string) => !allowed.has(name))).toEqual([]);
    expect((manifest.optional_permissions ?? []).filter((name: string) => name !== 'notifications')).toEqual(
      [],
    );
  });
  test('has LinkedIn alone from the start and the services on request', () => {
    expect(manifest.host_permissions).toEqual(['https://www.linkedin.com/*']);
    expect([...manifest.optional_host_permissions].sort()).toEqual(
      origins.map((origin) => `${origin}/*`).sort(),
    );
  });
  test('runs its own scripts only and speaks to the services only', () => {
    const policy = manifest.content_security_policy.extension_pages.replace(/;\s*$/, '');
    expect(policy.split(/;\s*/)).toEqual(contentSecurityPolicy.split('; '));
    expect(manifest.content_security_policy.sandbox).toBeUndefined();
  });
  test('shows nothing to pages and hears nobody else', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    if (build === 'chrome-mv3') expect(manifest.externally_connectable).toEqual({ ids: [] });
  });
  test('stays out of private windows', () => expect(manifest.incognito).toBe('not_allowed'));
  test('has one content script, in the top frame and its own world', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(
      script.matches.every((match: string) => /^https:\/\/(\*|www)\.linkedin\.com\/\*$/.test(match)),
    ).toBe(true);
    expect([script.all_frames ?? false, script.world ?? 'ISOLATED']).toEqual([false, 'ISOLATED']);
  });
});

test('Firefox is told its id, its oldest version and what data goes where', () => {
  const { gecko } = manifestOf('firefox-mv3').browser_specific_settings;
  expect(gecko.id).toMatch(/^[^@\s]+@[^@\s]+$/);
  expect(gecko.strict_min_version).toBe('140.0');
  expect(gecko.data_collection_permissions.required).toEqual(
    expect.arrayContaining(['authenticationInfo', 'personallyIdentifyingInfo', 'websiteContent']),
  );
  expect(gecko.data_collection_permissions.required).not.toContain('none');
});

/** What no file of ours may hold, and why. */
const never: readonly [string, RegExp][] = [
  ['code made from text', /\beval\s*\(|\bnew Function\b/],
  ['an ear for other extensions and sites', /onMessageExternal|onConnectExternal|onUserScriptMessage/],
  ['synced storage', /\bstorage\.sync\b|\.sync\.set\b/],
  ['a script from elsewhere', /importScripts\s*\(\s*["']https?:/],
];
/** What the content script may not hold besides. */
const neverOnPages: readonly [string, RegExp][] = [
  ['the origin of a service', new RegExp(origins.map((origin) => origin.replaceAll('.', '\\.')).join('|'))],
  ['an extension address', /(chrome|moz)-extension:/],
  ['zod', /ZodMini|ZodError|\$ZodCheck/],
  ['a database', /indexedDB/],
  ['markup from text', /\.outerHTML\s*=[^=]|insertAdjacentHTML|document\.write/],
  ['the page’s own world', /world:\s*["']MAIN["']|createElement\(\s*["']script["']/],
];

describe.each(builds)('the code of %s', (build) => {
  const scripts = builtFiles(build).filter((path) => path.endsWith('.js'));
  const content: string[] = manifestOf(build).content_scripts[0].js;

  test('is there', () => expect(scripts.length).toBeGreaterThanOrEqual(3));
  test.each(never)('has no %s', (_, pattern) => {
    expect(scripts.filter((path) => pattern.test(builtFile(build, path)))).toEqual([]);
  });
  test.each(neverOnPages)('has no %s in the content script', (_, pattern) => {
    expect(content.filter((path) => pattern.test(builtFile(build, path)))).toEqual([]);
  });
  test('has no script or handler inside a page', () => {
    const pages = builtFiles(build).filter((path) => path.endsWith('.html'));
    const inline = /<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son\w+="/i;
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((path) => inline.test(builtFile(build, path)))).toEqual([]);
  });
});

describe('the scans themselves', () => {
  test.each([
    ['eval("1")', never],
    ['new Function("x")', never],
    ['browser.runtime.onMessageExternal.addListener(x)', never],
    ['chrome.storage.sync.set({})', never],
    [`fetch("${origins[0]}/x")`, neverOnPages],
    ['"chrome-extension://"', neverOnPages],
    ['class ZodMiniType{}', neverOnPages],
  ])('see %s', (code, list) => expect(list.filter(([, pattern]) => pattern.test(code))).toHaveLength(1));
});
