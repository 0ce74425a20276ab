import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backgroundBench } from '../../tests/fakes/background-bench';
import { listen } from './listen';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const broken = () => Promise.reject(new Error('disk'));
const permission = new Map<string, () => void>();
const window = new EventTarget();

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('self', window);
  for (const name of ['onAdded', 'onRemoved'] as const)
    Object.assign(fakeBrowser.permissions[name], {
      addListener: (heard: () => void) => permission.set(name, heard),
    });
});

test.each<[string, () => unknown]>([
  ['ticking', () => fakeBrowser.alarms.onAlarm.trigger({ name: 'tick', scheduledTime: 0 })],
  ['starting', () => fakeBrowser.runtime.onStartup.trigger()],
  ['starting', () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false })],
  [
    'opening the options',
    () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false }),
  ],
  ['seeing a permission', () => permission.get('onAdded')?.()],
  ['seeing a permission', () => permission.get('onRemoved')?.()],
  ['coming online', () => window.dispatchEvent(new Event('online'))],
  ['opening what a notification spoke of', () => fakeBrowser.notifications.onClicked.trigger('run')],
])('a failure while %s is noted', async (doing, happen) => {
  const { background } = backgroundBench();
  await background.wake();
  const reports: string[] = [];
  fakeBrowser.runtime.openOptionsPage = broken;
  const broke = { tick: broken, wake: broken, permissionsChanged: broken, openNotice: broken };
  listen({ ...background, ...broke, report: (_, what) => reports.push(what) });
  happen();
  await expect.poll(() => [...new Set(reports)]).toEqual([doing]);
});

test('another alarm is none of ours', async () => {
  const { background } = backgroundBench();
  const tick = vi.fn(broken);
  listen({ ...background, tick });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'other', scheduledTime: 0 });
  expect(tick).not.toHaveBeenCalled();
});
