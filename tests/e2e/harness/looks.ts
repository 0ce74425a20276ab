import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** One page without frames; what passes is not asked for. */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** What axe finds: everything in light, and in dark what colours decide. */
export async function complaints(page: Page): Promise<string[]> {
  const inLight = await axe(page).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...inLight.violations,
    ...inDark.violations.map((each) => ({ ...each, id: `dark ${each.id}` })),
  ].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels the page could be scrolled sideways at 360 px, and what stands out. */
export async function overflow(page: Page): Promise<unknown> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 360, height: 800 });
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120)),
    ];
  });
  await page.setViewportSize(size);
  return found;
}
