/**
 * What `npm start` plays once everything is built: the world, a browser with Sidecar, and the main job in it.
 * Instead of it, `--tour full` plays every operation on the dashboard (scripts/full-tour.ts), and `--tour popup` looks at
 * the popup in all its states (scripts/popup-tour.ts).
 * With a display the browser stays open afterwards; `--keep` keeps the world alone up. `--docs` renews the README's
 * pictures.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { mainJob, type Pages } from '../tests/e2e/journey/main-job';
import { openStage, type Stage } from '../tests/e2e/journey/stage';
import { fullTour } from './full-tour';
import { popupTour } from './popup-tour';

const folder = 'screenshots';
/** Step's picture → the picture the README shows. */
const ofTheReadme: Readonly<Record<string, string>> = {
  connect: 'docs/profile.png',
  popup: 'docs/popup.png',
};
const keep = process.argv.includes('--keep');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

async function picture(page: Page, index: number, name: string, dark: boolean): Promise<void> {
  const path = (mode: string) => `${folder}/${String(index).padStart(2, '0')}-${name}${mode}.png`;
  await page.screenshot({ path: path('') });
  const copy = ofTheReadme[name];
  if (copy && process.argv.includes('--docs')) await copyFile(path(''), copy);
  if (!dark) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: path('-dark') });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Plays the steps in order; after one that failed the next are still tried. */
async function play(stage: Stage): Promise<number> {
  const pages: Pages = {};
  let failed = 0;
  for (const [index, step] of mainJob.entries()) {
    const started = Date.now();
    const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
    try {
      const { page, said } = await step.play(stage, pages);
      await picture(page, index + 1, step.picture, step.dark === true);
      console.log(`ok      ${step.name} (${seconds()}): ${said}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${step.name} (${seconds()}): ${error instanceof Error ? error.message : error}`);
      const last = stage.session.context.pages().at(-1);
      // A browser that is gone cannot be pictured; why the step failed has been said.
      await last?.screenshot({ path: `${folder}/failed-${step.picture}.png` }).catch(() => undefined);
    }
  }
  return failed;
}

const tours: Readonly<Record<string, typeof fullTour>> = { full: fullTour, popup: popupTour };

/** Plays the tour that was asked for. @returns false when none was */
async function toured(): Promise<boolean> {
  const asked = process.argv.indexOf('--tour');
  if (asked < 0) return false;
  const name = process.argv[asked + 1] ?? '';
  const tour = Object.hasOwn(tours, name) ? tours[name] : undefined;
  if (!tour) throw new Error(`There is no tour “${name}”. There are: ${Object.keys(tours).join(', ')}.`);
  const { passed, failed } = await tour(folder, headless);
  console.log(`Screenshots are in ${folder}/.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
  return true;
}

async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (await toured()) return;
  const stage = await openStage({ headless });
  const stop = () => void stage.close().then(() => process.exit(process.exitCode ?? 0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  let failed = mainJob.length;
  try {
    failed = await play(stage);
    console.log(`Screenshots are in ${folder}/.`);
  } finally {
    process.exitCode = failed === 0 ? 0 : 1;
    if (!headless) console.log('The browser stays open for you to try; close it to end.');
    if (keep)
      console.log(
        `The world stays up at ${stage.world.httpUrl} (HTTPS ${stage.world.httpsPort}); Ctrl+C ends it.`,
      );
    console.log(`${mainJob.length - failed} passed, ${failed} failed`);
  }
  if (!headless) await stage.session.context.waitForEvent('close', { timeout: 0 });
  if (keep) await new Promise(() => undefined);
  await stage.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
