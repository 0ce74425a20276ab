import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postUrl, profileUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { until } from './harness/devtools';
import { notForUsers } from './journey/act';
import { askedFor } from './journey/asked';
import { writeWorkflow } from './journey/custom-workflow';
import { sendForm } from './journey/full-tour';
import { control, fillForm, momentIn, openForm, problemAt } from './journey/operation-form';
import { askOutside, restore } from './journey/restore';
import { actingKeys, openStage, type Stage } from './journey/stage';

let stage: Stage;
let dashboard: Page;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
  dashboard = await stage.session.openExtensionPage('dashboard.html');
  dashboard.setDefaultTimeout(10_000);
});
afterAll(() => stage?.close());

const personUrl = profileUrl('ada-park');
const text = 'Ahoy.';

/** What is typed into which form, and the sentence that must stand at which field. */
const fields: readonly [string, string, object, string, RegExp][] = [
  ['a limit out of range', 'searchPeople', { limit: '1001' }, 'limit', /between 1 and 1,000\.$/],
  ['since in the future', 'pollInbox', { since: 2 }, 'since', /lies in the future/],
  [
    'both a person and a conversation',
    'sendMessage',
    { personUrl, threadId: '2-abc', text },
    'threadId',
    /^Give either a person or a conversation, not both\.$/,
  ],
  ['neither of them', 'sendMessage', { text }, 'personUrl', /^Give a person or a conversation\.$/],
  [
    'a company where a person is needed',
    'fetchPerson',
    { personUrl: 'https://www.linkedin.com/company/northpier-mills' },
    'personUrl',
    /^This is a company page\. A person’s address starts with/,
  ],
  [
    'a person where a post is needed',
    'fetchPost',
    { postUrl: personUrl },
    'postUrl',
    /^This is a person’s profile\. A post’s address starts with/,
  ],
  [
    'a note over length',
    'sendConnectionRequest',
    { personUrl, note: 'a'.repeat(301) },
    'note',
    /at most 300 characters; there are 301 now/,
  ],
  [
    'usage over 30 days',
    'getApiUsage',
    { start: -40, end: -1 },
    'end',
    /at most 30 days at once.*“Ask in parts”/,
  ],
  ['no choice where one is needed', 'reactToPost', { postUrl: postUrl('1') }, 'type', /^Reaction is needed/],
];

test.each(fields)(
  '%s: the form says so at the field and sends nothing',
  async (_, operation, typed, place, sentence) => {
    const send = await openForm(dashboard, operation);
    // What was typed last is still there.
    await dashboard.getByRole('button', { name: 'Reset' }).click();
    await fillForm(dashboard, typed);
    const before = askedFor(stage);
    await send.click();
    expect(await problemAt(dashboard, place)).toMatch(sentence);
    const field = control(dashboard, place);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toContain('-problem');
    await dashboard.getByText('Nothing was sent. Mend these first:').waitFor();
    await dashboard.waitForTimeout(300);
    expect(askedFor(stage)).toEqual(before);
    expect(await dashboard.locator('.run-anything-started').count()).toBe(0);
  },
);

/** A person's page opened, and what follows on it as JSON. */
const opened = (then: string) =>
  `{\n  "actionType": "st.openPersonPage",\n  "personUrl": "${personUrl}",\n  "basicInfo": true,\n  "then": ${then}\n}`;
const json = (value: unknown) => JSON.stringify(value, undefined, 2);
const nested = (levels: number) => `${'{"then":'.repeat(levels)}{}${'}'.repeat(levels)}`;

/** What is typed into the editor, the sentence, and where it must say the mistake stands. */
const workflows: readonly [string, string, RegExp, RegExp][] = [
  [
    'a wrong choice',
    json({
      actionType: 'st.reactToPost',
      postUrl: postUrl('urn:li:activity:7400000000000000101'),
      type: 'clap',
    }),
    /“clap” is no value of type\.\s+Would fit: like/,
    /line 4, column \d+/,
  ],
  [
    'comments',
    '{\n  // whom\n  "actionType": "st.retrieveSSI"\n}',
    /JSON has no comments: “\/\/ whom”/,
    /line 2, column 3/,
  ],
  ['a trailing comma', '{ "actionType": "st.retrieveSSI", }', /comma leads nowhere/, /line 1, column 33/],
  [
    '__proto__',
    '{ "actionType": "st.retrieveSSI",\n  "__proto__": { "polluted": true } }',
    /“__proto__” is not allowed as a name/,
    /line 2, column 3/,
  ],
  ['200 levels', nested(200), /nested more than 100 levels deep/, /line 1/],
  [
    'a child under a forbidden parent',
    opened('{ "actionType": "st.commentOnPost", "text": "Ahoy." }'),
    /st\.commentOnPost cannot stand under st\.openPersonPage/,
    /then/,
  ],
  [
    'an address under a parent that gave it',
    opened(`[{ "actionType": "st.checkConnectionStatus", "personUrl": "${personUrl}" }]`),
    /personUrl is not allowed here: the step above already says/,
    /then\[0\]/,
  ],
  [
    'since in the future',
    json({ actionType: 'st.retrieveConnections', since: '2199-01-01T00:00:00Z' }),
    /since lies in the future/,
    /line 3/,
  ],
];

test.each(workflows)(
  'a workflow with %s: the editor says so at its line and cannot be run',
  async (_, typed, sentence, where) => {
    const before = askedFor(stage);
    await writeWorkflow(dashboard, typed);
    const problems = dashboard.locator('.workflow-problems');
    const [first = ''] = await problems.locator('.workflow-problem[data-severity=error]').allInnerTexts();
    expect(first).toMatch(sentence);
    expect(first).toMatch(where);
    expect(first).not.toMatch(notForUsers);
    const run = dashboard.getByRole('button', { name: 'Run workflow' });
    expect(await run.isDisabled()).toBe(true);
    const why = await run.getAttribute('aria-describedby');
    expect(await dashboard.locator(`#${why}`).textContent()).toMatch(/has to be mended|have to be mended/);
    expect(askedFor(stage)).toEqual(before);
    expect(await dashboard.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false);
  },
);

test('2 MB of text pasted are not taken over, the editor says why, and what was there stays', async () => {
  const before = askedFor(stage);
  const small = '{ "actionType": "st.retrieveSSI" }';
  await writeWorkflow(dashboard, small);
  await dashboard.bringToFront();
  await stage.session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.evaluate(
    (big) => navigator.clipboard.writeText(big),
    json({ actionType: 'st.createPost', text: 'a'.repeat(2_000_000) }),
  );
  const editor = dashboard.getByLabel('Workflow as JSON');
  await editor.press('ControlOrMeta+A');
  await editor.press('ControlOrMeta+V');
  await dashboard.getByText(/This text has 2,\d+ kB; a workflow may have 200 kB at most/).waitFor();
  expect(await editor.inputValue()).toBe(small);
  expect(askedFor(stage)).toEqual(before);
});

test('usage of 40 days asked in parts goes out as two questions of at most 30 days each', async () => {
  await openForm(dashboard, 'getApiUsage');
  const [start, end] = [momentIn(-40), momentIn(-1)];
  await control(dashboard, 'start').fill(start);
  await control(dashboard, 'end').fill(end);
  await control(dashboard, 'inParts').check();
  const before = stage.world.control.ledger().requests.length;
  await sendForm(dashboard);
  const ranges = stage.world.control
    .ledger()
    .requests.slice(before)
    .filter(({ path }) => path.startsWith('/stats/actions'))
    .map(({ path }) => new URL(path, 'https://world.invalid').searchParams)
    .map((query) => [Date.parse(query.get('start') ?? ''), Date.parse(query.get('end') ?? '')] as const)
    // The schedule asks for today meanwhile.
    .filter(([from]) => from < Date.now() - 5 * 86_400_000 || from === Date.parse(start));
  expect(ranges.length).toBeGreaterThan(1);
  for (const [from, to] of ranges) expect(to - from).toBeLessThanOrEqual(30 * 86_400_000);
  expect(Math.min(...ranges.map(([from]) => from))).toBe(Date.parse(start));
  expect(Math.max(...ranges.map(([, to]) => to))).toBe(Date.parse(end));
});

test('restore without an id or with an unknown function name asks nobody', async () => {
  const before = askedFor(stage);
  const box = dashboard.locator('.runs-restore');
  await restore(dashboard, '', 'fetchPerson');
  await box.getByText('Enter the id the service gave the workflow.').waitFor();
  await restore(dashboard, 'wf-1', 'fetchPersons');
  await box.locator('.failure-note').waitFor();
  expect(await box.locator('.failure-note').textContent()).not.toMatch(notForUsers);
  expect(askedFor(stage)).toEqual(before);
});

test('restore with the id of another account asks once and ends with a sentence', async () => {
  const { workflowId } = await askOutside(
    stage,
    'POST',
    '/workflows',
    { actionType: 'st.retrieveSSI' },
    demoKeys.variants.linkedApiSecond,
  );
  const before = askedFor(stage).length;
  await restore(dashboard, String(workflowId), 'retrieveSSI');
  const box = dashboard.locator('.runs-restore');
  const told = box.locator('.failure-note').or(box.getByText('It is in the list now.'));
  await told.first().waitFor();
  const open = box.getByRole('link', { name: 'Open it' });
  if ((await open.count()) > 0) await open.click();
  const said = await until('a sentence on it', async () => {
    const texts = await dashboard.locator('.failure-note:visible').allInnerTexts();
    return texts.length > 0 && texts.join(' ');
  });
  expect(said).toMatch(/no longer knows|does not know|another account/i);
  expect(said).not.toMatch(notForUsers);
  const asked = askedFor(stage).slice(before);
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /workflows/${workflowId}`]);
});

test('a workflow that ended meanwhile cannot be cancelled, and the page says how it ended', async () => {
  stage.world.control.latency({ workflowMs: 8_000 });
  const send = await openForm(dashboard, 'retrieveSSI');
  await send.click();
  await dashboard.locator('.run-anything-started a[href^="#/runs/"]').first().click();
  const page = dashboard.locator('.runs-page');
  await page.getByText(/Waiting for Linked API/).waitFor();
  // Ends at the service while nobody here has heard of it: too late to stop.
  stage.world.control.account({ cancelWhileRunning: 'tooLate' });
  stage.world.control.clock({ advanceMs: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.runs-state[data-tone=good]').waitFor();
  expect(await page.textContent()).not.toMatch(notForUsers);
  expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
  stage.world.control.account({ cancelWhileRunning: 'stops' });
  stage.world.control.latency({ workflowMs: 300 });
});

test('a poll before any sync fails with a way to sync first', async () => {
  await openForm(dashboard, 'pollConversations');
  await fillForm(dashboard, { conversations: [{ personUrl: profileUrl('hal-yarrow'), type: 'st' }] });
  const said = await sendForm(dashboard).catch((error: Error) => error.message);
  expect(said).toMatch(/bad: .*sync/i);
  const lead = dashboard.locator('.runs-page a[href^="#/run/syncConversation"]');
  await lead.click();
  await dashboard.locator('.run-anything-form').waitFor();
});
