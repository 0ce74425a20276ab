import type { Locator, Page } from 'playwright-core';
import { until } from '../harness/devtools';
import { fillForm, goTo, openForm } from './operation-form';
import type { Stage } from './stage';
import type { TourRow } from './tour-row';

/** What one row left: in the ledger, and on the page. */
export type Toured = { ledger: string; shown: string };

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

/**
 * Does what leads to a run's own page, and waits there for how it ends.
 * @returns all the page says then
 * @throws Error when it did not go well
 */
export async function runsEnd(page: Page, lead: () => Promise<unknown>, timeoutMs = 30_000): Promise<string> {
  // The page of the run looked at before stays until the next one is read, and says how that one ended.
  await page.locator('.runs-page .runs-state').evaluateAll((all) => {
    for (const each of all) each.setAttribute('data-before', '');
  });
  await lead();
  const state = page.locator('.runs-page .runs-state:not([data-before])');
  const said = await until(
    'the run to end',
    async () => {
      const [tone] = await state.evaluateAll((all) => all.map((each) => each.getAttribute('data-tone')));
      return tone === 'good' || tone === 'bad' || tone === 'warn'
        ? `${tone}: ${(await state.allInnerTexts()).join(' ')}`
        : undefined;
    },
    timeoutMs,
    100,
  );
  if (!said.startsWith('good')) throw new Error(said.replace(/\s+/g, ' '));
  return (await page.locator('.runs-page').allInnerTexts()).join('\n').replace(/[ \t]+/g, ' ');
}

/** Presses the form's button. @returns the link to what was started. @throws Error with what the form says instead */
export async function startForm(dashboard: Page): Promise<Locator> {
  await dashboard.locator('.run-anything-form button[type=submit]').click();
  const started = dashboard.locator('.run-anything-started a[href^="#/runs/"]').first();
  const problems = dashboard.locator('.run-anything-problem, .run-anything-trouble');
  await started.or(problems.first()).first().waitFor();
  if ((await problems.count()) > 0)
    throw new Error(`The form says: ${(await problems.allInnerTexts()).join(' ')}`);
  return started;
}

/** Sends the form and follows what was started to its page. @returns what that says in the end */
export async function sendForm(dashboard: Page): Promise<string> {
  const started = await startForm(dashboard);
  return runsEnd(dashboard, () => started.click());
}

/**
 * Asks for one operation through its form on the dashboard.
 * @returns follows it to its end, and throws when page or ledger differ from the row
 */
export async function begin(row: TourRow, stage: Stage, dashboard: Page): Promise<() => Promise<Toured>> {
  row.before?.(stage.world.control);
  const before = { asked: begun(row, stage), done: effects(row, stage) };
  await openForm(dashboard, row.operation);
  await fillForm(dashboard, row.fill);
  const place = ((await (await startForm(dashboard)).getAttribute('href')) ?? '').replace(/^#\//, '');
  return async () => {
    const shown = await runsEnd(dashboard, () => goTo(dashboard, place));
    if (!row.shows.test(shown))
      throw new Error(`The page does not show ${row.shows}: ${shown.slice(0, 600)}`);
    const asked = begun(row, stage) - before.asked;
    if (asked !== 1) throw new Error(`The ledger has ${asked} requests for it, not 1`);
    const done = effects(row, stage) - before.done;
    if (row.effect && done !== 1) throw new Error(`The ledger has ${done} × ${row.effect}, not 1`);
    const name = 'path' in row.asks ? row.asks.path : row.asks.action;
    return {
      ledger: row.effect ? `1 × ${name}, 1 × ${row.effect}` : `1 × ${name}`,
      shown: (row.shows.exec(shown)?.[0] ?? '').replace(/\s+/g, ' ').slice(0, 60),
    };
  };
}

/** Asks for one operation and follows it to its end. Throws when anything differs. */
export async function tour(row: TourRow, stage: Stage, dashboard: Page): Promise<Toured> {
  const end = await begin(row, stage, dashboard);
  return end();
}
