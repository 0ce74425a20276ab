import type { Locator, Page } from 'playwright-core';

/** A form of "Run anything", as a user fills it in. */
const idOf = (place: string): string => `#run-anything-at-${place.replaceAll('.', '-')}`;
const within = (place: string, name: string | number): string => (place ? `${place}.${name}` : String(name));

/** The control of one field, by its name as the schema has it. */
export const control = (page: Page, place: string): Locator => page.locator(idOf(place));

/** What the form says beneath one field; empty when nothing is wrong with it. */
export async function problemAt(page: Page, place: string): Promise<string> {
  return (await page.locator(`${idOf(place)}-problem`).allInnerTexts()).join(' ');
}

/** Leads the dashboard to a place such as `runs` or `run/fetchPerson`. */
export async function goTo(dashboard: Page, place: string): Promise<void> {
  await dashboard.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
}

/** Shows the form of one operation. @returns its button */
export async function openForm(dashboard: Page, operation: string): Promise<Locator> {
  await goTo(dashboard, `run/${operation}`);
  const send = dashboard.locator('.run-anything-form button[type=submit]');
  await send.waitFor();
  return send;
}

/** Days from now as a `datetime-local` control takes it, in the browser's own time. */
export function momentIn(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Fills one field and what lies under it, through the controls a user has. */
async function fill(page: Page, place: string, value: unknown): Promise<void> {
  const field = control(page, place);
  if (Array.isArray(value) && value.every((each) => typeof each === 'object')) {
    for (const [index, entry] of value.entries()) {
      await field.getByRole('button', { name: /^Add/ }).click();
      await fillForm(page, entry, within(place, index));
    }
    return;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const folded = page.locator(`details:has(> summary${idOf(place)}):not([open]) > summary`);
    if ((await folded.count()) > 0) await folded.click();
    await fillForm(page, value, place);
    return;
  }
  if (value === true) return await field.check();
  if (typeof value === 'number') return await field.fill(momentIn(value));
  const text = Array.isArray(value) ? value.join('\n') : String(value);
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(text);
  else await field.fill(text);
}

/**
 * Fills what is named, as nested as the form is: text, `true` for a tick, a number for a moment so many days from now.
 * Ticks first: what can be set for a part shows once it is ticked.
 */
export async function fillForm(page: Page, values: object, place = ''): Promise<void> {
  const entries = Object.entries(values).sort(([, a], [, b]) => Number(b === true) - Number(a === true));
  for (const [name, value] of entries) await fill(page, within(place, name), value);
}
