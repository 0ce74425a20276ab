import browser from 'webextension-polyfill';
import { serve } from '../messaging/server';
import { tickAlarm } from './alarm';
import { compose } from './compose';

/**
 * Registers every listener in the first synchronous turn; only then may anything be awaited, or the browser loses the
 * event that woke the worker (mv3-facts 1).
 */
export function listen(): void {
  const background = compose();
  serve(background.handlers);
  browser.alarms.onAlarm.addListener((alarm) => {
    // Returned so that the event, and with it the worker, stays open until the work is done.
    return alarm.name === tickAlarm ? background.tick() : undefined;
  });
  browser.runtime.onStartup.addListener(() => background.wake());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void (reason === 'install' ? browser.runtime.openOptionsPage() : background.wake());
  });
  browser.permissions.onAdded.addListener(() => void background.tick());
  browser.permissions.onRemoved.addListener(() => void background.published());
  self.addEventListener('online', () => void background.tick());
  // Optional permission: the API is there only once the user granted it.
  browser.notifications?.onClicked.addListener((runId) => void background.openRun(runId));
}
