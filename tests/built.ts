import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const output = new URL('../.output', import.meta.url).pathname;

export type Build = 'chrome-mv3' | 'firefox-mv3';

/** A file of a build as text. @throws when `wxt build` has not made it */
export const builtFile = (build: Build, path: string): string =>
  readFileSync(join(output, build, path), 'utf8');

/** Paths of all files of a build. */
export function builtFiles(build: Build): string[] {
  return readdirSync(join(output, build), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(join(output, build), join(entry.parentPath, entry.name)));
}

const always = /(?:from|import)\s*["'](\.[^"']+\.js)["']/g;
const alwaysOrLater = /(?:from|import)\s*\(?\s*["'](\.[^"']+\.js)["']/g;

/** The given scripts and what they import in turn, each once. `start`: without what is imported on demand. */
export function withImports(
  build: Build,
  scripts: readonly string[],
  which: 'all' | 'start' = 'all',
): string[] {
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, specifier = ''] of builtFile(build, path).matchAll(
      which === 'all' ? alwaysOrLater : always,
    )) {
      add(posix.join(posix.dirname(path), specifier));
    }
  };
  for (const path of scripts) add(path);
  return [...seen];
}

/** Scripts a page of the extension loads: its own tags, module preloads, and their imports. */
export function scriptsOf(build: Build, page: string, which: 'all' | 'start' = 'all'): string[] {
  const tags = [...builtFile(build, page).matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)];
  return withImports(
    build,
    tags.map(([, path = '']) => path),
    which,
  );
}

/** Size in kB (1000 bytes) of files as built, that is minified. */
export const kilobytes = (build: Build, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + Buffer.byteLength(builtFile(build, path)), 0) / 1000;
