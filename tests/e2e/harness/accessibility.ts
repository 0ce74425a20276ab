import type { CDPSession, Page } from 'playwright-core';
import { closedRoots, shownSince } from './closed-roots';
import { devtools, until } from './devtools';

const readTree = (cdp: CDPSession) => cdp.send('Accessibility.getFullAXTree');
type AxNode = Awaited<ReturnType<typeof readTree>>['nodes'][number];

/** Something of ours on the page as assistive technology meets it. */
export type Control = {
  role: string;
  name: string;
  description: string;
  value: string;
  disabled: boolean;
  focused: boolean;
  /** Its texts in reading order, itself or below. */
  text: string;
  backendNodeId: number;
  /** The element in the page that carries the shadow root it is in. */
  host: number;
};

const textValue = (value: { value?: unknown } | undefined): string =>
  typeof value?.value === 'string' || typeof value?.value === 'number' ? String(value.value) : '';

const property = (node: AxNode, name: string): unknown =>
  node.properties?.find((each) => each.name === name)?.value.value;

function textOf(node: AxNode, byId: ReadonlyMap<string, AxNode>): string {
  if (node.role?.value === 'StaticText') return textValue(node.name);
  const parts = (node.childIds ?? [])
    .map((id) => byId.get(id))
    .map((child) => (child ? textOf(child, byId) : ''));
  return parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

/** All that the extension shows on a page: nodes in closed shadow roots with a role, in reading order. */
export async function controls(page: Page): Promise<Control[]> {
  const cdp = await devtools(page);
  const [{ nodes }, { inside }] = [await readTree(cdp), await closedRoots(page)];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes.flatMap((node): Control[] => {
    const id = node.backendDOMNodeId;
    const host = id === undefined ? undefined : inside.get(id);
    if (node.ignored || id === undefined || host === undefined) return [];
    return [
      {
        role: textValue(node.role),
        name: textValue(node.name),
        description: textValue(node.description),
        value: textValue(node.value),
        disabled: property(node, 'disabled') === true,
        focused: property(node, 'focused') === true,
        text: textOf(node, byId),
        backendNodeId: id,
        host,
      },
    ];
  });
}

const fits = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** Controls of a role whose accessible name fits. */
export async function findControls(page: Page, role: string, name: string | RegExp): Promise<Control[]> {
  return (await controls(page)).filter((control) => control.role === role && fits(control.name, name));
}

/** @throws Error listing what the page does show, when the control does not come in time */
export async function waitForControl(
  page: Page,
  role: string,
  name: string | RegExp,
  timeoutMs = 10_000,
): Promise<Control> {
  try {
    return await until(`${role} "${name}"`, async () => (await findControls(page, role, name))[0], timeoutMs);
  } catch (error) {
    const shown = (await controls(page))
      .filter((each) => each.name)
      .map((each) => `${each.role} "${each.name}"`);
    throw new Error(`${error instanceof Error ? error.message : error}; the page shows: ${shown.join(', ')}`);
  }
}

/** Waits until no such control is left. */
export async function waitForNoControl(
  page: Page,
  role: string,
  name: string | RegExp,
  timeoutMs = 10_000,
): Promise<void> {
  await until(
    `no ${role} "${name}"`,
    async () => (await findControls(page, role, name)).length === 0,
    timeoutMs,
  );
}

type Point = { x: number; y: number };

async function centre(cdp: CDPSession, backendNodeId: number): Promise<Point | undefined> {
  // A node that was drawn anew has no quads any more; the caller looks it up again.
  const quads = await cdp.send('DOM.getContentQuads', { backendNodeId }).catch(() => undefined);
  const [x1, y1, , , x3, y3] = quads?.quads[0] ?? [];
  if (x1 === undefined || y1 === undefined || x3 === undefined || y3 === undefined) return undefined;
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

/** Middle of the control once it is enabled, in view, and has stopped moving. CSS pixels of the viewport. */
async function restingPlace(
  page: Page,
  role: string,
  name: string | RegExp,
  timeoutMs: number,
): Promise<Point> {
  const cdp = await devtools(page);
  let before: Point | undefined;
  return until(
    `${role} "${name}" to be enabled and at rest`,
    async () => {
      const control = (await findControls(page, role, name)).find((each) => !each.disabled);
      if (!control) return undefined;
      // Fails when the node has just been drawn anew; the next round finds the new one.
      await cdp
        .send('DOM.scrollIntoViewIfNeeded', { backendNodeId: control.backendNodeId })
        .catch(() => undefined);
      const now = await centre(cdp, control.backendNodeId);
      const still = now && before && Math.abs(now.x - before.x) < 1 && Math.abs(now.y - before.y) < 1;
      before = now;
      return still ? now : undefined;
    },
    timeoutMs,
  );
}

/**
 * What we draw must have been in its place this long before a click counts, against overlays that lure the user into
 * one (threat model 9). A person is slower than that by nature; a test has to wait.
 */
const readingTimeMs = 650;

async function giveTimeToRead(
  page: Page,
  role: string,
  name: string | RegExp,
  timeoutMs: number,
): Promise<void> {
  await until(
    `${role} "${name}" to stay where it is`,
    async () => {
      const control = (await findControls(page, role, name)).find((each) => !each.disabled);
      return control && Date.now() - (await shownSince(page, control.host)) > readingTimeMs;
    },
    timeoutMs,
  );
}

/**
 * Clicks with the real mouse, so that the event is trusted. The page comes to the front first, as it would for a
 * person: behind another tab nothing is drawn in time, and what sends refuses a click on what was not in sight.
 */
export async function clickControl(
  page: Page,
  role: string,
  name: string | RegExp,
  timeoutMs = 10_000,
): Promise<void> {
  await page.bringToFront();
  await waitForControl(page, role, name, timeoutMs);
  await giveTimeToRead(page, role, name, timeoutMs);
  const { x, y } = await restingPlace(page, role, name, timeoutMs);
  await page.mouse.click(x, y);
}

/** Replaces what a field holds, with the real keyboard. */
export async function fillControl(
  page: Page,
  name: string | RegExp,
  text: string,
  timeoutMs = 10_000,
): Promise<void> {
  await waitForControl(page, 'textbox', name, timeoutMs);
  const { x, y } = await restingPlace(page, 'textbox', name, timeoutMs);
  await page.mouse.click(x, y);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  // Long texts at once: typing thousands of keys proves nothing more.
  if (text.length > 300) await page.keyboard.insertText(text);
  else if (text !== '') await page.keyboard.type(text);
}

/** What our status regions say, joined; empty when there are none. */
export async function statusText(page: Page): Promise<string> {
  const regions = (await controls(page)).filter((control) => control.role === 'status');
  return regions
    .map((region) => region.text || region.name)
    .filter(Boolean)
    .join(' | ');
}

/** Waits until the status line says something that fits. @returns what it says */
export async function waitForStatus(page: Page, wanted: RegExp, timeoutMs = 15_000): Promise<string> {
  let last = '';
  try {
    return await until(
      `status ${wanted}`,
      async () => {
        last = await statusText(page);
        return wanted.test(last) ? last : undefined;
      },
      timeoutMs,
    );
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; it says: "${last}"`);
  }
}
