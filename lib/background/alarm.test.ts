import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hour, minute, second } from '../time';
import { armAlarm, tickAlarm } from './alarm';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const now = 1_800_000_000_000;
const ringsAt = async () => (await fakeBrowser.alarms.get(tickAlarm))?.scheduledTime;

beforeEach(() => fakeBrowser.reset());

test.each([
  ['overdue work', -hour, 30 * second],
  ['work in a moment', 3 * second, 30 * second],
  ['work later', 10 * minute, 10 * minute],
])('for %s it rings in its time, never under half a minute', async (_, due, rings) => {
  await armAlarm(now + due, now);
  expect(await ringsAt()).toBe(now + rings);
});

describe('an alarm that is set', () => {
  test('and rings earlier is left alone, however often the worker wakes', async () => {
    await armAlarm(now, now);
    for (let woken = 1; woken < 30; woken++) await armAlarm(now, now + woken * second);
    expect(await ringsAt()).toBe(now + 30 * second);
  });

  test('and rings later is brought forward', async () => {
    await armAlarm(now + hour, now);
    await armAlarm(now + minute, now);
    expect(await ringsAt()).toBe(now + minute);
  });

  test('and should have rung already is set anew', async () => {
    fakeBrowser.alarms.create(tickAlarm, { when: now - hour });
    await armAlarm(now, now);
    expect(await ringsAt()).toBe(now + 30 * second);
  });

  test('is taken away when nothing is due any more', async () => {
    await armAlarm(now, now);
    await armAlarm(undefined, now);
    expect(await ringsAt()).toBeUndefined();
  });

  test('is the only one', async () => {
    for (const due of [hour, minute, 2 * hour]) await armAlarm(now + due, now);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });
});
