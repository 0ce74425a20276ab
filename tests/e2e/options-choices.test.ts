import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import { until } from './harness/devtools';
import { requestsTo } from './harness/effects';
import { card, goodKeys, openOptions, saveKeys } from './harness/options';
import { openStage, type Stage } from './journey/stage';

let stage: Stage;
let options: Page;
beforeAll(async () => {
  const { 'Linked API': linkedApi, 'Buena.ai': buena, 'ConnectSafely.ai': connectSafely } = goodKeys;
  const keys = { 'Linked API': linkedApi, 'Buena.ai': buena, 'ConnectSafely.ai': connectSafely };
  stage = await openStage({ keys });
  options = await openOptions(stage.session);
});
afterAll(() => stage?.close());

const accounts = (): Locator => card(options, 'LinkedIn accounts');
const account = (name: string): Locator => accounts().getByRole('article', { name, exact: true });

/** What the card says stays after the page was read anew. */
async function saved(within: Locator): Promise<void> {
  await within.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await options.reload();
  await accounts().waitFor();
}

test('two services that name the same profile are linked at a press, named, and taken apart again', async () => {
  const proposed = accounts().getByRole('region', { name: 'Probably the same account' });
  await proposed.getByText('Both name the profile mara-self.').first().waitFor();
  await accounts().getByRole('button', { name: 'Link Linked API and Buena.ai' }).first().click();
  await saved(accounts());
  await proposed.getByRole('button', { name: /^Keep apart/ }).click();
  await saved(accounts());
  expect(await proposed.count()).toBe(0);
  const both = accounts().getByRole('article').filter({ hasText: 'Linked API' });
  expect(await both.count()).toBe(1);
  expect(await both.textContent()).toContain('Buena.ai');
  expect(await both.textContent()).toContain('Days end at midnight in Europe/London');
  await both.getByText('Name, time zone and week').click();
  await both.getByLabel('Name', { exact: true }).fill('Mara’s own');
  await both.getByLabel('Name', { exact: true }).press('Tab');
  await account('Mara’s own').waitFor();
  await account('Mara’s own').getByLabel('Time zone', { exact: true }).selectOption('Asia/Tokyo');
  await saved(accounts());
  expect(await account('Mara’s own').textContent()).toContain('Days end at midnight in Asia/Tokyo');
  await account('Mara’s own').getByRole('button', { name: 'Unlink Buena.ai' }).click();
  await saved(accounts());
  expect(await account('Mara’s own').textContent()).not.toContain('Buena.ai');
});

test('the icon shows the limit that was chosen, as it was chosen', async () => {
  const settings = card(options, 'Settings');
  await settings.getByLabel('One limit of your choice').click();
  await settings.getByLabel('Which limit').selectOption('Buena.ai: LinkedIn actions, today');
  const icon = (): Promise<unknown> => options.evaluate('chrome.action.getBadgeText({})');
  const shows = (text: string) => until(`“${text}” on the icon`, async () => (await icon()) === text);
  await settings.getByLabel('what is left').click();
  await shows('42');
  await settings.getByLabel('what is used').click();
  await shows('38');
  await settings.getByLabel('per cent used').click();
  await shows('47%');
  await saved(settings);
  expect(await settings.getByLabel('per cent used').isChecked()).toBe(true);
  await settings.getByLabel('How many runs are under way').click();
  await shows('');
});

test('another account of ConnectSafely is chosen by the keyboard alone, and given back', async () => {
  const place = card(options, 'ConnectSafely.ai');
  const choose = place.getByRole('button', { name: /^Choose account/ });
  const asked = () =>
    requestsTo(stage.world, 'connectsafely', 'GET', '/linkedin/account/status').at(-1)?.path;
  await choose.focus();
  await options.keyboard.press('Enter');
  const kofi = place.getByRole('radio', { name: 'Kofi' });
  await kofi.waitFor();
  expect(await place.getByText(/^Automation is switched off · kofi-m/).count()).toBe(1);
  await options.keyboard.press('ArrowDown');
  await options.keyboard.press('ArrowDown');
  expect(await kofi.isChecked()).toBe(true);
  await options.keyboard.press('Enter');
  await place.getByText('Kofi, chosen by you').waitFor();
  expect(asked()).toContain('accountId=67aa31f0c2d94b0012ab77f2');
  await options.reload();
  await place.getByText('Kofi, chosen by you').waitFor();
  await choose.click();
  expect(await kofi.isChecked()).toBe(true);
  await place.getByRole('radio', { name: /^Let ConnectSafely\.ai choose/ }).check();
  await place.getByRole('button', { name: 'Save choice' }).click();
  await place.getByText('Mara Self', { exact: true }).waitFor();
  expect(asked()).not.toContain('accountId');
});

test('without a list of accounts it says how else one is chosen', async () => {
  const place = card(options, 'ConnectSafely.ai');
  stage.world.control.connectsafely({ lists: false });
  await place.getByRole('button', { name: /^Choose account/ }).click();
  await place.getByText(/does not list the accounts of this key/).waitFor();
  expect(await place.getByText(/enter the account’s id yourself/).count()).toBe(1);
  stage.world.control.connectsafely({ lists: true });
});

test('a global key of Buena leads to the user id, and with it to the older route', async () => {
  const place = card(options, 'Buena.ai');
  const { ok, said } = await saveKeys(options, 'Buena.ai', {
    'Buena API key': demoKeys.variants.buenaGlobal,
  });
  expect(ok).toBe(false);
  expect(said).toMatch(/looks like a global key/);
  const userId = place.getByLabel('Buena user id (only for global keys)');
  expect(await userId.evaluate((input) => input === document.activeElement)).toBe(true);
  await userId.fill('6710fa2b9c04d17e55aa0c31');
  await place.getByRole('button', { name: 'Test and save' }).click();
  await place.getByRole('button', { name: /^Remove/ }).waitFor();
  const path = '/api/v2/users/linkedin/user-linkedin-integration/6710fa2b9c04d17e55aa0c31';
  expect(requestsTo(stage.world, 'buena', 'GET', path)).toHaveLength(1);
});

test('hours without activity that are no number are refused where they were typed', async () => {
  const field = options.getByLabel('Tell me after this many hours without activity');
  await field.fill('soon');
  await field.press('Tab');
  await options.getByText('Enter a number of hours above 0.').waitFor();
  await field.fill('1.5');
  await field.press('Tab');
  await saved(card(options, 'Settings'));
  expect(await field.inputValue()).toBe('1.5');
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing, and nothing is cut off, with all of it open: %s',
  async (colorScheme) => {
    await options.emulateMedia({ colorScheme });
    await options.reload();
    await accounts().getByText('Name, time zone and week').first().click();
    await card(options, 'Settings').getByLabel('One limit of your choice').click();
    await card(options, 'ConnectSafely.ai')
      .getByRole('button', { name: /^Choose account/ })
      .click();
    await options.getByRole('radio', { name: 'Kofi' }).waitFor();
    const { violations } = await new AxeBuilder({ page: options }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    await options.setViewportSize({ width: 360, height: 640 });
    const [wide, shown] = await options.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(shown ?? 0);
    await options.setViewportSize({ width: 1280, height: 800 });
  },
);
