import type { Page } from 'playwright-core';
import type { Session } from '../harness/launch';

/** Size of the popup in CSS pixels (design section 1). */
export const popupSize = { width: 360, height: 520 };

/** The browser lets a popup grow to this many CSS pixels before it scrolls. */
export const tallestPopup = 600;

export const openPopup = (session: Session): Promise<Page> =>
  session.openExtensionPage('popup.html', popupSize);

/**
 * How often something was done today, by the popup's own words: from a bar, or from a line such as "2 comments".
 * @returns undefined when the popup does not speak of it
 */
export async function usedToday(popup: Page, label: RegExp): Promise<number | undefined> {
  const today = popup.getByRole('region', { name: 'Today' });
  // Lines beyond the first few are folded away.
  const fold = today.locator('details:not([open]) > summary');
  if (await fold.isVisible()) await fold.click();
  for (const meter of await today.getByRole('meter').all()) {
    const name = (await meter.getAttribute('aria-label')) ?? '';
    const value = await meter.getAttribute('value');
    if (label.test(name) && value !== null) return Number(value);
  }
  const words = (await today.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  const before = new RegExp(`(\\d+) (?:${label.source})`, 'i').exec(words)?.[1];
  const after = new RegExp(`(?:${label.source})[^\\d]{0,20}(\\d+)`, 'i').exec(words)?.[1];
  const found = before ?? after;
  return found === undefined ? undefined : Number(found);
}
