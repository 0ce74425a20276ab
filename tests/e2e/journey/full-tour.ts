import type { Page } from 'playwright-core';
import { until } from '../harness/devtools';
import type { Stage } from './stage';
import type { TourRow } from './tour-rows';

/** What one row left: in the ledger, and on the page. */
export type Toured = { ledger: string; shown: string };

const idOf = (place: string): string => `#run-anything-at-${place.replaceAll('.', '-')}`;
const within = (place: string, name: string | number): string => (place ? `${place}.${name}` : String(name));

/** Days from now as a `datetime-local` control takes it, in the browser's own time. */
function momentIn(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Fills one field and what lies under it, through the controls a user has. */
async function fill(page: Page, place: string, value: unknown): Promise<void> {
  const control = page.locator(idOf(place));
  if (Array.isArray(value) && value.every((each) => typeof each === 'object')) {
    for (const [index, entry] of value.entries()) {
      await control.getByRole('button', { name: /^Add/ }).click();
      await fillAll(page, within(place, index), entry);
    }
    return;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const folded = page.locator(`details:has(> summary${idOf(place)}):not([open]) > summary`);
    if ((await folded.count()) > 0) await folded.click();
    await fillAll(page, place, value);
    return;
  }
  if (value === true) return await control.check();
  if (typeof value === 'number') return await control.fill(momentIn(value));
  const text = Array.isArray(value) ? value.join('\n') : String(value);
  if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(text);
  else await control.fill(text);
}

/** Ticks first: what can be set for a part shows once it is ticked. */
async function fillAll(page: Page, place: string, values: object): Promise<void> {
  const entries = Object.entries(values).sort(([, a], [, b]) => Number(b === true) - Number(a === true));
  for (const [name, value] of entries) await fill(page, within(place, name), value);
}

/** Requests of ours that begin it, by the ledger. Questions of the schedule (status, usage) come by other paths. */
function begun({ asks }: TourRow, stage: Stage): number {
  return stage.world.control.ledger().requests.filter((each) => {
    if (each.service !== 'linked-api') return false;
    if ('path' in asks) return each.path.split('?')[0] === asks.path;
    const body: unknown = each.body;
    const action = typeof body === 'object' && body !== null && 'actionType' in body ? body.actionType : '';
    return each.method === 'POST' && each.path === '/workflows' && action === asks.action;
  }).length;
}

const effects = ({ effect }: TourRow, stage: Stage): number =>
  stage.world.control.ledger().effects.filter(({ kind }) => kind === effect).length;

/** Waits for the run's own page to say how it ended. @throws Error when it did not go well */
export async function runsEnd(page: Page): Promise<string> {
  const state = page.locator('.runs-page .runs-state');
  const said = await until(
    'the run to end',
    async () => {
      const tone = await state.getAttribute('data-tone').catch(() => undefined);
      return tone === 'good' || tone === 'bad' || tone === 'warn'
        ? `${tone}: ${(await state.allInnerTexts()).join(' ')}`
        : undefined;
    },
    30_000,
    100,
  );
  if (!said.startsWith('good')) throw new Error(said.replace(/\s+/g, ' '));
  return (await page.locator('.runs-page').allInnerTexts()).join('\n');
}

/** Asks for one operation through its form on the dashboard and follows it to its end. Throws when anything differs. */
export async function tour(row: TourRow, stage: Stage, dashboard: Page): Promise<Toured> {
  row.before?.(stage.world.control);
  const before = { asked: begun(row, stage), done: effects(row, stage) };
  await dashboard.evaluate((hash) => {
    location.hash = hash;
  }, `#/run/${row.operation}`);
  const form = dashboard.locator('.run-anything-form');
  await form.locator('button[type=submit]').waitFor();
  await fillAll(dashboard, '', row.fill);
  await form.locator('button[type=submit]').click();
  const started = dashboard.locator('.run-anything-started a[href^="#/runs/"]').first();
  const problems = dashboard.locator('.run-anything-problem, .run-anything-trouble');
  await started.or(problems.first()).first().waitFor();
  if ((await problems.count()) > 0)
    throw new Error(`The form says: ${(await problems.allInnerTexts()).join(' ')}`);
  await started.click();
  const shown = (await runsEnd(dashboard)).replace(/[ \t]+/g, ' ');
  if (!row.shows.test(shown)) throw new Error(`The page does not show ${row.shows}: ${shown.slice(0, 600)}`);
  const asked = begun(row, stage) - before.asked;
  if (asked !== 1) throw new Error(`The ledger has ${asked} requests for it, not 1`);
  const done = effects(row, stage) - before.done;
  if (row.effect && done !== 1) throw new Error(`The ledger has ${done} × ${row.effect}, not 1`);
  const name = 'path' in row.asks ? row.asks.path : row.asks.action;
  return {
    ledger: row.effect ? `1 × ${name}, 1 × ${row.effect}` : `1 × ${name}`,
    shown: (row.shows.exec(shown)?.[0] ?? '').replace(/\s+/g, ' ').slice(0, 60),
  };
}
