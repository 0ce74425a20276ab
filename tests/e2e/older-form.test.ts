import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { demoKeys } from '../world/demo-keys';
import { clickControl, waitForStatus } from './harness/accessibility';
import { effectsOn } from './harness/effects';
import { card, openOptions, setHold } from './harness/options';
import { connect, dismiss, succeeded } from './journey/act';
import { openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('Linked API is set up in its older form from the advanced settings', async () => {
  const options = await openOptions(stage.session);
  const place = card(options, 'Linked API');
  await place.getByText('Advanced settings').click();
  await place.getByLabel('Form of the service').selectOption({ label: 'Older Account API' });
  await place.getByLabel('Linked API token').fill(demoKeys.variants.accountApiToken);
  await place.getByRole('button', { name: 'Test and save' }).click();
  await place.getByText('The key works and is saved.').waitFor();
  expect(await place.textContent()).toContain('older Account API form');
  await place.getByRole('button', { name: /^Replace/ }).click();
  expect(await place.getByLabel('Form of the service').inputValue()).toBe('account');
  await place.getByRole('button', { name: 'Cancel' }).click();
  await setHold(options, 0);
  await options.close();
});

test('it connects, and says that what has begun cannot be stopped', async () => {
  const ada = profileUrl('ada-park');
  const page = await visit(stage, ada);
  await connect(page);
  await succeeded(page);
  await dismiss(page);
  expect(effectsOn(stage.world, ada, 'connectionRequestSent')).toHaveLength(1);
  stage.world.control.latency({ workflowMs: 4_000 });
  await clickControl(page, 'button', 'Check status');
  await waitForStatus(page, /Waiting for Linked API/);
  await clickControl(page, 'button', 'Cancel');
  await waitForStatus(page, /cannot stop what has begun/);
  await succeeded(page);
  expect(effectsOn(stage.world, ada, 'connectionChecked')).toHaveLength(1);
  const asked = stage.world.control.ledger().requests.filter(({ service }) => service === 'linked-api');
  expect(asked.filter(({ path }) => !path.startsWith('/account/'))).toEqual([]);
  expect(asked.filter(({ method }) => method === 'DELETE')).toEqual([]);
  await page.close();
});
