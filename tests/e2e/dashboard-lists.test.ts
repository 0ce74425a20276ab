import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo } from './journey/operation-form';
import { formulas, seed } from './journey/seed';
import { actingKeys, openStage, type Stage } from './journey/stage';

const count = 10_000;
/** Of the longest stillness while idle; other programs share the machine, and the page may never stand for a second. */
const patience = { ratio: 20, leastMs: 1_500 };

let stage: Stage;
let dashboard: Page;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
  const page = await stage.session.openExtensionPage('manifest.json');
  await seed(page, count);
  await page.close();
  dashboard = await stage.session.openExtensionPage('dashboard.html');
  dashboard.setDefaultTimeout(20_000);
});
afterAll(() => stage?.close());

const view = (name: string) => dashboard.locator(`[data-view=${name}]`);
const range = (name: string) => view(name).locator('.table-foot p');
const firstCells = (name: string) => view(name).locator('tbody tr').first().textContent();

/** Does something, and counts for how long a timer of 50 ms was kept waiting at most. */
async function longestGap(act: () => Promise<unknown>): Promise<number> {
  await dashboard.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), timer: 0 };
    watch.timer = window.setInterval(() => {
      watch.longest = Math.max(watch.longest, performance.now() - watch.last);
      watch.last = performance.now();
    }, 50);
    Reflect.set(window, 'watch', watch);
  });
  await act();
  return dashboard.evaluate(() => {
    const watch: { longest: number; timer: number } = Reflect.get(window, 'watch');
    clearInterval(watch.timer);
    return watch.longest;
  });
}

test('10,000 runs are listed in pages, and searched', async () => {
  await view('runs').getByText('1–50 of 10,000').waitFor();
  expect(await firstCells('runs')).toContain('Person 09999');
  await view('runs').getByRole('button', { name: 'Next' }).click();
  expect(await range('runs').textContent()).toBe('51–100 of 10,000');
  await view('runs').getByLabel('Search').fill('Person 00123');
  await view('runs').getByText('1 of 10,000 runs fit.').waitFor();
  expect(await firstCells('runs')).toContain('Person 00123');
});

test('10,000 people are listed in pages, searched and sorted', async () => {
  await goTo(dashboard, 'people');
  await view('people').getByText('1–50 of 10,000').waitFor();
  expect(await firstCells('people')).toContain('Person 09999');
  const company = view('people').getByRole('columnheader', { name: 'Company' });
  await company.getByRole('button').click();
  expect(await company.getAttribute('aria-sort')).toBe('ascending');
  expect(await firstCells('people')).toContain('Mill 0');
  await company.getByRole('button').click();
  expect(await company.getAttribute('aria-sort')).toBe('descending');
  expect(await firstCells('people')).toContain('Mill 96');
  await view('people').getByLabel('Search').fill('person 00777');
  await view('people').getByText('1–1 of 1', { exact: true }).waitFor();
  expect(await firstCells('people')).toContain('Person 00777');
  await view('people').getByLabel('Search').fill('');
  await view('people').getByText('1–50 of 10,000').waitFor();
});

/** The cells of a CSV file, RFC 4180. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  return lines.filter((line) => line.length > 1);
}

test('10,000 people are exported to a CSV no spreadsheet runs, with progress, while the page answers', async () => {
  const idle = await longestGap(() => dashboard.waitForTimeout(1_500));
  await dashboard.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    new MutationObserver(() => {
      const words = document.querySelector('.records-actions progress')?.getAttribute('aria-label');
      if (words) seen.push(words);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const downloading = dashboard.waitForEvent('download');
  const busy = await longestGap(async () => {
    await view('people').getByRole('button', { name: 'CSV' }).click();
    await view('people').getByText('Exported rows: 10,000.').waitFor();
  });
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/people.*\.csv$/);
  const csv = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '');
  const lines = cellsOf(csv);
  expect(lines).toHaveLength(count + 1);
  const running = lines.flat().filter((cell) => /^[\s=+\-@＝]/.test(cell));
  expect(running).toEqual([]);
  for (const name of formulas) expect(csv).toContain(`'${name}`);
  const seen: string[] = await dashboard.evaluate(() => Reflect.get(window, 'seen'));
  expect(new Set(seen.filter((words) => /^Exporting [\d,]+ of 10,000$/.test(words))).size).toBeGreaterThan(2);
  console.info(`longest gap of a 50 ms timer: idle ${Math.round(idle)} ms, exporting ${Math.round(busy)} ms`);
  expect(busy).toBeLessThan(Math.max(patience.leastMs, idle * patience.ratio));
});

test('notes and tags outlive a reload, and what is forgotten is gone', async () => {
  const people = view('people');
  const show = async (): Promise<void> => {
    await people.getByLabel('Search').fill('Person 04242');
    await people.getByRole('button', { name: 'Person 04242', exact: true }).click();
  };
  await show();
  const detail = people.locator('.records-detail');
  await detail.getByLabel('Tags').fill('looms');
  await detail.getByRole('button', { name: 'Add' }).click();
  await detail.getByText('Saved').first().waitFor();
  await detail.getByLabel('Notes').fill('Met at the harbour.');
  await detail.getByLabel('Notes').blur();
  await detail.locator('.records-saved', { hasText: 'Saved' }).first().waitFor();
  await dashboard.waitForTimeout(500);
  await dashboard.reload();
  await people.getByText('1–50 of 10,000').waitFor();
  await show();
  expect(await detail.getByLabel('Notes').inputValue()).toBe('Met at the harbour.');
  expect(await detail.locator('.records-tags').textContent()).toContain('looms');
  await detail.getByRole('button', { name: 'Forget' }).click();
  await detail.getByRole('button', { name: 'Forget' }).click();
  await people.getByText('Nothing fits this search.').waitFor();
  await dashboard.reload();
  await people.getByText('1–50 of 9,999').waitFor();
});
