import { devtools, until } from './devtools';
import type { Session } from './launch';

/** Where a worker is asked to die and seen to be gone; a page of the extension that runs nothing. */
const vantagePage = 'manifest.json';

/**
 * Gets ready to end the extension's service worker as the browser does when it is idle. An attached debugger keeps the
 * worker alive, so it never dies by itself under test.
 * @returns ends it at once and waits until it is gone; the next event starts a new one
 */
export async function armKill(session: Session): Promise<() => Promise<void>> {
  const page = await session.openExtensionPage(vantagePage);
  const cdp = await devtools(page);
  const seen = new Map<string, string>();
  const ended = new Set<string>();
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, versionId, runningStatus } of versions) {
      if (!scriptURL.includes(session.extensionId)) continue;
      seen.set(versionId, runningStatus);
      // A message may start it again at once, so the moment counts and not the state afterwards.
      if (runningStatus === 'stopping' || runningStatus === 'stopped') ended.add(versionId);
    }
  });
  await cdp.send('ServiceWorker.enable');
  await until('the worker to be listed', async () => seen.size > 0, 5_000, 20);
  return async () => {
    try {
      ended.clear();
      await cdp.send('ServiceWorker.stopAllWorkers');
      // One that had already ended has nothing to stop.
      const isGone = () => ended.size > 0 || [...seen.values()].every((status) => status === 'stopped');
      await until('the worker to stop', async () => isGone(), 5_000, 20);
    } finally {
      await page.close();
    }
  };
}

/** Ends the worker now, see `armKill`. */
export async function killWorker(session: Session): Promise<void> {
  await (await armKill(session))();
}
