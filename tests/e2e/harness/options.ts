import type { Locator, Page } from 'playwright-core';
import { demoKeys } from '../../world/demo-keys';
import { until } from './devtools';
import type { Session } from './launch';

/** Provider name, as the region on the options page is called → field label → what is typed. */
export type Keys = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The keys the world accepts, one card each. */
export const goodKeys = {
  'Linked API': {
    'Linked API token': demoKeys.linkedApi.linkedApiToken,
    'Identification token': demoKeys.linkedApi.identificationToken,
  },
  'Buena.ai': { 'Buena API key': demoKeys.buena },
  'Konnector.ai': { 'Konnector API key': demoKeys.konnector },
  'ConnectSafely.ai': { 'ConnectSafely API key': demoKeys.connectSafely },
} as const satisfies Keys;

/** Every secret of `goodKeys`. */
export const goodSecrets: readonly string[] = Object.values(goodKeys).flatMap((fields) =>
  Object.values(fields),
);

/**
 * Waits for the options, which installing opens, and closes them: on a busy machine they come late, and would take the
 * place of the next tab while it is still empty.
 */
export async function closeWelcome({ context }: Session): Promise<void> {
  const welcome = await until(
    'the options that installing opens',
    async () => context.pages().find((page) => page.url().includes('/options.html')),
    20_000,
  );
  // Without any tab the browser would end.
  if (context.pages().length === 1) await context.newPage();
  await welcome.close();
}

export const openOptions = (session: Session): Promise<Page> => session.openExtensionPage('options.html');

export const card = (options: Page, provider: string): Locator =>
  options.getByRole('region', { name: provider, exact: true });

/** What saving led to: `said` is what the card's alerts say, or its whole text when it raised none. */
export type Saved = { ok: boolean; said: string };

/**
 * Types keys into a provider's card and presses "Test and save". Good means that the card then shows the last four
 * characters and no longer offers to save; anything else is what the alert in the card says.
 */
export async function saveKeys(
  options: Page,
  provider: string,
  fields: Readonly<Record<string, string>>,
  timeoutMs = 15_000,
): Promise<Saved> {
  const place = card(options, provider);
  const replace = place.getByRole('button', { name: /^Replace\b/ });
  if (await replace.isVisible()) await replace.click();
  for (const [label, value] of Object.entries(fields))
    await place.getByLabel(label, { exact: true }).fill(value);
  await place.getByRole('button', { name: 'Test and save' }).click();
  const remove = place.getByRole('button', { name: /^Remove\b/ });
  const refused = place.getByRole('alert').filter({ hasText: /\S/ });
  const tested = place.getByRole('button', { name: 'Test and save' });
  await Promise.race([
    remove.and(place.locator(':visible')).waitFor({ timeout: timeoutMs }),
    refused.first().waitFor({ timeout: timeoutMs }),
  ]);
  const alerts = await refused.allInnerTexts();
  const texts = alerts.length > 0 ? alerts : await place.allInnerTexts();
  const said = texts.join(' ').replace(/\s+/g, ' ').trim();
  return { ok: (await remove.isVisible()) && !(await tested.isVisible()), said };
}

/** Seconds a write waits for Undo. Waits until the choice outlives a reload. */
export async function setHold(options: Page, seconds: number): Promise<void> {
  const field = () => options.getByLabel('Hold before sending');
  await field().fill(String(seconds));
  await field().press('Tab');
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await options.waitForTimeout(150);
    await options.reload();
    await field().waitFor();
    if ((await field().inputValue()) === String(seconds)) return;
    await field().fill(String(seconds));
    await field().press('Tab');
  }
  throw new Error(`"Hold before sending" does not keep ${seconds}`);
}
