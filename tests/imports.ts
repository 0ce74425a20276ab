import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One import of a source file. */
export type Import = {
  /** As written. */
  specifier: string;
  /** File it leads to, from the project's root; undefined for packages. */
  file: string | undefined;
  /** `import type`: gone after compiling. */
  type: boolean;
};

export type Source = {
  /** From the project's root, with `/`. */
  path: string;
  lines: number;
  imports: Import[];
  /** Names of the platform it uses: `browser`, `document`, `fetch` and the like. */
  globals: string[];
};

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Source files by path. A tree can be given by hand, so that the law can be tried on a bad one. */
export type Tree = ReadonlyMap<string, string>;

/** Reads the TypeScript files of the given folders, tests and fixtures aside. */
export function readTree(root: string, folders: readonly string[]): Tree {
  const files = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'fixtures') walk(path);
      if (entry.isFile() && isSource(entry.name)) files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  for (const folder of folders) walk(folder);
  return files;
}

const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name);

function resolveImport(from: string, specifier: string, tree: Tree): string | undefined {
  const aliased = specifier.replace(/^(@|~)\//, '/');
  if (!aliased.startsWith('.') && !aliased.startsWith('/')) return undefined;
  const base = aliased.startsWith('/') ? aliased.slice(1) : posix.join(dirname(from), aliased);
  const found = endings.map((ending) => base + ending).find((path) => tree.has(path));
  // Not TypeScript of ours (css, html, json): the path still tells the folder.
  return found ?? base;
}

/** Names that stand for the platform wherever they are more than a label. */
const watched = new Set([
  'browser',
  'chrome',
  'document',
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
]);

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Where an identifier is only a label: `x.browser`, `{ browser: 1 }`, a type's member. */
function isLabel(parent: Node | undefined, key: string): boolean {
  if (!parent || parent.computed === true) return false;
  if (parent.type === 'MemberExpression') return key === 'property';
  const labelled = [
    'Property',
    'PropertyDefinition',
    'MethodDefinition',
    'TSPropertySignature',
    'TSMethodSignature',
  ];
  return labelled.includes(parent.type) && key === 'key' && parent.shorthand !== true;
}

function globalsUsed(program: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, parent: Node | undefined, key: string): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each, parent, key);
      return;
    }
    if (!isNode(value)) return;
    const name = value.type === 'Identifier' && typeof value.name === 'string' ? value.name : undefined;
    if (name && watched.has(name) && !isLabel(parent, key)) found.add(name);
    for (const [childKey, child] of Object.entries(value)) walk(child, value, childKey);
  };
  walk(program, undefined, '');
  return [...found];
}

/** Parses one file. @throws Error when it is not TypeScript */
function parseSource(path: string, text: string, tree: Tree): Source {
  const parsed = parseSync(path, text);
  const broken = parsed.errors[0];
  if (broken) throw new Error(`${path}: ${broken.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const found: { specifier: string; type: boolean }[] = [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      type: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, type: isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest }) => ({
      specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      type: false,
    })),
  ];
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: found.map((each) => ({ ...each, file: resolveImport(path, each.specifier, tree) })),
    globals: globalsUsed(parsed.program),
  };
}

/** Parses every file of a tree. */
export const parseTree = (tree: Tree): Source[] =>
  [...tree].map(([path, text]) => parseSource(path, text, tree));

/** Everything a file brings along at run time, packages by name; itself included. */
export function reachable(start: string, sources: readonly Source[]): Set<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const each of byPath.get(path)?.imports ?? []) {
      if (!each.type) visit(each.file ?? packageOf(each.specifier));
    }
  };
  visit(start);
  return seen;
}

/** `zod/mini` → `zod`, `@scope/name/x` → `@scope/name`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Rings of run-time imports, each written once as `a → b → a`. */
export function cycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) rings.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const each of byPath.get(path)?.imports ?? []) {
      if (!each.type && each.file && byPath.has(each.file)) visit(each.file, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return rings;
}
