import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import type { KonnectorRoutine } from '../world/konnector/state';
import { databaseText, diskText } from './harness/at-rest';
import { extensionStorage, leaks, wholeDocument } from './harness/canary';
import { until } from './harness/devtools';
import { complaints, overflow } from './harness/looks';
import { card, openOptions } from './harness/options';
import { goTo } from './journey/operation-form';
import { openStage, type Stage } from './journey/stage';

const count = 120;
const statuses = ['active', 'draft', 'completed', 'inactive'] as const;
const types = ['friend_campaign', 'smart_campaign', 'night_campaign'] as const;

/** More campaigns than two pages hold; the last type is one nobody documented. */
function routine(index: number): KonnectorRoutine {
  const number = String(index).padStart(3, '0');
  const createdAt = new Date(Date.UTC(2026, 0, 1 + (index % 20), 7, index % 60)).toISOString();
  return {
    ...{ id: `r/${number}+k=`, name: `Looms ${number}`, userId: index % 2 ? 'u+Qw3/bb2==' : 'u+Zk9/aa1==' },
    ...{ campaignType: types[index % 3] ?? '', campaignStatus: statuses[index % 4] ?? '' },
    ...{ createdAt, lastActivateTime: createdAt, maxDays: 14, durationDays: index % 20 },
    ...{ members: 30 + index, requested: 20 + index, accepted: 5 + index, sent: 10, replied: index % 4 },
  };
}
const routines = Array.from({ length: count }, (_, index) => routine(index));
const sum = (of: (each: KonnectorRoutine) => number): number =>
  routines.reduce((all, each) => all + of(each), 0);

let stage: Stage;
let dashboard: Page;
beforeAll(async () => {
  stage = await openStage({
    keys: { 'Konnector.ai': { 'Konnector API key': demoKeys.variants.konnectorAdmin } },
  });
  stage.world.control.konnector({ routines });
  dashboard = await stage.session.openExtensionPage('dashboard.html');
  dashboard.setDefaultTimeout(10_000);
  await goTo(dashboard, 'campaigns');
});
afterAll(() => stage?.close());

const view = () => dashboard.locator('[data-view=campaigns]');
const rows = () => view().locator('.campaigns-list tbody tr');
const chart = (title: string): Locator =>
  view().locator('.campaigns-figures figure').filter({ hasText: title });
const press = (name: string) => view().getByRole('button', { name, exact: true }).click();

/** What was asked of the service, oldest first. */
const asked = () => stage.world.control.ledger().requests.filter(({ service }) => service === 'konnector');
const pagesAsked = () => asked().filter(({ path }) => path.includes('/campaign-info'));

/** The cells of a table, row by row. */
const cells = (table: Locator): Promise<string[][]> =>
  table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('.table-value')].map(({ textContent }) => textContent ?? ''),
    ),
  );

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 1000) / 10} %`;

test('figures are the world’s, in words and day by day', async () => {
  const members = sum((each) => each.members);
  const [requested, accepted] = [sum((each) => each.requested), sum((each) => each.accepted)];
  const number = (value: number): string => value.toLocaleString('en-US');
  await view()
    .getByText(`Members in all: ${number(members)}`)
    .waitFor();
  await view()
    .getByText(
      `Requests: ${number(requested)}. Accepted: ${number(accepted)}, which is ${percent(accepted, requested)}.`,
    )
    .waitFor();
  const types = await view().locator('.campaigns-bars').first().allInnerTexts();
  expect(types.join(' ').replace(/\s+/g, ' ')).toBe('Friend campaign 40 Smart campaign 40 night_campaign 40');

  const byDay = new Map<string, number>();
  for (const { createdAt, members: own } of routines) {
    const day = new Date(createdAt).toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    byDay.set(day, own + (byDay.get(day) ?? 0));
  }
  expect(await cells(chart('Members by day').locator('table'))).toEqual(
    [...byDay].map(([day, own]) => [day, number(own)]),
  );
  const people = await cells(view().locator('.campaigns-wide table'));
  expect(people.map(([name]) => name)).toEqual(['Ines Duarte', 'Tomas Berg']);
});

test('the list is narrowed, ordered and read on by asking the same question again', async () => {
  await until('the first page', async () => (await rows().count()) === 50);
  await view().getByLabel('Name contains').fill('looms');
  await view().getByRole('combobox', { name: 'Order' }).selectOption('campaign_name asc');
  const before = pagesAsked().length;
  await press('Search');
  await view().getByRole('button', { name: 'Looms 000' }).waitFor();
  await press('Read more campaigns');
  await view().getByText('Read so far: 100 of 120').waitFor();
  await press('Read more campaigns');
  await until('all to be read', async () => (await rows().count()) === count);
  expect(await view().getByRole('button', { name: 'Read more campaigns' }).count()).toBe(0);

  const question = { term: 'looms', sort_by: 'campaign_name', sort_order: 'asc', limit: 50 };
  // The service's own link to the next page would have dropped all but the place.
  expect(pagesAsked().slice(before)).toMatchObject(
    [0, 50, 100].map((offset) => ({ method: 'POST', body: { ...question, offset } })),
  );
  const shown = await cells(view().locator('.campaigns-list table'));
  expect(shown.map(([name, , , , members]) => [name, Number(members)])).toEqual(
    routines.map(({ name, members }) => [name, members]),
  );

  await view().getByRole('combobox', { name: 'State' }).selectOption('draft');
  await press('Search');
  await until('drafts alone to be listed', async () => (await rows().count()) === count / 4);
});

test('a campaign opens with its own figures and steps', async () => {
  const [, , , , , each] = routines;
  if (!each) throw new Error('no such campaign');
  await view().getByRole('button', { name: each.name, exact: true }).click();
  const detail = view().locator('.campaigns-detail');
  await detail.getByText('Days run').waitFor();
  const facts = await detail
    .locator('.campaigns-facts > div')
    .evaluateAll((all) => all.map((fact) => [...fact.children].map(({ textContent }) => textContent)));
  expect(facts).toEqual(
    expect.arrayContaining([
      ['Members', String(each.members)],
      ['Requests', String(each.requested)],
      ['Accepted', String(each.accepted)],
      ['Acceptance rate', percent(each.accepted, each.requested)],
      ['Sent', '10'],
    ]),
  );
  expect((await cells(detail.locator('table').last())).map(([name]) => name)).toEqual([
    '1. Connection request',
    '2. First message',
  ]);
  // Its id holds characters an address would take for its own.
  expect(asked().at(-1)?.path).toContain(encodeURIComponent(each.id));
  expect(await complaints(dashboard)).toEqual([]);
  expect(await overflow(dashboard)).toEqual([]);
  await press('Close');
});

const keysMade = (): number =>
  stage.world.control.ledger().effects.filter(({ kind }) => kind === 'apiKeyCreated').length;

test('a key is made after a second question, shown once and kept nowhere', async () => {
  await view().getByText('Make another API key').click();
  await press('Make a key…');
  expect(keysMade()).toBe(0);
  await press('Do not make one');
  await press('Make a key…');
  await press('Make the key');
  const shown = await view().locator('.campaigns-made code').textContent();
  const key = shown ?? '';
  expect(key).toHaveLength(64);
  expect(keysMade()).toBe(1);
  expect(await complaints(dashboard)).toEqual([]);
  const places = async () => ({
    'extension storage': await extensionStorage(stage.session),
    database: await databaseText(dashboard),
    disk: await diskText(stage.session.profile),
  });
  // While it is on the screen, too.
  expect(leaks([key], await places())).toEqual([]);
  await press('Done, put it away');
  expect(leaks([key], { ...(await places()), page: await wholeDocument(dashboard) })).toEqual([]);
  expect((await places()).database).toContain('Looms 000');
});

test('a key that is looked for in another header is refused, and accepted once the header is chosen', async () => {
  stage.world.control.konnector({ form: 'postman' });
  await press('Ask again');
  await view().getByText('check the server and the header').first().waitFor();
  // What was told before stays, and says that it is old.
  expect(await rows().count()).toBe(count / 4);

  const options = await openOptions(stage.session);
  const place = card(options, 'Konnector.ai');
  await place.getByRole('button', { name: /^Replace\b/ }).click();
  await place.getByText('Advanced settings').click();
  await place.getByLabel('Header for the key').selectOption({ label: 'X-API-KEY' });
  await place.getByLabel('Konnector API key').fill(demoKeys.variants.konnectorAdmin);
  await place.getByRole('button', { name: 'Test and save' }).click();
  await place.getByRole('button', { name: /^Remove\b/ }).waitFor();
  await options.close();
  await view().getByText('Members in all').waitFor();
  await until('the list to be read anew', async () => (await rows().count()) > 0);
  expect(await view().locator('.failure-note').count()).toBe(0);
});

test('a day that is used up stops everything and says until when', async () => {
  await until('all to be asked', async () => (await view().getByText('Asking Konnector…').count()) === 0);
  stage.world.control.konnector({ usedDay: 5_000 });
  await press('Ask again');
  const note = view().locator('.failure-note').first();
  await note.waitFor();
  expect(await note.textContent()).toMatch(/daily limit of 5,000 requests is used up.*\d{2}:\d{2}/);
  await view().getByText('Requests left today: 0 of 5,000').waitFor();
  expect(await view().getByRole('button', { name: 'Try again' }).count()).toBe(0);
  const before = asked().length;
  await press('Ask again');
  await view().getByRole('button', { name: 'Show these' }).click();
  await dashboard.waitForTimeout(1_500);
  expect(asked()).toHaveLength(before);
  const said = await view().locator('.failure-note').allTextContents();
  expect(said.filter((words) => !words.includes('daily limit of 5,000'))).toEqual([]);
  // What was told before stays readable, also after the page was opened anew.
  await dashboard.reload();
  await view().getByText('Members in all').waitFor();
  expect(asked()).toHaveLength(before);
});
