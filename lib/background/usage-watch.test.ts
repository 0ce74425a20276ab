import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { barrier } from '../../tests/fakes/background-bench';
import { popup } from '../../tests/fakes/senders';
import { actions, usageDesk } from '../../tests/fakes/usage-desk';
import { day, minute } from '../time';
import { readUsageSnapshot } from './usage-watch';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const desk = usageDesk();
const { says, save, live } = desk;
const told = vi.spyOn(fakeBrowser.notifications, 'create');

/** Id and content of each notification; the browser's types know only the form without an id. */
const shown = (): readonly (readonly unknown[])[] => told.mock.calls;
/** Titles of what was told since the last time. */
function news(): (string | undefined)[] {
  const titles = shown().map(([, options]) =>
    options && typeof options === 'object' && 'title' in options ? String(options.title) : undefined,
  );
  told.mockClear();
  return titles;
}
const at = (percent: number): string => `Buena.ai: LinkedIn actions at ${percent} % of the limit`;

beforeEach(async () => {
  told.mockClear();
  await desk.open();
});

describe('of a limit that fills up is told', () => {
  test('each threshold once, through as many lives of the worker', async () => {
    const heard: unknown[] = [];
    for (const used of [40, 49, 50, 60, 74, 75, 80, 90, 99, 100, 100, 104]) {
      live();
      await says(actions(used));
      heard.push([used, ...news()]);
    }
    expect(heard).toEqual([
      ...[[40], [49], [50, at(50)], [60], [74], [75, at(75)]],
      ...[[80], [90, at(90)], [99], [100, at(100)], [100], [104]],
    ]);
  });

  test('the highest only, in one notification, which the next one takes the place of', async () => {
    await says(actions(95));
    expect(news()).toEqual([at(90)]);
    await says(actions(100));
    expect(news()).toEqual([at(100)]);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['usage buena actions day']);
  });

  test('how much that is, and what it means', async () => {
    await says(actions(77), actions(50, { counts: 'messages', window: 'week', limit: 50 }));
    expect(shown().map(([, options]) => options)).toMatchObject([
      { message: '77 of 100 used today. Sidecar goes on; slow down if these should last.' },
      { message: 'All 50 used this week. The service will refuse more until its limit starts over.' },
    ]);
  });

  test('again in the next window', async () => {
    await says(actions(80));
    news();
    desk.bench.clock.pass(day);
    live();
    await says(actions(55));
    expect(news()).toEqual([at(50)]);
  });

  test('nothing when the figure falls and rises, or other things change', async () => {
    await says(actions(60));
    news();
    await says(actions(10));
    await says(actions(60));
    await save({ holdSeconds: 9 });
    live();
    await desk.bench.background.wake();
    expect(news()).toEqual([]);
  });

  test('nothing of the service’s own requests, or where there is no limit', async () => {
    await says(actions(99, { counts: 'requests' }), { counts: 'messages', window: 'day', used: 99 });
    expect(news()).toEqual([]);
  });
});

describe('what is not shown counts as told', () => {
  test.each<[string, () => unknown, () => unknown]>([
    ['the browser may not show it', () => desk.allowNotices(false), () => desk.allowNotices(true)],
    ['the person does not want it', () => save({ notifyUsage: false }), () => save({ notifyUsage: true })],
  ])('when %s', async (_, forbid, allow) => {
    await forbid();
    await says(actions(80));
    await allow();
    live();
    await says(actions(82));
    expect(news()).toEqual([]);
    await says(actions(91));
    expect(news()).toEqual([at(90)]);
  });

  test('when showing it fails', async () => {
    told.mockImplementationOnce(() => Promise.reject(new Error('no such icon')));
    await says(actions(80));
    news();
    expect(await desk.bench.stores.log.readLatest(9)).toMatchObject([{ doing: 'telling of a limit' }]);
    live();
    await says(actions(82));
    expect(news()).toEqual([]);
  });
});

describe('when the account’s day is over and nobody has asked yet', () => {
  /** Ten minutes to midnight in Kolkata; Buena is asked again when it is over. */
  beforeEach(async () => {
    await save({ badge: { kind: 'tightest', show: 'used' } });
    desk.bench.clock.set(Date.UTC(2026, 10, 23, 18, 13));
    const resetsAt = Date.UTC(2026, 10, 23, 18, 30);
    await desk.bench.stores.integrations.change('buena', (old) => ({
      ...old,
      nextCheckAt: resetsAt + 5 * minute,
    }));
    desk.bench.services.buena.answersStatus = {
      ...desk.bench.services.buena.answersStatus,
      timeZone: 'Asia/Kolkata',
    };
    await says(actions(100, { resetsAt }));
    expect(news()).toEqual([at(100)]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('100');
    desk.bench.clock.pass(12 * minute);
  });

  test('its figure is taken from the icon in that moment', async () => {
    const resetsAt = Date.UTC(2026, 10, 23, 18, 30);
    const wakes = async () => (await fakeBrowser.alarms.get('tick'))?.scheduledTime;
    const nextCheckAt = resetsAt + 5 * minute;
    await desk.bench.stores.integrations.change('buena', (old) => ({ ...old, nextCheckAt }));
    desk.bench.clock.set(resetsAt - minute);
    await fakeBrowser.alarms.clear('tick');
    await desk.bench.background.published();
    expect(await wakes()).toBe(resetsAt);
    desk.bench.clock.set(resetsAt);
    await desk.bench.background.tick();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  test('its figure is told no more, and not shown as the new day’s', async () => {
    await desk.bench.background.published();
    expect(news()).toEqual([]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  test('the new day is told from its first half on', async () => {
    await says(actions(10, { resetsAt: Date.UTC(2026, 10, 24, 18, 30) }));
    expect(news()).toEqual([]);
    await says(actions(51, { resetsAt: Date.UTC(2026, 10, 24, 18, 30) }));
    expect(news()).toEqual([at(50)]);
  });
});

describe('a click on it', () => {
  test('opens usage, in another life of the worker', async () => {
    await says(actions(80));
    const [[id] = []] = shown();
    const opened: unknown[] = [];
    fakeBrowser.tabs.create = async ({ url }) => {
      opened.push(url);
      return { index: 0, highlighted: true, active: true, pinned: false, incognito: false };
    };
    live();
    await desk.bench.background.openNotice(String(id));
    expect(opened).toEqual([fakeBrowser.runtime.getURL('/dashboard.html#/usage')]);
    await desk.bench.background.openNotice('a run nobody knows any more');
    expect(opened).toHaveLength(1);
  });
});

test('rows are read only where a limit longer than a minute was told', async () => {
  const read = vi.spyOn(desk.bench.stores.usage, 'usageBetween');
  const settings = await desk.bench.stores.settings.read();
  const [integration] = await desk.bench.stores.integrations.readAll();
  if (!integration?.status) throw new Error('an integration');
  const allowances = [actions(3, { counts: 'requests', window: 'minute' })];
  const only = [{ ...integration, status: { ...integration.status, allowances } }];
  expect(
    await readUsageSnapshot(desk.bench.stores.usage, only, settings, desk.bench.clock.now()),
  ).toMatchObject({
    figures: [],
  });
  expect(read).not.toHaveBeenCalled();
});

test('what was read before everything was erased is neither told nor remembered after', async () => {
  const wall = barrier();
  const { unsettled } = desk.bench.stores.runs;
  desk.bench.stores.runs.unsettled = async () => {
    await wall.stand();
    return unsettled();
  };
  desk.saying(actions(80));
  desk.bench.clock.pass(7 * minute);
  const refreshing = desk.bench.integrations.refresh({ onlyStale: false });
  await wall.reached;
  desk.bench.stores.runs.unsettled = unsettled;
  const erasing = desk.bench.send(popup, 'eraseEverything', {});
  await expect.poll(() => desk.bench.keyring.read('buena')).toBeUndefined();
  wall.open();
  await Promise.all([refreshing, erasing]);
  expect(await desk.bench.stores.usage.noticesGiven()).toEqual([]);
  expect(news()).toEqual([]);
});
