import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, posts, postUrl, profileUrl } from '../world/cast';
import { clickControl, findControls, waitForControl, waitForStatus } from './harness/accessibility';
import { closedRoots } from './harness/closed-roots';
import { devtools, until } from './harness/devtools';
import { effectsOn } from './harness/effects';
import { actingKeys, openStage, type Stage, visit } from './journey/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ keys: actingKeys });
});
afterAll(() => stage?.close());

const nameOf = (vanity: string): string => people.find((each) => each.vanity === vanity)?.name ?? '';
/** All three in the newer front end; going to the older one loads the page. */
const [ada, bo, cy] = ['ada-park', 'bo-lindqvist', 'cy-marchetti'];

const same = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '');

/** Presses a link of the page itself, so that the site changes its address first and its screen a moment later. */
async function follow(page: Page, address: string): Promise<void> {
  const { pathname } = new URL(address);
  await until(`a link to ${pathname} on ${page.url()}`, () =>
    page.evaluate((path) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
      const link = links.find((each) => each.pathname.replace(/\/$/, '') === path.replace(/\/$/, ''));
      link?.click();
      // The feed grows when its end comes near.
      if (!link) document.querySelector('#workspace')?.scrollBy(0, 5_000);
      return link !== undefined;
    }, pathname),
  );
  await page.waitForURL((url) => same(url.pathname, pathname));
}

/** Waits until the page has settled on this many hosts. */
const hostsSettle = (page: Page, count: number) =>
  until(`${count} hosts`, async () => (await closedRoots(page)).hosts.length === count, 8_000);

async function weight(page: Page): Promise<{ nodes: number; listeners: number }> {
  const cdp = await devtools(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

const feed = 'https://www.linkedin.com/feed/';
const post = postUrl(posts[0]?.urn ?? '');
/** Ten rounds of three changes: person to person, to the feed, and to a post and so on. */
const round = [
  [profileUrl(ada), profileUrl(bo), feed],
  [post, feed, profileUrl(ada)],
] as const;

/** The button that stands there, and is not on the other kind of page. */
const buttonOf = (address: string): string => (address === post ? 'Comment' : 'Check status');

test('thirty changes of page leave one host per subject and no weight behind', async () => {
  const page = await visit(stage, feed);
  const loads: string[] = [];
  page.on('domcontentloaded', () => loads.push(page.url()));
  let early: Awaited<ReturnType<typeof weight>> | undefined;
  for (let turn = 0; turn < 10; turn += 1) {
    // From the profile that ends every second round the feed is one more change away.
    if (turn % 2 === 0 && turn > 0) await follow(page, feed);
    for (const address of round[turn % 2] ?? []) {
      await follow(page, address);
      if (address === feed) continue;
      await waitForControl(page, 'button', buttonOf(address));
      await hostsSettle(page, 1);
    }
    if (turn === 1) early = await weight(page);
  }
  const late = await weight(page);
  expect(loads).toEqual([]);
  expect(late.listeners - (early?.listeners ?? 0)).toBeLessThan(40);
  expect(late.nodes - (early?.nodes ?? 0)).toBeLessThan(2_000);
  await page.close();
}, 150_000);

test('after each change the buttons stand for the person on screen', async () => {
  const page = await visit(stage, profileUrl(ada));
  for (const vanity of [bo, cy, ada, bo]) {
    if (vanity === ada) await follow(page, feed);
    await follow(page, profileUrl(vanity));
    await clickControl(page, 'button', 'Message');
    const shown = await until('the form to say for whom', async () => {
      const texts = await findControls(page, 'StaticText', /./);
      return texts.find(({ name }) => name.includes(nameOf(vanity)));
    });
    expect(shown.name).toContain(nameOf(vanity));
    await page.keyboard.press('Escape');
  }
  await page.close();
});

test('a press while the old person is still on screen does nothing', async () => {
  const page = await visit(stage, profileUrl(ada));
  await waitForControl(page, 'button', 'Check status');
  await page.waitForTimeout(1_500);
  const before = stage.world.control.ledger().requests.filter(({ method }) => method === 'POST').length;
  const [box] = await quads(page, 'Check status');
  await follow(page, profileUrl(bo));
  await page.mouse.click((box?.[0] ?? 0) + 8, (box?.[1] ?? 0) + 8);
  await page.waitForTimeout(1_500);
  const effects = stage.world.control.ledger().effects.filter(({ subject }) => subject.includes(ada));
  const after = stage.world.control.ledger().requests.filter(({ method }) => method === 'POST').length;
  expect([effects, after - before]).toEqual([[], 0]);
  await page.close();
});

async function quads(page: Page, name: string): Promise<number[][]> {
  const { backendNodeId } = await waitForControl(page, 'button', name);
  return (await (await devtools(page)).send('DOM.getContentQuads', { backendNodeId })).quads;
}

test.each(['Connect', 'Check status'])(
  'where the page names somebody else, %s refuses and says so',
  async (button) => {
    const page = await visit(stage, profileUrl('jo-mismatch'));
    const asked = () =>
      stage.world.control.ledger().requests.filter(({ method }) => method === 'POST').length;
    const before = asked();
    // Not at once: the page may still be on its way to agreeing.
    await waitForControl(page, 'toolbar', 'Sidecar', 15_000);
    await clickControl(page, 'button', button);
    await waitForStatus(page, /The page shows someone else than its address/);
    expect(await findControls(page, 'button', 'Send request')).toEqual([]);
    await page.waitForTimeout(1_000);
    expect([asked() - before, effectsOn(stage.world, profileUrl('jo-mismatch'))]).toEqual([0, []]);
    await page.close();
  },
);

test('a page without a place for buttons gets the floating bar', async () => {
  const page = await visit(stage, profileUrl('kit-bare'));
  await waitForControl(page, 'toolbar', 'Sidecar', 10_000);
  await hostsSettle(page, 1);
  await page.close();
});

test('a card that comes late gets its buttons', async () => {
  const page = await visit(stage, profileUrl('lou-late'));
  await waitForControl(page, 'button', 'Connect', 10_000);
  await hostsSettle(page, 1);
  await page.close();
});
