import { browser } from 'wxt/browser';
import { toFailure } from '../failure';
import { serve } from '../messaging/server';
import { tickAlarm } from './alarm';
import { compose } from './compose';

/**
 * Registers every listener in the first synchronous turn; only then may anything be awaited, or the browser loses the
 * event that woke the worker (mv3-facts 1). No browser promises to wait for what a listener returns: an event that ends
 * early is made up for by the alarm, which is set before anything long begins.
 */
export function listen(background = compose()): void {
  /** Nobody waits for what an event sets off, so its failure is noted here. */
  const heed = (doing: string, work: () => Promise<unknown>): void => {
    work().catch((thrown: unknown) => background.report(toFailure(thrown), doing));
  };
  serve(background.handlers);
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === tickAlarm) heed('ticking', background.tick);
  });
  browser.runtime.onStartup.addListener(() => heed('starting', background.wake));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') heed('opening the options', () => browser.runtime.openOptionsPage());
    else heed('starting', background.wake);
  });
  browser.permissions.onAdded.addListener(() => heed('seeing a permission', background.permissionsChanged));
  browser.permissions.onRemoved.addListener(() => heed('seeing a permission', background.permissionsChanged));
  self.addEventListener('online', () => heed('coming online', background.tick));
  // Optional permission: the API is there only once the user granted it.
  browser.notifications?.onClicked.addListener((id) =>
    heed('opening what a notification spoke of', () => background.openNotice(id)),
  );
}
