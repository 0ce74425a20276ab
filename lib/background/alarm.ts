import { browser } from 'wxt/browser';
import { alarmAt } from '../runs/schedule';
import type { EpochMs } from '../time';

/** The one alarm there is (mv3-facts 2). */
export const tickAlarm = 'tick';

/**
 * Sets the alarm for the earliest due time, but only when there is none or it would ring later: re-creating it on every
 * wake would push it into the future for ever.
 */
export async function armAlarm(dueAt: EpochMs | undefined, now: EpochMs): Promise<void> {
  if (dueAt === undefined) {
    await browser.alarms.clear(tickAlarm);
    return;
  }
  const when = alarmAt(dueAt, now);
  const set = await browser.alarms.get(tickAlarm);
  if (set && set.scheduledTime <= when && set.scheduledTime > now) return;
  browser.alarms.create(tickAlarm, { when });
}
