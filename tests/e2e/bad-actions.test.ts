import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { posts, postUrl, profileUrl } from '../world/cast';
import type { Fault } from '../world/faults';
import {
  clickControl,
  fillControl,
  findControls,
  statusText,
  waitForControl,
  waitForStatus,
} from './harness/accessibility';
import { effectsOn, requestsTo, waitForEffect } from './harness/effects';
import { killWorker } from './harness/worker';
import { comment, connect, ended, notForUsers } from './journey/act';
import { actingKeys, openStage, type Stage, visit } from './journey/stage';

describe('actions that cannot be done', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ keys: actingKeys });
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.world.control.clearFaults());

  const people: readonly [string, RegExp][] = [
    ['dee-okoro', /email/i],
    ['eli-novotny', /not allow|LinkedIn/i],
    ['gil-brandt', /turned down.*The moon was in the wrong phase/],
    ['ivo-ghost', /found no|not find/i],
  ];
  test.each(people)('Connect with %s fails and says why', async (vanity, words) => {
    const page = await visit(stage, profileUrl(vanity));
    await connect(page);
    const said = await ended(page);
    expect(said).toMatch(/Failed/);
    expect(said).toMatch(words);
    expect(said).not.toMatch(notForUsers);
    expect(effectsOn(stage.world, profileUrl(vanity), 'connectionRequestSent')).toEqual([]);
    await page.close();
  });

  test('a person who needs an email is connected with once it is given', async () => {
    stage.world.control.person({ vanity: 'dee-okoro', connect: 'emailRequired' });
    const page = await visit(stage, profileUrl('dee-okoro'));
    await clickControl(page, 'button', 'Add email');
    await fillControl(page, 'Email (if asked for)', 'dee@lighthouses.example');
    await clickControl(page, 'button', 'Send request');
    expect(await waitForEffect(stage.world, profileUrl('dee-okoro'), 'connectionRequestSent')).toBe(1);
    await waitForStatus(page, /Request sent/);
    await page.close();
  });

  const closedPosts: readonly [string, RegExp][] = [
    [posts[1]?.urn ?? '', /comment/i],
    [posts[2]?.urn ?? '', /not|find/i],
  ];
  test.each(closedPosts)('Comment on %s fails and says why', async (urn, words) => {
    const page = await visit(stage, postUrl(urn));
    await comment(page, 'Good morning.');
    const said = await ended(page);
    expect(said).toMatch(/Failed/);
    expect(said).toMatch(words);
    expect(said).not.toMatch(notForUsers);
    await page.close();
  });

  const texts: readonly [string, string, boolean][] = [
    ['empty', '', false],
    ['blank', '   ', false],
    ['of 1,001', 'x'.repeat(1_001), false],
  ];
  test.each(texts)('a comment %s is not sent, and stays in the form', async (_, text) => {
    const page = await visit(stage, postUrl(posts[0]?.urn ?? ''));
    const before = requestsTo(stage.world, 'linked-api', 'POST', '/workflows').length;
    await clickControl(page, 'button', 'Comment');
    await fillControl(page, 'Comment', text);
    await clickControl(page, 'button', 'Post comment', 3_000).catch(() => undefined);
    await page.waitForTimeout(600);
    expect(requestsTo(stage.world, 'linked-api', 'POST', '/workflows').length).toBe(before);
    const field = (await findControls(page, 'textbox', 'Comment'))[0];
    expect(field?.value.length).toBe(text.length);
    await page.close();
  });

  test('a note longer than LinkedIn takes is not sent', async () => {
    const page = await visit(stage, profileUrl('fay-tamura'));
    await clickControl(page, 'button', 'Connect');
    await fillControl(page, 'Note (optional)', 'x'.repeat(301));
    await clickControl(page, 'button', 'Send request', 3_000).catch(() => undefined);
    await page.waitForTimeout(600);
    expect(effectsOn(stage.world, profileUrl('fay-tamura'))).toEqual([]);
    await waitForControl(page, 'textbox', 'Note (optional)');
    await page.close();
  });

  test('one’s own profile offers nothing that would act on oneself', async () => {
    const page = await visit(stage, profileUrl('mara-self'));
    await waitForControl(page, 'toolbar', 'Sidecar');
    const enabled = (await findControls(page, 'button', /^(Connect|Message)$/)).filter(
      ({ disabled }) => !disabled,
    );
    expect(enabled).toEqual([]);
    await page.close();
  });

  const workflowFaults: readonly [string, RegExp][] = [
    ['linkedinAccountSignedOut', /session|signed out/i],
    ['languageNotSupported', /language|English/i],
    ['aReasonOfTomorrow', /The moon is in the way/],
  ];
  test.each(workflowFaults)('a workflow that fails with %s says so', async (reason, words) => {
    stage.world.control.account({ failNextWorkflowWith: { reason, message: 'The moon is in the way.' } });
    const page = await visit(stage, profileUrl('cy-marchetti'));
    await clickControl(page, 'button', 'Check status');
    const said = await ended(page);
    expect(said).toMatch(words);
    expect(said).not.toMatch(notForUsers);
    await clickControl(page, 'button', 'Dismiss');
    await page.close();
  });

  test('two clicks at once are one request', async () => {
    const page = await visit(stage, profileUrl('hal-yarrow'));
    await clickControl(page, 'button', 'Connect');
    const { backendNodeId } = await waitForControl(page, 'button', 'Send request');
    await page.waitForTimeout(600);
    const cdp = await page.context().newCDPSession(page);
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
    const [x = 0, y = 0] = quads[0] ?? [];
    await page.mouse.dblclick(x + 10, y + 8, { delay: 5 });
    await ended(page);
    expect(effectsOn(stage.world, profileUrl('hal-yarrow'), 'connectionRequestSent')).toHaveLength(1);
    await page.close();
  });

  test('the same request from two tabs is one request', async () => {
    stage.world.control.latency({ workflowMs: 3_000 });
    const [one, two] = [
      await visit(stage, profileUrl('ada-park')),
      await visit(stage, profileUrl('ada-park')),
    ];
    await connect(one);
    await waitForStatus(one, /Waiting|Sending/);
    await two.bringToFront();
    if ((await findControls(two, 'button', 'Connect')).some(({ disabled }) => !disabled)) {
      await clickControl(two, 'button', 'Connect');
      await clickControl(two, 'button', 'Send request').catch(() => undefined);
    }
    await ended(two);
    expect(await statusText(two)).not.toMatch(/Failed/);
    expect(effectsOn(stage.world, profileUrl('ada-park'), 'connectionRequestSent')).toHaveLength(1);
    stage.world.control.latency({ workflowMs: 300 });
    await one.close();
    await two.close();
  });

  // Not a broken connection: on one used before, Chromium itself sends the request again, see the next test.
  const lost: readonly [string, string, Fault][] = [
    ['cut short', 'rémi-dupré', { kind: 'cutBody' }],
    ['replaced by a gateway error', 'ليان-حداد', { kind: 'status', status: 502 }],
  ];
  test.each(lost)(
    'an answer %s is told as unknown, not as failed, and not sent again',
    async (_, vanity, fault) => {
      const rule = {
        service: 'linked-api',
        method: 'POST',
        path: '/workflows',
        times: 1,
        when: 'after',
      } as const;
      stage.world.control.faults({ ...rule, fault });
      const page = await visit(stage, profileUrl(vanity));
      await connect(page);
      const said = await ended(page);
      expect(said).not.toMatch(/Failed/);
      expect(await waitForEffect(stage.world, profileUrl(vanity), 'connectionRequestSent')).toBe(1);
      await page.close();
    },
  );

  // What is left open: Chromium itself sends a POST again when a kept-alive connection is reset before any reply
  // header, so a message can arrive twice. No option of `fetch` prevents it without sending cookies, and it would
  // for the first write only. So this counts what we do: one call, told as unknown, never repeated by us.
  test('a connection broken after the request is told as unknown, and not sent again by us', async () => {
    const rule = {
      service: 'linked-api',
      method: 'POST',
      path: '/workflows',
      when: 'after',
    } as const;
    const sent = () => requestsTo(stage.world, 'linked-api', 'POST', '/workflows').length;
    const before = sent();
    stage.world.control.faults({ ...rule, fault: { kind: 'reset' } });
    const page = await visit(stage, profileUrl('bo-lindqvist'));
    await clickControl(page, 'button', 'Message');
    await fillControl(page, 'Message', 'The tide is fine today.');
    await clickControl(page, 'button', 'Send message');
    const said = await ended(page);
    expect(said).toMatch(/May have been sent/);
    expect(said).not.toMatch(/Failed/);
    const byTheBrowser = sent() - before;
    expect(byTheBrowser).toBeGreaterThan(0);
    stage.world.control.clearFaults();
    // A worker that starts anew is when an unknown outcome could be taken for something not sent yet.
    await killWorker(stage.session);
    await page.reload();
    await waitForStatus(page, /May have been sent/);
    await page.waitForTimeout(3_000);
    expect(sent() - before).toBe(byTheBrowser);
    expect(effectsOn(stage.world, profileUrl('bo-lindqvist'), 'messageSent').length).toBeLessThanOrEqual(
      byTheBrowser,
    );
    await page.close();
  });
});
