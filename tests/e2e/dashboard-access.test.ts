import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { complaints, overflow } from './harness/looks';
import { started } from './journey/asked';
import { writeWorkflow } from './journey/custom-workflow';
import { begin, runsEnd } from './journey/full-tour';
import { goTo, openForm } from './journey/operation-form';
import { seed } from './journey/seed';
import { actingKeys, openStage, type Stage } from './journey/stage';
import { tourRows } from './journey/tour-rows';

let empty: Stage;
let filled: Stage;
let emptyPage: Page;
let filledPage: Page;
/** Pages of runs with a result each, once they are there. */
const results: string[] = [];

/** Each with another kind of result. */
const brought = ['fetchPerson', 'fetchCompany', 'fetchPost', 'searchPeople', 'getLimitsUsage', 'sendMessage'];

beforeAll(async () => {
  empty = await openStage();
  emptyPage = await empty.session.openExtensionPage('dashboard.html');
  filled = await openStage({ keys: actingKeys });
  const page = await filled.session.openExtensionPage('manifest.json');
  await seed(page, 8);
  await page.close();
  filledPage = await filled.session.openExtensionPage('dashboard.html');
  filledPage.setDefaultTimeout(10_000);
  const ends = [];
  for (const row of tourRows.filter(({ operation }) => brought.includes(operation))) {
    ends.push(await begin(row, filled, filledPage));
  }
  for (const end of ends) {
    await end();
    results.push(new URL(filledPage.url()).hash.slice(2));
  }
});
afterAll(async () => {
  await empty?.close();
  await filled?.close();
});

const views = [
  'runs',
  'people',
  'posts',
  'companies',
  'conversations',
  'campaigns',
  'usage',
  'run',
  'run/fetchPerson',
  'workflow',
];

/** Waits for the view an address names to stand. */
async function show(page: Page, place: string): Promise<void> {
  await goTo(page, place);
  const view = page.locator(`[data-view=${place.split('/')[0]}]:not([hidden])`);
  await view.locator('h2').filter({ visible: true }).first().waitFor();
  // Lists come from the database.
  await page.waitForTimeout(200);
}

test.each(views)('%s, empty: axe finds nothing in light or dark, and 360 px are enough', async (place) => {
  await show(emptyPage, place);
  expect(await complaints(emptyPage)).toEqual([]);
  expect(await overflow(emptyPage)).toEqual([]);
});

test.each(views)('%s, filled: axe finds nothing in light or dark, and 360 px are enough', async (place) => {
  await show(filledPage, place);
  expect(await complaints(filledPage)).toEqual([]);
  expect(await overflow(filledPage)).toEqual([]);
});

test.each(brought.map((_, index) => index))(
  'result no. %i: axe finds nothing, and 360 px are enough',
  async (index) => {
    await show(filledPage, results[index] ?? '');
    await filledPage.locator('.runs-result:visible').waitFor();
    expect(await complaints(filledPage)).toEqual([]);
    expect(await overflow(filledPage)).toEqual([]);
  },
);

test('an open record: axe finds nothing, and 360 px are enough', async () => {
  await show(filledPage, 'people');
  await filledPage.getByRole('button', { name: 'Ada Park', exact: true }).click();
  await filledPage.locator('.records-detail').waitFor();
  expect(await complaints(filledPage)).toEqual([]);
  expect(await overflow(filledPage)).toEqual([]);
});

test('a form with problems: axe finds nothing, and 360 px are enough', async () => {
  const send = await openForm(filledPage, 'sendConnectionRequest');
  await send.click();
  await filledPage.locator('.run-anything-problem').first().waitFor();
  expect(await complaints(filledPage)).toEqual([]);
  expect(await overflow(filledPage)).toEqual([]);
});

test('a workflow with problems, as text and as steps: axe finds nothing, and 360 px are enough', async () => {
  await writeWorkflow(filledPage, '{ "actionType": "st.searchPeople", "limit": 5000 }');
  await filledPage.locator('.workflow-problem').first().waitFor();
  expect(await complaints(filledPage)).toEqual([]);
  expect(await overflow(filledPage)).toEqual([]);
  await filledPage.getByRole('button', { name: 'By picking' }).click();
  expect(await complaints(filledPage)).toEqual([]);
  expect(await overflow(filledPage)).toEqual([]);
});

/** Presses Tab until the element with the focus passes. @throws Error naming where the focus went */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const been: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (!at) return '';
      const label = 'labels' in at && at.labels instanceof NodeList ? at.labels[0]?.textContent : '';
      return `${label || at.textContent}`.replace(/\s+/g, ' ').trim();
    });
    been.push(focused.slice(0, 30));
    if (name.test(focused)) return;
  }
  throw new Error(`Tab does not reach ${name}, but ${been.join(' | ')}`);
}

/** Where the focus is, as its tag and text. */
const focus = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);

test('whoever goes to a view stands at its heading, on the first visit too', async () => {
  await show(filledPage, 'runs');
  await filledPage.reload();
  await filledPage.getByRole('table').first().waitFor();
  const astray: string[] = [];
  for (const name of ['Run anything', 'Custom workflow', 'People', 'Run anything', 'Runs']) {
    await filledPage.getByRole('link', { name, exact: true }).press('Enter');
    // A view that still reads shows its heading twice.
    await filledPage.waitForTimeout(500);
    const at = await focus(filledPage);
    if (at !== `H2 ${name}`) astray.push(`${name}: ${at.slice(0, 40)}`);
  }
  expect(astray).toEqual([]);
});

test('the keyboard alone reaches a view, a form, fills it in, sends it and opens its run', async () => {
  const page = filledPage;
  await show(page, 'runs');
  await page.reload();
  await page.getByRole('table').first().waitFor();
  const before = started(filled).length;
  await tabTo(page, /^Run anything$/);
  await page.keyboard.press('Enter');
  await page.locator('[data-view=run]:not([hidden])').waitFor();
  await tabTo(page, /^Find an operation$/);
  await page.keyboard.type('check');
  await tabTo(page, /^Check connection/);
  await page.keyboard.press('Enter');
  await page.locator('.run-anything-form').waitFor();
  await tabTo(page, /^Person’s address/);
  await page.keyboard.type(profileUrl('hal-yarrow'));
  await tabTo(page, /^Check connection/);
  await page.keyboard.press('Enter');
  await page.locator('.run-anything-started').waitFor();
  await tabTo(page, /^Check status of/);
  expect(await runsEnd(page, () => page.keyboard.press('Enter'))).toMatch(/Not connected/i);
  expect(started(filled)).toHaveLength(before + 1);
});
