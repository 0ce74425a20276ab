import { afterAll, beforeAll, expect, test } from 'vitest';
import { postUrl, profileUrl } from '../world/cast';
import {
  clickControl,
  fillControl,
  findControls,
  waitForControl,
  waitForNoControl,
  waitForStatus,
} from './harness/accessibility';
import { until } from './harness/devtools';
import { effectsOn } from './harness/effects';
import { openOptions, setHold } from './harness/options';
import { connect, dismiss, succeeded } from './journey/act';
import { mainJob, type Pages } from './journey/main-job';
import { openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
const pages: Pages = {};
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('before any key there is one button, and it leads to the options', async () => {
  const page = await visit(stage, profileUrl('bo-lindqvist'));
  await waitForControl(page, 'button', 'Set up Sidecar');
  expect(await findControls(page, 'button', 'Connect')).toEqual([]);
  await clickControl(page, 'button', 'Set up Sidecar');
  // In a new tab, or in an empty one that was there.
  const options = await until('the options page', async () =>
    stage.session.context.pages().find((each) => each.url().includes('/options.html')),
  );
  await options.close();
  await page.close();
});

test.each(mainJob)(
  '$name',
  async ({ play }) => {
    expect((await play(stage, pages)).said).not.toBe('');
  },
  100_000,
);

test('the buttons came to an open page by themselves when the key was saved', async () => {
  const page = await visit(stage, profileUrl('hal-yarrow'));
  for (const name of ['Connect', 'Check status', 'Fetch profile', 'Message']) {
    await waitForControl(page, 'button', name);
  }
  await page.close();
});

test('Undo within the hold sends nothing', async () => {
  const options = await openOptions(stage.session);
  await setHold(options, 5);
  const page = await visit(stage, profileUrl('hal-yarrow'));
  await connect(page);
  await waitForStatus(page, /Sending in/);
  await clickControl(page, 'button', 'Undo');
  await waitForNoControl(page, 'button', 'Undo');
  await page.waitForTimeout(5_500);
  expect(effectsOn(stage.world, profileUrl('hal-yarrow'))).toEqual([]);
  await setHold(options, 0);
  await options.close();
  await page.close();
});

test('a reaction and a message have one effect each', async () => {
  const post = await visit(stage, postUrl('urn:li:activity:7400000000000000104'));
  await clickControl(post, 'button', 'React');
  await clickControl(post, 'radio', 'Insightful');
  await clickControl(post, 'button', 'Send reaction');
  await succeeded(post);
  const profile = await visit(stage, profileUrl('bo-lindqvist'));
  await clickControl(profile, 'button', 'Message');
  await fillControl(profile, 'Message', 'The tide is fine today.');
  await clickControl(profile, 'button', 'Send message');
  await succeeded(profile);
  expect(effectsOn(stage.world, postUrl('urn:li:activity:7400000000000000104'), 'reactionSet')).toHaveLength(
    1,
  );
  expect(effectsOn(stage.world, profileUrl('bo-lindqvist'), 'messageSent')).toHaveLength(1);
  await dismiss(profile);
  await profile.close();
  await post.close();
});

test('Withdraw request stands only where a request is pending, and has one effect', async () => {
  const page = await visit(stage, profileUrl('cy-marchetti'));
  await clickControl(page, 'button', 'Withdraw request');
  await succeeded(page);
  expect(effectsOn(stage.world, profileUrl('cy-marchetti'), 'connectionRequestWithdrawn')).toHaveLength(1);
  await waitForNoControl(page, 'button', 'Withdraw request');
  await page.goto(profileUrl('bo-lindqvist'));
  await waitForControl(page, 'button', 'Check status');
  expect(await findControls(page, 'button', 'Withdraw request')).toEqual([]);
  await page.close();
});
