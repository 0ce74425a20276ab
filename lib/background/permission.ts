import { browser } from 'wxt/browser';
import type { ProviderId } from '../providers/about';
import { catalog } from '../providers/catalog';

/** Whether the user lets us talk to this service now. Firefox users may take it back at any time, so ask each time. */
export async function permitted(provider: ProviderId): Promise<boolean> {
  const about = catalog.find(({ id }) => id === provider);
  return about !== undefined && (await browser.permissions.contains({ origins: [`${about.origin}/*`] }));
}
