import { browser } from 'wxt/browser';
import { originOf, type ProviderId } from '../providers/about';
import { catalog } from '../providers/catalog';

/**
 * Whether the user lets us talk to this service now. Firefox users may take it back at any time, so ask each time.
 * `values`: what was typed or chosen, where the service answers at more than one address.
 */
export async function permitted(
  provider: ProviderId,
  values?: Readonly<Record<string, string>>,
): Promise<boolean> {
  const about = catalog.find(({ id }) => id === provider);
  if (!about) return false;
  return browser.permissions.contains({ origins: [`${originOf(about, values)}/*`] });
}
