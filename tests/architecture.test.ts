import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { law, zoneOf } from './import-law';
import { cycles, type Import, packageOf, parseTree, reachable, readTree, type Source } from './imports';

/** What runs on LinkedIn pages. */
const contentEntry = 'entrypoints/linkedin.ts';
/** What would make every LinkedIn page load it. */
const tooHeavyForPages = ['zod', 'idb', 'lib/schema.ts'];
/** Registries, which list what a folder holds; any other index would only be a detour. */
const registries = ['lib/pages', 'lib/actions', 'lib/providers', 'lib/linkedin/operations'];

/** Which provider's own folder a file is in. */
const providerOf = (path: string | undefined): string | undefined =>
  /^lib\/providers\/([^/]+)\//.exec(path ?? '')?.[1];

function breach(source: Source, zone: string, each: Import): string | undefined {
  const rule = law[zone];
  if (each.file === undefined) {
    // The types a package offers cost nothing, but only where the package itself has business.
    const known = rule?.packages.includes(packageOf(each.specifier));
    return known ? undefined : `${source.path} (${zone}) may not import the package ${each.specifier}`;
  }
  // Styles beside a component belong to it.
  if (/\.css(\?.*)?$/.test(each.file)) return undefined;
  const target = zoneOf(each.file);
  const [from, to] = [providerOf(source.path), providerOf(each.file)];
  if (from && to && from !== to) return `${source.path} reaches into another provider: ${each.file}`;
  if (target === zone || (target && rule?.may.includes(target))) return undefined;
  if (target && each.type && rule?.types.includes(target)) return undefined;
  const manner = target && rule?.types.includes(target) ? 'only by `import type`' : 'not';
  return `${source.path} (${zone}) may ${manner} import ${each.file} (${target ?? 'no zone'})`;
}

function forbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const zone = zoneOf(source.path);
    if (!zone) return [`${source.path} lies in no zone of the law`];
    return source.imports.flatMap((each) => breach(source, zone, each) ?? []);
  });
}

function forbiddenGlobals(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, globals }) => {
    const allowed = law[zoneOf(path) ?? '']?.globals ?? [];
    return globals
      .filter((name) => !allowed.includes(name === 'chrome' ? 'browser' : name))
      .map((name) => `${path} names ${name}`);
  });
}

const heavy = (sources: readonly Source[]): string[] =>
  tooHeavyForPages.filter((name) => reachable(contentEntry, sources).has(name));

const tooLong = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path, lines }) => lines > (path.startsWith('entrypoints/') ? 40 : 300))
    .map(({ path, lines }) => `${path}: ${lines} lines`);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const barrels = (sources: readonly Source[]): string[] =>
  sources
    .map(({ path }) => path)
    .filter(
      (path) =>
        /(^|\/)index\.tsx?$/.test(path) && !registries.some((folder) => path === `${folder}/index.ts`),
    );

describe('the source tree', () => {
  const root = new URL('..', import.meta.url).pathname;
  const sources = parseTree(readTree(root, ['entrypoints', 'components', 'lib']));

  test('is read', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(existsSync(`${root}${contentEntry}`)).toBe(true);
  });
  test('imports only in the directions the law allows', () => expect(forbiddenImports(sources)).toEqual([]));
  test('names the platform only where the law allows', () => expect(forbiddenGlobals(sources)).toEqual([]));
  test('has no rings of imports', () => expect(cycles(sources)).toEqual([]));
  test('keeps the content script light', () => expect(heavy(sources)).toEqual([]));
  test('has entrypoints of at most 40 lines and files of at most 300', () =>
    expect(tooLong(sources)).toEqual([]));
  test('has a median file under 70 lines', () => {
    expect(median(sources.map(({ lines }) => lines))).toBeLessThan(70);
  });
  test('has no index but the registries', () => expect(barrels(sources)).toEqual([]));
});

describe('the law, on a bad tree', () => {
  const look = (files: Readonly<Record<string, string>>) => parseTree(new Map(Object.entries(files)));

  test.each([
    ['a page that knows a provider', 'lib/pages/a.ts', `import { b } from '../providers/buena/client';`],
    ['an action that knows a page', 'lib/actions/a.ts', `import { page } from '../pages/profile';`],
    ['a run that brings a provider', 'lib/runs/a.ts', `import { x } from '../providers/provider';`],
    ['a provider with a store', 'lib/providers/buena/a.ts', `import { x } from '../../storage/runs';`],
    ['one provider in another', 'lib/providers/buena/a.ts', `import type { X } from '../konnector/client';`],
    ['content with the server', 'lib/content/a.ts', `import { serve } from '../messaging/server';`],
    ['content with a store', 'lib/content/a.ts', `import { x } from '../storage/people';`],
    ['a component that stores', 'components/popup/a.tsx', `import { x } from '../../lib/storage/board';`],
    [
      'an entrypoint with keys',
      'entrypoints/popup/main.tsx',
      `import { x } from '../../lib/storage/credentials';`,
    ],
    ['zod beside its door', 'lib/vault/a.ts', `import { z } from 'zod';`],
    ['an import on demand', 'lib/pages/a.ts', `export const x = () => import('../storage/people');`],
    ['a passed-on export', 'lib/pages/a.ts', `export { x } from '../storage/people';`],
    ['a folder nobody knows', 'lib/utils/a.ts', `export const x = 1;`],
  ])('%s is seen', (_, path, text) => expect(forbiddenImports(look({ [path]: text }))).toHaveLength(1));

  test('a type is allowed where only types are', () => {
    const text = (word: string) => `import ${word}{ Provider } from '../providers/provider';`;
    expect(forbiddenImports(look({ 'lib/runs/a.ts': text('type ') }))).toEqual([]);
    expect(forbiddenImports(look({ 'lib/runs/a.ts': text('') }))).toEqual([
      expect.stringContaining('only by `import type`'),
    ]);
  });

  test.each([
    [`browser.runtime.id`, 1],
    [`const { storage } = chrome`, 1],
    [`document.title`, 1],
    [`fetch('https://x')`, 1],
    [`const kind = { browser: 1 }.browser`, 0],
    [`const text = 'chrome'`, 0],
    [`const given = { browser }`, 1],
  ])('in the core, %s counts %i', (text, times) => {
    expect(forbiddenGlobals(look({ 'lib/runs/a.ts': text }))).toHaveLength(times);
  });

  test('a ring is seen, one of types is none', () => {
    const ring = (word: string) =>
      look({
        'lib/runs/a.ts': `import { b } from './b'; export const a = b;`,
        'lib/runs/b.ts': `import ${word}{ a } from './a'; export const b = 1;`,
      });
    expect(cycles(ring(''))).toEqual(['lib/runs/a.ts → lib/runs/b.ts → lib/runs/a.ts']);
    expect(cycles(ring('type '))).toEqual([]);
  });

  test('zod three files away from the content script is seen', () => {
    const sources = look({
      [contentEntry]: `import { a } from '../lib/content/a';`,
      'lib/content/a.ts': `import { b } from '../linkedin/b';`,
      'lib/linkedin/b.ts': `import { z } from '../schema';`,
      'lib/schema.ts': `export * as z from 'zod/mini';`,
    });
    expect(heavy(sources)).toEqual(['zod', 'lib/schema.ts']);
  });

  test('long files and stray indexes are seen', () => {
    const sources = look({
      'entrypoints/a.ts': '\n'.repeat(41),
      'lib/runs/a.ts': '\n'.repeat(301),
      'lib/runs/b.ts': '\n'.repeat(300),
      'lib/runs/index.ts': '',
    });
    expect(tooLong(sources)).toEqual(['entrypoints/a.ts: 41 lines', 'lib/runs/a.ts: 301 lines']);
    expect(barrels(sources)).toEqual(['lib/runs/index.ts']);
  });
});
