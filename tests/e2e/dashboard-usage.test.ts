import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/devtools';
import { complaints, overflow } from './harness/looks';
import { goodKeys, openOptions, saveKeys, setHold } from './harness/options';
import { sendForm } from './journey/full-tour';
import { fillForm, goTo, openForm } from './journey/operation-form';
import { openStage, type Stage } from './journey/stage';
import { ada, bo, post } from './journey/tour-row';

const day = 86_400_000;
/** The zone Buena names for the account; its days are the account's once the two are linked. */
const zone = 'Europe/London';

/** What the service writes down → how the page calls it. */
const kinds: Readonly<Record<string, string>> = {
  'st.openPersonPage': 'Profiles fetched',
  'st.sendConnectionRequest': 'Connection requests',
  'st.commentOnPost': 'Comments',
  'st.sendMessage': 'Messages',
  'st.reactToPost': 'Reactions',
  'st.searchPeople': 'Searches',
  'st.checkConnectionStatus': 'Status checks',
};
const others = Object.keys(kinds);

type Entry = { actionType: string; success: boolean; time: string };

/** What others did on the account in the last four weeks, some of it in vain: that counts as well. */
const history: readonly Entry[] = Array.from({ length: 90 }, (_, index) => ({
  actionType: others[(index * 5) % others.length] ?? '',
  success: index % 9 !== 0,
  time: new Date(Date.now() - ((index * index * 13) % 28) * day - (index + 20) * 60_000).toISOString(),
}));

let stage: Stage;
let dashboard: Page;
/** Of ours; the service writes them down with everybody else's. */
let ours = 0;

beforeAll(async () => {
  stage = await openStage();
  stage.world.control.account({ usage: [...history] });
  const options = await openOptions(stage.session);
  for (const name of ['Linked API', 'Buena.ai'] as const) await saveKeys(options, name, goodKeys[name]);
  await setHold(options, 0);
  await options.close();
  dashboard = await stage.session.openExtensionPage('dashboard.html');
  dashboard.setDefaultTimeout(10_000);
  const members = [{ provider: 'linked-api' }, { provider: 'buena' }];
  await send('saveSettings', { accounts: { accounts: [{ id: 'one', members }], apart: [] } });
});
afterAll(() => stage?.close());

/** A message to the worker, as one of our pages sends it. */
const send = (name: string, input: unknown): Promise<unknown> =>
  dashboard.evaluate((message) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(message), {
    name,
    input,
  });

const view = () => dashboard.locator('[data-view=usage]');
const total = async () => (await view().locator('.usage-total').textContent()) ?? '';
const explained = () => view().locator('.usage-explained').first();

async function choose(name: string, value: string): Promise<void> {
  await view().getByRole('combobox', { name }).selectOption(value);
}

/** What the world knows to have been done: the service's log, and beside it Buena's counter. */
function truth(): { log: readonly Entry[]; counter: number } {
  // The world's own state, which the test knows better than the types of its snapshot.
  const state = JSON.parse(JSON.stringify(stage.world.control.state()));
  const account = state.accounts.find((each: { id: string }) => each.id === 'mara-self');
  return { log: account.usage, counter: state.buena.actionsToday };
}

const dayOf = (time: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: zone }).format(
    Date.parse(time),
  );

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), 1 + (counts.get(keyOf(item)) ?? 0));
  return counts;
}

/** A list of bars as words → figure. */
async function bars(title: string): Promise<Map<string, number>> {
  const items = await view().getByRole('region', { name: title, exact: true }).getByRole('listitem').all();
  const pairs = items.map(async (item): Promise<[string, number]> => {
    const label = ((await item.locator('.usage-label').textContent()) ?? '').replace(/\s+/g, ' ');
    return [label, Number((await item.locator('.usage-count').textContent())?.replaceAll(',', ''))];
  });
  return new Map(await Promise.all(pairs));
}

/** Everything the page says of the last thirty days, against what the world knows. */
async function expectTruth(): Promise<void> {
  const { log, counter } = truth();
  const all = log.length + counter;
  await until('the sum to be the world’s', async () => (await total()).endsWith(` ${all}`));
  expect(await bars('By kind of action')).toEqual(
    new Map([
      ...countBy(log, ({ actionType }) => kinds[actionType] ?? actionType),
      ['Kind not told', counter],
    ]),
  );
  expect(await bars('Who spent what')).toEqual(
    new Map([
      ['Linked API others on this account', log.length - ours],
      ...(ours > 0 ? [['Linked API your runs in Sidecar', ours] as const] : []),
      ['Buena.ai not told apart', counter],
    ]),
  );
  const days = countBy(log, ({ time }) => dayOf(time));
  const today = dayOf(new Date().toISOString());
  days.set(today, counter + (days.get(today) ?? 0));
  const cells = await view().locator('.usage-wide tbody tr').all();
  const shown = await Promise.all(
    cells.map(async (row) =>
      (await row.locator('.table-value').allTextContents()).map((each) => each.trim()),
    ),
  );
  expect(shown).toHaveLength(30);
  expect(shown.filter(([, count]) => count !== '0').sort()).toEqual(
    [...days].map(([each, count]) => [each, String(count)]).sort(),
  );
}

/** Rows of a CSV file without quoted cells but the names of services. */
const counts = (csv: string): number[] =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.slice(line.lastIndexOf(',') + 1)));
const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

test('what others did in four weeks is shown day by day, by kind and by service, as the world knows it', async () => {
  await goTo(dashboard, 'usage');
  await choose('Period', 'thirty');
  await expectTruth();
  expect(await view().locator('.usage-summary').textContent()).toContain(`midnight in ${zone}`);
});

test('our own runs and what others do meanwhile each count once, before and after the log is read', async () => {
  const forms = [
    ['fetchPerson', ada],
    ['checkConnectionStatus', bo],
    ['commentOnPost', { ...post, text: 'Fine looms.' }],
  ] as const;
  for (const [operation, input] of forms) {
    await openForm(dashboard, operation);
    await fillForm(dashboard, input);
    await sendForm(dashboard);
    ours += 1;
  }
  await goTo(dashboard, 'usage');
  await expectTruth();

  const time = new Date().toISOString();
  const meanwhile = ['st.sendMessage', 'st.commentOnPost'].map((actionType) => ({
    ...{ actionType, success: true, time },
  }));
  stage.world.control.account({ usage: [...truth().log, ...meanwhile] });
  // Linked API is asked again no sooner than ten seconds after the last time.
  await until(
    'the log to be read',
    async () => {
      await send('refresh', { provider: 'linked-api', onlyStale: false });
      return (await total()).endsWith(` ${truth().log.length + truth().counter}`);
    },
    25_000,
    1_000,
  );
  await expectTruth();
  expect(await explained().locator('tbody').textContent()).not.toContain('not in the service’s log yet');
});

test('a figure opens into the rows it is the sum of', async () => {
  const comments = (await bars('By kind of action')).get('Comments') ?? 0;
  await view().getByRole('button', { name: 'Comments', exact: true }).click();
  await view().getByText(`Comments: ${comments}, the sum of the rows below`).waitFor();
  const rows = await explained().locator('tbody tr td:last-child').allTextContents();
  expect(sum(rows.map(Number))).toBe(comments);
  expect(sum(rows.map(Number))).toBe(
    truth().log.filter(({ actionType }) => actionType === 'st.commentOnPost').length,
  );
});

test.each(['CSV', 'JSON'])('the %s file holds the same sum', async (format) => {
  const { log, counter } = truth();
  await choose('What goes into the file', 'days');
  const downloading = dashboard.waitForEvent('download');
  await view().getByRole('button', { name: format, exact: true }).click();
  const download = await downloading;
  const file = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '');
  const all = format === 'CSV' ? counts(file) : JSON.parse(file).map(({ count }: { count: number }) => count);
  expect(sum(all)).toBe(log.length + counter);
});

test('axe finds nothing in light or dark, and 360 px are enough', async () => {
  expect(await complaints(dashboard)).toEqual([]);
  expect(await overflow(dashboard)).toEqual([]);
});
