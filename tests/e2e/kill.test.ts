import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { clickControl, statusText, waitForStatus } from './harness/accessibility';
import { until } from './harness/devtools';
import { effectsOn, requestsTo } from './harness/effects';
import { openOptions, setHold } from './harness/options';
import { armKill, killWorker } from './harness/worker';
import { connect, ended, troubled } from './journey/act';
import { writeWorkflow } from './journey/custom-workflow';
import { runsEnd } from './journey/full-tour';
import { actingKeys, openStage, type Stage, visit } from './journey/stage';

/** When the worker dies, whom the request was for, and what the world is like meanwhile. */
type Moment = {
  when: string;
  vanity: string;
  hold: number;
  latency: { workflowMs: number; requestMs: number };
  /** Resolves when the moment has come. */
  come(page: Page, stage: Stage): Promise<unknown>;
  /** Whether the outcome must be known in the end; else the user may be asked instead. */
  certain: boolean;
};

/** A service is asked one thing at a time: at a slow one, its turn comes behind the questions on how the account is. */
const turnMs = 30_000;

const inFlight = (stage: Stage, method: string, path: string) =>
  until(
    'a request in flight',
    async () => requestsTo(stage.world, 'linked-api', method, path).some(({ status }) => status === 0),
    turnMs,
  );

const moments: readonly Moment[] = [
  {
    when: 'on the click, before its row can be durable',
    vanity: 'ada-park',
    hold: 0,
    latency: { workflowMs: 300, requestMs: 0 },
    come: async () => undefined,
    certain: false,
  },
  {
    when: 'while it is held',
    vanity: 'hal-yarrow',
    hold: 2,
    latency: { workflowMs: 300, requestMs: 0 },
    come: (page) => waitForStatus(page, /Sending in/),
    certain: true,
  },
  {
    when: 'while the request is under way',
    vanity: 'rémi-dupré',
    hold: 0,
    latency: { workflowMs: 300, requestMs: 2_000 },
    come: (_, stage) => inFlight(stage, 'POST', '/workflows'),
    certain: false,
  },
  {
    when: 'while the service works',
    vanity: 'lou-late',
    hold: 0,
    latency: { workflowMs: 4_000, requestMs: 0 },
    come: (page) => waitForStatus(page, /Waiting for Linked API/),
    certain: true,
  },
  {
    when: 'while it asks for the result',
    vanity: 'kit-bare',
    hold: 0,
    latency: { workflowMs: 500, requestMs: 800 },
    come: (_, stage) => inFlight(stage, 'GET', '/workflows/'),
    certain: true,
  },
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
});
afterAll(() => stage?.close());

test.each(moments)('a worker killed $when loses nothing and sends nothing twice', async (moment) => {
  const { vanity, hold, latency, come, certain } = moment;
  const options = await openOptions(stage.session);
  await setHold(options, hold);
  await options.close();
  stage.world.control.latency(latency);
  const kill = await armKill(stage.session);
  const page = await visit(stage, profileUrl(vanity));
  await connect(page);
  await come(page, stage);
  await kill();
  await page.bringToFront();
  const said = await ended(page, 45_000);
  const sent = () => effectsOn(stage.world, profileUrl(vanity), 'connectionRequestSent').length;
  // What was on its way when the worker died arrives all the same, and a second request would show by then.
  await page.waitForTimeout(latency.requestMs + latency.workflowMs + 1_000);
  expect(sent()).toBeLessThanOrEqual(1);
  if (certain) expect([sent(), said]).toEqual([1, expect.not.stringMatching(troubled)]);
  // Whatever is not known is said: what was sent does not pass for failed, nor what was not for sent.
  if (sent() === 1) expect(said).not.toMatch(/Failed/);
  else expect(said).toMatch(troubled);
  await page.close();
});

test('a worker killed ten times in a row while the service works still brings one result', async () => {
  stage.world.control.latency({ workflowMs: 5_000, requestMs: 0 });
  const page = await visit(stage, profileUrl('ليان-حداد'));
  await connect(page);
  await waitForStatus(page, /Waiting for Linked API/);
  for (let death = 0; death < 10; death += 1) {
    await clickControl(page, 'button', 'Check').catch(() => undefined);
    await killWorker(stage.session);
  }
  await page.bringToFront();
  await ended(page, 30_000);
  expect(effectsOn(stage.world, profileUrl('ليان-حداد'), 'connectionRequestSent')).toHaveLength(1);
  expect(await statusText(page)).not.toMatch(troubled);
  await page.close();
});

test('a worker killed while a custom workflow waits does not keep the dashboard from its end', async () => {
  stage.world.control.latency({ workflowMs: 4_000, requestMs: 0 });
  const dashboard = await stage.session.openExtensionPage('dashboard.html');
  const address = profileUrl('bo-lindqvist');
  await writeWorkflow(
    dashboard,
    JSON.stringify([
      { actionType: 'st.checkConnectionStatus', personUrl: address },
      { actionType: 'st.openPersonPage', personUrl: address, basicInfo: true },
    ]),
  );
  const kill = await armKill(stage.session);
  await dashboard.bringToFront();
  const said = await runsEnd(dashboard, async () => {
    await dashboard.getByRole('button', { name: 'Run workflow' }).click();
    await dashboard
      .locator('.runs-page')
      .getByText(/Waiting for Linked API/)
      .waitFor();
    await kill();
    await dashboard.bringToFront();
  });
  expect(said).toMatch(/2 actions, none failed/);
  const done = effectsOn(stage.world, address).map(({ kind }) => kind);
  expect(done.sort()).toEqual(['connectionChecked', 'personFetched']);
  await dashboard.close();
});
