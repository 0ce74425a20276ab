import type { Page } from 'playwright-core';
import type { Session } from '../harness/launch';

/** Fields of stored records that say when something was asked, answered or put off. Not when a day or a limit ends. */
const stamps = {
  integrations: ['connectedAt', 'checkedAt', 'failedAt', 'nextCheckAt', 'planAt', 'retryAt'],
  gates: ['lastRequestAt', 'blockedUntil', 'retryAt'],
  usage: ['asOf'],
} as const;

/**
 * Makes what Sidecar has stored of its services as old as if it had been read `ms` earlier. `only`: of that service
 * alone. Nothing of the extension helps with it: a page of its own that runs nothing lends its place.
 */
export async function ageStored(session: Session, ms: number, only?: string): Promise<void> {
  const page = await session.openExtensionPage('manifest.json');
  try {
    await page.evaluate(rewrite, { stamps, ms, only });
  } finally {
    await page.close();
  }
}

/** Runs in the browser. Whatever has a name in here is a method: others get it from code that is not there. */
function rewrite({
  stamps: names,
  ms,
  only,
}: {
  stamps: typeof stamps;
  ms: number;
  only?: string | undefined;
}) {
  const earlier = {
    of(value: unknown, fields: readonly string[]): unknown {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, each]): [string, unknown] =>
          fields.includes(name) && typeof each === 'number' && each > 0
            ? [name, each - ms]
            : [name, earlier.of(each, fields)],
        ),
      );
    },
  };
  return new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('sidecar');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(Object.keys(names), 'readwrite');
      for (const [name, fields] of Object.entries(names)) {
        const cursor = tx.objectStore(name).openCursor();
        cursor.onsuccess = () => {
          const row = cursor.result;
          if (!row) return;
          if (!only || row.value.provider === only) row.update(earlier.of(row.value, fields));
          row.continue();
        };
      }
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Lets the extension's one alarm ring now, as the browser does after sleep when its time has passed. */
export async function ringAlarm(page: Page): Promise<void> {
  await page.evaluate(`chrome.alarms.create('tick', { when: Date.now() })`);
}
