import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { waitForControl, waitForStatus } from './harness/accessibility';
import { until } from './harness/devtools';
import { effectsOn, requestsTo } from './harness/effects';
import { goodKeys } from './harness/options';
import { connect, succeeded } from './journey/act';
import { openPopup } from './journey/popup';
import { actingKeys, openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
});
afterAll(() => stage?.close());

const ways: readonly [string, string, (stage: Stage) => Promise<void>][] = [
  ['closed', 'ada-park', () => Promise.resolve()],
  ['killed', 'hal-yarrow', ({ session }) => session.kill()],
];

test.each(ways)(
  'the result of a workflow arrives after the browser was %s and opened again',
  async (_, vanity, end) => {
    stage.world.control.latency({ workflowMs: 4_000 });
    const page = await visit(stage, profileUrl(vanity));
    await connect(page);
    await waitForStatus(page, /Waiting for Linked API/);
    await end(stage);
    await stage.session.restart();
    const again = await visit(stage, profileUrl(vanity));
    await succeeded(again, 30_000);
    expect(effectsOn(stage.world, profileUrl(vanity), 'connectionRequestSent')).toHaveLength(1);
    await again.close();
  },
);

test('a restarted browser polls by its alarm with nothing of ours on screen', async () => {
  stage.world.control.latency({ workflowMs: 5_000 });
  const vanity = 'rémi-dupré';
  const page = await visit(stage, profileUrl(vanity));
  await connect(page);
  await waitForStatus(page, /Waiting for Linked API/);
  await stage.session.restart();
  const polls = () => requestsTo(stage.world, 'linked-api', 'GET', '/workflows/').length;
  const before = polls();
  await until('a poll', async () => polls() > before, 55_000, 500);
}, 90_000);

test('keys and status outlive a restart', async () => {
  await stage.session.restart();
  const popup = await openPopup(stage.session);
  await popup
    .getByRole('region', { name: 'Integrations' })
    .getByText(Object.keys(goodKeys)[0] ?? '')
    .first()
    .waitFor();
  await popup.close();
  const page = await visit(stage, profileUrl('bo-lindqvist'));
  await waitForControl(page, 'button', 'Check status');
  await page.close();
});
