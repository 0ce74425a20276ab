import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { clickControl, controls, waitForControl } from './harness/accessibility';
import { goodKeys } from './harness/options';
import { popupSize } from './journey/popup';
import { openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
let empty: Stage;
beforeAll(async () => {
  stage = await openStage({ keys: goodKeys });
  empty = await openStage();
});
afterAll(async () => {
  await stage?.close();
  await empty?.close();
});

const views = [
  { file: 'popup.html', size: popupSize },
  { file: 'options.html', size: { width: 1024, height: 800 } },
];
const cases = views.flatMap((view) =>
  (['light', 'dark'] as const).flatMap((scheme) => [
    { ...view, scheme, keys: true },
    { ...view, scheme, keys: false },
  ]),
);

test.each(cases)('axe finds nothing in $file, $scheme, keys $keys', async ({ file, size, scheme, keys }) => {
  const page = await (keys ? stage : empty).session.openExtensionPage(file, size);
  await page.emulateMedia({ colorScheme: scheme });
  await page.getByRole('main').or(page.getByRole('region')).first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await page.close();
});

/** What is left at 200 %, in CSS pixels. The browser lets a popup grow to 800 × 600 on screen. */
const zoomed = [
  { file: 'popup.html', size: { width: 400, height: 300 } },
  { file: 'options.html', size: { width: 512, height: 400 } },
];

test.each(zoomed)('$file does not scroll sideways at 200 % zoom', async ({ file, size }) => {
  const page = await stage.session.openExtensionPage(file, size);
  await page.getByRole('region').first().waitFor();
  const [wide, shown] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(shown ?? 0);
  await page.close();
});

/** The browser lets a popup grow to this many CSS pixels before it scrolls. */
const tallestPopup = 600;

test('the usual popup needs no scrolling, nor with a run under way and after Refresh', async () => {
  const page = await stage.session.openExtensionPage('popup.html', popupSize);
  const running = page.getByRole('region', { name: 'Running' });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.getByRole('region', { name: 'Today' }).waitFor();
  await page.waitForTimeout(500);
  const alone = await height();
  stage.world.control.latency({ workflowMs: 30_000 });
  const profile = await visit(stage, profileUrl('bo-lindqvist'));
  await clickControl(profile, 'button', 'Check status');
  await page.bringToFront();
  await running
    .getByText(/Bo Lindqvist/)
    .first()
    .waitFor();
  const withRun = await height();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await page
    .getByText(/refreshed|a moment ago|next at/)
    .first()
    .waitFor();
  const refreshed = await height();
  expect(alone).toBeLessThanOrEqual(popupSize.height);
  expect(withRun).toBeLessThanOrEqual(popupSize.height);
  // The line that answers Refresh may make it taller than designed, but not than a popup can be on screen.
  expect(refreshed).toBeLessThanOrEqual(tallestPopup);
  stage.world.control.latency({ workflowMs: 300 });
  await profile.close();
  await page.close();
});

test('every control on a LinkedIn page has a name, and the keyboard reaches and works it', async () => {
  const page = await visit(stage, profileUrl('ada-park'));
  await waitForControl(page, 'button', 'Connect');
  const unnamed = (await controls(page)).filter(
    ({ role, name }) => ['button', 'textbox', 'radio', 'link', 'toolbar'].includes(role) && name === '',
  );
  expect(unnamed).toEqual([]);
  await clickControl(page, 'button', 'Connect');
  await waitForControl(page, 'textbox', 'Note (optional)');
  const visited = new Set<string>();
  for (let presses = 0; presses < 80 && !visited.has('Send request'); presses += 1) {
    await page.keyboard.press('Tab');
    for (const { focused, name, role } of await controls(page)) {
      if (focused && role === 'button') visited.add(name);
    }
  }
  expect(visited).toContain('Send request');
  await page.keyboard.press('Escape');
  await page.close();
});
