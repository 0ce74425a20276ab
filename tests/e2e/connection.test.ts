import { afterEach, beforeEach, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { clickControl, waitForControl, waitForStatus } from './harness/accessibility';
import { until } from './harness/devtools';
import { effectsOn, waitForEffect } from './harness/effects';
import { connect, succeeded } from './journey/act';
import { openPopup } from './journey/popup';
import { actingKeys, openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ keys: actingKeys });
});
afterEach(() => stage?.close());

/** Requests to the service so far. */
const asked = (): number =>
  stage.world.control.ledger().requests.filter(({ service }) => service === 'linked-api').length;

/** Takes the network from pages and worker alike, or gives it back. */
async function setOffline(offline: boolean): Promise<void> {
  const { context } = stage.session;
  await context.setOffline(offline);
  const worker = await stage.session.worker();
  await until(
    'the worker to notice',
    async () => (await worker.evaluate(() => navigator.onLine)) !== offline,
  );
}

test('what is pressed offline waits, says so, and goes out once when the connection is back', async () => {
  const address = profileUrl('ada-park');
  const page = await visit(stage, address);
  await waitForControl(page, 'button', 'Connect');
  await setOffline(true);
  const before = asked();
  await connect(page);
  await waitForStatus(page, /offline|connection/i);
  await page.waitForTimeout(2_000);
  expect([asked() - before, effectsOn(stage.world, address)]).toEqual([0, []]);
  await setOffline(false);
  expect(await waitForEffect(stage.world, address, 'connectionRequestSent', 45_000)).toBe(1);
  await succeeded(page, 40_000);
  expect(effectsOn(stage.world, address, 'connectionRequestSent')).toHaveLength(1);
  await page.close();
}, 110_000);

test('a permission taken back while the browser runs is said, and nothing is asked without it', async () => {
  const address = profileUrl('bo-lindqvist');
  const page = await visit(stage, address);
  await waitForControl(page, 'button', 'Check status');
  const popup = await openPopup(stage.session);
  const removed = await popup.evaluate(
    `chrome.permissions.remove({ origins: ['https://api.linkedapi.io/*'] })`,
  );
  expect(removed).toBe(true);
  const before = asked();
  await popup.getByRole('button', { name: 'Refresh', exact: true }).click();
  await popup
    .getByText(/Permission missing/)
    .first()
    .waitFor();
  await page.bringToFront();
  await clickControl(page, 'button', 'Check status');
  await waitForStatus(page, /does not let Sidecar talk to/);
  expect([asked() - before, effectsOn(stage.world, address)]).toEqual([0, []]);
});
