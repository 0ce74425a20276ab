import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Input, MessageName } from '../../lib/messaging/protocol';
import type { BadgeChoice } from '../../lib/usage/badge-figure';
import { until } from './harness/devtools';
import { goodKeys } from './harness/options';
import { killWorker } from './harness/worker';
import { openPopup } from './journey/popup';
import { ageStored, ringAlarm } from './journey/popup-age';
import { setUpAll } from './journey/popup-course';
import { readPopup } from './journey/popup-reading';
import { words } from './journey/popup-states';
import { askedOfServices, toldFigures } from './journey/popup-world';
import { openStage, type Stage } from './journey/stage';

const minute = 60_000;

let stage: Stage;
/** A page of the extension that runs nothing of its own. */
let vantage: Page;
beforeAll(async () => {
  stage = await openStage({ apis: ['notifications'] });
  await setUpAll(stage);
});
beforeEach(async () => {
  vantage = await stage.session.openExtensionPage('manifest.json');
});
afterEach(() => vantage?.close());
afterAll(() => stage?.close());

/** Sends a message as the extension's own pages do. @throws Error with a refusal */
async function send<Name extends MessageName>(name: Name, input: Input<Name>): Promise<void> {
  const reply = await vantage.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, input })})`);
  if (JSON.stringify(reply).startsWith('{"ok":true')) return;
  throw new Error(`${name}: ${JSON.stringify(reply)}`);
}

/** Buena counts that much by now, and Sidecar hears of it. */
async function buenaCounts(actionsToday: number): Promise<void> {
  stage.world.control.buena({ actionsToday });
  await ageStored(stage.session, 10 * minute, 'buena');
  await send('refresh', { provider: 'buena', onlyStale: false });
}

const badge = async (): Promise<string> => String(await vantage.evaluate('chrome.action.getBadgeText({})'));

/** Numbers of the one figure the popup marks as the icon's; none when it marks none. */
async function marked(): Promise<{ used: number; left: number; percent: string } | undefined> {
  const popup = await openPopup(stage.session);
  const { figures } = await readPopup(popup);
  await popup.close();
  const told = figures.filter(({ line }) => line.includes(words('popup_on_icon')));
  const [figure] = told;
  if (!figure) return undefined;
  expect(told, 'figures marked as the icon’s').toHaveLength(1);
  const { used, limit } = figure;
  return { used, left: limit - used, percent: `${Math.floor((used / limit) * 100)}%` };
}

const buenaDay = { kind: 'figure', provider: 'buena', counts: 'actions', window: 'day' } as const;
const konnectorDay = { kind: 'figure', provider: 'konnector', counts: 'requests', window: 'day' } as const;
const choices: readonly [string, BadgeChoice & { show: 'used' | 'left' | 'percent' }, string, string][] = [
  ['used of the tightest limit', { kind: 'tightest', show: 'used' }, 'Linked API', 'connectionRequests'],
  [
    'per cent of the tightest limit',
    { kind: 'tightest', show: 'percent' },
    'Linked API',
    'connectionRequests',
  ],
  ['what Buena leaves of today', { ...buenaDay, show: 'left' }, 'Buena.ai', 'actions'],
  ['what Konnector leaves of its requests', { ...konnectorDay, show: 'left' }, 'Konnector.ai', 'requests'],
];

test.each(choices)('the icon says what the popup marks: %s', async (_, choice, service, counts) => {
  await send('saveSettings', { badge: choice });
  const figure = await marked();
  const told = (await toldFigures(stage)).find((each) => each.service === service && each.counts === counts);
  expect(figure).toMatchObject({ used: told?.used, left: (told?.limit ?? 0) - (told?.used ?? 0) });
  expect(await badge()).toBe(String(figure?.[choice.show]));
});

test('icon and popup go on together when the figure does, and the icon keeps it when the worker was ended', async () => {
  await send('saveSettings', { badge: { ...buenaDay, show: 'used' } });
  await buenaCounts(39);
  expect([await badge(), (await marked())?.used]).toEqual(['39', 39]);
  await killWorker(stage.session);
  expect([await badge(), (await marked())?.used]).toEqual(['39', 39]);
});

test('trouble goes before the figure: the icon says so, and the popup marks none', async () => {
  await send('saveSettings', { badge: { ...buenaDay, show: 'used' } });
  const hear = async (status: 'active' | 'reconnection_required') => {
    stage.world.control.account({ status });
    await ageStored(stage.session, minute, 'linked-api');
    await send('refresh', { provider: 'linked-api', onlyStale: false });
  };
  await hear('reconnection_required');
  expect([await badge(), await marked()]).toEqual(['!', undefined]);
  await hear('active');
  expect([await badge(), (await marked())?.used]).toEqual(['39', 39]);
});

test('with runs on the icon no figure is marked and no number stands there', async () => {
  await send('saveSettings', { badge: { kind: 'runs' } });
  expect([await badge(), await marked()]).toEqual(['', undefined]);
});

/** Ids of the notifications that stand, which are then cleared away. */
async function notifications(): Promise<string[]> {
  const standing = await vantage.evaluate(`(async () => {
    const ids = Object.keys(await chrome.notifications.getAll());
    for (const id of ids) await chrome.notifications.clear(id);
    return ids.join('\\n');
  })()`);
  return String(standing).split('\n').filter(Boolean);
}

test('a threshold is told once in its window, and not again by another life of the worker', async () => {
  await buenaCounts(39);
  await notifications();
  await buenaCounts(40);
  expect(await notifications(), 'half of 80').toHaveLength(1);
  await buenaCounts(45);
  expect(await notifications(), 'still beyond half').toEqual([]);
  await killWorker(stage.session);
  await buenaCounts(59);
  expect(await notifications(), 'after a restart').toEqual([]);
  await buenaCounts(60);
  expect(await notifications(), 'three quarters').toHaveLength(1);
  await buenaCounts(30);
  await buenaCounts(61);
  expect(await notifications(), 'fallen and risen again').toEqual([]);
  await buenaCounts(80);
  expect(await notifications(), 'all of it at once').toHaveLength(1);
  await send('saveSettings', { notifyUsage: false });
});

test('Refresh pressed again says from when on it works, and every service when it is asked next', async () => {
  await ageStored(stage.session, 30 * minute);
  const popup = await openPopup(stage.session);
  const refresh = popup.getByRole('button', { name: words('popup_refresh'), exact: true });
  await refresh.click();
  await popup.getByText(words('popup_next_check')).first().waitFor();
  await refresh.click();
  const before = askedOfServices(stage).length;
  await refresh.click();
  const said = popup.getByRole('contentinfo').getByRole('status');
  await said.filter({ hasText: /\d{1,2}:\d{2}/ }).waitFor();
  const asked = askedOfServices(stage).slice(before);
  // Linked API may be asked again after ten seconds, the others not before a minute.
  expect(asked.filter(({ service }) => service !== 'linked-api')).toEqual([]);
  await popup.getByText(words('popup_next_check')).first().click();
  const checks = popup.getByRole('list', { name: words('popup_checks') }).getByRole('listitem');
  expect((await checks.allInnerTexts()).sort()).toEqual(
    Object.keys(goodKeys)
      .sort()
      .map((service) => expect.stringMatching(new RegExp(`${service}.*\\d{1,2}:\\d{2}`))),
  );
  await popup.close();
});

test('after sleep one service a tick is asked, the one that waits longest first', async () => {
  const order = ['konnector', 'connectsafely', 'linked-api', 'buena'] as const;
  for (const [index, service] of order.entries())
    await ageStored(stage.session, (180 - 10 * index) * minute, service);
  const from = askedOfServices(stage).length;
  const asked = () => [
    ...new Set(
      askedOfServices(stage)
        .slice(from)
        .map(({ service }) => service),
    ),
  ];
  for (const count of order.keys()) {
    // The browser rings what sleep made late; what is left is put off by half a minute, which nobody waits for here.
    await ringAlarm(vantage);
    await until('the next service to be asked', async () => asked().length > count);
    await vantage.waitForTimeout(1_000);
    expect(asked()).toEqual(order.slice(0, count + 1));
    const next = Number(
      await vantage.evaluate(`chrome.alarms.get('tick').then((tick) => tick.scheduledTime)`),
    );
    expect(next - Date.now()).toBeGreaterThan(20_000);
  }
});
