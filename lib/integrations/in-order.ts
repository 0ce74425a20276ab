import type { About } from '../providers/about';
import type { Integration } from './integration';

/**
 * The catalogue's order, so that a row never moves when another service is set up again, and of two figures that are
 * equally far every surface names the same one first.
 */
export function inOrder(integrations: readonly Integration[], abouts: readonly About[]): Integration[] {
  const place = ({ provider }: Integration): number => abouts.findIndex(({ id }) => id === provider);
  return [...integrations].sort((a, b) => place(a) - place(b));
}
