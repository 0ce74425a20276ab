import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where a profile keeps what extensions store: IndexedDB, `storage.local` and `storage.sync`. */
const kept = /(?:^|[\\/])(?:IndexedDB|(?:Local|Sync) Extension Settings)[\\/]/;

/** What stands on the disk, byte by byte; text in single bytes and in two. */
export async function diskText(profile: string): Promise<string> {
  const files = (await readdir(profile, { recursive: true })).filter((path) => kept.test(path));
  const texts = await Promise.all(
    files.map(async (path) => {
      // A folder, or a file that the browser has just put away.
      const bytes = await readFile(join(profile, path)).catch(() => Buffer.alloc(0));
      return bytes.toString('latin1');
    }),
  );
  const all = texts.join('\n');
  return `${all}\n${all.replaceAll('\0', '')}`;
}

/** Every record of every database of the extension; bytes as text. `page`: one of its pages. */
export async function databaseText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const readable = (_: string, value: unknown): unknown => {
      const bytes = ArrayBuffer.isView(value) ? value.buffer : value;
      return bytes instanceof ArrayBuffer ? new TextDecoder('latin1').decode(bytes) : value;
    };
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const rows = await ask(database.transaction(store).objectStore(store).getAll());
        parts.push(`${store}: ${JSON.stringify(rows, readable)}`);
      }
      database.close();
    }
    return parts.join('\n');
  });
}
