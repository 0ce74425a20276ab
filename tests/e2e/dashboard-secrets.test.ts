import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import { databaseText, diskText } from './harness/at-rest';
import { type Ears, extensionStorage, leaks, listen, wholeDocument } from './harness/canary';
import { goodSecrets, openOptions, saveKeys, setHold } from './harness/options';
import { customWorkflow } from './journey/custom-workflow';
import { tour } from './journey/full-tour';
import { goTo } from './journey/operation-form';
import { askOutside } from './journey/restore';
import { actingKeys, openStage, type Stage } from './journey/stage';
import { tourRows } from './journey/tour-rows';

let stage: Stage;
let ears: Ears;
let dashboard: Page;
beforeAll(async () => {
  stage = await openStage();
  // From before the first key is typed.
  ears = listen(stage.session.context);
  const options = await openOptions(stage.session);
  for (const [provider, fields] of Object.entries(actingKeys)) await saveKeys(options, provider, fields);
  await setHold(options, 0);
  await options.close();
  dashboard = await stage.session.openExtensionPage('dashboard.html');
  dashboard.setDefaultTimeout(10_000);
});
afterAll(() => stage?.close());

const { linkedApiSecond, linkedApiReconnect, linkedApiFrozen } = demoKeys.variants;
/** The user's own, and those of the workspace's other accounts, which the service sends along. */
const secrets = [
  ...goodSecrets,
  ...[linkedApiSecond, linkedApiReconnect, linkedApiFrozen].map((keys) => keys.identificationToken),
];

/** Everything asked with the token of the whole workspace, and one that brings somebody to export. */
const rows = tourRows.filter(
  ({ operation, asks }) => ('path' in asks && asks.path.startsWith('/admin/')) || operation === 'fetchPerson',
);
/** What each run's page held. */
const pages: string[] = [];

test('the service does send the tokens of other accounts', async () => {
  const answer = JSON.stringify(await askOutside(stage, 'POST', '/admin/accounts.getAll', {}));
  for (const token of secrets.slice(goodSecrets.length)) expect(answer).toContain(token);
});

test.each(rows)('$operation shows no token on its page', async (row) => {
  await tour(row, stage, dashboard);
  await dashboard.getByText('Raw JSON').first().click();
  const page = await wholeDocument(dashboard);
  pages.push(page);
  expect(leaks(secrets, { page })).toEqual([]);
});

test('no token is in a downloaded file', async () => {
  await customWorkflow(stage, dashboard, 'opener');
  const files: Record<string, string> = {};
  const take = async (name: string): Promise<void> => {
    const downloading = dashboard.waitForEvent('download');
    await dashboard.getByRole('button', { name }).filter({ visible: true }).first().click();
    const download = await downloading;
    files[download.suggestedFilename()] = await readFile(await download.path(), 'utf8');
  };
  await take('Export JSON');
  await take('Export CSV');
  await goTo(dashboard, 'people');
  await dashboard.getByRole('button', { name: 'Ada Park', exact: true }).waitFor();
  await take('JSON');
  await take('CSV');
  expect(Object.values(files).filter((text) => text.length > 50)).toHaveLength(4);
  expect(leaks(secrets, files)).toEqual([]);
});

test('no token is in plain text in a database, in storage, on the disk, on a console or in an address', async () => {
  const texts = {
    console: ears.console(),
    addresses: ears.addresses(),
    'extension storage': await extensionStorage(stage.session),
    database: await databaseText(dashboard),
    disk: await diskText(stage.session.profile),
    pages: pages.join('\n'),
  };
  // Places that held nothing at all would prove nothing.
  expect(texts.database).toContain('Nils Second');
  expect(texts.disk).toContain('Nils Second');
  expect(texts.pages).toContain('Nils Second');
  expect(texts.addresses).toContain('dashboard.html');
  expect(leaks(secrets, texts)).toEqual([]);
});
