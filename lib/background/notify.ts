import { browser } from 'wxt/browser';
import type { Run } from '../runs/run';
import type { Settings } from '../settings/settings';
import { runTitle } from '../wording/run-title';
import type { Text } from '../words';

/**
 * Tells of a run that ended out of sight, if the user wants that and lets the browser show it. The notification's id is
 * the run's, so that a click finds it in another life of the worker.
 */
export async function notifyEnd(run: Run, settings: Settings, text: Text): Promise<void> {
  const { state } = run.status;
  const wanted = state === 'succeeded' ? settings.notifySucceeded : settings.notifyFailed && isBad(state);
  if (!wanted || !(await mayNotify())) return;
  await browser.notifications.create(run.runId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: runTitle(
      {
        operation: run.operation,
        subjectKind: run.subject.kind,
        ...(run.restored && { restored: run.restored }),
        ...(run.subject.name && { subjectName: run.subject.name }),
      },
      text,
    ),
    message: text(
      state === 'succeeded'
        ? 'notify_succeeded'
        : state === 'failed'
          ? 'notify_failed'
          : 'notify_unconfirmed',
    ),
  });
}

/** The permission is optional: the browser asks when the user wants notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Takes back every notification that still stands. */
export async function forgetNotices(): Promise<void> {
  // Optional permission: the API is there only once the user granted it.
  const standing = (await browser.notifications?.getAll()) ?? {};
  for (const id of Object.keys(standing)) await browser.notifications.clear(id);
}

function isBad(state: Run['status']['state']): boolean {
  return state === 'failed' || state === 'unconfirmed';
}
