/**
 * `npm start -- --tour full`: every operation once, through its form on the dashboard, against the world. Prints a table
 * of operation, what the world's ledger holds of it, and what the page showed.
 */
import { copyFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { operations } from '../lib/linkedin/operations';
import { customWorkflow } from '../tests/e2e/journey/custom-workflow';
import { type Toured, tour } from '../tests/e2e/journey/full-tour';
import { actingKeys, openStage, type Stage } from '../tests/e2e/journey/stage';
import { tourRows } from '../tests/e2e/journey/tour-rows';

const size = { width: 1280, height: 900 };
/** Pages worth a picture on the way: after this operation, what its run shows. */
const pictured = new Set([
  'fetchPerson',
  'fetchCompany',
  'fetchPost',
  'searchPeople',
  'pollConversations',
  'getLimitsUsage',
]);
/** What the README shows; `--docs` renews it. */
const ofTheReadme = 'fetchPerson';
/** Views pictured at the end, with all that the tour brought. */
const views = ['runs', 'people', 'posts', 'companies', 'conversations', 'run/searchPeople', 'workflow'];

type Play = { operation: string; play(stage: Stage, dashboard: Page): Promise<Toured> };

const plays: readonly Play[] = [
  ...tourRows.map((row) => ({
    operation: row.operation,
    play: (stage: Stage, dashboard: Page) => tour(row, stage, dashboard),
  })),
  { operation: 'customWorkflow', play: (stage, dashboard) => customWorkflow(stage, dashboard, 'opener') },
  {
    operation: 'customWorkflow (other loops)',
    play: (stage, dashboard) => customWorkflow(stage, dashboard, 'wrapped'),
  },
];

/** Plays them all; after one that failed the next are still tried. @returns how many passed and failed */
export async function fullTour(
  folder: string,
  headless: boolean,
): Promise<{ passed: number; failed: number }> {
  const stage = await openStage({ headless, keys: actingKeys });
  let failed = 0;
  try {
    const dashboard = await stage.session.openExtensionPage('dashboard.html', size);
    dashboard.setDefaultTimeout(10_000);
    line('', 'operation', 'ledger', 'shown');
    for (const { operation, play } of plays) {
      try {
        const { ledger, shown } = await play(stage, dashboard);
        line('ok', operation, ledger, shown);
        if (pictured.has(operation)) await picture(dashboard, `${folder}/tour-${operation}`);
        if (operation === ofTheReadme && process.argv.includes('--docs'))
          await copyFile(`${folder}/tour-${operation}.png`, 'docs/dashboard.png');
      } catch (error) {
        failed += 1;
        const said = error instanceof Error ? error.message : String(error);
        line('FAILED', operation, said.replace(/\s+/g, ' '));
        await dashboard.screenshot({ path: `${folder}/failed-tour-${operation.replace(/\W+/g, '-')}.png` });
      }
    }
    failed += missing();
    for (const view of views) {
      await dashboard.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      // Lists come from the database; a picture of the moment before shows nothing.
      await dashboard.waitForTimeout(500);
      await picture(dashboard, `${folder}/dashboard-${view.replace('/', '-')}`);
    }
  } finally {
    await stage.close();
  }
  return { passed: plays.length - failed, failed };
}

/** Wide enough for the longest there is; what is shown ends the line. */
const widths = [6, 29, 64];

/** One line of the table. */
function line(...cells: string[]): void {
  const padded = cells.map((cell, index) => cell.padEnd(widths[index] ?? 0));
  console.log(padded.join('  ').trimEnd());
}

/** Operations the vocabulary has and the tour forgot. */
function missing(): number {
  const played = new Set(plays.map(({ operation }) => operation));
  const forgotten = Object.keys(operations).filter((name) => !played.has(name));
  for (const name of forgotten) console.log(`FAILED  ${name} is not in the tour`);
  return forgotten.length;
}

/** Light, dark, and as narrow as a phone. */
async function picture(page: Page, path: string): Promise<void> {
  await page.screenshot({ path: `${path}.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${path}-dark.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.screenshot({ path: `${path}-360.png` });
  await page.setViewportSize(size);
}
