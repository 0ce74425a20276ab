import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { profileUrl } from '../world/cast';
import { clickControl, waitForControl } from './harness/accessibility';
import { closedRoots } from './harness/closed-roots';
import { devtools } from './harness/devtools';
import { requestsTo } from './harness/effects';
import { actingKeys, openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await visit(stage, profileUrl('ada-park'));
  await waitForControl(page, 'button', 'Connect');
  return () => page.close();
});

const started = (): number => requestsTo(stage.world, 'linked-api', 'POST', '/workflows').length;

/** Runs a function on the real element behind a control, as a script would that had got hold of it. */
async function onElement(name: string, code: string): Promise<void> {
  const { backendNodeId } = await waitForControl(page, 'button', name);
  const cdp = await devtools(page);
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) throw new Error(`No element behind ${name}`);
  await cdp.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: code });
}

const synthetic: readonly [string, string][] = [
  ['click()', 'function () { this.click(); }'],
  [
    'a mouse event',
    "function () { this.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); }",
  ],
  [
    'pointer and mouse events in order',
    `function () {
      for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        this.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, detail: 1 }));
      }
    }`,
  ],
  [
    'the Enter key',
    "function () { this.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); }",
  ],
];

test.each(synthetic)('a page that presses Check status by %s starts nothing', async (_, code) => {
  const before = started();
  await onElement('Check status', code);
  await page.waitForTimeout(700);
  expect(started()).toBe(before);
});

test('a form that is submitted by a script sends nothing', async () => {
  await clickControl(page, 'button', 'Connect');
  const before = started();
  await onElement('Send request', 'function () { this.form ? this.form.requestSubmit() : this.click(); }');
  await page.waitForTimeout(700);
  expect(started()).toBe(before);
});

test('the page cannot reach into our shadow root', async () => {
  const { hosts } = await closedRoots(page);
  const cdp = await devtools(page);
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: hosts[0]?.backendNodeId ?? 0 });
  if (!object.objectId) throw new Error('No element behind the host');
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration:
      'function () { return [this.shadowRoot, this.isConnected, this.childNodes.length]; }',
    returnByValue: true,
  });
  expect([hosts.length, result.value]).toEqual([1, [null, true, 0]]);
});

/** How a page may hide what is being clicked (threat model 9). */
const lures: readonly [string, () => void][] = [
  [
    'the whole page see-through',
    () => {
      document.documentElement.style.opacity = '0.01';
    },
  ],
  [
    'the body see-through',
    () => {
      document.body.style.opacity = '0.01';
    },
  ],
  [
    'a picture laid over it that lets clicks through',
    () => {
      const lure = document.createElement('div');
      lure.style.cssText = 'position:fixed;inset:0;background:white;z-index:2147483647;pointer-events:none';
      document.body.append(lure);
    },
  ],
  [
    'a picture in the top layer',
    () => {
      const lure = document.createElement('div');
      lure.popover = 'manual';
      lure.style.cssText = 'inset:0;width:100%;height:100%;border:0;background:white;pointer-events:none';
      document.body.append(lure);
      lure.showPopover();
    },
  ],
];

test.each(lures)('a click that was lured by %s sends nothing', async (_, lure) => {
  await clickControl(page, 'button', 'Connect');
  await waitForControl(page, 'button', 'Send request');
  const before = started();
  await page.evaluate(lure);
  await page.waitForTimeout(300);
  await clickControl(page, 'button', 'Send request').catch(() => undefined);
  await page.waitForTimeout(1_000);
  expect(started()).toBe(before);
});

test('the very same click without a lure does send', async () => {
  await clickControl(page, 'button', 'Connect');
  const before = started();
  await clickControl(page, 'button', 'Send request');
  await page.waitForTimeout(1_500);
  expect(started()).toBe(before + 1);
});
