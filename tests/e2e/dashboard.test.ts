import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { families } from '../../lib/forms/families';
import { profileUrl } from '../world/cast';
import { leaks } from './harness/canary';
import { until } from './harness/devtools';
import { goodSecrets, openOptions, setHold } from './harness/options';
import { started } from './journey/asked';
import { customWorkflow, writeWorkflow } from './journey/custom-workflow';
import { begin, runsEnd, startForm, type Toured, tour } from './journey/full-tour';
import { control, fillForm, openForm } from './journey/operation-form';
import { askOutside, restore } from './journey/restore';
import { actingKeys, openStage, type Stage } from './journey/stage';
import { hashedUrl } from './journey/tour-row';
import { tourRows } from './journey/tour-rows';

let stage: Stage;
let dashboard: Page;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
  // Reading it is for the test; the page may only write to it.
  await stage.session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  dashboard = await stage.session.openExtensionPage('dashboard.html');
  dashboard.setDefaultTimeout(10_000);
});
afterAll(() => stage?.close());

/** Of each family, and with each kind of result; `npm start -- --tour full` plays them all. */
const chosen: readonly string[] = [
  'fetchPerson',
  'sendConnectionRequest',
  'fetchCompany',
  'fetchJob',
  'searchPeople',
  'fetchPost',
  'reactToPost',
  'retrieveInvitations',
  'retrieveFeed',
  'sendMessage',
  'syncConversation',
  'pollConversations',
  'retrieveSSI',
  'getAccounts',
  'getLimitsUsage',
  'getApiUsage',
];
const rows = tourRows.filter(({ operation }) => chosen.includes(operation));
/** It answers at once, from what the others left. */
const last = rows.filter(({ operation }) => operation === 'pollConversations');
const together = rows.filter((row) => !last.includes(row));

test('the operations played here leave no family out', () => {
  expect(rows).toHaveLength(chosen.length);
  const played: readonly string[] = [...chosen, 'customWorkflow'];
  const left = Object.entries(families).filter(([, names]) => !names.some((name) => played.includes(name)));
  expect(left).toEqual([]);
});

const ends = new Map<string, () => Promise<Toured>>();

test('one operation after the other goes out from its form while those before are under way', async () => {
  for (const row of together) ends.set(row.operation, await begin(row, stage, dashboard));
  expect(started(stage).length).toBeGreaterThan(2);
});

test.each(together)('$operation went out once, and its page shows what it gave', async ({ operation }) => {
  const end = ends.get(operation);
  expect((await end?.())?.shown).toMatch(/\S/);
});

test.each(last)('$operation shows what was said before', async (row) => {
  expect((await tour(row, stage, dashboard)).shown).toMatch(row.shows);
});

test.each(['opener', 'wrapped'] as const)(
  'a custom workflow with loops answered as %s shows a tree of what each action came to',
  async (loopShape) => {
    const { shown } = await customWorkflow(stage, dashboard, loopShape);
    // One search, two persons opened, two checks.
    expect(shown).toMatch(/^5 actions, none failed/);
  },
);

/** Requests as the panel shows them: the lines above the empty one, and the JSON beneath. */
async function shownRequests(): Promise<{ head: string; body: unknown }[]> {
  const texts = await dashboard.locator('.run-anything-code code').allTextContents();
  return texts.map((text) => {
    const [head = '', ...rest] = text.split('\n\n');
    return { head, body: rest.length > 0 ? JSON.parse(rest.join('\n\n')) : undefined };
  });
}

const awkward = 'Ada’s "loom": it\'s $(here) `now` \\ 100 %\n\nSecond line 🧵';

test('the exact request shown before sending is the one the service got, and holds no token', async () => {
  await openForm(dashboard, 'nvSendMessage');
  await fillForm(dashboard, { personUrl: profileUrl('ada-park'), subject: 'Looms', text: awkward });
  const [shown, ...others] = await shownRequests();
  expect(others).toEqual([]);
  expect(shown?.head).toMatch(/^POST https:\/\/api\.linkedapi\.io\/workflows\n/);
  expect(leaks(goodSecrets, { shown: JSON.stringify(shown) })).toEqual([]);
  const before = started(stage).length;
  await startForm(dashboard);
  await until('the request', async () => started(stage).length > before);
  const [sent, ...more] = started(stage).slice(before);
  expect(more).toEqual([]);
  expect(sent?.body).toEqual(shown?.body);
  expect(JSON.stringify(sent?.body)).toContain('Second line 🧵');
});

test('copied as curl, workflow or SDK call, it holds placeholders in place of tokens', async () => {
  await openForm(dashboard, 'sendMessage');
  await fillForm(dashboard, { personUrl: profileUrl('bo-lindqvist'), text: awkward });
  const [shown] = await shownRequests();
  await dashboard.bringToFront();
  const copied = async (name: string): Promise<string> => {
    const button = dashboard.getByRole('button', { name, exact: true });
    await button.click();
    await dashboard.locator('.copy-button', { has: button }).getByText('Copied.').waitFor();
    return await dashboard.evaluate(() => navigator.clipboard.readText());
  };
  const curl = await copied('Copy as curl');
  expect(curl).toMatch(/^curl -X POST 'https:\/\/api\.linkedapi\.io\/workflows'/);
  expect(curl).toContain("-H 'linked-api-token: YOUR_LINKED_API_TOKEN'");
  expect(curl).toContain("-H 'identification-token: YOUR_IDENTIFICATION_TOKEN'");
  expect(curl).toContain('Second line 🧵');
  const workflow = await copied('Copy workflow JSON');
  expect(JSON.parse(workflow)).toEqual(shown?.body);
  const sdk = await copied('Copy SDK call');
  expect(sdk).toContain('linkedapi.sendMessage.execute(');
  expect(leaks(goodSecrets, { curl, workflow, sdk })).toEqual([]);
});

test('a form remembers what was sent last, also after a reload', async () => {
  await openForm(dashboard, 'fetchPerson');
  await fillForm(dashboard, {
    personUrl: profileUrl('bo-lindqvist'),
    retrievePosts: true,
    postsRetrievalConfig: { limit: '7' },
  });
  await startForm(dashboard);
  await dashboard.reload();
  await openForm(dashboard, 'fetchPerson');
  expect(await control(dashboard, 'personUrl').inputValue()).toBe(profileUrl('bo-lindqvist'));
  expect(await control(dashboard, 'retrievePosts').isChecked()).toBe(true);
  expect(await control(dashboard, 'postsRetrievalConfig.limit').inputValue()).toBe('7');
});

test('a workflow started elsewhere is restored by its id and the old name of its function', async () => {
  const { workflowId } = await askOutside(stage, 'POST', '/workflows', {
    actionType: 'nv.openPersonPage',
    personHashedUrl: hashedUrl('rémi-dupré'),
    basicInfo: true,
  });
  await restore(dashboard, String(workflowId), 'salesNavigatorFetchPerson');
  const open = dashboard.locator('.runs-restore').getByRole('link', { name: 'Open it' });
  const shown = await runsEnd(dashboard, () => open.click());
  expect(shown).toContain('Rémi Dupré');
  // Nobody but us, from outside, began one of this kind.
  const sent = started(stage).filter(({ body }) => JSON.stringify(body).includes('nv.openPersonPage'));
  expect(sent).toHaveLength(1);
});

test('a custom workflow that writes asks once more, is held, and Undo sends nothing', async () => {
  const options = await openOptions(stage.session);
  await setHold(options, 4);
  await options.close();
  await writeWorkflow(
    dashboard,
    JSON.stringify({
      actionType: 'st.sendMessage',
      personUrl: profileUrl('bo-lindqvist'),
      text: 'Take this back.',
    }),
  );
  await dashboard.getByRole('button', { name: 'Run workflow' }).click();
  await dashboard.getByText(/acts in your name on LinkedIn: at most 1 message/).waitFor();
  await dashboard.getByRole('button', { name: 'Yes, run it' }).click();
  const page = dashboard.locator('.runs-page');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page
    .getByText(/Cancelled|Undone/)
    .first()
    .waitFor();
  await dashboard.waitForTimeout(4_500);
  expect(JSON.stringify(stage.world.control.ledger())).not.toContain('Take this back.');
});
